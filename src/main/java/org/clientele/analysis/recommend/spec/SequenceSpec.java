package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** "What people take next": which things follow each other, near ones and lately seen ones counting more.
 *
 * @param window how many visits later a thing still counts as following; 1 for the next visit only
 * @param together how much things of the same visit count; 0 leaves only what comes later
 * @param halfLifeDays what happened so many days ago counts half; 0 for no decay
 * @param rare β: how much things that everybody takes are pulled down, 0 to 1
 * @param shrink pulls down what follows things that few people took
 * @param keep how many followers of each thing are kept */
public record SequenceSpec(int window, double together, double halfLifeDays, double rare, double shrink, int keep)
        implements RecommenderSpec {
    public SequenceSpec {
        require(window >= 1, "window");
        require(together >= 0, "together");
        require(halfLifeDays >= 0, "halfLifeDays");
        require(rare >= 0 && rare <= 1, "rare");
        require(shrink >= 0, "shrink");
        require(keep >= 1, "keep");
    }

    /** Three visits, the same visit fully, a half-life of 180 days, β 0.3, shrink 5, 200 followers. */
    public static SequenceSpec standard() {
        return new SequenceSpec(3, 1, 180, 0.3, 5, 200);
    }

    @Override
    public String code() {
        return "sequence";
    }
}
