package org.clientele.analysis.features;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a column is made ready; everything is worked out from the column itself and never from a target.
 *
 * @param encoding how words become numbers
 * @param scaling how numbers are scaled
 * @param missing what stands for a blank
 * @param outliers what happens to values far from all others
 */
public record Treatment(Encoding encoding, Scaling scaling, Missing missing, Outliers outliers) {

    /** Something that can be chosen for a column. */
    public sealed interface Choice {
        /** The name of the constant. */
        String name();

        /** The word for it on the command line and in files. */
        default String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How words become numbers. */
    public enum Encoding implements Choice {
        /** A column of 0 and 1 for each of the 50 most frequent words, and one for the rest. */
        ONE_HOT,
        /** The share of people with the same word. */
        FREQUENCY,
        /** 1, 2, 3… in the order of the words, numbers in words by their size. */
        ORDINAL
    }

    /** How numbers are scaled. */
    public enum Scaling implements Choice {
        /** As they are. */
        NONE,
        /** Less the mean, by the standard deviation. */
        STANDARD,
        /** Less the median, by the range of the middle half. */
        ROBUST,
        /** From 0 for the smallest to 1 for the largest. */
        RANGE,
        /** The logarithm of one more, with the sign kept. */
        LOG,
        /** The place among all, from 0 to 1; equal values share the mean of their places. */
        RANK,
        /** One of five bins with as many people each, 1 to 5. */
        BINS
    }

    /** What stands for a blank. */
    public enum Missing implements Choice {
        MEDIAN,
        MEAN,
        /** The most frequent value. */
        FREQUENT,
        ZERO,
        /** The median, and a further column that says where it was blank. */
        INDICATOR,
        /** People with a blank are left out. */
        DROP
    }

    /** What happens to values beyond the fences: one and a half ranges of the middle half outside of it (Tukey 1977). */
    public enum Outliers implements Choice {
        KEEP,
        /** They are set to the fence. */
        FENCE
    }

    /** A column for every word, z-scores, medians, fenced. */
    public static Treatment standard() {
        return new Treatment(Encoding.ONE_HOT, Scaling.STANDARD, Missing.MEDIAN, Outliers.FENCE);
    }

    /** The same with words written otherwise. */
    public Treatment with(Encoding other) {
        return new Treatment(other, scaling, missing, outliers);
    }

    /** The same with another scale. */
    public Treatment with(Scaling other) {
        return new Treatment(encoding, other, missing, outliers);
    }

    /** The same with blanks filled otherwise. */
    public Treatment with(Missing other) {
        return new Treatment(encoding, scaling, other, outliers);
    }

    /** The same with outliers treated otherwise. */
    public Treatment with(Outliers other) {
        return new Treatment(encoding, scaling, missing, other);
    }

    /** The choice of that word out of a closed set. */
    public static <C extends Enum<C> & Choice> Optional<C> ofWord(Class<C> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
