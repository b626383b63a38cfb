package org.clientele.data.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.FileSplit;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Plans;
import org.clientele.model.campaign.Purpose;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Keeps the draft of a campaign as JSON and reads it again. */
public final class DraftText {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final int VERSION = 1;

    private DraftText() {}

    /** The campaign as JSON. */
    public static String write(CampaignSpec spec) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("draft", VERSION);
        root.put("name", spec.name());
        root.put("said", spec.target().said());
        root.set("segment", segment(spec.target().segment()));
        root.put("channel", spec.channel().name());
        root.put("purpose", spec.purpose().name());
        root.putObject("message")
                .put("subject", spec.message().subject())
                .put("body", spec.message().body());
        root.putObject("sender")
                .put("name", spec.sender().name())
                .put("signature", spec.sender().signature())
                .put("address", spec.sender().address())
                .put("optOut", spec.sender().optOut());
        root.putObject("control")
                .put("automatic", spec.control().automatic())
                .put("share", spec.control().share())
                .put("globalShare", spec.control().globalShare());
        caps(root.putArray("caps"), spec.caps().sameChannel());
        caps(root.putArray("capsOfAllChannels"), spec.caps().allChannels());
        root.put("suggestions", spec.suggestions());
        root.put("format", spec.file().format().name());
        root.put("byteOrderMark", spec.file().byteOrderMark());
        ArrayNode splits = root.putArray("splits");
        spec.file().splits().stream().sorted().map(FileSplit::word).forEach(splits::add);
        root.put("stops", spec.file().stops());
        root.put("limit", spec.limit());
        root.put("costPerMessage", spec.costPerMessage());
        root.set("plans", MAPPER.valueToTree(spec.plans()));
        return root.toString();
    }

    /** The campaign of a draft.
     *
     * @throws Refusal when the text is no draft this program can read */
    public static CampaignSpec read(String draft) {
        try {
            JsonNode root = MAPPER.readTree(draft);
            if (root.path("draft").asInt() != VERSION) {
                throw Refusal.of("campaign.draft.unreadable");
            }
            JsonNode message = root.required("message");
            JsonNode sender = root.required("sender");
            JsonNode control = root.required("control");
            return new CampaignSpec(
                    text(root, "name"),
                    new CampaignSpec.Target(segment(root.required("segment")), text(root, "said")),
                    Channel.valueOf(text(root, "channel")),
                    Purpose.valueOf(text(root, "purpose")),
                    new MessageText(text(message, "subject"), text(message, "body")),
                    new Sender(
                            text(sender, "name"),
                            text(sender, "signature"),
                            text(sender, "address"),
                            text(sender, "optOut")),
                    new ControlPlan(
                            control.required("automatic").asBoolean(),
                            control.required("share").asDouble(),
                            control.required("globalShare").asDouble()),
                    new Caps(caps(root.required("caps")), caps(root.required("capsOfAllChannels"))),
                    root.required("suggestions").asInt(),
                    new CampaignSpec.FileStyle(
                            ExportFormat.valueOf(text(root, "format")),
                            root.required("byteOrderMark").asBoolean(),
                            splits(root.path("splits")),
                            root.path("stops").asBoolean()),
                    root.required("limit").asInt(),
                    root.required("costPerMessage").asLong(),
                    plans(root.path("plans")));
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw new Refusal(Message.of("campaign.draft.unreadable"), fault);
        }
    }

    /** The plans of a draft; what an earlier program did not write is as usual. */
    private static Plans plans(JsonNode kept) throws JsonProcessingException {
        ObjectNode plans = MAPPER.valueToTree(Plans.usual());
        fill(plans, kept);
        return MAPPER.treeToValue(plans, Plans.class);
    }

    private static Set<FileSplit> splits(JsonNode kept) {
        Set<FileSplit> splits = EnumSet.noneOf(FileSplit.class);
        for (JsonNode word : kept) {
            FileSplit.ofWord(word.asText()).ifPresent(splits::add);
        }
        return splits;
    }

    private static void fill(ObjectNode usual, JsonNode kept) {
        kept.properties().forEach(field -> {
            if (usual.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue().isObject()) {
                fill(inner, field.getValue());
            } else if (usual.has(field.getKey())) {
                usual.set(field.getKey(), field.getValue());
            }
        });
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asText();
    }

    private static void caps(ArrayNode array, List<Cap> caps) {
        for (Cap cap : caps) {
            array.addObject().put("messages", cap.messages()).put("hours", cap.hours());
        }
    }

    private static List<Cap> caps(JsonNode array) {
        List<Cap> caps = new ArrayList<>();
        for (JsonNode cap : array) {
            caps.add(new Cap(
                    cap.required("messages").asInt(), cap.required("hours").asInt()));
        }
        return caps;
    }

    private static ObjectNode segment(Segment segment) {
        ObjectNode node = MAPPER.createObjectNode();
        switch (segment) {
            case Segment.Everyone() -> node.put("is", "everyone");
            case Segment.InRfmGroup(RfmGroup group) -> node.put("is", "rfm").put("group", group.name());
            case Segment.InRfmCells(List<Segment.RfmCell> cells) -> {
                ArrayNode array = node.put("is", "cells").putArray("cells");
                for (Segment.RfmCell cell : cells) {
                    array.add(cell.word());
                }
            }
            case Segment.InStage(Stage stage) -> node.put("is", "stage").put("stage", stage.name());
            case Segment.InCluster(String spec, int number) ->
                node.put("is", "cluster").put("spec", spec).put("number", number);
            case Segment.FixedList(List<Integer> ids) -> {
                ArrayNode array = node.put("is", "list").putArray("ids");
                ids.forEach(array::add);
            }
            case Segment.ByRule(String rule) -> node.put("is", "rule").put("rule", rule);
        }
        return node;
    }

    private static Segment segment(JsonNode node) {
        return switch (text(node, "is")) {
            case "everyone" -> new Segment.Everyone();
            case "rfm" -> new Segment.InRfmGroup(RfmGroup.valueOf(text(node, "group")));
            case "stage" -> new Segment.InStage(Stage.valueOf(text(node, "stage")));
            case "cluster" ->
                new Segment.InCluster(
                        text(node, "spec"), node.required("number").asInt());
            case "cells" -> {
                List<Segment.RfmCell> cells = new ArrayList<>();
                for (JsonNode cell : node.required("cells")) {
                    cells.add(cell(cell));
                }
                yield new Segment.InRfmCells(cells);
            }
            case "list" -> {
                List<Integer> ids = new ArrayList<>();
                for (JsonNode id : node.required("ids")) {
                    ids.add(id.asInt());
                }
                yield new Segment.FixedList(ids);
            }
            case "rule" -> new Segment.ByRule(text(node, "rule"));
            default -> throw Refusal.of("campaign.draft.unreadable");
        };
    }

    /** A cell by its word; earlier it was written as two numbers. */
    private static Segment.RfmCell cell(JsonNode node) {
        return node.isArray()
                ? new Segment.RfmCell(node.required(0).asInt(), node.required(1).asInt())
                : Segment.RfmCell.of(node.asText())
                        .orElseThrow(() -> new IllegalArgumentException("unknown cell of a grid"));
    }
}
