package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No rule, whatever its shape, brings somebody into an export who must not be written to: campaigns are written for random
 * rules, and the people in the files are compared with those whom SQL finds to be stopped or without consent.
 */
class RuleExportLawTest {
    private static final int PEOPLE = 70;
    private static final Shape MAILBOXES =
            new Shape(TableKind.CUSTOMERS, List.of(Field.CUSTOMER_NO, Field.EMAIL), List.of());
    private static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS, List.of(Field.CUSTOMER_NO, Field.CHANNEL, Field.CONSENT, Field.OBTAINED), List.of());
    private static final Shape STOPS = new Shape(TableKind.STOPS, List.of(Field.CUSTOMER_NO, Field.CHANNEL), List.of());

    @TempDir
    private Path folder;

    @Test
    void no_rule_brings_a_suppressed_person_into_a_file() throws Exception {
        law(1, 25);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {2, 3, 4, 5})
    void no_rule_of_hundreds_brings_a_suppressed_person_into_a_file(long seed) throws Exception {
        law(seed, Integer.getInteger("clientele.rules", 150));
    }

    private void law(long seed, int rules) throws Exception {
        Path shop = folder.resolve("shop");
        Map<String, Set<String>> written = new LinkedHashMap<>();
        try (Workbench workbench = Shop.workbenches().create(shop, Shop.PROFILE)) {
            fill(workbench, new Random(seed));
            Analyses analyses = new Analyses();
            FindGroups groups = new FindGroups(workbench, analyses);
            SaveGroup save = new SaveGroup(workbench, groups);
            save.live(RandomRules.SAVED, new Segment.ByRule("orders at least 1"))
                    .work()
                    .run(Checkpoint.none());
            Facts facts = workbench.facts(Checkpoint.none());
            RandomRules random = new RandomRules(seed, LocalDate.ofEpochDay(facts.dataDay()), true);
            List<Segment> segments = new ArrayList<>(List.of(
                    new Segment.Everyone(),
                    new Segment.ByRule("not (everyone and orders at least 1000)"),
                    new Segment.ByRule("email_permission other than \"granted\" or everyone"),
                    SaveGroup.fixed(org.clientele.facts.CustomerSet.all(facts.customers()), facts),
                    new Segment.ByRule(
                            "in saved \"" + RandomRules.SAVED + "\" or not (in saved \"" + RandomRules.SAVED + "\")")));
            while (segments.size() < rules) {
                Rule rule = random.next(3);
                segments.add(
                        segments.size() % 3 == 0
                                ? new Segment.ByRule("not (" + RuleText.of(rule) + ")")
                                : new Segment.ByRule(RuleText.of(rule)));
            }
            Audiences audiences = new Audiences(Shop.CLOCK, (of, now, segment, at) -> groups.resolve(segment, now, at));
            for (int i = 0; i < segments.size(); i++) {
                Set<String> people = export(workbench, audiences, segments.get(i), i);
                written.put(i + " " + segments.get(i), people);
            }
        }
        Set<String> forbidden;
        Set<String> all;
        Set<String> complained;
        try (Connection c = Shop.plainSql(shop)) {
            forbidden = forbidden(c);
            all = numbers(c, "select number from customer");
            complained = numbers(
                    c,
                    "select c.number from customer c join campaign_result r on r.customer_id = c.id where r.complained");
        }
        assertTrue(forbidden.size() > PEOPLE / 4 && forbidden.size() < PEOPLE, "forbidden: " + forbidden.size());
        Set<String> allowed = new TreeSet<>(all);
        allowed.removeAll(forbidden);
        int files = 0;
        for (Map.Entry<String, Set<String>> file : written.entrySet()) {
            Set<String> wrong = new TreeSet<>(file.getValue());
            wrong.retainAll(forbidden);
            assertEquals(Set.of(), wrong, file.getKey());
            files += file.getValue().isEmpty() ? 0 : 1;
        }
        assertTrue(files > rules / 3, "only " + files + " files were written");
        // and the law is not kept by writing to nobody: nearly all who may be written to are, but for late complaints
        Set<String> everybody = written.values().iterator().next();
        Set<String> kept = new TreeSet<>(allowed);
        kept.removeAll(everybody);
        kept.removeAll(complained);
        assertTrue(kept.size() * 10 < everybody.size(), "kept back: " + kept);
    }

    private Set<String> export(Workbench workbench, Audiences audiences, Segment segment, int number)
            throws IOException {
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
        if (!Files.exists(file)) {
            // nobody is left, or the rule asks for what this shop has not; a refusal writes nothing
            assertTrue(end instanceof Outcome.Failed<ExportReport>, String.valueOf(end));
            return Set.of();
        }
        Set<String> people = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> people.add(row.getField("customer_id")));
        }
        return people;
    }

    /** Those who are on the stop list, or whose newest word on e-mail is not a yes: by SQL on the ledgers alone. */
    private static Set<String> forbidden(Connection c) throws SQLException {
        int yes = ConsentStatus.GRANTED.ordinal();
        int email = Channel.EMAIL.ordinal();
        return numbers(
                c,
                "select number from customer c where exists (select 1 from stop_entry s where s.customer_id = c.id"
                        + " and s.channel = " + email + ") or not exists (select 1 from consent a where a.customer_id ="
                        + " c.id and a.channel = " + email + " and a.status = " + yes
                        + " and not exists (select 1 from consent b where b.customer_id = c.id and b.channel = " + email
                        + " and b.status <> " + yes + " and b.obtained >= a.obtained)) or c.email is null");
    }

    private static Set<String> numbers(Connection c, String sql) throws SQLException {
        Set<String> numbers = new TreeSet<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
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
                        28_000_000L + random.nextInt(1_000_000)));
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
