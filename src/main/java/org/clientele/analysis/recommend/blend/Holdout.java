package org.clientele.analysis.recommend.blend;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.TrainingData;

/**
 * Purchases held back from the members while weights are learned: the newest days of all customers alike, with about an
 * eighth of all purchases. What a test hides is never among them, as it is not in the data that are learned from.
 *
 * @param shown what the members learn from meanwhile
 * @param people customers with something to learn from and at least one target, ascending
 * @param targets what is right for each of them, ascending
 */
record Holdout(TrainingData shown, int[] people, int[][] targets) {
    private static final double SHARE = 0.125;

    static Holdout of(TrainingData data, boolean discover, int most, long seed) {
        Purchases lines = data.purchases();
        int edge = edge(lines);
        TrainingData shown = data.with(lines.only(line -> lines.day()[line] <= edge));
        int[] people = new int[lines.users()];
        int[][] targets = new int[lines.users()][];
        int size = 0;
        for (int u = 0; u < people.length; u++) {
            int user = u;
            int[] own = IntStream.range(lines.offset()[u], lines.offset()[u + 1])
                    .filter(line -> lines.day()[line] > edge && lines.bought(line))
                    .map(line -> lines.item()[line])
                    .filter(item -> !discover || !shown.interactions().bought(user, item))
                    .sorted()
                    .distinct()
                    .toArray();
            if (own.length > 0 && shown.interactions().byUser().length(u) > 0) {
                people[size] = u;
                targets[size++] = own;
            }
        }
        int[] chosen = sample(size, most, seed);
        return new Holdout(
                shown,
                Arrays.stream(chosen).map(i -> people[i]).toArray(),
                Arrays.stream(chosen).mapToObj(i -> targets[i]).toArray(int[][]::new));
    }

    /** The last day that is shown. */
    private static int edge(Purchases lines) {
        int[] days = IntStream.range(0, lines.size())
                .filter(lines::bought)
                .map(line -> lines.day()[line])
                .sorted()
                .toArray();
        return days.length == 0 ? 0 : days[(int) ((days.length - 1) * (1 - SHARE))];
    }

    /** So many of 0…n−1 without repeats, ascending. */
    private static int[] sample(int n, int most, long seed) {
        int[] pool = IntStream.range(0, n).toArray();
        if (n <= most) {
            return pool;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            int other = i + random.nextInt(n - i);
            int swap = pool[i];
            pool[i] = pool[other];
            pool[other] = swap;
        }
        int[] chosen = Arrays.copyOf(pool, most);
        Arrays.sort(chosen);
        return chosen;
    }
}
