package org.clientele.app.people;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds customers by their whole number at once. */
final class WholeNumbers {
    private static final int EMPTY = -1;

    private final Names names;
    private final int[] slots;

    WholeNumbers(Names names) {
        this.names = names;
        this.slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, names.size())) * 4)];
        Arrays.fill(slots, EMPTY);
        for (int c = 0; c < names.size(); c++) {
            int place = names.number(c);
            if (names.at(place) != Names.END) {
                int slot = spread(names.mark(place)) & slots.length - 1;
                while (slots[slot] != EMPTY) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = c;
            }
        }
    }

    private static int spread(int mark) {
        int mixed = mark * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    /** Calls back with each customer whose whole number is that, folded. */
    void each(byte[] number, IntConsumer taker) {
        int slot = spread(Arrays.hashCode(number)) & slots.length - 1;
        while (slots[slot] != EMPTY) {
            if (names.isWholeField(names.number(slots[slot]), number)) {
                taker.accept(slots[slot]);
            }
            slot = slot + 1 & slots.length - 1;
        }
    }
}
