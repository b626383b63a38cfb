package org.clientele.data.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.Reason;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.recipe.RecipeRun.Step;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Keeps recipes and their runs as JSON and reads them again. */
public final class RecipeText {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int VERSION = 1;

    private RecipeText() {}

    /** A recipe as JSON. */
    public static String write(Recipe recipe) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("recipe", VERSION);
        root.put("name", recipe.name());
        ArrayNode imports = root.putArray("imports");
        for (Recipe.Intake intake : recipe.imports()) {
            ObjectNode one = imports.addObject();
            one.put("kind", intake.kind().word());
            one.put("pattern", intake.pattern());
            one.put("needed", intake.needed());
            one.put("sheet", intake.reading().sheet());
            one.put("encoding", intake.reading().encoding());
            intake.reading().header().forEach(one.putArray("header")::add);
            intake.form().forEach(one.putObject("form")::put);
        }
        root.set("campaign", tree(DraftText.write(recipe.campaign())));
        root.putObject("output")
                .put("folder", recipe.output().folder())
                .put("reason", recipe.output().reason())
                .put("takeBack", recipe.output().takeBack());
        root.putObject("limits")
                .put("leastScore", recipe.limits().leastScore())
                .put("mostLeftOut", recipe.limits().mostLeftOut())
                .put("consentDays", recipe.limits().consentDays())
                .put("mostJump", recipe.limits().mostJump());
        root.put("folder", recipe.folder());
        return root.toString();
    }

    /** The recipe of a text.
     *
     * @throws Refusal when the text is no recipe this program can read */
    public static Recipe read(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root.path("recipe").asInt() != VERSION) {
                throw Refusal.of("recipe.unreadable");
            }
            List<Recipe.Intake> imports = new ArrayList<>();
            for (JsonNode one : root.required("imports")) {
                imports.add(intake(one));
            }
            JsonNode output = root.required("output");
            JsonNode limits = root.required("limits");
            return new Recipe(
                    words(root, "name"),
                    imports,
                    DraftText.read(root.required("campaign").toString()),
                    new Recipe.Output(
                            words(output, "folder"),
                            words(output, "reason"),
                            output.required("takeBack").asBoolean()),
                    new Recipe.Limits(
                            limits.required("leastScore").asInt(),
                            limits.required("mostLeftOut").asDouble(),
                            limits.required("consentDays").asInt(),
                            limits.required("mostJump").asDouble()),
                    words(root, "folder"));
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw new Refusal(Message.of("recipe.unreadable"), fault);
        }
    }

    private static Recipe.Intake intake(JsonNode one) {
        List<String> header = new ArrayList<>();
        one.required("header").forEach(column -> header.add(column.asText()));
        Map<String, String> form = new LinkedHashMap<>();
        one.required("form")
                .properties()
                .forEach(entry -> form.put(entry.getKey(), entry.getValue().asText()));
        TableKind kind = TableKind.ofWord(words(one, "kind"))
                .orElseThrow(() -> new IllegalArgumentException(words(one, "kind")));
        return new Recipe.Intake(
                kind,
                words(one, "pattern"),
                new Recipe.Reading(words(one, "sheet"), words(one, "encoding"), header),
                form,
                one.required("needed").asBoolean());
    }

    /** Runs as JSON. */
    public static String writeRuns(List<RecipeRun> runs) {
        ArrayNode all = MAPPER.createArrayNode();
        for (RecipeRun run : runs) {
            ObjectNode one = all.addObject();
            one.put("number", run.number());
            one.put("at", run.at().toString());
            one.put("state", run.state().name());
            one.put("step", run.step().name());
            one.set("arrivals", MAPPER.valueToTree(run.arrivals()));
            if (run.figures() != null) {
                one.set("figures", MAPPER.valueToTree(run.figures()));
            }
            RecipeRun.Stop stop = run.stop();
            if (stop != null) {
                ObjectNode why =
                        one.putObject("stop").put("reason", stop.reason().name());
                why.set("args", MAPPER.valueToTree(stop.args()));
            }
            if (run.list() != null) {
                one.set("list", MAPPER.valueToTree(run.list()));
            }
        }
        return all.toString();
    }

    /** The runs of a text.
     *
     * @throws Refusal when this program cannot read it */
    public static List<RecipeRun> readRuns(String text) {
        try {
            List<RecipeRun> runs = new ArrayList<>();
            for (JsonNode one : MAPPER.readTree(text)) {
                runs.add(run(one));
            }
            return runs;
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            throw new Refusal(Message.of("recipe.unreadable"), fault);
        }
    }

    private static RecipeRun run(JsonNode one) throws JsonProcessingException {
        List<RecipeRun.Arrival> arrivals = new ArrayList<>();
        for (JsonNode arrival : one.required("arrivals")) {
            List<String> drift = new ArrayList<>();
            arrival.required("drift").forEach(said -> drift.add(said.asText()));
            arrivals.add(new RecipeRun.Arrival(
                    TableKind.valueOf(words(arrival, "kind")),
                    words(arrival, "file"),
                    words(arrival, "sha256"),
                    arrival.required("batch").asLong(),
                    rows(arrival.required("rows")),
                    drift));
        }
        return new RecipeRun(
                one.required("number").asInt(),
                Instant.parse(words(one, "at")),
                State.valueOf(words(one, "state")),
                Step.valueOf(words(one, "step")),
                arrivals,
                one.has("figures") ? figures(one.required("figures")) : null,
                one.has("stop") ? stop(one.required("stop")) : null,
                one.has("list") ? MAPPER.treeToValue(one.required("list"), RecipeRun.Written.class) : null);
    }

    private static RecipeRun.Rows rows(JsonNode rows) {
        return new RecipeRun.Rows(
                rows.required("read").asLong(),
                rows.required("created").asLong(),
                rows.required("updated").asLong(),
                rows.required("unchanged").asLong(),
                rows.required("leftOut").asLong());
    }

    private static RecipeRun.Figures figures(JsonNode counted) {
        Map<String, Integer> waterfall = new LinkedHashMap<>();
        counted.required("waterfall")
                .properties()
                .forEach(step -> waterfall.put(step.getKey(), step.getValue().asInt()));
        return new RecipeRun.Figures(
                counted.required("score").asDouble(),
                counted.required("group").asInt(),
                counted.required("entered").asInt(),
                counted.required("left").asInt(),
                waterfall,
                counted.required("list").asInt(),
                counted.required("control").asInt());
    }

    private static RecipeRun.Stop stop(JsonNode stop) {
        List<Object> args = new ArrayList<>();
        for (JsonNode arg : stop.required("args")) {
            if (arg.isIntegralNumber()) {
                args.add(arg.asLong());
            } else if (arg.isNumber()) {
                args.add(arg.asDouble());
            } else {
                args.add(arg.asText());
            }
        }
        return new RecipeRun.Stop(Reason.valueOf(words(stop, "reason")), args);
    }

    /** How many people left at each step of an export, in order, by the reason's word; the first entry, without a word, is
     * how many there were. */
    public static Map<String, Integer> waterfall(String manifest) {
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (JsonNode step : tree(manifest).path("waterfall")) {
            steps.putIfAbsent("", step.path("before").asInt());
            steps.put(step.path("reason").asText(), step.path("out").asInt());
        }
        return steps;
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String words(JsonNode node, String field) {
        return node.required(field).asText();
    }
}
