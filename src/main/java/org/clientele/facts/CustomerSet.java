package org.clientele.facts;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** An immutable set of customers by their dense index, kept as a bitmap. */
public final class CustomerSet {
    private final int universe;
    private final long[] words;
    private final int size;

    private CustomerSet(int universe, long[] words) {
        this.universe = universe;
        this.words = words;
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        this.size = count;
    }

    /** No customer out of {@code universe}. */
    public static CustomerSet none(int universe) {
        return new CustomerSet(universe, new long[wordsFor(universe)]);
    }

    /** All customers 0…{@code universe}−1. */
    public static CustomerSet all(int universe) {
        long[] words = new long[wordsFor(universe)];
        Arrays.fill(words, -1L);
        if ((universe & 63) != 0) {
            words[words.length - 1] = (1L << (universe & 63)) - 1;
        }
        return new CustomerSet(universe, words);
    }

    /** The customers with these indexes. */
    public static CustomerSet of(int universe, int... indexes) {
        Builder builder = new Builder(universe);
        for (int index : indexes) {
            builder.add(index);
        }
        return builder.build();
    }

    /** The set kept in these words, which become its own (bit i of word w is customer 64·w+i). */
    public static CustomerSet ofWords(int universe, long[] words) {
        return new CustomerSet(universe, words);
    }

    /** How many customers there are in all, in or out. */
    public int universe() {
        return universe;
    }

    /** How many customers are in the set. */
    public int size() {
        return size;
    }

    /** Whether nobody is in the set. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Whether that customer is in the set. */
    public boolean contains(int index) {
        return (words[index >>> 6] >>> (index & 63) & 1L) != 0;
    }

    /** Those in both sets. */
    public CustomerSet and(CustomerSet other) {
        long[] result = new long[words.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = words[i] & other.words[i];
        }
        return new CustomerSet(universe, result);
    }

    /** Those in either set. */
    public CustomerSet or(CustomerSet other) {
        long[] result = new long[words.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = words[i] | other.words[i];
        }
        return new CustomerSet(universe, result);
    }

    /** Those in this set and not in the other. */
    public CustomerSet andNot(CustomerSet other) {
        long[] result = new long[words.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = words[i] & ~other.words[i];
        }
        return new CustomerSet(universe, result);
    }

    /** Those not in this set. */
    public CustomerSet not() {
        return all(universe).andNot(this);
    }

    /** How many are in both sets, without making the set. */
    public int sizeOfAnd(CustomerSet other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    /** Calls the action with each index in ascending order. */
    public void forEach(IntConsumer action) {
        for (int w = 0; w < words.length; w++) {
            long word = words[w];
            while (word != 0) {
                action.accept((w << 6) + Long.numberOfTrailingZeros(word));
                word &= word - 1;
            }
        }
    }

    /** The indexes in ascending order. */
    public int[] toArray() {
        int[] indexes = new int[size];
        int[] next = {0};
        forEach(i -> indexes[next[0]++] = i);
        return indexes;
    }

    /** A copy of the words of the bitmap. */
    public long[] toWords() {
        return words.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerSet set && universe == set.universe && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return 31 * universe + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return size + " of " + universe + " customers";
    }

    private static int wordsFor(int universe) {
        return universe + 63 >>> 6;
    }

    /** Collects indexes into a set. */
    public static final class Builder {
        private final int universe;
        private long[] words;

        /** An empty collection out of {@code universe} customers. */
        public Builder(int universe) {
            this.universe = universe;
            this.words = new long[wordsFor(universe)];
        }

        /** Adds a customer. */
        public void add(int index) {
            words[index >>> 6] |= 1L << (index & 63);
        }

        /** The set of all that was added; the builder starts again empty. */
        public CustomerSet build() {
            CustomerSet set = new CustomerSet(universe, words);
            words = new long[wordsFor(universe)];
            return set;
        }
    }
}
