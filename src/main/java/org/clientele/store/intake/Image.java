package org.clientele.store.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows and custom fields as text: before-images for undo, and the custom fields of a customer. */
final class Image {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Image() {}

    /** The values of a row as text. */
    static String of(@Nullable Object[] values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The values of a row. */
    static @Nullable Object[] values(String image) {
        try {
            return JSON.readValue(image, Object[].class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** Custom fields by name. */
    static Map<String, String> extras(@Nullable String text) {
        return Extras.read(text);
    }

    /** Custom fields as text, null when there are none. */
    static @Nullable String extras(Map<String, String> extras) {
        return Extras.text(extras);
    }
}
