package org.clientele.analysis.attributes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;

/** Splits what each customer does into parts, as of a day; made when asked for, because each part is a column. */
public final class Mixes {
    private static final int WEEK = 7;
    private static final double RATE_DAYS = 30;

    private Mixes() {}

    /**
     * A mix of all customers, in time linear in order lines or events.
     *
     * @param facts the snapshot
     * @param mix what to split by
     * @param day behaviour after this epoch day is not looked at
     * @param most how many parts get a column; the smaller ones share the last
     * @param checkpoint progress and cancel
     */
    public static MixTable run(Facts facts, Mix mix, int day, int most, Checkpoint checkpoint) {
        return switch (mix) {
            case EVENT_COUNT, EVENT_RATE -> events(facts, mix, day, most, checkpoint);
            case CATEGORY, BRAND, CHANNEL, WEEKDAY -> lines(facts, mix, day, most, checkpoint);
        };
    }

    private static MixTable lines(Facts facts, Mix mix, int day, int most, Checkpoint checkpoint) {
        OrderLines lines = facts.lines();
        int[] ofProduct = mix == Mix.BRAND
                ? facts.catalogue().brand().code()
                : facts.catalogue().category().code();
        List<String> words = switch (mix) {
            case CHANNEL -> lines.salesChannel().words();
            case BRAND -> facts.catalogue().brand().words();
            case WEEKDAY ->
                IntStream.rangeClosed(1, WEEK).mapToObj(Integer::toString).toList();
            default -> facts.catalogue().category().words();
        };
        boolean byMoney = mix == Mix.CATEGORY || mix == Mix.BRAND;
        Part part = line -> switch (mix) {
            case CHANNEL -> lines.salesChannel().code()[line];
            // 1970-01-01 was a Thursday.
            case WEEKDAY -> Math.floorMod(lines.day()[line] + 3, WEEK);
            default -> lines.product()[line] < 0 ? WordColumn.BLANK : ofProduct[lines.product()[line]];
        };
        double[] totals = new double[words.size()];
        for (int line = 0; line < lines.size(); line++) {
            int code = lines.day()[line] <= day && lines.counts(line) ? part.of(line) : WordColumn.BLANK;
            if (code != WordColumn.BLANK) {
                totals[code] += byMoney ? lines.amount()[line] : 1;
            }
        }
        Levels levels = Levels.of(words, totals, mix == Mix.WEEKDAY ? WEEK : most, mix == Mix.WEEKDAY);
        float[][] values = new float[levels.names().size()][facts.customers()];
        Blocks.forEach(facts.customers(), checkpoint, (block, from, to) -> {
            double[] sums = new double[values.length];
            for (int c = from; c < to; c++) {
                double whole = 0;
                for (int line = lines.offset()[c]; line < lines.offset()[c + 1] && lines.day()[line] <= day; line++) {
                    if (lines.counts(line)) {
                        double weight = byMoney ? lines.amount()[line] : 1;
                        whole += weight;
                        int code = part.of(line);
                        if (code != WordColumn.BLANK && levels.place()[code] >= 0) {
                            sums[levels.place()[code]] += weight;
                        }
                    }
                }
                put(values, c, sums, whole == 0 ? Double.NaN : whole);
            }
        });
        return new MixTable(mix, levels.names(), values);
    }

    private static MixTable events(Facts facts, Mix mix, int day, int most, Checkpoint checkpoint) {
        Events events = facts.events();
        int[] code = events.type().code();
        double[] totals = new double[events.type().words().size()];
        for (int e = 0; e < events.size(); e++) {
            if (events.day()[e] <= day && code[e] != WordColumn.BLANK) {
                totals[code[e]]++;
            }
        }
        Levels levels = Levels.of(events.type().words(), totals, most, false);
        float[][] values = new float[levels.names().size()][facts.customers()];
        Blocks.forEach(facts.customers(), checkpoint, (block, from, to) -> {
            double[] sums = new double[values.length];
            for (int c = from; c < to; c++) {
                int first = events.offset()[c];
                for (int e = first; e < events.offset()[c + 1] && events.day()[e] <= day; e++) {
                    if (code[e] != WordColumn.BLANK && levels.place()[code[e]] >= 0) {
                        sums[levels.place()[code[e]]]++;
                    }
                }
                boolean any = first < events.offset()[c + 1] && events.day()[first] <= day;
                double span = any ? Math.max(RATE_DAYS, day - events.day()[first] + 1) : RATE_DAYS;
                put(values, c, sums, mix == Mix.EVENT_RATE ? span / RATE_DAYS : 1);
            }
        });
        return new MixTable(mix, levels.names(), values);
    }

    /** Writes the sums of one customer, divided, and empties them. */
    private static void put(float[][] values, int customer, double[] sums, double divisor) {
        for (int level = 0; level < sums.length; level++) {
            values[level][customer] = (float) (sums[level] / divisor);
            sums[level] = 0;
        }
    }

    /** Which part an order line belongs to. */
    @FunctionalInterface
    private interface Part {
        int of(int line);
    }

    /**
     * Which parts get a column.
     *
     * @param names their names
     * @param place the column of each code, -1 where nothing was ever done
     */
    private record Levels(List<String> names, int[] place) {
        static Levels of(List<String> words, double[] totals, int most, boolean inOrder) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, words.size()).boxed().toList());
            if (!inOrder) {
                order.removeIf(code -> totals[code] <= 0);
                order.sort(Comparator.<Integer>comparingDouble(code -> -totals[code])
                        .thenComparing(words::get));
            }
            int[] place = new int[words.size()];
            Arrays.fill(place, -1);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                place[order.get(i)] = Math.min(i, most);
                if (i < most) {
                    names.add(words.get(order.get(i)));
                }
            }
            if (order.size() > most) {
                names.add(MixTable.OTHER);
            }
            return new Levels(names, place);
        }
    }
}
