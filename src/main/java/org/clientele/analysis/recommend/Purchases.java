package org.clientele.analysis.recommend;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.jspecify.annotations.Nullable;

/**
 * All counting order lines with a known product, and other touches where asked for, sorted by customer, then time: what
 * splits and interactions are made of.
 *
 * @param items number of products
 * @param offset users+1 entries: the lines of customer u are {@code offset[u]} to {@code offset[u+1]}
 * @param item product of each line
 * @param day epoch day of each line, ascending within a customer
 * @param order number of the order, the same for all lines of one basket
 * @param signal ordinal of the {@link Signal} of each line; null when all are purchases
 * @param weight what each line counts or says (a rating); null for 1 each
 */
public record Purchases(
        int items,
        int[] offset,
        int[] item,
        int[] day,
        int[] order,
        byte @Nullable [] signal,
        float @Nullable [] weight) {
    /** Purchases alone, each counting 1. */
    public Purchases(int items, int[] offset, int[] item, int[] day, int[] order) {
        this(items, offset, item, day, order, null, null);
    }

    /** The purchases of a snapshot: paid lines only, see {@link OrderLines#counts}. */
    public static Purchases of(Facts facts) {
        OrderLines lines = facts.lines();
        int users = facts.customers();
        int size = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (lines.product()[line] >= 0 && lines.counts(line)) {
                size++;
            }
        }
        int[] offset = new int[users + 1];
        int[] item = new int[size];
        int[] day = new int[size];
        int[] order = new int[size];
        int at = 0;
        for (int u = 0; u < users; u++) {
            for (int line = lines.offset()[u]; line < lines.offset()[u + 1]; line++) {
                if (lines.product()[line] >= 0 && lines.counts(line)) {
                    item[at] = lines.product()[line];
                    day[at] = lines.day()[line];
                    order[at] = lines.order()[line];
                    at++;
                }
            }
            offset[u + 1] = at;
        }
        return new Purchases(facts.catalogue().size(), offset, item, day, order);
    }

    /** How many customers there are. */
    public int users() {
        return offset.length - 1;
    }

    /** How many lines there are. */
    public int size() {
        return item.length;
    }

    /** How many lines are purchases. */
    public int linesBought() {
        int count = 0;
        for (int line = 0; line < size(); line++) {
            count += bought(line) ? 1 : 0;
        }
        return count;
    }

    /** How many different products were bought at least once. */
    public int itemsBought() {
        boolean[] once = new boolean[items];
        int count = 0;
        for (int line = 0; line < size(); line++) {
            if (bought(line) && !once[item[line]]) {
                once[item[line]] = true;
                count++;
            }
        }
        return count;
    }

    /** Whether a line is a purchase. */
    public boolean bought(int line) {
        return signal == null || signal[line] == Signal.PURCHASE.ordinal();
    }

    /** The newest day, or 0 when there is no line. */
    public int lastDay() {
        int last = Integer.MIN_VALUE;
        for (int when : day) {
            last = Math.max(last, when);
        }
        return size() == 0 ? 0 : last;
    }

    /** The newest day on which something was bought, or 0 when nothing was. */
    public int lastDayBought() {
        int last = Integer.MIN_VALUE;
        for (int line = 0; line < size(); line++) {
            if (bought(line)) {
                last = Math.max(last, day[line]);
            }
        }
        return last == Integer.MIN_VALUE ? 0 : last;
    }

    /** The lines that pass, in the same order. */
    public Purchases only(IntPredicate wanted) {
        int size = 0;
        for (int line = 0; line < item.length; line++) {
            size += wanted.test(line) ? 1 : 0;
        }
        int[] ends = new int[offset.length];
        int[] itemKept = new int[size];
        int[] dayKept = new int[size];
        int[] orderKept = new int[size];
        byte[] signalKept = signal == null ? null : new byte[size];
        float[] weightKept = weight == null ? null : new float[size];
        int at = 0;
        for (int u = 0; u < users(); u++) {
            for (int line = offset[u]; line < offset[u + 1]; line++) {
                if (wanted.test(line)) {
                    itemKept[at] = item[line];
                    dayKept[at] = day[line];
                    orderKept[at] = order[line];
                    if (signal != null && signalKept != null) {
                        signalKept[at] = signal[line];
                    }
                    if (weight != null && weightKept != null) {
                        weightKept[at] = weight[line];
                    }
                    at++;
                }
            }
            ends[u + 1] = at;
        }
        return new Purchases(items, ends, itemKept, dayKept, orderKept, signalKept, weightKept);
    }

    /** All lines as interactions, each counting fully. */
    public Interactions interactions() {
        return interactions(0);
    }

    /** All lines as interactions.
     *
     * @param halfLifeDays a line counts half when it is that many days older than the newest; 0 for no decay */
    public Interactions interactions(double halfLifeDays) {
        int[] lines = new int[size()];
        Arrays.setAll(lines, i -> i);
        float[] counting = weight;
        if (halfLifeDays > 0) {
            int last = lastDay();
            counting = new float[size()];
            for (int i = 0; i < counting.length; i++) {
                double full = weight == null ? 1 : weight[i];
                counting[i] = (float) (full * Math.pow(2, (day[i] - last) / halfLifeDays));
            }
        }
        return new InteractionsBuilder(users(), items, size()).fill(offset, lines, item, counting, day, signal);
    }
}
