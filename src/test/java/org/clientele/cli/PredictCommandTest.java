package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The predict command: what it answers hangs together, and the list that it keeps is a group like any other. */
class PredictCommandTest {
    private final CommandsUnderTest commands = new CommandsUnderTest();

    private String refusal(Object... words) throws IOException {
        return commands.json(1, words).at("/error/code").asText();
    }

    @Test
    void a_list_of_those_who_may_leave(@TempDir Path folder) throws IOException {
        Path bench = folder.resolve("shop");
        commands.shop(folder.resolve("files"), bench, 900);
        JsonNode answer = commands.json(
                0, "predict", bench, "--target", "leave", "--days", 60, "--top", "25%", "--save-group", "Leavers");
        int people = answer.at("/people").asInt();
        int top = answer.at("/top").asInt();
        assertEquals(Math.round(people * 0.25), top);
        JsonNode tested = answer.at("/tested");
        assertTrue(tested.at("/rule/auc").asDouble() > 0.6, answer::toString);
        assertTrue(tested.at("/learnedUpTo")
                        .asText()
                        .compareTo(tested.at("/lookedUpTo").asText())
                < 0);
        assertTrue(
                tested.at("/lookedUpTo").asText().compareTo(answer.at("/asOf").asText()) < 0);
        boolean better = tested.at("/overRule/1").asDouble() > 0;
        assertEquals(
                better ? tested.at("/candidate").asText() : "rule",
                answer.at("/used").asText());
        assertTrue(tested.at("/reached").asDouble() > 0.25);
        assertEquals("Leavers", answer.at("/group").asText());
        int kept = 0;
        for (JsonNode group : commands.json(0, "saved", bench).at("/groups")) {
            kept += group.at("/name").asText().equals("Leavers")
                    ? group.at("/people").asInt()
                    : 0;
        }
        assertEquals(top, kept);
        JsonNode without = commands.json(
                0, "predict", bench, "--days", 60, "--top", 40, "--without", "field:Level", "--target", "buy");
        assertEquals(40, without.at("/top").asInt());
        assertTrue(without.at("/askedAbout").toString().indexOf("field:Level") < 0);
        assertEquals("predict.cli.target", refusal("predict", bench, "--target", "stay"));
        assertEquals("predict.cli.days", refusal("predict", bench, "--days", 3));
        assertEquals("predict.cli.top", refusal("predict", bench, "--top", "120%"));
        assertEquals("predict.cli.top", refusal("predict", bench, "--top", "many"));
        assertEquals("predict.cli.top", refusal("predict", bench, "--top", 0));
    }
}
