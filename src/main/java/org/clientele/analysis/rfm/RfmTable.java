package org.clientele.analysis.rfm;

import org.clientele.model.group.RfmGroup;

/** The table that names groups from scores: recency against the mean of frequency and money. */
public final class RfmTable {
    private static final int STEPS = 5;

    private RfmTable() {}

    /**
     * The group of three scores. With another number of bins than five, each score is first spread over 1…5
     * ({@code 1 + round(4 · (score − 1) / (bins − 1))}: of three bins 1, 2, 3 become 1, 3, 5), so the same table serves.
     *
     * @param recency 1 to {@code bins}
     * @param frequency 1 to {@code bins}
     * @param money 1 to {@code bins}
     * @param bins 2 or more
     */
    public static RfmGroup group(int recency, int frequency, int money, int bins) {
        int r = spread(recency, bins);
        int fm = (spread(frequency, bins) + spread(money, bins) + 1) / 2;
        return switch (r) {
            case 5 ->
                switch (fm) {
                    case 4, 5 -> RfmGroup.CHAMPIONS;
                    case 2, 3 -> RfmGroup.POTENTIAL_LOYALISTS;
                    default -> RfmGroup.NEW;
                };
            case 4 ->
                switch (fm) {
                    case 4, 5 -> RfmGroup.LOYAL;
                    case 2, 3 -> RfmGroup.POTENTIAL_LOYALISTS;
                    default -> RfmGroup.PROMISING;
                };
            case 3 ->
                switch (fm) {
                    case 4, 5 -> RfmGroup.LOYAL;
                    case 3 -> RfmGroup.NEEDS_ATTENTION;
                    default -> RfmGroup.ABOUT_TO_SLEEP;
                };
            default ->
                switch (fm) {
                    case 5 -> RfmGroup.CANT_LOSE;
                    case 3, 4 -> RfmGroup.AT_RISK;
                    default -> RfmGroup.HIBERNATING;
                };
        };
    }

    static int spread(int score, int bins) {
        // Half up in whole numbers.
        return 1 + (2 * (STEPS - 1) * (score - 1) + (bins - 1)) / (2 * (bins - 1));
    }
}
