package org.clientele.store.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
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
        Map<String, String> extras = new TreeMap<>();
        if (text != null) {
            try {
                JSON.readTree(text)
                        .properties()
                        .forEach(e -> extras.put(e.getKey(), e.getValue().asText()));
            } catch (JacksonException damaged) {
                throw new IllegalStateException(damaged);
            }
        }
        return extras;
    }

    /** Custom fields as text, null when there are none. */
    static @Nullable String extras(Map<String, String> extras) {
        if (extras.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(extras);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
