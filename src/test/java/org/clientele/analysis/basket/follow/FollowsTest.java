package org.clientele.analysis.basket.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clientele.analysis.basket.Level;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.numeric.Hypergeometric;
import org.clientele.analysis.numeric.StratifiedTail;
import org.clientele.analysis.numeric.Workers;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;

class FollowsTest {
    private static FollowResult run(Facts facts, FollowSpec spec) {
        return Follows.run(facts, spec, new Workers(2), Checkpoint.none());
    }

    /** Shopping days of a customer with what was bought on each. */
    private static List<Day> days(Facts facts, int customer) {
        Map<Integer, Set<Integer>> days = new TreeMap<>();
        for (int line = facts.lines().offset()[customer]; line < facts.lines().offset()[customer + 1]; line++) {
            if (facts.lines().counts(line)) {
                days.computeIfAbsent(facts.lines().day()[line], day -> new TreeSet<>())
                        .add(facts.lines().product()[line]);
            }
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private record Day(int date, Set<Integer> bought) {}

    /** What is counted for one pair by plain loops over every shopping day. */
    private static final class Plain {
        private final int[] things = new int[Comparables.STRATA];
        private final int[] marked = new int[Comparables.STRATA];
        private final int[] drawn = new int[Comparables.STRATA];
        private final int[] hit = new int[Comparables.STRATA];
        private final List<Integer> gaps = new ArrayList<>();
        private final List<Integer> steps = new ArrayList<>();

        Plain(Facts facts, int first, int then, int within) {
            for (int customer = 0; customer < facts.customers(); customer++) {
                List<Day> days = days(facts, customer);
                boolean hadFirst = false;
                boolean hadThen = false;
                for (int v = 0; v < days.size(); v++) {
                    boolean isFirst = !hadFirst && days.get(v).bought().contains(first);
                    hadFirst |= isFirst;
                    hadThen |= days.get(v).bought().contains(then);
                    if (hadThen || days.get(v).date() + within > facts.dataDay()) {
                        continue;
                    }
                    int stratum = stratumOf(v + 1);
                    things[stratum]++;
                    drawn[stratum] += isFirst ? 1 : 0;
                    for (int w = v + 1; w < days.size(); w++) {
                        if (days.get(w).bought().contains(then)) {
                            int gap = days.get(w).date() - days.get(v).date();
                            if (gap <= within) {
                                marked[stratum]++;
                                if (isFirst) {
                                    hit[stratum]++;
                                    gaps.add(gap);
                                    steps.add(w - v);
                                }
                            }
                            break;
                        }
                    }
                }
            }
            dropLonely();
        }

        /** Where there is nobody to compare with, nothing is counted. */
        private void dropLonely() {
            for (int s = 0; s < things.length; s++) {
                if (things[s] == drawn[s]) {
                    things[s] = 0;
                    marked[s] = 0;
                    drawn[s] = 0;
                    hit[s] = 0;
                }
            }
        }

        private static int stratumOf(int number) {
            int[] last = {1, 2, 3, 4, 6, 9, 14, 24};
            int stratum = 0;
            while (stratum < last.length && number > last[stratum]) {
                stratum++;
            }
            return stratum;
        }

        int people() {
            return sum(drawn);
        }

        int hits() {
            return sum(hit);
        }

        private static int sum(int[] values) {
            int sum = 0;
            for (int value : values) {
                sum += value;
            }
            return sum;
        }

        double usual() {
            double usual = 0;
            for (int s = 0; s < things.length; s++) {
                if (drawn[s] > 0) {
                    usual += drawn[s] * (double) (marked[s] - hit[s]) / (things[s] - drawn[s]);
                }
            }
            return usual;
        }

        double luck() {
            return new StratifiedTail(new Hypergeometric(10_000)).upperTail(things, marked, drawn, hits());
        }

        static double median(List<Integer> values) {
            List<Integer> sorted = values.stream().sorted().toList();
            int n = sorted.size();
            return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
        }
    }

    private static Facts shop(long seed, int customers, int products, boolean planted) {
        SplittableRandom random = new SplittableRandom(seed);
        HandFacts hand = new HandFacts(customers, 1_000);
        int order = 0;
        for (int c = 0; c < customers; c++) {
            int day = 400 + random.nextInt(300);
            int then = -1;
            for (int visit = 0; visit < 1 + random.nextInt(9) && day <= 1_000; visit++) {
                String number = "o" + order++;
                for (int i = 0; i < 1 + random.nextInt(2); i++) {
                    int product = random.nextInt(products);
                    hand.order(c, day, number, name(product), 5);
                    if (planted && product == 0 && random.nextInt(10) < 6) {
                        then = day + 10 + random.nextInt(11);
                    }
                }
                day += 8 + random.nextInt(50);
                if (then > 0 && then < day && then <= 1_000) {
                    hand.order(c, then, "t" + order, name(1), 5);
                    then = -1;
                }
            }
        }
        return hand.facts();
    }

    private static String name(int product) {
        return "P%02d".formatted(product);
    }

    @Test
    void equalsPlainLoopsOverEveryShoppingDay() {
        int compared = 0;
        for (int seed = 0; seed < 8; seed++) {
            Facts facts = shop(seed, 150, 7, true);
            FollowSpec spec = new FollowSpec(Level.PRODUCT, 40, 5, 2);
            for (Follow pair : run(facts, spec).pairs()) {
                Plain plain = new Plain(facts, pair.first(), pair.then(), spec.days());
                assertThat(pair.people()).isEqualTo(plain.people());
                assertThat(pair.hits()).isEqualTo(plain.hits());
                assertThat(pair.usual()).isCloseTo(plain.usual(), within(1e-9));
                assertThat(pair.luck()).isCloseTo(plain.luck(), within(1e-12));
                assertThat(pair.medianDays()).isEqualTo(Plain.median(plain.gaps));
                assertThat(pair.medianVisits()).isEqualTo(Plain.median(plain.steps));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(8);
    }

    @Test
    void whatWasPlantedComesFirstWithItsGap() {
        Facts facts = shop(77, 900, 30, true);
        FollowResult result = run(facts, FollowSpec.standard());
        Follow top = result.pairs().getFirst();
        assertThat(top.first()).isZero();
        assertThat(top.then()).isEqualTo(1);
        assertThat(top.share()).isBetween(0.4, 0.9);
        assertThat(top.lift()).isGreaterThan(3);
        assertThat(top.medianDays()).isBetween(13.0, 17.0);
        assertThat(top.medianVisits()).isEqualTo(1);
        assertThat(top.falseShare()).isLessThan(1e-6);
    }

    @Test
    void whereNothingFollowsHardlyAnythingIsFound() {
        int shops = 0;
        for (int seed = 100; seed < 120; seed++) {
            FollowResult result = run(shop(seed, 400, 14, false), new FollowSpec(Level.PRODUCT, 60, 20, 5));
            assertThat(result.tested()).isGreaterThan(50);
            shops += result.pairs().stream().anyMatch(pair -> pair.falseShare() <= 0.05) ? 1 : 0;
        }
        assertThat(shops).isLessThanOrEqualTo(3);
    }

    @Test
    void onlyDaysWithTheWholeTimeAfterThemCountAndTheSameDayIsNotAfter() {
        HandFacts hand = new HandFacts(0, 100);
        // Six people buy a, then b after five days; six buy both at once; six too late to know; the others only c.
        for (int i = 0; i < 6; i++) {
            hand.order(i, 10, "a" + i, "a", 1).order(i, 15, "b" + i, "b", 1);
            hand.order(6 + i, 10, "ab" + i, "a", 1).order(6 + i, 10, "ab" + i, "b", 1);
            hand.order(12 + i, 95, "l" + i, "a", 1).order(12 + i, 97, "m" + i, "b", 1);
        }
        for (int i = 18; i < 40; i++) {
            hand.order(i, 10, "c" + i, "c", 1);
        }
        hand.line(new HandFacts.Line(39, 12, 0, "back", "b", 1, 10_000, OrderStatus.REFUNDED, "web"));
        Facts facts = hand.facts();
        FollowResult result = run(facts, new FollowSpec(Level.PRODUCT, 30, 3, 3));
        assertThat(result.people()).isEqualTo(34);
        Follow only = result.pairs().stream()
                .max(Comparator.comparingInt(Follow::hits))
                .orElseThrow();
        assertThat(result.pairs()).hasSize(1);
        assertThat(only.people()).isEqualTo(6);
        assertThat(only.hits()).isEqualTo(6);
        assertThat(only.usual()).isZero();
        assertThat(only.medianDays()).isEqualTo(5);
        // 6 of 6 among 28 first shopping days on which b was not bought yet: 1 / C(28, 6).
        assertThat(only.luck()).isCloseTo(1 / 376_740.0, within(1e-12));
    }
}
