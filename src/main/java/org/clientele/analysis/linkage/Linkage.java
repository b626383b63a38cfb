package org.clientele.analysis.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.clientele.analysis.linkage.LinkageResult.Group;
import org.clientele.analysis.linkage.LinkageResult.Learned;
import org.clientele.analysis.linkage.LinkageResult.Pair;
import org.clientele.analysis.linkage.LinkageResult.Reason;
import org.clientele.analysis.linkage.LinkageSpec.Compared;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Finds rows that are probably about the same person, though no key of theirs is equal. */
public final class Linkage {
    private static final int RANDOM_PAIRS = 200_000;
    private static final int ANSWERS = Agreement.values().length;
    private static final int PULSE = 0x3fff;
    /** Rows with as many true pairs as a fifth of them: the first guess. */
    private static final double FIRST_SHARE = 0.2;
    /** How far below certain a contradiction puts a pair. */
    private static final double DOUBT = 0.08;
    /** Bits that rarity can add or take at most. */
    private static final double MOST_RARITY = 6;

    private final LinkageTable table;
    private final LinkageSpec spec;
    private final Map<String, Values> columns = new HashMap<>();
    private final List<Comparer> comparers = new ArrayList<>();
    private final List<Values> values = new ArrayList<>();
    private final double[] usual;

    private Linkage(LinkageTable table, LinkageSpec spec) {
        this.table = table;
        this.spec = spec;
        for (Compared field : spec.fields()) {
            columns.put(field.column(), Values.of(field.kind(), table.column(field.column())));
        }
        usual = new double[spec.fields().size()];
        for (Compared field : spec.fields()) {
            Values own = column(field.column());
            usual[values.size()] = own.chanceSame();
            values.add(own);
            comparers.add(new Comparer(field.kind(), own, field.partner() == null ? null : column(field.partner())));
        }
    }

    private Values column(String name) {
        return columns.computeIfAbsent(name, n -> Values.of(FieldKind.TEXT, table.column(n)));
    }

    /**
     * Compares what is worth comparing, learns the weights and groups what belongs together.
     *
     * @param table rows of any kind; the same table and spec give the same result
     */
    public static LinkageResult run(LinkageTable table, LinkageSpec spec, Checkpoint checkpoint) {
        return new Linkage(table, spec).run(checkpoint);
    }

    private LinkageResult run(Checkpoint checkpoint) {
        checkpoint.step(Message.of("linkage.step.meet"));
        Blocking blocking = new Blocking(spec, table, this::column);
        long[] pairs = blocking.pairs(checkpoint.part(0, 0.3));
        checkpoint.step(Message.of("linkage.step.compare"));
        long[] patterns = patterns(pairs, checkpoint.part(0.3, 0.8));
        checkpoint.step(Message.of("linkage.step.learn"));
        Weights weights = new Weights(answers(), mostDifferent(), seen(checkpoint), allPairs(), firstShare());
        learn(weights, patterns);
        checkpoint.progress(0.9);
        List<Pair> kept = keep(pairs, patterns, weights, checkpoint);
        List<Group> groups = !table.isLink()
                ? new Grouping((a, b) -> probability(weights, a, b), spec.shown()).of(kept, checkpoint)
                : couples(kept);
        checkpoint.progress(1);
        List<Learned> learned = new ArrayList<>();
        double[][] match = weights.match();
        double[][] chance = weights.chance();
        for (int f = 0; f < match.length; f++) {
            learned.add(new Learned(
                    spec.fields().get(f).column(),
                    Arrays.stream(match[f]).boxed().toList(),
                    Arrays.stream(chance[f]).boxed().toList()));
        }
        return new LinkageResult(
                kept, groups, learned, table.size(), pairs.length, blocking.largeBlocks(), weights.prior());
    }

    private long[] patterns(long[] pairs, Checkpoint checkpoint) {
        long[] patterns = new long[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            patterns[i] = pattern((int) (pairs[i] >>> 32), (int) pairs[i]);
            if ((i & PULSE) == 0) {
                checkpoint.check();
                checkpoint.progress((double) i / pairs.length);
            }
        }
        return patterns;
    }

    private long pattern(int a, int b) {
        long pattern = 0;
        for (int f = 0; f < comparers.size(); f++) {
            pattern |= (long) comparers.get(f).of(a, b).ordinal() << 3 * f;
        }
        return pattern;
    }

    private static void learn(Weights weights, long[] patterns) {
        long[] sorted = patterns.clone();
        Arrays.sort(sorted);
        long[] different = new long[sorted.length];
        int[] counts = new int[sorted.length];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                different[n++] = sorted[i];
            }
            counts[n - 1]++;
        }
        weights.learn(Arrays.copyOf(different, n), Arrays.copyOf(counts, n));
    }

    private boolean[][] answers() {
        boolean[][] answers = new boolean[comparers.size()][ANSWERS];
        for (int f = 0; f < answers.length; f++) {
            for (Agreement each : comparers.get(f).answers()) {
                answers[f][each.ordinal()] = true;
            }
        }
        return answers;
    }

    private double[] mostDifferent() {
        return spec.fields().stream().mapToDouble(f -> f.kind().mostDifferent()).toArray();
    }

    /** The share of each answer among random pairs; of equal values exactly, since these are rare. */
    private double[][] seen(Checkpoint checkpoint) {
        SplittableRandom random = new SplittableRandom(spec.seed());
        int n = table.size();
        int draws = (int) Math.min(RANDOM_PAIRS, (long) n * (n - 1) / 2 * 4);
        double[][] counts = new double[comparers.size()][ANSWERS];
        for (int i = 0; i < draws; i++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n - 1);
            b += b >= a ? 1 : 0;
            if (!table.mayMeet(a, b)) {
                continue;
            }
            for (int f = 0; f < counts.length; f++) {
                counts[f][comparers.get(f).of(a, b).ordinal()]++;
            }
            if ((i & PULSE) == 0) {
                checkpoint.check();
            }
        }
        boolean[][] possible = answers();
        double[][] seen = new double[counts.length][ANSWERS];
        int same = Agreement.SAME.ordinal();
        for (int f = 0; f < counts.length; f++) {
            double known = 0;
            for (int a = same + 1; a < ANSWERS; a++) {
                counts[f][a] += possible[f][a] ? 0.5 : 0;
                known += counts[f][a];
            }
            seen[f][same] = Math.max(usual[f], 1e-9);
            for (int a = same + 1; a < ANSWERS; a++) {
                seen[f][a] = (1 - seen[f][same]) * counts[f][a] / known;
            }
        }
        return seen;
    }

    private double allPairs() {
        byte[] side = table.side();
        double n = table.size();
        if (!table.isLink()) {
            return Math.max(1, n * (n - 1) / 2);
        }
        double left = 0;
        for (byte each : side) {
            left += each == 0 ? 1 : 0;
        }
        return Math.max(1, left * (n - left));
    }

    private double firstShare() {
        return Math.min(0.5, FIRST_SHARE * table.size() / allPairs());
    }

    private double probability(Weights weights, int a, int b) {
        long pattern = pattern(a, b);
        double bits = weights.prior() + weights.weight(pattern) + rarity(pattern, a);
        return bounded(pattern, Weights.probability(bits));
    }

    /** A pair that contradicts itself in a field that people do not change is never certain. */
    private double bounded(long pattern, double probability) {
        for (int f = 0; f < values.size(); f++) {
            if (spec.fields().get(f).lasting() && Weights.answer(pattern, f) == Agreement.DIFFERENT.ordinal()) {
                return Math.min(probability, Math.max(spec.shown(), spec.sure() - DOUBT));
            }
        }
        return probability;
    }

    /** What it adds that equal values are rarer than usual, or takes that they are common. */
    private double rarity(long pattern, int row) {
        double sum = 0;
        for (int f = 0; f < values.size(); f++) {
            sum += Weights.answer(pattern, f) == Agreement.SAME.ordinal() ? rarity(f, row) : 0;
        }
        return sum;
    }

    private double rarity(int f, int row) {
        Values own = values.get(f);
        if (!spec.fields().get(f).byRarity() || own.code()[row] == Values.BLANK || usual[f] == 0) {
            return 0;
        }
        double share = Math.max(2, own.count()[own.code()[row]]) / (double) own.filled();
        return Math.clamp(Math.log(usual[f] / share) / Math.log(2), -MOST_RARITY, MOST_RARITY);
    }

    private List<Pair> keep(long[] pairs, long[] patterns, Weights weights, Checkpoint checkpoint) {
        List<Pair> kept = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            int a = (int) (pairs[i] >>> 32);
            int b = (int) pairs[i];
            double bits = weights.prior() + weights.weight(patterns[i]) + rarity(patterns[i], a);
            double probability = bounded(patterns[i], Weights.probability(bits));
            if (probability >= spec.shown()) {
                kept.add(new Pair(a, b, probability, reasons(weights, patterns[i], a)));
            }
            if ((i & PULSE) == 0) {
                checkpoint.check();
            }
        }
        kept.sort((x, y) -> {
            int byProbability = Double.compare(y.probability(), x.probability());
            return byProbability != 0
                    ? byProbability
                    : x.a() != y.a() ? Integer.compare(x.a(), y.a()) : Integer.compare(x.b(), y.b());
        });
        return kept;
    }

    private List<Reason> reasons(Weights weights, long pattern, int row) {
        List<Reason> reasons = new ArrayList<>();
        for (int f = 0; f < values.size(); f++) {
            int answer = Weights.answer(pattern, f);
            double bits = weights.weight(f, answer) + (answer == Agreement.SAME.ordinal() ? rarity(f, row) : 0);
            reasons.add(new Reason(spec.fields().get(f).column(), Agreement.values()[answer], bits));
        }
        return reasons;
    }

    /** When two lists are linked: each row with at most one of the other list, the likeliest first. */
    private static List<Group> couples(List<Pair> pairs) {
        Set<Integer> taken = new HashSet<>();
        List<Group> groups = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!taken.contains(pair.a()) && !taken.contains(pair.b())) {
                taken.add(pair.a());
                taken.add(pair.b());
                groups.add(new Group(List.of(pair.a(), pair.b()), pair.probability()));
            }
        }
        return groups;
    }
}
