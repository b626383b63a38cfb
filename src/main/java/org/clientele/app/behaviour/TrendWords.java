package org.clientele.app.behaviour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.trend.CalendarResult;
import org.clientele.analysis.trend.TrendResult;
import org.clientele.analysis.trend.TrendResult.Growth;
import org.clientele.analysis.trend.TrendResult.Way;
import org.clientele.analysis.trend.TrendSpec;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/** Says what trends tell. */
final class TrendWords {
    private static final int BEST = 5;
    private static final int NAMED = 3;

    private TrendWords() {}

    /** The lines with most in the last year; what has no name is never among them. */
    static List<Integer> best(TrendResult result) {
        int from = Math.max(0, result.periods() - result.spec().period().aYear() - 1);
        return IntStream.range(0, result.names().size())
                .filter(line -> !result.names().get(line).isEmpty() && sum(result, line, from) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(line -> -sum(result, line, from))
                        .thenComparing(line -> line))
                .limit(BEST)
                .toList();
    }

    private static long sum(TrendResult result, int line, int from) {
        long sum = 0;
        for (int t = from; t < result.periods(); t++) {
            sum += result.figures()[line][t];
        }
        return sum;
    }

    /** What a line is called: products by their names where they have one. */
    static Message name(TrendResult result, Facts facts, int line) {
        String key = result.names().get(line);
        if (key.isEmpty()) {
            return Message.of("trend.nameless." + result.spec().by().word());
        }
        String product = result.spec().by() == TrendSpec.By.PRODUCT
                ? facts.catalogue().name().get(line)
                : "";
        return Message.of("kit.verbatim", product.isEmpty() ? key : product);
    }

    static Message headline(TrendResult result, Facts facts) {
        List<Object> up = names(result, facts, Way.RISING);
        List<Object> down = names(result, facts, Way.FALLING);
        if (result.periods() == 0) {
            return Message.of("trend.nobody");
        }
        if (result.growth().stream().allMatch(growth -> growth.way() == Way.TOO_SHORT)) {
            return Message.of("trend.headline.short");
        }
        if (up.isEmpty() && down.isEmpty()) {
            return Message.of("trend.headline.none");
        }
        if (down.isEmpty()) {
            return Message.of("trend.headline.up", up);
        }
        return up.isEmpty() ? Message.of("trend.headline.down", down) : Message.of("trend.headline.both", up, down);
    }

    /** The names of those that go that way, the largest first, at most three. */
    private static List<Object> names(TrendResult result, Facts facts, Way way) {
        List<Object> names = new ArrayList<>();
        IntStream.range(0, result.names().size())
                .filter(line -> result.growth().get(line).way() == way
                        && !result.names().get(line).isEmpty())
                .boxed()
                .sorted(Comparator.comparingDouble(line -> -size(result.growth().get(line))))
                .limit(NAMED)
                .forEach(line -> names.add(name(result, facts, line)));
        return names;
    }

    private static double size(Growth growth) {
        return Math.max(growth.now(), growth.before());
    }

    static Message week(CalendarResult calendar) {
        int total = calendar.total();
        if (total == 0) {
            return Message.of("trend.nobody");
        }
        int bestDay = 0;
        int bestHour = 0;
        int most = -1;
        int[] days = new int[calendar.orders().length];
        for (int d = 0; d < days.length; d++) {
            for (int h = 0; h < calendar.orders()[d].length; h++) {
                days[d] += calendar.orders()[d][h];
                if (calendar.orders()[d][h] > most) {
                    most = calendar.orders()[d][h];
                    bestDay = d;
                    bestHour = h;
                }
            }
        }
        if (!calendar.timed()) {
            int day = IntStream.range(0, days.length)
                    .boxed()
                    .max(Comparator.comparingInt(d -> days[d]))
                    .orElse(0);
            return Message.of("trend.week.days", Message.of("trend.day." + (day + 1)), days[day], total);
        }
        return Message.of(
                "trend.week.hours", Message.of("trend.day." + (bestDay + 1)), bestHour, bestHour + 1, most, total);
    }
}
