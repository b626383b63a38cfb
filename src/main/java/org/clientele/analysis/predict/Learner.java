package org.clientele.analysis.predict;

import java.util.Locale;

/** What a prediction can be made by. */
public enum Learner {
    /** The share among those alike in recency and frequency. */
    RULE,
    /** Logistic regression. */
    LOGISTIC,
    /** Boosted trees. */
    BOOSTING;

    /** Its word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
