package org.clientele.facts;

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

    /** The events alone. */
    Events build(IdIndex customers, int customerCount, IdIndex products) {
        int[] customer = new int[time.size];
        int[] when = new int[time.size];
        int[] from = new int[time.size];
        int rows = 0;
        for (int i = 0; i < time.size; i++) {
            int index = customers.of(customerId.array[i]);
            if (index >= 0) {
                customer[rows] = index;
                when[rows] = time.array[i];
                from[rows++] = i;
            }
        }
        int[] offset = TimeSort.offsets(customer, rows, customerCount);
        int[] at = TimeSort.permutation(customer, when, new int[rows], rows, offset);
        WordColumn types = type.build();
        int[] day = new int[rows];
        short[] minute = new short[rows];
        int[] code = new int[rows];
        int[] product = new int[rows];
        long[] worth = new long[rows];
        for (int r = 0; r < rows; r++) {
            int row = at[r];
            int i = from[row];
            day[r] = Math.floorDiv(when[row], 1440);
            minute[r] = (short) Math.floorMod(when[row], 1440);
            code[r] = types.code()[i];
            product[r] = productId.array[i] < 0 ? -1 : products.of(productId.array[i]);
            worth[r] = value.array[i];
        }
        return new Events(offset, day, minute, new WordColumn(code, types.words()), product, worth);
    }

    /** The events of a snapshot with newer ones put in. */
    static Events merged(Events base, Events fresh) {
        RunMerge merge = new RunMerge(
                base.offset(),
                fresh.offset(),
                (kept, added) -> base.day()[kept] != fresh.day()[added]
                        ? base.day()[kept] > fresh.day()[added]
                        : base.minute()[kept] > fresh.minute()[added]);
        return new Events(
                merge.offset(),
                merge.ints(base.day(), fresh.day()),
                merge.shorts(base.minute(), fresh.minute()),
                merge.words(base.type(), fresh.type()),
                merge.ints(base.product(), fresh.product()),
                merge.longs(base.value(), fresh.value()));
    }
}
