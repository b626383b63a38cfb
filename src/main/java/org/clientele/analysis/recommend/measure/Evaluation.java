package org.clientele.analysis.recommend.measure;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.model.run.Checkpoint;

/**
 * How one recommender did for each person who was asked.
 *
 * @param metrics the figures of people that were taken
 * @param people how many people were asked
 * @param values one value per person and figure: {@code values[person · metrics.size() + figure]}
 * @param length length of each list
 * @param lists the suggestions of each person, best first, −1 behind the last: {@code lists[person · length + place]}
 */
public record Evaluation(List<Metric> metrics, int people, float[] values, int length, int[] lists) {
    private static final int BLOCK = 16;

    public Evaluation {
        metrics = List.copyOf(metrics);
    }

    /** One value per person. */
    public float[] column(Metric metric) {
        int at = metrics.indexOf(metric);
        if (at < 0) {
            throw new IllegalArgumentException(metric.code());
        }
        float[] column = new float[people];
        for (int p = 0; p < people; p++) {
            column[p] = values[p * metrics.size() + at];
        }
        return column;
    }

    /** The mean over the people; 0 when there are none. */
    public double mean(Metric metric) {
        double sum = 0;
        for (float value : column(metric)) {
            sum += value;
        }
        return people == 0 ? 0 : sum / people;
    }

    /**
     * Asks a recommender. Order: score descending, then smaller product number; among given rivals equal scores count
     * half a place.
     *
     * @param metrics figures of people; others are left out
     * @param length how many suggestions of each person are kept in {@link #lists}, at least
     * @throws org.clientele.model.run.Cancelled when the user has cancelled
     */
    public static Evaluation run(
            Recommender model, Exam exam, List<Metric> metrics, int length, Workers workers, Checkpoint checkpoint) {
        List<Metric> own = metrics.stream()
                .filter(m -> m.kind().of() == MetricKind.Of.PEOPLE)
                .toList();
        int longest = Math.max(length, own.stream().mapToInt(Metric::k).max().orElse(0));
        int k = Math.max(1, Math.min(longest, model.items()));
        int[] people = exam.people();
        float[] values = new float[people.length * own.size()];
        int[] lists = new int[people.length * k];
        Arrays.fill(lists, -1);
        workers.run(people.length, BLOCK, checkpoint, () -> {
            Recommender.Scorer scorer = model.scorer();
            History[] block = new History[BLOCK];
            float[][] scores = new float[BLOCK][model.items()];
            Marking marking = new Marking(exam, own, k);
            return (from, to) -> {
                for (int p = from; p < to; p++) {
                    block[p - from] = exam.shown().interactions().history(people[p]);
                }
                scorer.score(block, to - from, scores);
                for (int p = from; p < to; p++) {
                    marking.mark(people[p], scores[p - from], values, p * own.size(), lists, p * k);
                }
            };
        });
        return new Evaluation(own, people.length, values, k, lists);
    }
}
