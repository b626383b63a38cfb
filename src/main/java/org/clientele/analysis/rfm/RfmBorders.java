package org.clientele.analysis.rfm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/**
 * Where one score ends and the next begins, for each measure; an empty list lets the data decide.
 *
 * @param recency days since the last order at most, for score 2, then 3 and so on: falling
 * @param frequency orders at least, for score 2, then 3 and so on: rising
 * @param money money at least in ten-thousandths, for score 2, then 3 and so on: rising
 */
public record RfmBorders(List<Long> recency, List<Long> frequency, List<Long> money) {
    /** All measures by the data. */
    public static final RfmBorders SUGGESTED = new RfmBorders(List.of(), List.of(), List.of());

    public RfmBorders {
        recency = List.copyOf(recency);
        frequency = List.copyOf(frequency);
        money = List.copyOf(money);
        check(ScoreRule.Measure.RECENCY, recency, -1);
        check(ScoreRule.Measure.FREQUENCY, frequency, 1);
        check(ScoreRule.Measure.MONEY, money, 1);
        if (!recency.isEmpty() && recency.getLast() < 0) {
            throw Refusal.of("rfm.borders.negative", recency.getLast());
        }
        if (!frequency.isEmpty() && frequency.getFirst() < 2) {
            throw Refusal.of("rfm.borders.orders", frequency.getFirst());
        }
    }

    private static void check(ScoreRule.Measure measure, List<Long> borders, int sign) {
        for (int i = 1; i < borders.size(); i++) {
            if (sign * (borders.get(i) - borders.get(i - 1)) <= 0) {
                throw Refusal.of(
                        sign < 0 ? "rfm.borders.falling" : "rfm.borders.rising", Message.of(measure.textKey()), i + 2);
            }
        }
    }

    /** The borders of a measure. */
    public List<Long> of(ScoreRule.Measure measure) {
        return switch (measure) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONEY -> money;
        };
    }

    /** These borders with others for one measure; an empty list goes back to the data. */
    public RfmBorders with(ScoreRule.Measure measure, List<Long> borders) {
        return switch (measure) {
            case RECENCY -> new RfmBorders(borders, frequency, money);
            case FREQUENCY -> new RfmBorders(recency, borders, money);
            case MONEY -> new RfmBorders(recency, frequency, borders);
        };
    }

    /** How many borders a measure has that has any; 0 when all are left to the data. */
    int size() {
        return Math.max(recency.size(), Math.max(frequency.size(), money.size()));
    }

    /** Whether each measure has that many borders or none. */
    boolean fits(int size) {
        for (ScoreRule.Measure measure : ScoreRule.Measure.values()) {
            if (!of(measure).isEmpty() && of(measure).size() != size) {
                return false;
            }
        }
        return true;
    }

    /** The borders as cuts that a value reaches; of days the negative, since fewer are better. */
    long[] cuts(ScoreRule.Measure measure) {
        int sign = measure == ScoreRule.Measure.RECENCY ? -1 : 1;
        return of(measure).stream().mapToLong(border -> sign * border).toArray();
    }

    /** Cuts as borders that can be edited: those that coincide or that nobody reaches are moved apart by one. */
    static List<Long> ofCuts(ScoreRule.Measure measure, long[] cuts) {
        List<Long> borders = new ArrayList<>();
        long before = measure == ScoreRule.Measure.FREQUENCY ? 1 : Long.MIN_VALUE;
        for (long cut : cuts) {
            long next = cut == Long.MAX_VALUE || cut <= before ? before + 1 : cut;
            borders.add(next);
            before = next;
        }
        if (measure != ScoreRule.Measure.RECENCY) {
            return borders;
        }
        // As days: falling, and never below zero.
        long least = 0;
        for (int i = borders.size() - 1; i >= 0; i--) {
            long days = Math.max(least, -borders.get(i));
            borders.set(i, days);
            least = days + 1;
        }
        return borders;
    }

    static String text(List<Long> borders) {
        return borders.isEmpty()
                ? "auto"
                : borders.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
