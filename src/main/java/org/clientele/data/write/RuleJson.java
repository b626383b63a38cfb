package org.clientele.data.write;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleForm;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Writes rules as JSON of a version, and reads them again; what is wrong is told by line and character. */
public final class RuleJson {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private RuleJson() {}

    /** The rule as JSON for people to read. */
    public static String write(Rule rule) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(RuleForm.of(rule)) + "\n";
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The rule of a JSON text.
     *
     * @throws Refusal with line, character and what could stand there
     */
    public static Rule read(String json) {
        try {
            Map<?, ?> form = MAPPER.readValue(json, Map.class);
            if (form == null) {
                throw Refusal.of("rule.json.syntax", 1, 1);
            }
            if (form.get(RuleForm.VERSION_KEY) instanceof Integer version && version > RuleForm.VERSION) {
                throw Refusal.of("rule.json.version", version, RuleForm.VERSION);
            }
            return RuleForm.read(form);
        } catch (RuleForm.Misfit misfit) {
            JsonLocation at = find(json, misfit.place());
            throw new Refusal(
                    Message.of("rule.json.place", at.getLineNr(), at.getColumnNr(), misfit.place(), misfit.what()),
                    misfit);
        } catch (JacksonException wrong) {
            JsonLocation at = wrong.getLocation() == null ? JsonLocation.NA : wrong.getLocation();
            throw new Refusal(
                    Message.of("rule.json.syntax", Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())), wrong);
        }
    }

    /** Where the value of a place stands; where there is none, the innermost value around it. */
    private static JsonLocation find(String json, String place) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonLocation found = new JsonLocation(null, 0L, 1, 1);
            int deepest = -1;
            while (parser.nextToken() != null) {
                String here = parser.getParsingContext().pathAsPointer().toString();
                boolean around = place.equals(here) || place.startsWith(here + "/");
                if (around && here.length() > deepest) {
                    deepest = here.length();
                    found = parser.currentTokenLocation();
                }
            }
            return found;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
