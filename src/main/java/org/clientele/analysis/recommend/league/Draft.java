package org.clientele.analysis.recommend.league;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.numeric.FamilyError;
import org.clientele.analysis.recommend.measure.Evaluation;
import org.clientele.analysis.recommend.measure.Exam;
import org.clientele.analysis.recommend.measure.ListFigures;
import org.clientele.analysis.recommend.measure.Metric;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;

/** A league table in the making: the base line first, then the others as they have been tested. */
final class Draft {
    private static final int RESAMPLES = 1_000;
    private static final int DRAWS = 4_999;

    private final Split split;
    private final LeagueSpec spec;
    private final Mode mode;
    private final Exam exam;
    private final int testable;
    private final List<Metric> metrics;
    private final List<Standing> standings = new ArrayList<>();
    private float[] baseLine = new float[0];

    Draft(Split split, LeagueSpec spec, Mode mode) {
        this.split = split;
        this.spec = spec;
        this.mode = mode;
        Exam all = split.exam(mode);
        testable = all.people().length;
        exam = all.sample(spec.maxPeople(), spec.seed());
        metrics = Arrays.stream(Measure.values()).map(m -> m.at(spec.k())).toList();
    }

    Exam exam() {
        return exam;
    }

    List<Metric> metrics() {
        return metrics;
    }

    /** Takes in what one entrant reached; the first one is the base line. */
    void add(
            RecommenderSpec entrant,
            Evaluation evaluation,
            double trainSeconds,
            double testSeconds,
            Checkpoint checkpoint) {
        Measure[] all = Measure.values();
        float[][] columns = new float[all.length + 1][];
        for (Measure measure : all) {
            columns[measure.ordinal()] = evaluation.column(measure.at(spec.k()));
        }
        float[] right = columns[Measure.HIT_RATE.ordinal()];
        if (standings.isEmpty()) {
            baseLine = right;
        }
        float[] difference = right.clone();
        for (int p = 0; p < difference.length; p++) {
            difference[p] -= baseLine[p];
        }
        columns[all.length] = difference;
        Interval[] intervals = Interval.ofMeans(columns, RESAMPLES, spec.seed(), checkpoint);
        double p = PairedTest.p(difference, DRAWS, spec.seed());
        checkpoint.check();
        Map<Measure, Interval> measures = new EnumMap<>(Measure.class);
        for (Measure measure : all) {
            measures.put(measure, intervals[measure.ordinal()]);
        }
        standings.add(new Standing(
                entrant,
                measures,
                intervals[all.length],
                p,
                ListFigures.of(exam, evaluation.lists(), evaluation.length(), spec.k()),
                third(right, false),
                third(right, true),
                trainSeconds,
                testSeconds));
    }

    /** The mean over the third of the people with the fewest, or the most, products bought before. */
    private double third(float[] right, boolean most) {
        int n = right.length;
        long[] order = new long[n];
        for (int p = 0; p < n; p++) {
            order[p] = ((long) exam.shown().interactions().byUser().length(exam.people()[p]) << 32) | p;
        }
        Arrays.sort(order);
        int size = (n + 2) / 3;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += right[(int) order[most ? n - 1 - i : i]];
        }
        return size == 0 ? 0 : sum / size;
    }

    /** The table, best first. */
    LeagueTable table(boolean enough, List<LeftOut> leftOut) {
        double[] p = new double[Math.max(0, standings.size() - 1)];
        for (int i = 0; i < p.length; i++) {
            p[i] = standings.get(i + 1).p();
        }
        double[] adjusted = FamilyError.adjusted(p);
        List<Standing> ordered = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            Standing s = standings.get(i);
            ordered.add(new Standing(
                    s.spec(),
                    s.measures(),
                    s.overBestSellers(),
                    i == 0 ? 1 : adjusted[i - 1],
                    s.lists(),
                    s.fewest(),
                    s.most(),
                    s.trainSeconds(),
                    s.testSeconds()));
        }
        ordered.sort(Comparator.comparingDouble(
                        (Standing s) -> -s.measure(Measure.HIT_RATE).value())
                .thenComparingDouble(s -> -s.measure(Measure.NDCG).value()));
        return new LeagueTable(
                mode,
                ordered,
                exam.people().length,
                testable,
                split.hiddenLines(),
                leftOut,
                verdict(ordered, enough && exam.people().length > 0));
    }

    private static LeagueTable.Verdict verdict(List<Standing> ordered, boolean enough) {
        if (!enough) {
            return LeagueTable.Verdict.TOO_LITTLE_DATA;
        }
        Standing first = ordered.getFirst();
        return first.spec() instanceof PopularSpec || !first.beatsBestSellers()
                ? LeagueTable.Verdict.BEST_SELLERS_DO_AS_WELL
                : LeagueTable.Verdict.CHAMPION;
    }
}
