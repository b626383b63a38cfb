package org.clientele.analysis.rfm;

import org.clientele.model.text.Refusal;

/**
 * How customers are scored by recency, frequency and money.
 *
 * @param bins scores per measure, 2 to 10; 0 lets the number of orders decide (3 below 500 orders, else 5)
 * @param mode whether each measure is scored among all buyers or within the score before it
 */
public record RfmSpec(int bins, Mode mode) {
    /** The number of bins that lets the data decide. */
    public static final int AUTO = 0;

    private static final int FEWEST = 2;
    private static final int MOST = 10;

    public RfmSpec {
        if (bins != AUTO && (bins < FEWEST || bins > MOST)) {
            throw Refusal.of("rfm.spec.bins", bins, FEWEST, MOST);
        }
    }

    /** Bins by the data, measures scored on their own. */
    public static RfmSpec standard() {
        return new RfmSpec(AUTO, Mode.INDEPENDENT);
    }

    /** How the three measures depend on each other. */
    public enum Mode {
        /** Each measure is scored among all buyers. */
        INDEPENDENT,
        /** Frequency is scored among buyers of the same recency score, money among those of the same two scores. */
        NESTED
    }
}
