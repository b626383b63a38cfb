package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.cluster.Clusters;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.AskRule;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.RuleAnswer;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that ask for RFM groups, stages, saved groups and similar customers, today and as of past days. */
class GroupsInRulesTest {
    private static final int RULES = Integer.getInteger("clientele.rules", 25);
    private static final String SIMILAR = "k=3 by=auto seed=7";
    private static final Map<String, String> SAVED = Map.of(
            RandomRules.SAVED,
            "orders at least 2 and not (in rfm at-risk)",
            "Over",
            "in saved \"" + RandomRules.SAVED + "\" or in stage lapsed");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void rules_on_groups_hold_for_those_whom_sql_puts_there(long seed) throws Exception {
        Path shop = folder.resolve("shop");
        Map<Integer, Map<Rule, Set<Integer>>> found = new LinkedHashMap<>();
        Map<Integer, Set<Integer>> known = new LinkedHashMap<>();
        try (Workbench workbench = Shop.workbenches().create(shop, Shop.PROFILE)) {
            RuleSqlTest.fill(workbench, new Random(seed));
            Analyses analyses = new Analyses();
            SaveGroup save = new SaveGroup(workbench, new FindGroups(workbench, analyses));
            for (String name : List.of(RandomRules.SAVED, "Over")) {
                save.live(name, new Segment.ByRule(String.valueOf(SAVED.get(name))))
                        .work()
                        .run(Checkpoint.none());
            }
            AskRule ask = new AskRule(workbench, analyses);
            int last = workbench.facts(Checkpoint.none()).dataDay();
            for (int back : new int[] {0, 45, 200}) {
                int day = last - back;
                Map<Rule, Set<Integer>> members = new LinkedHashMap<>();
                for (Rule rule : rules(seed, day)) {
                    members.put(rule, members(ask, rule, day));
                }
                found.put(day, members);
                known.put(day, members(ask, new Rule.Everyone(), day));
            }
        }
        int some = 0;
        int all = 0;
        try (Connection c = Shop.plainSql(shop)) {
            RuleSql.prepare(c);
            for (Map.Entry<Integer, Map<Rule, Set<Integer>>> day : found.entrySet()) {
                RuleSql sql = new RuleSql(c, day.getKey(), new GroupsSql(c, day.getKey(), SAVED));
                for (Map.Entry<Rule, Set<Integer>> rule : day.getValue().entrySet()) {
                    Set<Integer> expected = sql.of(rule.getKey());
                    expected.retainAll(known.getOrDefault(day.getKey(), Set.of()));
                    assertEquals(expected, rule.getValue(), () -> RuleText.of(rule.getKey()));
                    some += expected.isEmpty() ? 0 : 1;
                    all++;
                }
            }
        }
        assertTrue(some > all / 2, some + " of " + all + " rules held for anybody: too dull a test");
    }

    private static List<Rule> rules(long seed, int day) {
        List<Rule> rules = new ArrayList<>();
        for (RfmGroup group : RfmGroup.values()) {
            rules.add(new Rule.In(new Segment.InRfmGroup(group)));
        }
        for (Stage stage : Stage.values()) {
            rules.add(new Rule.In(new Segment.InStage(stage)));
        }
        rules.add(RuleParser.parse("in rfm r3f2, r2fm3 or in rfm r1m1"));
        rules.add(RuleParser.parse("not (in saved \"Over\")"));
        RandomRules random = new RandomRules(seed * 31 + day, LocalDate.ofEpochDay(day), true);
        int wanted = rules.size() + RULES;
        while (rules.size() < wanted) {
            Rule rule = random.next(2);
            String text = RuleText.of(rule);
            if (text.contains("in ") && !text.contains("recommended") && !text.contains("cluster")) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static Set<Integer> members(AskRule ask, Rule rule, int day) throws Exception {
        RuleAnswer answer = ask.count(rule, LocalDate.ofEpochDay(day)).work().run(Checkpoint.none());
        return ids(answer.facts(), answer.members());
    }

    private static Set<Integer> ids(Facts facts, CustomerSet members) {
        Set<Integer> ids = new TreeSet<>();
        members.forEach(customer -> ids.add(facts.people().id()[customer]));
        return ids;
    }

    @Test
    void similar_customers_of_a_rule_are_those_of_the_run() throws Exception {
        try (Workbench workbench = Shop.workbenches().create(folder.resolve("shop"), Shop.PROFILE)) {
            RuleSqlTest.fill(workbench, new Random(13));
            Facts facts = workbench.facts(Checkpoint.none());
            AttributeTable table = new Analyses().attributes(facts, Checkpoint.none());
            ClusterResult run = Clusters.run(facts, table, ClusterSpec.of(SIMILAR), Checkpoint.none());
            AskRule ask = new AskRule(workbench, new Analyses());
            int inSome = 0;
            for (int number = 0; number <= 3; number++) {
                int wanted = number;
                CustomerSet.Builder expected = new CustomerSet.Builder(facts.customers());
                for (int c = 0; c < facts.customers(); c++) {
                    if (run.cluster()[c] == wanted) {
                        expected.add(c);
                    }
                }
                Rule rule = new Rule.In(new Segment.InCluster(SIMILAR, number));
                RuleAnswer answer = ask.count(rule, null).work().run(Checkpoint.none());
                assertEquals(expected.build(), answer.members(), "cluster " + number);
                inSome += answer.members().size();
            }
            assertTrue(inSome > 40, "in some cluster: " + inSome);
        }
    }
}
