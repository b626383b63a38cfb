package org.clientele.analysis.features;

import java.util.List;
import org.clientele.analysis.attributes.Unit;

/** What a source looks like before any treatment, over the people of the table. */
public sealed interface Profile {
    /** What it is. */
    Source.Origin origin();

    /** People in all. */
    int people();

    /** People of whom it is not known. */
    int missing();

    /**
     * Of a number; the quantiles are type 7 of Hyndman and Fan.
     *
     * @param distinct different values
     * @param mean mean of the known values
     * @param deviation standard deviation of the known values, by their number
     * @param skew third standardised moment, 0 where nothing varies
     * @param quartiles smallest, lower quartile, median, upper quartile, largest
     * @param low lower fence: one and a half quartile ranges below the lower quartile
     * @param high upper fence
     * @param outliers values beyond the fences; none are counted where half of the people have the same value
     * @param spread where the values lie
     */
    record OfNumbers(
            Source.Origin origin,
            Unit unit,
            int people,
            int missing,
            int distinct,
            double mean,
            double deviation,
            double skew,
            double[] quartiles,
            double low,
            double high,
            int outliers,
            Histogram spread)
            implements Profile {}

    /**
     * Of words.
     *
     * @param levels the words, the most frequent first
     * @param counts people with each
     */
    record OfWords(Source.Origin origin, int people, int missing, List<String> levels, int[] counts)
            implements Profile {
        public OfWords {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Bars of equal width.
     *
     * @param from where the first bar begins
     * @param width of each bar
     * @param counts people in each; the outermost bars take what lies beyond
     */
    record Histogram(double from, double width, int[] counts) {
        /** Where a bar begins. */
        public double begin(int bar) {
            return from + bar * width;
        }

        /** The bar of a value. */
        public int bar(double value) {
            return width <= 0 ? 0 : (int) Math.clamp(Math.floor((value - from) / width), 0.0, counts.length - 1.0);
        }
    }
}
