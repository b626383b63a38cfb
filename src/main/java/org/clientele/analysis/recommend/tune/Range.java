package org.clientele.analysis.recommend.tune;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Where to look for a good value of one setting.
 *
 * @param setting the setting's name in its spec
 * @param low smallest value
 * @param high largest value
 * @param scale how values are spread between the two
 * @param choices the values of a setting that is a choice; empty otherwise
 */
public record Range(String setting, double low, double high, Scale scale, List<String> choices) {
    /** How values are spread. */
    public enum Scale {
        /** Evenly. */
        EVEN,
        /** Evenly in the logarithm: as many between 1 and 10 as between 10 and 100. */
        LOG,
        /** Whole numbers, evenly in the logarithm. */
        WHOLE,
        /** One of the choices. */
        CHOICE
    }

    public Range {
        choices = List.copyOf(choices);
        boolean logarithm = scale == Scale.LOG || scale == Scale.WHOLE;
        if (scale == Scale.CHOICE ? choices.isEmpty() : !(low < high) || logarithm && low <= 0) {
            throw new IllegalArgumentException(setting);
        }
    }

    static Range even(String setting, double low, double high) {
        return new Range(setting, low, high, Scale.EVEN, List.of());
    }

    static Range log(String setting, double low, double high) {
        return new Range(setting, low, high, Scale.LOG, List.of());
    }

    static Range whole(String setting, int low, int high) {
        return new Range(setting, low, high, Scale.WHOLE, List.of());
    }

    static Range choice(String setting, String... choices) {
        return new Range(setting, 0, 0, Scale.CHOICE, List.of(choices));
    }

    /** A value by chance, as {@code SpecSettings.with} reads it. */
    String draw(SplittableRandom random) {
        double at = random.nextDouble();
        return switch (scale) {
            case EVEN -> number(low + at * (high - low));
            case LOG -> number(low * Math.pow(high / low, at));
            case WHOLE -> String.valueOf(Math.round(low * Math.pow(high / low, at)));
            case CHOICE -> choices.get((int) (at * choices.size()));
        };
    }

    /** Three digits are enough to say and to repeat. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
