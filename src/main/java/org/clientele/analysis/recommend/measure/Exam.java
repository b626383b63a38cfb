package org.clientele.analysis.recommend.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.TrainingData;
import org.jspecify.annotations.Nullable;

/**
 * What recommenders are asked: whom, with which right answers, and among which products.
 *
 * @param shown what they learned from
 * @param hidden people × products that count as right
 * @param again whether products may be suggested that the person already has; where not, these do not count as right
 * @param knownOnly whether only products that somebody has in the part shown are ranked
 * @param rivals people × products that a target is ranked among; null for all products. Products that the person has,
 *     and the targets themselves, are left out of them
 * @param people who is asked, ascending
 */
public record Exam(
        TrainingData shown,
        SparseRows hidden,
        boolean again,
        boolean knownOnly,
        @Nullable SparseRows rivals,
        int[] people) {
    /** Everybody who can be asked among all products: who has something in the part shown and at least one target. */
    public static Exam of(TrainingData shown, SparseRows hidden, boolean again) {
        Exam all = new Exam(shown, hidden, again, false, null, new int[0]);
        int[] people = new int[Math.min(hidden.rows(), shown.interactions().users())];
        int size = 0;
        for (int u = 0; u < people.length; u++) {
            if (shown.interactions().byUser().length(u) > 0 && all.targets(u).length > 0) {
                people[size++] = u;
            }
        }
        return all.asking(Arrays.copyOf(people, size));
    }

    /** The same with other people. */
    public Exam asking(int[] those) {
        return new Exam(shown, hidden, again, knownOnly, rivals, those);
    }

    /** The same among these products only. */
    public Exam among(SparseRows candidates) {
        return new Exam(shown, hidden, again, knownOnly, candidates, people);
    }

    /** The same with only those products ranked that somebody has in the part shown. */
    public Exam amongKnown() {
        return new Exam(shown, hidden, again, true, rivals, people);
    }

    /** At most that many people, drawn without repeats; the same seed gives the same people.
     *
     * @param most 0 for all */
    public Exam sample(int most, long seed) {
        if (most == 0 || people.length <= most) {
            return this;
        }
        int[] pool = people.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            int other = i + random.nextInt(pool.length - i);
            int swap = pool[i];
            pool[i] = pool[other];
            pool[other] = swap;
        }
        int[] chosen = Arrays.copyOf(pool, most);
        Arrays.sort(chosen);
        return asking(chosen);
    }

    /** What counts as right for that person, ascending. */
    public int[] targets(int person) {
        int from = hidden.start()[person];
        int[] all = Arrays.copyOfRange(hidden.index(), from, hidden.start()[person + 1]);
        if (again) {
            return all;
        }
        return Arrays.stream(all)
                .filter(item -> !shown.interactions().bought(person, item))
                .toArray();
    }
}
