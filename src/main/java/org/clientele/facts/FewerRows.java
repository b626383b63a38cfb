package org.clientele.facts;

import java.util.Arrays;

/** Tables by customer with some of their rows only, as in a snapshot of a past day or without some people. */
public final class FewerRows {
    private FewerRows() {}

    /** Order lines with those rows only.
     *
     * @param kept places of rows, ascending */
    public static OrderLines of(OrderLines all, int[] kept) {
        return new OrderLines(
                offset(all.offset(), kept),
                ints(all.day(), kept),
                shorts(all.minute(), kept),
                ints(all.order(), kept),
                ints(all.product(), kept),
                ints(all.quantity(), kept),
                longs(all.amount(), kept),
                bytes(all.status(), kept),
                bytes(all.part(), kept),
                words(all.salesChannel(), kept));
    }

    /** Events with those rows only.
     *
     * @param kept places of rows, ascending */
    public static Events of(Events all, int[] kept) {
        return new Events(
                offset(all.offset(), kept),
                ints(all.day(), kept),
                shorts(all.minute(), kept),
                words(all.type(), kept),
                ints(all.product(), kept),
                longs(all.value(), kept));
    }

    /** Messages with those rows only.
     *
     * @param kept places of rows, ascending
     * @param complained by customer, the day of the last complaint, which is no row */
    public static Contacts of(Contacts all, int[] kept, int[] complained) {
        return new Contacts(
                offset(all.offset(), kept),
                ints(all.hour(), kept),
                bytes(all.channel(), kept),
                words(all.campaign(), kept),
                bytes(all.outcome(), kept),
                complained);
    }

    private static int[] offset(int[] before, int[] kept) {
        int[] offset = new int[before.length];
        int at = 0;
        for (int customer = 0; customer < before.length; customer++) {
            while (at < kept.length && kept[at] < before[customer]) {
                at++;
            }
            offset[customer] = at;
        }
        return offset;
    }

    private static WordColumn words(WordColumn all, int[] kept) {
        return new WordColumn(ints(all.code(), kept), all.words());
    }

    private static int[] ints(int[] all, int[] kept) {
        int[] some = new int[kept.length];
        Arrays.setAll(some, i -> all[kept[i]]);
        return some;
    }

    private static long[] longs(long[] all, int[] kept) {
        long[] some = new long[kept.length];
        Arrays.setAll(some, i -> all[kept[i]]);
        return some;
    }

    private static short[] shorts(short[] all, int[] kept) {
        short[] some = new short[kept.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[kept[i]];
        }
        return some;
    }

    private static byte[] bytes(byte[] all, int[] kept) {
        byte[] some = new byte[kept.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[kept[i]];
        }
        return some;
    }
}
