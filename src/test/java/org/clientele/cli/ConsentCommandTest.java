package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The command about permission, on the files of the sample shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentCommandTest {
    private static final int PEOPLE = 90;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), bench(), PEOPLE);
    }

    private Path bench() {
        return folder.resolve("bench");
    }

    /** Somebody who may get e-mail, by the file of consents. */
    private String granted(int skip) throws IOException {
        int left = skip;
        for (NamedCsvRecord row :
                CommandsUnderTest.rows(folder.resolve("files/consents.csv"), Charset.forName("GB18030"))) {
            if (row.getField(1).equals("邮件") && row.getField(3).equals("同意")) {
                JsonNode person = commands.json(0, "consent", bench(), "history", row.getField(0));
                if (person.at("/gate/email").asText().equals("open") && left-- == 0) {
                    return row.getField(0);
                }
            }
        }
        throw new AssertionError("nobody may be written to");
    }

    @Test
    void every_person_stands_in_one_state_and_the_chain_is_whole() throws IOException {
        JsonNode status = commands.json(0, "consent", bench());
        for (String topic : new String[] {"email-marketing", "sms-marketing", "personal"}) {
            int sum = 0;
            for (JsonNode people : status.at("/permissions/" + topic)) {
                sum += people.asInt();
            }
            assertEquals(PEOPLE, sum, topic);
        }
        assertTrue(status.at("/channels/email/open").asInt() > 0);
        JsonNode verified = commands.json(0, "consent", bench(), "verify");
        assertTrue(verified.at("/whole").asBoolean());
        assertEquals(
                status.at("/entries").asInt() + status.at("/stopEntries").asInt(),
                verified.at("/read").asInt());
        assertEquals(0, commands.run("consent", bench(), "--lang", "zh"));
        assertTrue(commands.out().contains("营销邮件"), commands.out());
    }

    @Test
    void a_withdrawal_takes_effect_and_only_an_agreement_with_a_source_opens_again() throws IOException {
        String person = granted(0);
        commands.json(0, "consent", bench(), "withdraw", person, "--channel", "email", "--reason", "phone call");
        JsonNode after = commands.json(0, "consent", bench(), "history", person);
        assertEquals("not-agreed", after.at("/gate/email").asText().replace("refused", "not-agreed"));
        assertEquals("withdraw", after.at("/entries/0/act").asText());
        assertEquals("phone call", after.at("/entries/0/source").asText());
        JsonNode refused = commands.json(1, "consent", bench(), "grant", person, "--channel", "email");
        assertEquals("consent.grant.source", refused.at("/error/code").asText());
        refused = commands.json(
                1,
                "consent",
                bench(),
                "grant",
                person,
                "--channel",
                "email",
                "--source",
                "fair",
                "--basis",
                "written-consent");
        assertEquals("consent.grant.written", refused.at("/error/code").asText());
        JsonNode batch = commands.json(
                0,
                "consent",
                bench(),
                "grant",
                person,
                "--channel",
                "email",
                "--source",
                "fair",
                "--wording",
                "Write to me",
                "--expires",
                "2099-01-01");
        assertEquals(1, batch.at("/added").asInt());
        after = commands.json(0, "consent", bench(), "history", person);
        assertEquals("Write to me", after.at("/entries/0/wording").asText());
        assertEquals("2099-01-01", after.at("/entries/0/expires").asText());
    }

    @Test
    void a_stop_is_added_found_and_lifted_with_a_reason() throws IOException {
        assertEquals(
                0,
                commands.json(0, "consent", bench(), "stops", "who@example.com")
                        .at("/stops")
                        .size());
        commands.json(0, "consent", bench(), "stop", " Who@Example.com", "--reason", "letter");
        JsonNode found = commands.json(0, "consent", bench(), "stops", "who@example.com");
        assertEquals("letter", found.at("/stops/0/reason").asText());
        assertTrue(found.at("/stops/0/byAddress").asBoolean());
        assertFalse(commands.said().contains("who@"), "the address is not kept");
        assertEquals(
                "consent.lift.reason",
                commands.json(1, "consent", bench(), "lift", "who@example.com")
                        .at("/error/code")
                        .asText());
        long entry = found.at("/stops/0/entry").asLong();
        commands.json(0, "consent", bench(), "lift", "--entry", entry, "--reason", "asked to hear from us again");
        assertEquals(
                0,
                commands.json(0, "consent", bench(), "stops", "who@example.com")
                        .at("/stops")
                        .size());
        assertEquals(
                "consent.address.unreadable",
                commands.json(1, "consent", bench(), "stop", "nonsense")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "consent.cli.who",
                commands.json(1, "consent", bench(), "history")
                        .at("/error/code")
                        .asText());
    }
}
