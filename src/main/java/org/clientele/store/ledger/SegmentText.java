package org.clientele.store.ledger;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RuleForm;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;

/** The definition of a group as text that later versions can still read. */
final class SegmentText {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int FORMAT = 2;

    private SegmentText() {}

    static String of(Segment segment) {
        ObjectNode node = JSON.createObjectNode().put("format", FORMAT);
        switch (segment) {
            case Segment.Everyone() -> node.put("is", "everyone");
            case Segment.InRfmGroup(RfmGroup group) ->
                node.put("is", "rfm-group").put("group", group.word());
            case Segment.InRfmCells(List<Segment.RfmCell> cells) -> {
                ArrayNode list = node.put("is", "rfm-cells").putArray("cells");
                cells.forEach(cell -> list.add(cell.word()));
            }
            case Segment.InStage(Stage stage) -> node.put("is", "stage").put("stage", stage.word());
            case Segment.InCluster(String spec, int number) ->
                node.put("is", "cluster").put("spec", spec).put("number", number);
            case Segment.FixedList fixed -> {
                ArrayNode list =
                        node.put("is", "list").put("sha256", fixed.seal()).putArray("customers");
                fixed.customerIds().forEach(list::add);
            }
            case Segment.ByRule(String rule) ->
                node.put("is", "rule").set("tree", JSON.valueToTree(RuleForm.of(RuleParser.parse(rule))));
        }
        try {
            return JSON.writeValueAsString(node);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Segment read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return switch (node.required("is").asText()) {
                case "everyone" -> new Segment.Everyone();
                case "rfm-group" ->
                    new Segment.InRfmGroup(group(node.required("group").asText()));
                case "rfm-cells" -> {
                    List<Segment.RfmCell> cells = new ArrayList<>();
                    node.required("cells").forEach(cell -> cells.add(cell(cell)));
                    yield new Segment.InRfmCells(cells);
                }
                case "stage" -> new Segment.InStage(stage(node.required("stage").asText()));
                case "cluster" ->
                    new Segment.InCluster(
                            node.required("spec").asText(),
                            node.required("number").asInt());
                case "list" -> {
                    List<Integer> ids = new ArrayList<>();
                    node.required("customers").forEach(id -> ids.add(id.asInt()));
                    Segment.FixedList list = new Segment.FixedList(ids);
                    // the first format had no seal
                    if (node.has("sha256") && !node.get("sha256").asText().equals(list.seal())) {
                        throw new IllegalArgumentException("a fixed list is not the one that was sealed");
                    }
                    yield list;
                }
                // the first format kept the text of a rule, the second keeps its tree
                case "rule" ->
                    new Segment.ByRule(
                            node.has("tree")
                                    ? RuleText.of(RuleForm.read(JSON.convertValue(node.get("tree"), Map.class)))
                                    : node.required("rule").asText());
                default -> throw new IllegalArgumentException("unknown definition of a group");
            };
        } catch (JacksonException damaged) {
            throw new IllegalArgumentException("a group's definition cannot be read", damaged);
        }
    }

    private static RfmGroup group(String word) {
        for (RfmGroup group : RfmGroup.values()) {
            if (group.word().equals(word)) {
                return group;
            }
        }
        throw new IllegalArgumentException("unknown group " + word);
    }

    private static Stage stage(String word) {
        for (Stage stage : Stage.values()) {
            if (stage.word().equals(word)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("unknown stage " + word);
    }

    /** A cell by its word; earlier it was written as two numbers. */
    private static Segment.RfmCell cell(JsonNode node) {
        return node.isArray()
                ? new Segment.RfmCell(node.required(0).asInt(), node.required(1).asInt())
                : Segment.RfmCell.of(node.asText())
                        .orElseThrow(() -> new IllegalArgumentException("unknown cell of a grid"));
    }
}
