package org.clientele.data.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleJsonTest {
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void what_is_written_is_read_back_as_the_same_rule(long seed) {
        RandomRules rules = new RandomRules(seed, LocalDate.of(2026, 11, 22), true);
        for (int i = 0; i < 300; i++) {
            Rule rule = rules.next(4);
            String json = RuleJson.write(rule);
            assertEquals(rule, RuleJson.read(json), json);
        }
    }

    /** The file was written by the first version of the form; the text beside it was written by hand and says the same. */
    @Test
    void the_first_version_is_still_read() throws IOException {
        List<String> lines = resource("version-1.txt").lines().toList();
        Rule rule = RuleJson.read(resource("version-1.json"));
        assertEquals(lines.size(), rule.parts().size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(RuleParser.parse(lines.get(i)), rule.parts().get(i), lines.get(i));
        }
    }

    @Test
    void every_form_is_in_the_file_of_the_first_version() throws IOException {
        String text = resource("version-1.txt");
        for (Class<?> form : Rule.class.getPermittedSubclasses()) {
            assertTrue(
                    RuleParser.parse(String.join(
                                    " and ",
                                    text.lines().map(line -> "(" + line + ")").toList()))
                            .parts()
                            .stream()
                            .anyMatch(part -> form.isInstance(part)
                                    || part.parts().stream().anyMatch(form::isInstance)),
                    form.getSimpleName());
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RuleJsonTest.class.getResourceAsStream("/rules/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                           | rule.json.syntax",
                "null                                                        | rule.json.syntax",
                "[1, 2]                                                      | rule.json.syntax",
                "{\"version\": 99, \"rule\": {\"is\": \"everyone\"}}         | rule.json.version",
                "{\"rule\": {\"is\": \"everyone\"}}                          | rule.json.place",
                "{\"version\": 1, \"rule\": {\"is\": \"nobody\"}}            | rule.json.place",
                "{\"version\": 1, \"rule\": {\"all\": []}}                   | rule.json.place",
                "{\"version\": 1, \"rule\": {\"is\": \"bucket\", \"salt\": \"a\", \"from\": 9, \"to\": 9}} | rule.json.place",
            })
    void what_cannot_be_read_is_refused(String json, String key) {
        assertEquals(
                key,
                assertThrows(Refusal.class, () -> RuleJson.read(json))
                        .sentence()
                        .key());
    }

    @Test
    void the_place_of_a_mistake_is_its_line_and_character() {
        String json = """
                {
                  "version": 1,
                  "rule": {"all": [
                    {"is": "everyone"},
                    {"is": "saved", "name": 7}
                  ]}
                }
                """;
        Refusal refusal = assertThrows(Refusal.class, () -> RuleJson.read(json));
        assertEquals(
                List.of(5, 21, "/rule/all/1/name", "\"…\""), refusal.sentence().args());
    }

    @Test
    void hundreds_of_levels_do_no_harm() {
        String deep =
                "{\"version\": 1, \"rule\": " + "{\"not\": ".repeat(900) + "{\"is\": \"everyone\"}" + "}".repeat(901);
        assertThrows(Refusal.class, () -> RuleJson.read(deep));
    }

    @Test
    void the_text_of_a_rule_survives_its_json() {
        String text = "near 55.7 13.2 within 12.5 km and score \"x\" between 0.1 and 0.25";
        assertEquals(text, RuleText.of(RuleJson.read(RuleJson.write(RuleParser.parse(text)))));
    }
}
