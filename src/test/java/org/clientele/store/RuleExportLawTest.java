package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.campaign.ExportWish;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The file of a campaign for a rule, whatever its shape, holds exactly those who may be written to and meet the rule:
 * campaigns are written for random rules, and their files are compared with what SQL finds in the ledgers alone.
 */
class RuleExportLawTest {
    private static final int PEOPLE = 70;
    private static final String SAVED = "orders at least 1";
    private static final Shape MAILBOXES =
            new Shape(TableKind.CUSTOMERS, List.of(Field.CUSTOMER_NO, Field.EMAIL), List.of());
    private static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS,
            List.of(Field.CUSTOMER_NO, Field.CHANNEL, Field.CONSENT, Field.OBTAINED, Field.SOURCE),
            List.of());
    private static final Shape STOPS = new Shape(TableKind.STOPS, List.of(Field.CUSTOMER_NO, Field.CHANNEL), List.of());

    @TempDir
    private Path folder;

    @Test
    void a_file_holds_exactly_those_of_the_rule_who_may_be_written_to() throws Exception {
        law(1, Integer.getInteger("clientele.rules", 25));
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {2, 3, 4, 5})
    void files_of_hundreds_of_rules_hold_exactly_those_who_may_be_written_to(long seed) throws Exception {
        law(seed, Integer.getInteger("clientele.rules", 150));
    }

    private void law(long seed, int rules) throws Exception {
        Path shop = folder.resolve("shop");
        List<Written> written = new ArrayList<>();
        Facts facts;
        Map<Segment, Set<Integer>> groupsOfRuns = new HashMap<>();
        Map<Segment, Set<Integer>> suggested = new HashMap<>();
        try (Workbench workbench = Shop.workbenches().create(shop, Shop.PROFILE)) {
            fill(workbench, new Random(seed));
            FindGroups groups = new FindGroups(workbench, new Analyses());
            SaveGroup save = new SaveGroup(workbench, groups);
            save.live(RandomRules.SAVED, new Segment.ByRule(SAVED)).work().run(Checkpoint.none());
            facts = workbench.facts(Checkpoint.none());
            Audiences audiences = new Audiences(Shop.CLOCK, (of, now, segment, at) -> groups.resolve(segment, now, at));
            for (Segment segment : segments(seed, rules, facts)) {
                Written file = export(workbench, audiences, segment, written.size());
                written.add(file);
                if (file.gone()) {
                    assertThrows(Refusal.class, () -> groups.resolve(segment, facts, Checkpoint.none()));
                } else if (segment instanceof Segment.ByRule(String text)) {
                    Rule rule = RuleParser.parse(text);
                    if (asksForSuggestions(rule)) {
                        suggested.put(segment, ids(facts, groups.resolve(segment, facts, Checkpoint.none())));
                    }
                    others(rule)
                            .forEach(other -> groupsOfRuns.computeIfAbsent(
                                    other, any -> ids(facts, groups.resolve(other, facts, Checkpoint.none()))));
                }
            }
        }
        try (Connection c = Shop.plainSql(shop)) {
            RuleSql.prepare(c);
            RuleSql sql = new RuleSql(c, facts.dataDay(), new RuleSql.Groups() {
                @Override
                public Set<Integer> members(Segment segment) {
                    return Objects.requireNonNull(groupsOfRuns.get(segment), segment::toString);
                }

                @Override
                public Rule saved(String name) {
                    assertEquals(RandomRules.SAVED, name);
                    return RuleParser.parse(SAVED);
                }
            });
            Map<Integer, String> allowed = allowed(c, facts.dataDay());
            assertTrue(allowed.size() > 10 && allowed.size() < PEOPLE * 3 / 4, "allowed: " + allowed.size());
            int files = 0;
            for (Written file : written) {
                if (file.gone()) {
                    continue;
                }
                Set<Integer> wanted = switch (file.segment()) {
                    case Segment.ByRule(String text) ->
                        suggested.containsKey(file.segment())
                                ? suggested.get(file.segment())
                                : sql.of(RuleParser.parse(text));
                    case Segment.FixedList(List<Integer> ids) -> Set.copyOf(ids);
                    default -> allowed.keySet();
                };
                Set<String> expected = new TreeSet<>();
                allowed.forEach((id, number) -> {
                    if (wanted.contains(id)) {
                        expected.add(number);
                    }
                });
                assertEquals(expected, file.people(), () -> file.segment().toString());
                files += expected.isEmpty() ? 0 : 1;
            }
            assertTrue(files > rules / 3, "only " + files + " files were written");
        }
    }

    private static List<Segment> segments(long seed, int rules, Facts facts) {
        RandomRules random = new RandomRules(seed, LocalDate.ofEpochDay(facts.dataDay()), true);
        List<Segment> segments = new ArrayList<>(List.of(
                new Segment.Everyone(),
                new Segment.ByRule("not (everyone and orders at least 1000)"),
                SaveGroup.fixed(CustomerSet.all(facts.customers()), facts),
                new Segment.ByRule(
                        "in saved \"" + RandomRules.SAVED + "\" or not (in saved \"" + RandomRules.SAVED + "\")")));
        while (segments.size() < rules) {
            String rule = RuleText.of(random.next(3));
            segments.add(new Segment.ByRule(segments.size() % 3 == 0 ? "not (" + rule + ")" : rule));
        }
        return segments;
    }

    /** Suggestions are of the recommender, so who is suggested something is not asked in SQL. */
    private static boolean asksForSuggestions(Rule rule) {
        return switch (rule) {
            case Rule.Recommended recommended -> true;
            case Rule.In(Segment.ByRule(String text)) -> asksForSuggestions(RuleParser.parse(text));
            default -> rule.parts().stream().anyMatch(RuleExportLawTest::asksForSuggestions);
        };
    }

    /** The groups of other kinds that a rule asks for. */
    private static Stream<Segment> others(Rule rule) {
        return switch (rule) {
            case Rule.In(Segment.ByRule(String text)) -> others(RuleParser.parse(text));
            case Rule.In(Segment segment) -> Stream.of(segment);
            default -> rule.parts().stream().flatMap(RuleExportLawTest::others);
        };
    }

    private static Set<Integer> ids(Facts facts, CustomerSet members) {
        Set<Integer> ids = new TreeSet<>();
        members.forEach(customer -> ids.add(facts.people().id()[customer]));
        return ids;
    }

    /**
     * What became of an export.
     *
     * @param people those in the file, by their customer numbers
     * @param gone whether the rule asks for what this shop has not, so that nothing was written
     */
    private record Written(Segment segment, Set<String> people, boolean gone) {}

    private Written export(Workbench workbench, Audiences audiences, Segment segment, int number) throws IOException {
        CampaignSpec spec = CampaignSpec.usual(
                        "Campaign " + number, new CampaignSpec.Target(segment, "a rule"), Channel.EMAIL)
                .comparing(new ControlPlan(false, 0, 0))
                .atMost(Caps.none());
        Path file = folder.resolve("export" + number + ".csv");
        ExportWish wish = new ExportWish(file, false, "ana", "a test", Message::key);
        Outcome<ExportReport> end = JobEnd.of(
                new ExportCampaign(audiences, (of, facts, people, most, at) -> customer -> List.of(), "test")
                        .job(workbench, spec, wish),
                Checkpoint.none());
        if (end instanceof Outcome.Failed<ExportReport>(Message sentence, Throwable cause)) {
            assertFalse(Files.exists(file), "a refusal writes nothing");
            return new Written(segment, Set.of(), !sentence.key().equals("campaign.people.nobody"));
        }
        Set<String> people = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> assertTrue(people.add(row.getField("customer_id")), "twice in a file"));
        }
        return new Written(segment, people, false);
    }

    /**
     * Ids and numbers of those who may be written to: with an address, not on the stop list, whose newest word on e-mail is
     * a yes (of words of the same minute a no counts), and who sent nothing back in the last two weeks.
     */
    private static Map<Integer, String> allowed(Connection c, int dataDay) throws SQLException {
        int yes = ConsentStatus.GRANTED.ordinal();
        int email = Channel.EMAIL.ordinal();
        String sql = "select c.id, c.number from customer c where c.email is not null"
                + " and not exists (select 1 from stop_entry s where s.customer_id = c.id and s.channel = " + email
                + ")"
                + " and exists (select 1 from consent a where a.customer_id = c.id and a.channel = " + email
                + " and a.status = " + yes + " and not exists (select 1 from consent b where b.customer_id = c.id"
                + " and b.channel = " + email + " and b.status <> " + yes + " and b.obtained >= a.obtained))"
                + " and not exists (select 1 from order_line l join sales_order o on o.id = l.order_id"
                + " where o.customer_id = c.id and l.status = " + OrderStatus.REFUNDED.ordinal()
                + " and o.at_minute >= " + (dataDay - 13) * 1440L + ")";
        Map<Integer, String> people = new TreeMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            while (rows.next()) {
                people.put(rows.getInt(1), rows.getString(2));
            }
        }
        return people;
    }

    private static void fill(Workbench workbench, Random random) {
        RuleSqlTest.fill(workbench, random);
        List<CleanRow> mailboxes = new ArrayList<>();
        List<CleanRow> consents = new ArrayList<>();
        List<CleanRow> stops = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            if (random.nextInt(12) > 0) {
                mailboxes.add(Shop.row(i, "C" + i, "person" + i + "@example.org"));
            }
            for (int said = random.nextInt(4); said > 0; said--) {
                consents.add(Shop.row(
                        consents.size() + 1,
                        "C" + i,
                        Channel.EMAIL,
                        random.nextInt(4) == 0 ? ConsentStatus.WITHDRAWN : ConsentStatus.GRANTED,
                        28_000_000L + random.nextInt(1_000_000),
                        "web form"));
            }
            if (random.nextInt(6) == 0) {
                stops.add(Shop.row(stops.size() + 1, "C" + i, Channel.EMAIL));
            }
        }
        Shop.load(workbench, MAILBOXES, "m.csv", mailboxes);
        Shop.load(workbench, CONSENTS, "a.csv", consents);
        Shop.load(workbench, STOPS, "s.csv", stops);
    }
}
