package org.clientele.data.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Tells beside a file of features how each of its columns was made, as JSON. */
public final class FeatureDictionary {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FeatureDictionary() {}

    /**
     * A column of the file.
     *
     * @param heading its heading
     * @param words what describes it in words, by name
     * @param figures the figures that were used, by name; what is not a number is left out
     */
    public record Entry(String heading, Map<String, String> words, Map<String, Double> figures) {}

    /**
     * The dictionary as indented JSON; the same entries always give the same text.
     *
     * @param about what describes the file, by name
     * @param rows rows of the file
     * @param columns its columns in their order
     * @param leftOut what was left out, with the reason
     */
    public static String text(Map<String, String> about, long rows, List<Entry> columns, Map<String, String> leftOut) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("dictionary", 1);
        about.forEach(root::put);
        root.put("rows", rows);
        ArrayNode list = root.putArray("columns");
        for (Entry entry : columns) {
            ObjectNode column = list.addObject();
            column.put("column", entry.heading());
            entry.words().forEach(column::put);
            entry.figures().forEach((name, value) -> {
                if (Double.isFinite(value)) {
                    column.put(name, value);
                }
            });
        }
        ObjectNode out = root.putObject("leftOut");
        leftOut.forEach(out::put);
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a tree of plain values can be written", fault);
        }
    }
}
