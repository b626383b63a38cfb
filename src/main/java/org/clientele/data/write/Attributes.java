package org.clientele.data.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Further fields of a person as one object of JSON, for targets that keep them in one cell. */
public final class Attributes {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Attributes() {}

    /** The fields as JSON, in their order. */
    public static String json(Map<String, String> fields) {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a map of texts can be written", fault);
        }
    }
}
