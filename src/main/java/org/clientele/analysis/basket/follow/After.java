package org.clientele.analysis.basket.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Hypergeometric;
import org.clientele.analysis.numeric.StratifiedTail;

/** Looks at what those who bought one item bought afterwards; one for each thread. */
final class After {
    private static final int STRATA = Comparables.STRATA;
    private static final int VISITS = 64;
    private final Visits visits;
    private final FirstBuyers buyers;
    private final Comparables comparables;
    private final FollowSpec spec;
    private final int dataDay;
    private final int[] people = new int[STRATA];
    private final int[][] had;
    private final int[][] hits;
    private final int[] hadBefore;
    private final int[] hitsAfter;
    private final int[] things = new int[STRATA];
    private final int[] marked = new int[STRATA];
    private final int[] drawn = new int[STRATA];
    private final int[] slot;
    private final int[] possible;
    private final int[] touched;
    private int touches;
    private final StratifiedTail tail;
    private int tested;

    After(Visits visits, FirstBuyers buyers, Comparables comparables, FollowSpec spec, int dataDay) {
        this.visits = visits;
        this.buyers = buyers;
        this.comparables = comparables;
        this.spec = spec;
        this.dataDay = dataDay;
        int items = buyers.offset().length - 1;
        this.had = new int[STRATA][items];
        this.hits = new int[STRATA][items];
        this.hadBefore = new int[items];
        this.hitsAfter = new int[items];
        this.slot = new int[items];
        Arrays.fill(slot, -1);
        this.touched = new int[items];
        this.possible = new int[items];
        Arrays.setAll(possible, comparables::hitsOf);
        this.tail = new StratifiedTail(
                new Hypergeometric(Arrays.stream(comparables.visits()).max().orElse(0)));
    }

    /** How many pairs the last question tested for luck. */
    int tested() {
        return tested;
    }

    /** What follows an item more often than usual and less likely by luck than that. */
    List<Follow> of(int item, double unlikely) {
        tested = 0;
        if (buyers.count(item) < spec.people()) {
            return List.of();
        }
        int all = count(item);
        List<Follow> found = new ArrayList<>();
        for (int then = 0; then < hadBefore.length; then++) {
            if (then != item && all - hadBefore[then] >= spec.people() && possible[then] >= spec.hits()) {
                tested++;
                if (hitsAfter[then] >= spec.hits()) {
                    Follow pair = pair(item, then);
                    if (pair.hits() > pair.usual() && pair.luck() <= unlikely) {
                        found.add(pair);
                    }
                }
            }
        }
        return found.isEmpty() ? found : timed(item, found);
    }

    /** Counts what the buyers of an item had and bought; says how many they are. */
    private int count(int item) {
        forget();
        int all = 0;
        for (int b = buyers.offset()[item]; b < buyers.offset()[item + 1]; b++) {
            int customer = buyers.customer()[b];
            int first = buyers.first()[b];
            int day = visits.dayOf(customer, first);
            if (day + spec.days() > dataDay) {
                continue;
            }
            int visit = visits.visit()[first];
            int stratum = Comparables.stratum(visit);
            people[stratum]++;
            all++;
            for (int f = visits.firstOffset()[customer]; f < visits.firstOffset()[customer + 1]; f++) {
                int other = visits.item()[f];
                if (hadBefore[other] == 0 && hitsAfter[other] == 0) {
                    touched[touches++] = other;
                }
                if (visits.visit()[f] <= visit) {
                    had[stratum][other]++;
                    hadBefore[other]++;
                } else if (visits.dayOf(customer, f) - day <= spec.days()) {
                    hits[stratum][other]++;
                    hitsAfter[other]++;
                } else {
                    // Nothing was counted for it after all.
                    touches -= hadBefore[other] == 0 && hitsAfter[other] == 0 ? 1 : 0;
                    break;
                }
            }
        }
        return all;
    }

    /** Sets back what the question before has counted. */
    private void forget() {
        Arrays.fill(people, 0);
        for (int i = 0; i < touches; i++) {
            int item = touched[i];
            hadBefore[item] = 0;
            hitsAfter[item] = 0;
            for (int s = 0; s < STRATA; s++) {
                had[s][item] = 0;
                hits[s][item] = 0;
            }
        }
        touches = 0;
    }

    private Follow pair(int item, int then) {
        int asked = 0;
        int bought = 0;
        double usual = 0;
        for (int s = 0; s < STRATA; s++) {
            things[s] = comparables.visits()[s] - comparables.had()[s][then];
            marked[s] = comparables.hits()[s][then];
            drawn[s] = people[s] - had[s][then];
            int others = things[s] - drawn[s];
            if (others == 0 || drawn[s] == 0) {
                things[s] = 0;
                marked[s] = 0;
                drawn[s] = 0;
                continue;
            }
            asked += drawn[s];
            bought += hits[s][then];
            usual += (double) drawn[s] * (marked[s] - hits[s][then]) / others;
        }
        double luck = asked == 0 ? 1 : tail.upperTail(things, marked, drawn, bought);
        return new Follow(item, then, Math.max(1, asked), bought, usual, 0, 0, luck, 1);
    }

    /** Adds how long it took. */
    private List<Follow> timed(int item, List<Follow> pairs) {
        int[][] days = new int[pairs.size()][spec.days() + 1];
        int[][] orders = new int[pairs.size()][VISITS + 1];
        for (int i = 0; i < pairs.size(); i++) {
            slot[pairs.get(i).then()] = i;
        }
        for (int b = buyers.offset()[item]; b < buyers.offset()[item + 1]; b++) {
            int customer = buyers.customer()[b];
            int first = buyers.first()[b];
            int day = visits.dayOf(customer, first);
            if (day + spec.days() > dataDay) {
                continue;
            }
            int visit = visits.visit()[first];
            for (int f = first + 1; f < visits.firstOffset()[customer + 1]; f++) {
                int gap = visits.dayOf(customer, f) - day;
                if (gap > spec.days()) {
                    break;
                }
                int at = slot[visits.item()[f]];
                if (at >= 0 && visits.visit()[f] > visit) {
                    days[at][gap]++;
                    orders[at][Math.min(VISITS, visits.visit()[f] - visit)]++;
                }
            }
        }
        List<Follow> timed = new ArrayList<>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            slot[pairs.get(i).then()] = -1;
            timed.add(pairs.get(i).withTimes(median(days[i]), median(orders[i])));
        }
        return timed;
    }

    /** The middle of values that are each met so often; the mean of the two in the middle of an even number. */
    static double median(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return (place(counts, (sum + 1) / 2) + place(counts, sum / 2 + 1)) / 2.0;
    }

    private static int place(int[] counts, long rank) {
        long seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen >= rank) {
                return value;
            }
        }
        return 0;
    }
}
