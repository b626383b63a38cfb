package org.clientele.data.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Further fields of a person as one object of JSON, for targets that keep them in one cell. */
public final class Attributes {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Attributes() {}

    /** The fields as JSON, in their order. */
    public static String json(Map<String, String> fields) {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a map of texts can be written", fault);
        }
    }

    /** The fields of an object of JSON in their order, what is nested as JSON again; null when the text is no object. */
    public static @Nullable Map<String, String> of(String json) {
        if (!json.startsWith("{") || !json.endsWith("}")) {
            return null;
        }
        try {
            Map<String, String> fields = new LinkedHashMap<>();
            MAPPER.readTree(json)
                    .properties()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            field.getValue().isContainerNode()
                                    ? field.getValue().toString()
                                    : field.getValue().isNull()
                                            ? ""
                                            : field.getValue().asText()));
            return fields;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }
}
