package org.clientele.app.predict;

import java.util.List;
import org.clientele.analysis.predict.PredictResult;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;

/**
 * A prediction together with the snapshot it was made of.
 *
 * @param facts the snapshot
 * @param result the prediction
 * @param asked keys of fields that somebody should be asked about: known before, or only afterwards?
 * @param refused how many have said no to personal choice: nothing was learnt from them, and no list has them
 * @param seconds how long it took
 */
public record PredictPicture(Facts facts, PredictResult result, List<String> asked, int refused, double seconds) {
    /** The share of people that is proposed at first. */
    public static final double USUAL_SHARE = 0.2;

    public PredictPicture {
        asked = List.copyOf(asked);
    }

    /** Whether there is nobody to choose. */
    public boolean empty() {
        return result.people().length == 0;
    }

    /** The likeliest so many. */
    public CustomerSet top(int count) {
        return result.top(count, facts.customers());
    }
}
