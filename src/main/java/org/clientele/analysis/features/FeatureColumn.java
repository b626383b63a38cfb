package org.clientele.analysis.features;

/**
 * A column of the feature table, ready to be used.
 *
 * @param origin what it is made of
 * @param part which part of the source it holds
 * @param word the word that a column of 0 and 1 stands for, else empty
 * @param made how it was made
 * @param values one for each row, never NaN
 */
public record FeatureColumn(Source.Origin origin, Part part, String word, Made made, float[] values) {
    /** Which part of its source a column holds. */
    public enum Part {
        /** The number. */
        VALUE,
        /** Whether it is this word. */
        WORD,
        /** Whether it is one of the rarer words. */
        OTHER,
        /** The share of people with the same word. */
        FREQUENCY,
        /** The place of the word. */
        ORDER,
        /** Whether it was blank. */
        BLANK
    }

    /**
     * How a column was made, with the figures that were used, so that it can be made again.
     *
     * @param treatment what was asked for
     * @param missing blanks that were filled
     * @param outliers values that were set to a fence
     * @param low lower fence, NaN where none was used
     * @param high upper fence, NaN where none was used
     * @param fill what stands for a blank, NaN where there was none
     * @param centre what was taken away
     * @param divisor what it was divided by
     */
    public record Made(
            Treatment treatment,
            int missing,
            int outliers,
            double low,
            double high,
            double fill,
            double centre,
            double divisor) {
        /** A column of words that needed no scale. */
        static Made plain(Treatment treatment, int missing) {
            return new Made(treatment, missing, 0, Double.NaN, Double.NaN, Double.NaN, 0, 1);
        }
    }

    /** Its heading in files. */
    public String heading() {
        String key = origin.key();
        return switch (part) {
            case VALUE -> key;
            case WORD -> key + "=" + word;
            case OTHER -> key + "=" + org.clientele.analysis.attributes.MixTable.OTHER;
            case FREQUENCY -> key + ".frequency";
            case ORDER -> key + ".order";
            case BLANK -> key + ".blank";
        };
    }
}
