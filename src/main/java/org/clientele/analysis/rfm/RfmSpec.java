package org.clientele.analysis.rfm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * How customers are scored by recency, frequency and money, and which scores make which group.
 *
 * @param bins scores per measure, 2 to 10; 0 lets the number of orders decide (3 below 500 orders, else 5)
 * @param mode whether each measure is scored among all buyers or within the score before it
 * @param borders the borders that were set by hand; they need a number of bins, and decide it where none is given
 * @param zones which scores make which group
 */
public record RfmSpec(int bins, Mode mode, RfmBorders borders, RfmZones zones) {
    /** The number of bins that lets the data decide. */
    public static final int AUTO = 0;

    private static final int FEWEST = 2;
    private static final int MOST = 10;

    public RfmSpec {
        bins = bins == AUTO && borders.size() > 0 ? borders.size() + 1 : bins;
        if (bins != AUTO && (bins < FEWEST || bins > MOST)) {
            throw Refusal.of("rfm.spec.bins", bins, FEWEST, MOST);
        }
        if (!borders.fits(bins - 1)) {
            throw Refusal.of("rfm.borders.count", bins, bins - 1);
        }
    }

    /** Borders by the data and the zones of the method. */
    public RfmSpec(int bins, Mode mode) {
        this(bins, mode, RfmBorders.SUGGESTED, RfmZones.standard());
    }

    /** Bins by the data, measures scored on their own. */
    public static RfmSpec standard() {
        return new RfmSpec(AUTO, Mode.INDEPENDENT);
    }

    /** Another number of bins; borders that were set by hand for the number before are dropped. */
    public RfmSpec withBins(int wanted) {
        return wanted == bins ? this : new RfmSpec(wanted, mode, RfmBorders.SUGGESTED, zones);
    }

    /** Scored on their own or one within the other. */
    public RfmSpec withMode(Mode wanted) {
        return new RfmSpec(bins, wanted, borders, zones);
    }

    /** Other borders. */
    public RfmSpec withBorders(RfmBorders wanted) {
        return new RfmSpec(wanted.size() > 0 ? wanted.size() + 1 : bins, mode, wanted, zones);
    }

    /** Other zones. */
    public RfmSpec withZones(RfmZones wanted) {
        return new RfmSpec(bins, mode, borders, wanted);
    }

    /** One line from which {@link #of} makes the same specification. */
    public String text() {
        return "bins=" + (bins == AUTO ? "auto" : Integer.toString(bins))
                + " mode=" + mode.name().toLowerCase(Locale.ROOT)
                + " recency=" + RfmBorders.text(borders.recency())
                + " frequency=" + RfmBorders.text(borders.frequency())
                + " money=" + RfmBorders.text(borders.money())
                + " zones=" + zones.text();
    }

    /**
     * The specification of a line made by {@link #text}.
     *
     * @throws Refusal when the line is not of that form
     */
    public static RfmSpec of(String text) {
        int bins = AUTO;
        Mode mode = Mode.INDEPENDENT;
        RfmBorders borders = RfmBorders.SUGGESTED;
        RfmZones zones = RfmZones.standard();
        try {
            for (String part : text.strip().split("\\s+")) {
                int at = part.indexOf('=');
                String value = part.substring(at + 1);
                switch (at < 0 ? part : part.substring(0, at)) {
                    case "bins" -> bins = value.equals("auto") ? AUTO : Integer.parseInt(value);
                    case "mode" -> mode = Mode.valueOf(value.toUpperCase(Locale.ROOT));
                    case "recency" -> borders = borders.with(ScoreRule.Measure.RECENCY, numbers(value));
                    case "frequency" -> borders = borders.with(ScoreRule.Measure.FREQUENCY, numbers(value));
                    case "money" -> borders = borders.with(ScoreRule.Measure.MONEY, numbers(value));
                    case "zones" -> zones = RfmZones.of(value);
                    default -> throw Refusal.of("rfm.spec.text", text);
                }
            }
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(Message.of("rfm.spec.text", text), unreadable);
        }
        return new RfmSpec(bins, mode, borders, zones);
    }

    private static List<Long> numbers(String value) {
        return value.equals("auto")
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(Long::valueOf).toList();
    }

    /** How the three measures depend on each other. */
    public enum Mode {
        /** Each measure is scored among all buyers. */
        INDEPENDENT,
        /** Frequency is scored among buyers of the same recency score, money among those of the same two scores. */
        NESTED
    }
}
