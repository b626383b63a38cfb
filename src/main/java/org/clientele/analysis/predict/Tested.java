package org.clientele.analysis.predict;

import org.clientele.analysis.predict.measure.Ahead;
import org.clientele.analysis.predict.measure.Quality;

/**
 * How a prediction did on people it had not learned from, in the latest time whose outcome is known.
 *
 * @param learnedUpTo the epoch day up to which it looked at those it learned from
 * @param lookedUpTo the epoch day up to which it looked at those it was tested on
 * @param learnedFrom how many people it learned from
 * @param rule the simple rule
 * @param logistic logistic regression; the same as the rule where too few left
 * @param boosting boosted trees; the same as the rule where too few left
 * @param candidate the better of the two models on people of the time before
 * @param overRule by how much the candidate ranks better than the rule
 */
public record Tested(
        int learnedUpTo,
        int lookedUpTo,
        int learnedFrom,
        Quality rule,
        Quality logistic,
        Quality boosting,
        Learner candidate,
        Ahead overRule) {
    /** How a learner did. */
    public Quality of(Learner learner) {
        return switch (learner) {
            case RULE -> rule;
            case LOGISTIC -> logistic;
            case BOOSTING -> boosting;
        };
    }
}
