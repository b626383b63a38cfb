package org.clientele.analysis.uplift;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.model.run.Checkpoint;

/**
 * Whom a past message moved, by a model that scores each person without having seen them, and whether it may be believed.
 *
 * <p>People are dealt into five parts; two logistic models learn from four and score the fifth. The scores are held against
 * a simple rule and against writing to everybody by Qini; only where they are better than both for certain do the four
 * kinds mean anything.
 *
 * @param kind the kind of each person, by {@link Kind#ordinal()}
 * @param uplift how much the message changed each person's chance, as far as the model knows
 * @param model the model against everybody
 * @param rule the rule against everybody
 * @param beyond the model against the rule
 */
public record WhoMoves(byte[] kind, double[] uplift, QiniRange model, QiniRange rule, QiniRange beyond) {
    /** Fewer people than this in an arm, or fewer who did it, and nothing is learnt. */
    public static final int LEAST = 200;

    /** Fewer of the people who did it in an arm, and nothing is learnt. */
    public static final int LEAST_HITS = 20;

    private static final int PARTS = 5;
    private static final int ROUNDS = 400;
    private static final double ONE_SIDED = 1.6448536269514722;

    /** What a message does to somebody. */
    public enum Kind {
        /** The message moves them. */
        WON_OVER,
        /** They do it anyway. */
        ANYWAY,
        /** They do not, whatever comes. */
        LOST,
        /** The message drives them away. */
        LEFT_ALONE
    }

    /** Whether the model is better than the rule and than everybody, for certain. */
    public boolean believable() {
        return model.better() && beyond.better();
    }

    /** Whether there are people enough to learn from. */
    public static boolean enough(UpliftSample sample) {
        long[] people = new long[2];
        long[] hits = new long[2];
        for (int i = 0; i < sample.size(); i++) {
            int arm = sample.treated()[i] ? 1 : 0;
            people[arm]++;
            hits[arm] += sample.hit()[i] ? 1 : 0;
        }
        return people[0] >= LEAST && people[1] >= LEAST && hits[0] >= LEAST_HITS && hits[1] >= LEAST_HITS;
    }

    /**
     * Learns from a campaign.
     *
     * @param rule the score of a simple rule, higher first
     */
    public static WhoMoves of(UpliftSample sample, double[] rule, long seed, Checkpoint checkpoint) {
        int n = sample.size();
        int[] part = dealt(n, seed);
        double[] uplift = new double[n];
        double[] without = new double[n];
        double[] error = new double[n];
        double[] even = new double[n];
        Arrays.fill(even, 1);
        for (int p = 0; p < PARTS; p++) {
            checkpoint.check();
            int mine = p;
            int[] learnt = IntStream.range(0, n).filter(i -> part[i] != mine).toArray();
            LogisticFit sent = LogisticFit.of(sample.x(), sample.hit(), even, sample.arm(learnt, true));
            LogisticFit held = LogisticFit.of(sample.x(), sample.hit(), even, sample.arm(learnt, false));
            for (int i = 0; i < n; i++) {
                if (part[i] == p) {
                    double[] x = sample.x()[i];
                    without[i] = held.chance(x);
                    uplift[i] = sent.chance(x) - without[i];
                    error[i] = Math.sqrt(sent.variance(x) + held.variance(x));
                }
            }
            checkpoint.progress((p + 1.0) / (PARTS + 3));
        }
        QiniRange model = QiniRange.of(uplift, null, sample.hit(), sample.treated(), ROUNDS, seed + 1);
        checkpoint.progress((PARTS + 1.0) / (PARTS + 3));
        QiniRange ruled = QiniRange.of(rule, null, sample.hit(), sample.treated(), ROUNDS, seed + 1);
        checkpoint.progress((PARTS + 2.0) / (PARTS + 3));
        QiniRange beyond = QiniRange.of(uplift, rule, sample.hit(), sample.treated(), ROUNDS, seed + 1);
        checkpoint.progress(1);
        return new WhoMoves(kinds(uplift, without, error), uplift, model, ruled, beyond);
    }

    private static byte[] kinds(double[] uplift, double[] without, double[] error) {
        double usual = Arrays.stream(without).average().orElse(0);
        byte[] kind = new byte[uplift.length];
        for (int i = 0; i < kind.length; i++) {
            double reach = ONE_SIDED * error[i];
            Kind is = uplift[i] > reach
                    ? Kind.WON_OVER
                    : uplift[i] < -reach ? Kind.LEFT_ALONE : without[i] >= usual ? Kind.ANYWAY : Kind.LOST;
            kind[i] = (byte) is.ordinal();
        }
        return kind;
    }

    /** Each person's part, parts as equal as can be. */
    private static int[] dealt(int n, long seed) {
        int[] part = new int[n];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) {
            part[i] = i % PARTS;
        }
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = part[i];
            part[i] = part[other];
            part[other] = kept;
        }
        return part;
    }
}
