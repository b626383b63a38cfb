package org.clientele.analysis.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;

/** Adds up what was bought by thing and period, in one pass over the order lines. */
public final class Trends {
    /** So many figures at most: with more lines than this allows, the oldest periods are left out. */
    private static final int MOST_FIGURES = 1 << 24;

    private static final int CHECK_EVERY = 1 << 14;

    private Trends() {}

    /**
     * The trends of a snapshot.
     *
     * @param facts the snapshot
     * @param spec what is followed
     * @param checkpoint progress and cancel
     */
    public static TrendResult run(Facts facts, TrendSpec spec, Checkpoint checkpoint) {
        Keys keys = Keys.of(facts, spec.by());
        OrderLines lines = facts.lines();
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int c = 0; c < facts.customers(); c++) {
            if (spec.people().contains(c) && lines.offset()[c] < lines.offset()[c + 1]) {
                low = Math.min(low, lines.day()[lines.offset()[c]]);
                high = Math.max(high, lines.day()[lines.offset()[c + 1] - 1]);
            }
        }
        if (low > high) {
            return new TrendResult(spec, 0, facts.dataDay(), List.of(), new long[0][], new long[0], List.of());
        }
        high = Math.max(high, facts.dataDay());
        int most = Math.max(1, MOST_FIGURES / (keys.size() + 1));
        int first = Math.max(spec.period().of(low), spec.period().of(high) - most + 1);
        int start = spec.period().firstDay(first);
        Sums sums = add(facts, spec, keys, new int[] {first, start, high}, checkpoint);
        boolean unfinished = spec.period().lastDay(first + sums.all.length - 1) > facts.dataDay();
        return new TrendResult(
                spec,
                first,
                facts.dataDay(),
                keys.names(),
                sums.figures,
                sums.all,
                GrowthTest.of(
                        sums.figures,
                        sums.all.length - (unfinished ? 1 : 0),
                        spec.period().aYear()));
    }

    /**
     * Everything but some lines as one, period by period as in a result; orders and buyers count once.
     *
     * @param apart the names of the lines that are left out
     */
    public static long[] rest(Facts facts, TrendResult result, Set<String> apart, Checkpoint checkpoint) {
        if (result.periods() == 0) {
            return new long[0];
        }
        TrendSpec spec = result.spec();
        int start = spec.period().firstDay(result.first());
        int high = spec.period().lastDay(result.first() + result.periods() - 1);
        return add(
                        facts,
                        spec,
                        Keys.of(facts, spec.by()).but(apart),
                        new int[] {result.first(), start, high},
                        checkpoint)
                .figures[1];
    }

    /** Adds up all lines; {@code span} is the first period, its first day, and the last day. */
    private static Sums add(Facts facts, TrendSpec spec, Keys keys, int[] span, Checkpoint checkpoint) {
        OrderLines lines = facts.lines();
        int first = span[0];
        int start = span[1];
        int[] period = spec.period().table(start, span[2]);
        Sums sums = new Sums(spec, keys.size(), period[period.length - 1] - first + 1);
        for (int c = 0; c < facts.customers(); c++) {
            if ((c & CHECK_EVERY - 1) == 0) {
                checkpoint.check();
                checkpoint.progress(0.9 * c / facts.customers());
            }
            if (!spec.people().contains(c)) {
                continue;
            }
            int order = 0;
            int at = -1;
            boolean begun = false;
            for (int line = lines.offset()[c]; line < lines.offset()[c + 1]; line++) {
                if (lines.day()[line] < start) {
                    continue;
                }
                int now = period[lines.day()[line] - start] - first;
                boolean counts = lines.counts(line);
                if (counts) {
                    if (now != at) {
                        sums.nextVisit(false);
                        at = now;
                    }
                    if (!begun || lines.order()[line] != order) {
                        sums.nextVisit(true);
                        order = lines.order()[line];
                        begun = true;
                    }
                }
                sums.add(keys.of(line), now, counts, lines.revenue(line), lines.quantity()[line]);
            }
            sums.nextVisit(false);
        }
        return sums;
    }

    /**
     * The buyers of some things in a stretch of time.
     *
     * @param wanted the names of the things; empty for all
     * @param fromDay from this epoch day on
     * @param toDay up to this epoch day
     */
    public static CustomerSet buyers(
            Facts facts, TrendSpec spec, Set<String> wanted, int fromDay, int toDay, Checkpoint checkpoint) {
        Keys keys = Keys.of(facts, spec.by());
        boolean[] in = new boolean[keys.size()];
        for (int k = 0; k < in.length; k++) {
            in[k] = wanted.isEmpty() || wanted.contains(keys.names().get(k));
        }
        OrderLines lines = facts.lines();
        CustomerSet.Builder found = new CustomerSet.Builder(facts.customers());
        for (int c = 0; c < facts.customers(); c++) {
            if ((c & CHECK_EVERY - 1) == 0) {
                checkpoint.check();
            }
            boolean bought = false;
            for (int line = lines.offset()[c]; line < lines.offset()[c + 1] && !bought; line++) {
                int day = lines.day()[line];
                bought = day >= fromDay && day <= toDay && lines.counts(line) && in[keys.of(line)];
            }
            if (bought && spec.people().contains(c)) {
                found.add(c);
            }
        }
        return found.build();
    }

    /** Which line of the picture an order line belongs to; what has no word belongs to the last. */
    private record Keys(List<String> names, WordColumn words, int[] product, boolean byLine) {
        static Keys of(Facts facts, TrendSpec.By by) {
            int[] product = facts.lines().product();
            return switch (by) {
                case CATEGORY ->
                    new Keys(
                            named(facts.catalogue().category()),
                            facts.catalogue().category(),
                            product,
                            false);
                case BRAND ->
                    new Keys(named(facts.catalogue().brand()), facts.catalogue().brand(), product, false);
                case CHANNEL ->
                    new Keys(named(facts.lines().salesChannel()), facts.lines().salesChannel(), product, true);
                case PRODUCT -> {
                    int[] codes = new int[facts.catalogue().size()];
                    List<String> names = new ArrayList<>(codes.length + 1);
                    for (int p = 0; p < codes.length; p++) {
                        codes[p] = p;
                        names.add(facts.catalogue().sku().get(p));
                    }
                    names.add("");
                    yield new Keys(names, new WordColumn(codes, List.of()), product, false);
                }
            };
        }

        private static List<String> named(WordColumn words) {
            List<String> names = new ArrayList<>(words.words());
            names.add("");
            return names;
        }

        /** One line for some, and a last one for all others. */
        Keys but(Set<String> apart) {
            int[] to = new int[names.size()];
            for (int k = 0; k < to.length; k++) {
                to[k] = apart.contains(names.get(k)) && !names.get(k).isEmpty() ? 0 : 1;
            }
            int[] codes = new int[words.code().length];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = to[words.code()[row] == WordColumn.BLANK ? to.length - 1 : words.code()[row]];
            }
            return new Keys(List.of("-", ""), new WordColumn(codes, List.of()), product, byLine);
        }

        int size() {
            return names.size();
        }

        int of(int line) {
            int row = byLine ? line : product[line];
            int code = row < 0 ? WordColumn.BLANK : words.code()[row];
            return code == WordColumn.BLANK ? names.size() - 1 : code;
        }
    }

    /** Figures as they add up; a stamp on each thing tells whether this visit has counted it. */
    private static final class Sums {
        private final TrendSpec.Measure measure;
        private final long[][] figures;
        private final long[] all;
        private final int[] stamp;
        private int visit;
        private boolean counted;

        Sums(TrendSpec spec, int keys, int periods) {
            this.measure = spec.measure();
            this.figures = new long[keys][periods];
            this.all = new long[periods];
            this.stamp = new int[keys];
        }

        /** Another order begins, or (of the same or another buyer) another period. */
        void nextVisit(boolean order) {
            if (order == (measure == TrendSpec.Measure.ORDERS)) {
                visit++;
                counted = false;
            }
        }

        void add(int key, int period, boolean counts, long revenue, int quantity) {
            switch (measure) {
                case REVENUE -> put(key, period, revenue);
                case UNITS -> put(key, period, counts ? quantity : 0);
                case ORDERS, BUYERS -> {
                    if (counts && stamp[key] != visit) {
                        stamp[key] = visit;
                        figures[key][period]++;
                    }
                    if (counts && !counted) {
                        counted = true;
                        all[period]++;
                    }
                }
            }
        }

        private void put(int key, int period, long amount) {
            figures[key][period] += amount;
            all[period] += amount;
        }
    }
}
