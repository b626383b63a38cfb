package org.clientele.analysis.experiment;

/** What a test says, in one of five words and the reason for it. */
public enum Verdict {
    /** The split is not as planned: nothing can be read from it. */
    SPLIT_WRONG,
    /** Too early, or not enough people yet; enough will come. */
    KEEP_COLLECTING,
    /** It changed something for the better. */
    WORKS,
    /** It made things worse, or changed nothing worth knowing. */
    DOES_NOT_WORK,
    /** So few people will never show a change worth knowing. */
    TOO_SMALL;

    private static final int OUT_OF_REACH = 3;

    /**
     * What is known of a test when it is read.
     *
     * @param splitP chance of such arm sizes when the split works, see {@link SampleRatio}
     * @param daysRun days since it began
     * @param daysLeast days it must run at least
     * @param effect what was measured; its anytime interval is read, so that looking early does no harm
     * @param worthKnowing the smallest relative change worth knowing, 0.2 for +20 %
     * @param reachable how many people both arms can have at most
     */
    public record Reading(
            double splitP, int daysRun, int daysLeast, Effect effect, double worthKnowing, long reachable) {}

    /** Reads a test; the checks are made in this order: split, time, interval without zero, precision, people. */
    public static Verdict of(Reading reading) {
        if (reading.splitP() < SampleRatio.BROKEN) {
            return SPLIT_WRONG;
        }
        if (reading.daysRun() < reading.daysLeast()) {
            return KEEP_COLLECTING;
        }
        Effect effect = reading.effect();
        if (effect.standardError() == 0) {
            // everybody did the same so far: there is nothing yet to tell chance by
            return KEEP_COLLECTING;
        }
        if (effect.anytimeLow() > 0) {
            return WORKS;
        }
        if (effect.anytimeHigh() < 0) {
            return DOES_NOT_WORK;
        }
        double worth = reading.worthKnowing() * Math.abs(effect.control().mean());
        if (worth == 0) {
            return KEEP_COLLECTING;
        }
        if (effect.anytimeHigh() <= worth && effect.anytimeLow() >= -worth) {
            return DOES_NOT_WORK;
        }
        return needed(effect, worth) > (double) OUT_OF_REACH * reading.reachable() ? TOO_SMALL : KEEP_COLLECTING;
    }

    /** People in all until the interval is as narrow as the smallest change worth knowing; its width goes with 1/√n. */
    private static double needed(Effect effect, double worth) {
        double people = effect.control().people() + (double) effect.treated().people();
        double ratio = effect.anytimeHalf() / worth;
        return people * ratio * ratio;
    }
}
