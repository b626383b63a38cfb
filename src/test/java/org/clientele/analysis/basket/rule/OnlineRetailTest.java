package org.clientele.analysis.basket.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clientele.analysis.basket.Baskets;
import org.clientele.analysis.basket.BasketsBuilder;
import org.clientele.analysis.basket.Level;
import org.clientele.analysis.basket.follow.Follow;
import org.clientele.analysis.basket.follow.FollowResult;
import org.clientele.analysis.basket.follow.FollowSpec;
import org.clientele.analysis.basket.follow.Follows;
import org.clientele.analysis.basket.mine.Itemsets;
import org.clientele.analysis.basket.mine.Method;
import org.clientele.analysis.basket.mine.MineSpec;
import org.clientele.analysis.basket.mine.Miner;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.numeric.Workers;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A year of a gift wholesaler (UCI Online Retail): published counts, and what follows what at full size. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailTest {
    private static final Workers TWO = new Workers(2);
    private final List<Line> lines = new ArrayList<>();

    private record Line(String invoice, String item, String time, String customer, String country) {}

    @BeforeAll
    void read() {
        PublicData.rows(PublicData.file("retail/online-retail/online_retail.csv.gz"), row -> {
            if (Double.parseDouble(row.get(3)) > 0 && !row.get(0).startsWith("C")) {
                lines.add(new Line(row.get(0), row.get(1), row.get(4), row.get(6), row.get(7)));
            }
        });
    }

    private Baskets baskets(String country) {
        Map<String, Integer> items = new HashMap<>();
        Map<String, TreeSet<Integer>> invoices = new TreeMap<>();
        for (Line line : lines) {
            if (country.isEmpty() || line.country().equals(country)) {
                items.putIfAbsent(line.item(), items.size());
                invoices.computeIfAbsent(line.invoice(), any -> new TreeSet<>())
                        .add(items.getOrDefault(line.item(), -1));
            }
        }
        BasketsBuilder builder = new BasketsBuilder();
        invoices.values().forEach(invoice -> {
            invoice.forEach(builder::add);
            builder.end();
        });
        return builder.build(items.size());
    }

    private static void counts(Baskets baskets, Method method, int least, int published, Map<Double, Integer> rules) {
        Itemsets sets = Miner.run(baskets, MineSpec.of(method, least), TWO, Checkpoint.none());
        assertThat(sets.size()).isEqualTo(published);
        Rules all = Rules.of(sets, false, TWO, Checkpoint.none());
        rules.forEach((confidence, count) -> {
            List<Rule> found = new ArrayList<>();
            all.forEach(RuleSpec.all(confidence), Checkpoint.none(), found::add);
            assertThat(found).as("confidence " + confidence).hasSize(count);
        });
    }

    @Test
    void itemsetsAndRulesAreAsManyAsPublished() {
        Baskets all = baskets("");
        assertThat(all.size()).isEqualTo(20_728);
        Baskets france = baskets("France");
        assertThat(france.size()).isEqualTo(392);
        for (Method method : Method.values()) {
            counts(all, method, 415, 353, Map.of(0.5, 49, 0.8, 3));
            counts(all, method, 208, 1_840, Map.of(0.5, 775, 0.8, 82));
            counts(france, method, 28, 93, Map.of(0.5, 79));
            counts(france, method, 20, 203, Map.of(0.5, 168));
        }
    }

    @Test
    void whatFollowsIsTheSameForAnyNumberOfThreads() {
        Map<String, Integer> customers = new HashMap<>();
        int last = 0;
        List<Line> known =
                lines.stream().filter(line -> !line.customer().isBlank()).toList();
        for (Line line : known) {
            last = Math.max(last, day(line));
        }
        HandFacts dated = new HandFacts(0, last);
        for (Line line : known) {
            customers.putIfAbsent(line.customer(), customers.size());
            dated.order(customers.getOrDefault(line.customer(), 0), day(line), line.invoice(), line.item(), 1);
        }
        Facts facts = dated.facts();
        FollowSpec spec = new FollowSpec(Level.PRODUCT, 90, 30, 10);
        long start = System.nanoTime();
        FollowResult two = Follows.run(facts, spec, TWO, Checkpoint.none());
        IO.println(String.format(
                Locale.ROOT,
                "%,d people, %,d pairs tested, %,d kept: %.2f s",
                two.people(),
                two.tested(),
                two.pairs().size(),
                (System.nanoTime() - start) / 1e9));
        List<Follow> one =
                Follows.run(facts, spec, new Workers(1), Checkpoint.none()).pairs();
        assertThat(two.pairs()).isEqualTo(one).isNotEmpty();
    }

    private static int day(Line line) {
        return (int)
                LocalDateTime.parse(line.time().replace(' ', 'T')).toLocalDate().toEpochDay();
    }
}
