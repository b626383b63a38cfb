package org.clientele.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects events in any order into {@link Events}. */
public final class EventsBuilder {
    private final Growing.Ints customerId = new Growing.Ints();
    private final Growing.Ints time = new Growing.Ints();
    private final WordColumnBuilder type = new WordColumnBuilder();
    private final Growing.Ints productId = new Growing.Ints();
    private final Growing.Longs value = new Growing.Longs();

    EventsBuilder() {}

    /** How many events were added. */
    public int size() {
        return time.size;
    }

    /**
     * Adds an event.
     *
     * @param ofCustomer lasting id of the customer
     * @param atMinute local minutes since the epoch
     * @param what what happened
     * @param ofProduct lasting id of the product, -1 where none
     * @param worth value in ten-thousandths, 0 where none
     */
    public EventsBuilder add(int ofCustomer, long atMinute, String what, int ofProduct, long worth) {
        customerId.add(ofCustomer);
        time.add(Math.toIntExact(atMinute));
        type.add(what);
        productId.add(ofProduct);
        value.add(worth);
        return this;
    }

    Events build(IdIndex customers, int customerCount, IdIndex products, @Nullable Events base) {
        int kept = base == null ? 0 : base.size();
        int[] customer = new int[kept + time.size];
        int[] when = new int[kept + time.size];
        int[] from = new int[kept + time.size];
        if (base != null) {
            for (int c = 0; c + 1 < base.offset().length; c++) {
                Arrays.fill(customer, base.offset()[c], base.offset()[c + 1], c);
            }
            for (int i = 0; i < kept; i++) {
                when[i] = base.day()[i] * 1440 + base.minute()[i];
                from[i] = i;
            }
        }
        int rows = kept;
        for (int i = 0; i < time.size; i++) {
            int index = customers.of(customerId.array[i]);
            if (index >= 0) {
                customer[rows] = index;
                when[rows] = time.array[i];
                from[rows] = i;
                rows++;
            }
        }
        int[] offset = TimeSort.offsets(customer, rows, customerCount);
        int[] at = TimeSort.permutation(customer, when, new int[rows], rows, offset);
        WordColumn added = type.build();
        WordMerge words = new WordMerge(base == null ? null : base.type(), added);
        int[] day = new int[rows];
        short[] minute = new short[rows];
        int[] code = new int[rows];
        int[] product = new int[rows];
        long[] worth = new long[rows];
        for (int r = 0; r < rows; r++) {
            int row = at[r];
            day[r] = Math.floorDiv(when[row], 1440);
            minute[r] = (short) Math.floorMod(when[row], 1440);
            if (base != null && row < kept) {
                code[r] = base.type().code()[row];
                product[r] = base.product()[row];
                worth[r] = base.value()[row];
            } else {
                int i = from[row];
                code[r] = words.code(added.code()[i]);
                product[r] = productId.array[i] < 0 ? -1 : products.of(productId.array[i]);
                worth[r] = value.array[i];
            }
        }
        return new Events(offset, day, minute, new WordColumn(code, words.words()), product, worth);
    }
}
