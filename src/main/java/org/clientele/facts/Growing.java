package org.clientele.facts;

import java.util.Arrays;

/** Growing arrays of primitives, for rows that come as a stream of unknown length. */
final class Growing {
    private Growing() {}

    /** Whole numbers. */
    static final class Ints {
        int[] array = new int[1024];
        int size;

        void add(int value) {
            if (size == array.length) {
                array = Arrays.copyOf(array, size + (size >> 1));
            }
            array[size++] = value;
        }

        int[] trimmed() {
            return Arrays.copyOf(array, size);
        }
    }

    /** Large whole numbers. */
    static final class Longs {
        long[] array = new long[1024];
        int size;

        void add(long value) {
            if (size == array.length) {
                array = Arrays.copyOf(array, size + (size >> 1));
            }
            array[size++] = value;
        }

        long[] trimmed() {
            return Arrays.copyOf(array, size);
        }
    }

    /** Small whole numbers. */
    static final class Bytes {
        byte[] array = new byte[1024];
        int size;

        void add(byte value) {
            if (size == array.length) {
                array = Arrays.copyOf(array, size + (size >> 1));
            }
            array[size++] = value;
        }
    }
}
