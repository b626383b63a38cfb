package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands for rules and saved groups on the sample shop, against its own file of orders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleCommandsTest {
    private static final String ONCE = "orders at least 1";
    private static final String THRICE = "orders at least 3";

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** The orders that each buyer paid for, with the days on which they were made. */
    private final Map<String, Map<String, String>> orders = new HashMap<>();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), bench(), 120);
        for (NamedCsvRecord row : CommandsUnderTest.rows(folder.resolve("files/orders.csv"), StandardCharsets.UTF_8)) {
            BigDecimal amount = new BigDecimal(row.getField("unit_price"))
                    .multiply(new BigDecimal(row.getField("quantity")))
                    .subtract(new BigDecimal("0" + row.getField("discount")));
            if (row.getField("status").equals("paid") && amount.signum() > 0) {
                orders.computeIfAbsent(row.getField("customer_id"), any -> new TreeMap<>())
                        .put(
                                row.getField("order_id"),
                                row.getField("order_time").substring(0, 10));
            }
        }
    }

    /** Those who had paid for so many orders by the end of that day. */
    private Set<String> buyers(int times, String day) {
        Set<String> buyers = new TreeSet<>();
        orders.forEach((customer, days) -> {
            if (days.values().stream().filter(each -> each.compareTo(day) <= 0).count() >= times) {
                buyers.add(customer);
            }
        });
        return buyers;
    }

    private Set<String> buyers(int times) {
        return buyers(times, "9999");
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }

    private Path bench() {
        return folder.resolve("bench");
    }

    private static Set<String> people(Path file) throws IOException {
        Set<String> people = new TreeSet<>();
        for (NamedCsvRecord row : CommandsUnderTest.rows(file, StandardCharsets.UTF_8)) {
            assertTrue(people.add(row.getField("customer_id")), row::toString);
        }
        return people;
    }

    private JsonNode rule(Object... words) throws IOException {
        return commands.json(0, with("rule", words));
    }

    private JsonNode saved(Object... words) throws IOException {
        return commands.json(0, with("saved", words));
    }

    private String refused(String command, Object... words) throws IOException {
        return commands.json(1, with(command, words)).at("/error/code").asText();
    }

    private Object[] with(String command, Object... words) {
        Object[] all = new Object[words.length + 2];
        all[0] = command;
        all[1] = bench();
        System.arraycopy(words, 0, all, 2, words.length);
        return all;
    }

    /** The size of each month's end is that of the file up to then. */
    private void assertHistory(int times, JsonNode answer) {
        JsonNode days = answer.at("/history");
        assertEquals(13, days.size(), days::toString);
        for (JsonNode day : days) {
            String until = day.at("/day").asText();
            assertEquals(buyers(times, until).size(), day.at("/people").asInt(), until);
            assertTrue(day.at("/people").asInt() <= day.at("/known").asInt(), until);
        }
        LocalDate last = LocalDate.parse(days.get(11).at("/day").asText());
        assertEquals(last.lengthOfMonth(), last.getDayOfMonth());
        assertEquals(buyers(times).size(), days.get(12).at("/people").asInt());
    }

    @Test
    void a_rule_is_written_as_json_and_read_from_it() throws IOException {
        Path json = folder.resolve("rule.json");
        Path file = folder.resolve("thrice.csv");
        JsonNode first = rule(THRICE + " and city is known", "--write-json", json);
        assertEquals(json.toString(), first.at("/written").asText());
        assertEquals(
                first.at("/tree"), new ObjectMapper().readTree(Files.readString(json)), "the file is the tree itself");
        JsonNode again = rule("--rule-json", json, "--output", file);
        for (String same : new String[] {"/rule", "/tree", "/sentence", "/people", "/nodes"}) {
            assertEquals(first.at(same), again.at(same));
        }
        assertEquals(again.at("/people").asInt(), people(file).size());
        assertEquals(Set.of(), without(people(file), buyers(3)));
        assertEquals("export.exists", refused("rule", THRICE, "--write-json", json));
        rule(THRICE, "--write-json", json, "--overwrite");
        assertEquals(buyers(3).size(), rule("--rule-json", json).at("/people").asInt());
    }

    @Test
    void what_is_no_rule_is_refused_and_nothing_written() throws IOException {
        Path json = folder.resolve("wrong.json");
        Path never = folder.resolve("never.json");
        assertEquals("rule.cli.one", refused("rule"));
        assertEquals("rule.cli.one", refused("rule", ONCE, "--rule-json", json));
        assertEquals("rule.json.unreadable", refused("rule", "--rule-json", json));
        Files.writeString(json, "{\"version\": 1,\n \"rule\": {\"all\": [}");
        assertEquals("rule.json.syntax", refused("rule", "--rule-json", json));
        Files.writeString(json, "{\"version\": 1,\n \"rule\": {\"is\": \"magic\"}}");
        assertEquals("rule.json.place", refused("rule", "--rule-json", json));
        Files.writeString(json, "{\"version\": 99, \"rule\": {\"is\": \"everyone\"}}");
        assertEquals("rule.json.version", refused("rule", "--rule-json", json));
        assertEquals("rule.saved.unknown", refused("rule", "in saved \"No such\"", "--write-json", never));
        assertFalse(Files.exists(never), "a rule that cannot be asked is not written");
        assertEquals("rule.saved.unknown", refused("rule", ONCE, "--change", "No such"));
        assertEquals(1, commands.run("rule", bench(), ONCE + " and"));
        assertTrue(commands.err().startsWith("The rule ends too early"), commands::err);
    }

    @Test
    void history_counts_what_the_file_held_by_each_day() throws IOException {
        assertHistory(1, rule(ONCE, "--history"));
        assertHistory(3, rule(THRICE, "--history", "--save", "Through the year"));
        assertHistory(3, saved("Through the year", "--history"));
        assertHistory(3, rule("in saved \"Through the year\"", "--history"));
        assertEquals(0, commands.run("saved", bench(), "Through the year", "--history"));
        int people = buyers(3).size();
        assertTrue(commands.out().contains(": " + people + " of "), commands::out);
    }

    @Test
    void versions_are_listed_compared_and_gone_back_to() throws IOException {
        rule(ONCE, "--save", "Growing");
        assertEquals(
                "Growing", rule(THRICE, "--change", "growing").at("/changed").asText());
        JsonNode shown = saved("Growing");
        assertEquals("rule:" + THRICE, shown.at("/definition").asText());
        assertEquals(2, shown.at("/versions").size());
        assertEquals(2, shown.at("/versions/0/version").asInt());
        assertEquals("rule:" + ONCE, shown.at("/versions/1/definition").asText());
        assertEquals(buyers(1).size(), shown.at("/versions/1/people").asInt());
        Path enters = folder.resolve("enters.csv");
        Path leaves = folder.resolve("leaves.csv");
        JsonNode diff = saved("Growing", "--from", "1", "--to", "2", "--enters", enters, "--leaves", leaves);
        assertEquals(Set.of(), people(enters));
        assertEquals(without(buyers(1), buyers(3)), people(leaves));
        assertEquals(people(leaves).size(), diff.at("/leaves").asInt());
        assertEquals(buyers(3).size(), diff.at("/stays").asInt());
        assertEquals("export.exists", refused("saved", "Growing", "--from", "1", "--leaves", leaves), "files are kept");
        JsonNode back = saved("Growing", "--go-back", "1");
        assertEquals("rule:" + ONCE, back.at("/definition").asText());
        assertEquals(3, back.at("/versions").size());
        assertEquals("rule.saved.version", refused("saved", "Growing", "--go-back", "9"));
        assertEquals("rule.saved.version", refused("saved", "Growing", "--from", "9"));
        assertEquals("rule.cli.side", refused("saved", "Growing", "--from", "yesterday"));
    }

    @Test
    void two_days_are_compared_by_what_had_happened_then() throws IOException {
        rule(THRICE, "--save", "Regulars");
        Path enters = folder.resolve("became.csv");
        JsonNode diff = saved("Regulars", "--from", "2026-03-31", "--to", "2026-07-31", "--enters", enters);
        Set<String> before = buyers(3, "2026-03-31");
        Set<String> after = buyers(3, "2026-07-31");
        assertEquals(without(after, before), people(enters));
        assertFalse(people(enters).isEmpty(), "nobody became a regular in four months: too dull a shop");
        assertEquals(before.size(), diff.at("/stays").asInt());
        assertEquals(0, diff.at("/leaves").asInt());
    }

    @Test
    void a_group_is_frozen_and_made_live_again() throws IOException {
        rule(ONCE, "--save", "Ice");
        JsonNode frozen = saved("Ice", "--freeze");
        assertTrue(frozen.at("/frozen").asBoolean());
        assertEquals(64, frozen.at("/seal").asText().length());
        assertEquals(buyers(1).size(), frozen.at("/people").asInt());
        assertEquals(frozen.at("/seal"), saved("Ice", "--freeze").at("/seal"), "the same list has the same seal");
        JsonNode live = saved("Ice", "--live");
        assertFalse(live.at("/frozen").asBoolean());
        assertEquals("rule:" + ONCE, live.at("/definition").asText());
        assertTrue(live.at("/seal").isMissingNode());
    }

    @Test
    void names_are_changed_wherever_they_are_used_and_used_groups_stay() throws IOException {
        rule(ONCE, "--save", "Inner");
        rule("in saved \"Inner\" and city is known", "--save", "Outer");
        assertEquals("rule.saved.used", refused("saved", "Inner", "--remove"));
        assertEquals("Inside", saved("Inner", "--rename", "Inside").at("/name").asText());
        assertEquals(
                "rule:in saved \"Inside\" and city is known",
                saved("Outer").at("/definition").asText());
        assertEquals("rule.saved.circle", refused("rule", "in saved \"Outer\"", "--change", "Inside"));
        assertEquals("Outer", saved("Outer", "--remove").at("/removed").asText());
        assertEquals("Inside", saved("Inside", "--remove").at("/removed").asText());
        assertEquals("rule.saved.unknown", refused("saved", "Inside"));
    }

    @Test
    void all_groups_are_listed_and_options_need_a_group() throws IOException {
        rule(ONCE, "--save", "Listed");
        Set<String> names = new TreeSet<>(saved().findValuesAsText("name"));
        assertTrue(names.contains("Listed"), names::toString);
        assertEquals(0, commands.run("saved", bench()));
        assertTrue(
                commands.out()
                        .contains("Listed: " + buyers(1).size()
                                + " people when it was saved, counted anew whenever it is used; 1 version."),
                commands::out);
        assertEquals(0, commands.run("saved", bench(), "--lang", "zh"));
        assertEquals("rule.cli.group.which", refused("saved", "--remove"));
        assertEquals("rule.cli.group.which", refused("saved", "--history"));
        assertEquals("rule.cli.compare", refused("saved", "Listed", "--enters", folder.resolve("nobody.csv")));
        assertFalse(Files.exists(folder.resolve("nobody.csv")));
    }

    @Test
    void the_past_of_similar_customers_is_not_told() throws IOException {
        rule("in cluster 1 of \"k=3 by=auto seed=1\"", "--save", "Alike");
        assertEquals(
                0,
                rule("city is known and in saved \"Alike\"", "--history")
                        .at("/history")
                        .size());
        JsonNode answer = saved("Alike", "--history");
        assertEquals(0, answer.at("/history").size());
        assertEquals(0, commands.run("saved", bench(), "Alike", "--history"));
        assertTrue(commands.out().contains("Its size on past days cannot be told"), commands::out);
    }
}
