package org.clientele.analysis.predict;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.predict.LeakGuard.Found;
import org.clientele.facts.CustomerSet;
import org.jspecify.annotations.Nullable;

/**
 * Customers in the order of how likely they are to do what was asked, and how far that can be trusted.
 *
 * @param spec what was asked
 * @param day the epoch day as of which everybody is looked at
 * @param firstDay the epoch day of the first order
 * @param used what the list is made by
 * @param tested how that was tested; null where not even the rule could be
 * @param lack what is missing for a model; null when nothing is
 * @param found fields that are left out, and fields to ask about
 * @param drivers what the model looks at, the strongest first
 * @param shift how far scores have moved since the test (population stability index); above 0.2 is a warning
 * @param people customer indexes, the likeliest first
 * @param chances the chance of each of them
 */
public record PredictResult(
        PredictSpec spec,
        int day,
        int firstDay,
        Learner used,
        @Nullable Tested tested,
        @Nullable Lack lack,
        Found found,
        List<Driver> drivers,
        double shift,
        int[] people,
        float[] chances) {
    /** With a larger calibration error than this beyond what chance alone shows, percentages are not shown. */
    public static final double HONEST = 0.03;

    /** With a larger shift than this, people are not like those of the test any more. */
    public static final double SHIFTED = 0.2;

    public PredictResult {
        drivers = List.copyOf(drivers);
    }

    /** Whether percentages of single people may be shown; the order may be shown in any case. */
    public boolean honest() {
        Tested how = tested;
        return how != null && how.of(used).error() - how.of(used).reliability().byChance() <= HONEST;
    }

    /** Whether a model was tried and did not do better than the rule. */
    public boolean ruleIsAsGood() {
        return tested != null && lack == null && used == Learner.RULE;
    }

    /** How many people the likeliest so large a share is; at least one where there is anybody. */
    public int count(double share) {
        int n = people.length;
        return n == 0 ? 0 : Math.clamp(Math.round(share * n), 1, n);
    }

    /** The likeliest so many, out of so many customers in all. */
    public CustomerSet top(int count, int customers) {
        return CustomerSet.of(customers, Arrays.copyOf(people, Math.clamp(count, 0, people.length)));
    }

    /** How many of the likeliest so many are expected to be a yes. */
    public double expected(int count) {
        double sum = 0;
        for (int i = 0; i < Math.min(count, chances.length); i++) {
            sum += chances[i];
        }
        return sum;
    }
}
