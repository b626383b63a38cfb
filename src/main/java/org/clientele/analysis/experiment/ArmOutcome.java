package org.clientele.analysis.experiment;

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

    /** Whether it is known what its people spent. */
    public boolean spending() {
        return amounts.length > 0;
    }
}
