package org.clientele.analysis.cluster;

import java.util.Locale;

/**
 * How a family of features was brought to one measure.
 *
 * @param family the family
 * @param form what was taken of the numbers
 * @param columns how many columns it has
 * @param skew how long the tail is then, for families of one column; 0 for the others
 * @param robust whether median and middle half were used in place of mean and standard deviation
 */
public record Scaling(Family family, Form form, int columns, double skew, boolean robust) {
    /** What is taken of numbers before they are compared. */
    public enum Form {
        /** Logarithms of days, counts, money and multiples. */
        LOG,
        /** Square roots of shares. */
        ROOT;

        /** The word for this form in keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
