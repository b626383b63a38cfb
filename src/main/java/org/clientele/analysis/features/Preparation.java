package org.clientele.analysis.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.features.FeatureColumn.Made;
import org.clientele.analysis.features.FeatureColumn.Part;
import org.clientele.facts.WordColumn;

/** Makes the columns of one source ready: fences, fills, scales and encodes. */
final class Preparation {
    private static final int BINS = 5;

    private Preparation() {}

    /** The columns of a number. */
    static List<FeatureColumn> numbers(Profile.OfNumbers profile, float[] raw, Sorted sorted, Treatment treatment) {
        float[] values = raw.clone();
        boolean fenced = treatment.outliers() == Treatment.Outliers.FENCE && profile.outliers() > 0;
        if (fenced) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.isNaN(values[i])
                        ? values[i]
                        : (float) Math.clamp(values[i], profile.low(), profile.high());
            }
        }
        double fill = profile.missing() == 0 ? Double.NaN : fill(profile, values, sorted, treatment.missing());
        if (profile.missing() > 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.isNaN(values[i]) ? (float) fill : values[i];
            }
        }
        double[] scale = scale(values, treatment.scaling());
        Made made = new Made(
                treatment,
                profile.missing(),
                fenced ? profile.outliers() : 0,
                fenced ? profile.low() : Double.NaN,
                fenced ? profile.high() : Double.NaN,
                fill,
                scale[0],
                scale[1]);
        List<FeatureColumn> columns = new ArrayList<>();
        columns.add(new FeatureColumn(profile.origin(), Part.VALUE, "", made, values));
        if (treatment.missing() == Treatment.Missing.INDICATOR && profile.missing() > 0) {
            float[] blank = new float[raw.length];
            for (int i = 0; i < raw.length; i++) {
                blank[i] = Float.isNaN(raw[i]) ? 1 : 0;
            }
            columns.add(new FeatureColumn(
                    profile.origin(), Part.BLANK, "", Made.plain(treatment, profile.missing()), blank));
        }
        return columns;
    }

    private static double fill(Profile.OfNumbers profile, float[] values, Sorted sorted, Treatment.Missing missing) {
        return switch (missing) {
            case MEDIAN, INDICATOR, DROP -> profile.quartiles()[2];
            case FREQUENT -> sorted.mode();
            case ZERO -> 0;
            case MEAN -> {
                double sum = 0;
                for (float value : values) {
                    sum += Float.isNaN(value) ? 0 : value;
                }
                yield sum / sorted.size();
            }
        };
    }

    /** Scales in place and gives what was taken away and what was divided by. */
    private static double[] scale(float[] values, Treatment.Scaling scaling) {
        double centre = 0;
        double divisor = 1;
        switch (scaling) {
            case NONE -> {
                return new double[] {0, 1};
            }
            case LOG -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (Math.signum(values[i]) * Math.log1p(Math.abs(values[i])));
                }
                return new double[] {0, 1};
            }
            case RANK, BINS -> {
                rank(values, scaling == Treatment.Scaling.BINS);
                return new double[] {0, 1};
            }
            case STANDARD -> {
                double[] moments = moments(values);
                centre = moments[0];
                divisor = moments[1];
            }
            case ROBUST -> {
                Sorted sorted = Sorted.of(values);
                centre = sorted.quantile(0.5);
                divisor = sorted.quantile(0.75) - sorted.quantile(0.25);
                divisor = divisor > 0 ? divisor : moments(values)[1];
            }
            case RANGE -> {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (float value : values) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
                centre = low;
                divisor = high - low;
            }
        }
        divisor = divisor > 0 ? divisor : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((values[i] - centre) / divisor);
        }
        return new double[] {centre, divisor};
    }

    private static void rank(float[] values, boolean bins) {
        Sorted sorted = Sorted.of(values);
        int n = sorted.size();
        for (int i = 0; i < values.length; i++) {
            // The ranks of equal values are below+1 … upTo, so (below + upTo) / 2 is their midrank less a half.
            double middle = (sorted.below(values[i]) + sorted.upTo(values[i])) / 2.0;
            values[i] = bins
                    ? 1 + (int) Math.min(BINS - 1.0, BINS * middle / n)
                    : n == 1 ? 0.5f : (float) ((middle - 0.5) / (n - 1));
        }
    }

    /** Mean and standard deviation, by the number of rows. */
    static double[] moments(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = values.length == 0 ? 0 : sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new double[] {mean, Math.sqrt(squares / Math.max(1, values.length))};
    }

    /** The columns of words. */
    static List<FeatureColumn> words(Source.Words source, Levels levels, int[] people, Treatment treatment) {
        WordColumn column = source.words();
        Made made = Made.plain(treatment, levels.blank());
        List<FeatureColumn> columns = new ArrayList<>();
        switch (treatment.encoding()) {
            case ONE_HOT -> oneHot(source, levels, people, made, columns);
            case FREQUENCY -> {
                float[] values = new float[people.length];
                for (int i = 0; i < values.length; i++) {
                    int code = column.code()[people[i]];
                    values[i] = code == WordColumn.BLANK ? 0 : (float) levels.counts()[code] / people.length;
                }
                columns.add(new FeatureColumn(source.origin(), Part.FREQUENCY, "", made, values));
            }
            case ORDINAL -> {
                int[] place = places(column, levels);
                float[] values = new float[people.length];
                for (int i = 0; i < values.length; i++) {
                    int code = column.code()[people[i]];
                    values[i] = code == WordColumn.BLANK ? 0 : place[code] + 1f;
                }
                columns.add(new FeatureColumn(source.origin(), Part.ORDER, "", made, values));
            }
        }
        if (treatment.missing() == Treatment.Missing.INDICATOR && levels.blank() > 0) {
            float[] blank = new float[people.length];
            for (int i = 0; i < blank.length; i++) {
                blank[i] = column.code()[people[i]] == WordColumn.BLANK ? 1 : 0;
            }
            columns.add(new FeatureColumn(source.origin(), Part.BLANK, "", made, blank));
        }
        return columns;
    }

    private static void oneHot(
            Source.Words source, Levels levels, int[] people, Made made, List<FeatureColumn> columns) {
        int shown = Math.min(Sources.MOST_LEVELS, levels.order().length);
        boolean more = levels.order().length > shown;
        float[][] values = new float[more ? shown + 1 : shown][people.length];
        int[] place = new int[source.words().words().size()];
        Arrays.fill(place, shown);
        for (int i = 0; i < shown; i++) {
            place[levels.order()[i]] = i;
        }
        int fill = made.treatment().missing() == Treatment.Missing.FREQUENT && shown > 0 ? 0 : -1;
        for (int i = 0; i < people.length; i++) {
            int code = source.words().code()[people[i]];
            int at = code == WordColumn.BLANK ? fill : place[code];
            if (at >= 0) {
                values[at][i] = 1;
            }
        }
        for (int i = 0; i < values.length; i++) {
            columns.add(new FeatureColumn(
                    source.origin(),
                    i < shown ? Part.WORD : Part.OTHER,
                    i < shown ? source.words().words().get(levels.order()[i]) : "",
                    made,
                    values[i]));
        }
    }

    /** The place of each word: by the first number in it where every word has one, else by the alphabet. */
    private static int[] places(WordColumn column, Levels levels) {
        List<Integer> order = new ArrayList<>();
        for (int code : levels.order()) {
            order.add(code);
        }
        double[] number = new double[column.words().size()];
        boolean all = true;
        for (int code : order) {
            number[code] = firstNumber(column.words().get(code));
            all &= !Double.isNaN(number[code]);
        }
        boolean byNumber = all;
        order.sort((a, b) -> byNumber && number[a] != number[b]
                ? Double.compare(number[a], number[b])
                : column.words().get(a).compareTo(column.words().get(b)));
        int[] place = new int[column.words().size()];
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
        return place;
    }

    private static double firstNumber(String word) {
        int from = 0;
        while (from < word.length() && !Character.isDigit(word.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < word.length() && to - from < 15 && word.charAt(to) >= '0' && word.charAt(to) <= '9') {
            to++;
        }
        return to == from ? Double.NaN : Double.parseDouble(word.substring(from, to));
    }
}
