package org.clientele.analysis.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What came of one arm of an experiment.
 *
 * @param name what the arm is called
 * @param control whether its people got no message
 * @param people all its people, whether they did anything or not
 * @param hits how many of them did what counts as an answer
 * @param amounts what each of its people spent after the message, zeros included; empty when not known
 * @param before what the same people spent before it, in the same order; empty when not known
 * @param stopped how many of them unsubscribed or complained
 */
public record ArmOutcome(
        String name, boolean control, long people, long hits, double[] amounts, double[] before, long stopped) {
    private static final double[] UNKNOWN = {};

    public ArmOutcome {
        if (people < 0 || hits < 0 || hits > people || stopped < 0 || stopped > people) {
            throw new IllegalArgumentException(hits + " and " + stopped + " of " + people);
        }
        if ((amounts.length > 0 && amounts.length != people) || (before.length > 0 && before.length != people)) {
            throw new IllegalArgumentException("one amount for each person");
        }
    }

    /** An arm of which only the answers are known. */
    public static ArmOutcome answers(String name, boolean control, long people, long hits) {
        return new ArmOutcome(name, control, people, hits, UNKNOWN, UNKNOWN, 0);
    }

    /** An arm from the value of each of its people.
     *
     * @param values above zero where somebody did what counts
     * @param amounts what each spent; empty when not known */
    public static ArmOutcome of(String name, boolean control, double[] values, double[] amounts) {
        return new ArmOutcome(name, control, values.length, hits(values), amounts, UNKNOWN, 0);
    }

    /** How many of the values are above zero. */
    public static long hits(double[] values) {
        return Arrays.stream(values).filter(value -> value > 0).count();
    }

    /** Several arms as one. */
    public static ArmOutcome together(String name, List<ArmOutcome> arms) {
        return new ArmOutcome(
                name,
                arms.stream().allMatch(ArmOutcome::control),
                arms.stream().mapToLong(ArmOutcome::people).sum(),
                arms.stream().mapToLong(ArmOutcome::hits).sum(),
                joined(arms, ArmOutcome::amounts),
                joined(arms, ArmOutcome::before),
                arms.stream().mapToLong(ArmOutcome::stopped).sum());
    }

    /** The amounts of all arms in turn; empty as soon as those of one are not known. */
    private static double[] joined(List<ArmOutcome> arms, Function<ArmOutcome, double[]> amounts) {
        return arms.stream().anyMatch(arm -> arm.people() > 0 && amounts.apply(arm).length == 0)
                ? UNKNOWN
                : arms.stream()
                        .flatMapToDouble(arm -> Arrays.stream(amounts.apply(arm)))
                        .toArray();
    }

    /** Whether it is known what its people spent. */
    public boolean spending() {
        return amounts.length > 0;
    }
}
