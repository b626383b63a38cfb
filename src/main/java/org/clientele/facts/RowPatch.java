package org.clientele.facts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts changed and new customers into the columns of a snapshot; everything between them is copied in blocks. */
final class RowPatch {
    private final int before;
    private final int after;
    private final int[] place;

    /**
     * Says where the given customers stand.
     *
     * @param ids the lasting ids of the snapshot, ascending
     * @param given the lasting ids of the changed and new customers, ascending
     * @throws IllegalArgumentException when a new one would stand before one that is there
     */
    RowPatch(int[] ids, int[] given) {
        before = ids.length;
        place = new int[given.length];
        int end = before;
        for (int i = 0; i < given.length; i++) {
            int at = Arrays.binarySearch(ids, given[i]);
            if (at < 0 && ~at < before) {
                throw new IllegalArgumentException("a new customer stands before an old one: build in full");
            }
            place[i] = at < 0 ? end++ : at;
        }
        after = end;
    }

    /** Where each given customer stands. */
    int[] places() {
        return place;
    }

    /** How many customers there are afterwards. */
    int size() {
        return after;
    }

    /** The customers with the given ones put in. */
    People people(People base, People given) {
        if (place.length == 0) {
            return base;
        }
        return new People(
                ints(base.id(), given.id()),
                texts(base.number(), given.number()),
                texts(base.name(), given.name()),
                texts(base.email(), given.email()),
                texts(base.phone(), given.phone()),
                set(base.mailable(), given.mailable()),
                set(base.textable(), given.textable()),
                words(base.city(), given.city()),
                words(base.region(), given.region()),
                words(base.country(), given.country()),
                ints(base.signupDay(), given.signupDay()),
                ints(base.birthday(), given.birthday()),
                texts(base.formerly(), given.formerly()),
                extras(base.extras(), given.extras()));
    }

    private int[] ints(int[] base, int[] given) {
        int[] all = Arrays.copyOf(base, after);
        for (int i = 0; i < place.length; i++) {
            all[place[i]] = given[i];
        }
        return all;
    }

    private TextColumn texts(TextColumn base, TextColumn given) {
        int[] offset = new int[after + 1];
        byte[] bytes = new byte[base.bytes().length + given.bytes().length];
        int end = 0;
        int row = 0;
        for (int i = 0; i <= place.length; i++) {
            int next = i < place.length ? Math.min(place[i], before) : before;
            if (next > row) {
                int from = base.offset()[row];
                int length = base.offset()[next] - from;
                System.arraycopy(base.bytes(), from, bytes, end, length);
                for (int r = row; r < next; r++) {
                    offset[r] = base.offset()[r] - from + end;
                }
                end += length;
            }
            if (i < place.length) {
                offset[place[i]] = end;
                int from = given.offset()[i];
                int length = given.offset()[i + 1] - from;
                System.arraycopy(given.bytes(), from, bytes, end, length);
                end += length;
                row = place[i] + 1;
            }
        }
        offset[after] = end;
        return new TextColumn(end == bytes.length ? bytes : Arrays.copyOf(bytes, end), offset);
    }

    private CustomerSet set(CustomerSet base, CustomerSet given) {
        long[] words = Arrays.copyOf(base.toWords(), after + 63 >>> 6);
        for (int i = 0; i < place.length; i++) {
            put(words, place[i], given.contains(i));
        }
        return CustomerSet.ofWords(after, words);
    }

    /** Puts a customer into a bitmap or takes it out. */
    static void put(long[] words, int index, boolean in) {
        if (in) {
            words[index >>> 6] |= 1L << index;
        } else {
            words[index >>> 6] &= ~(1L << index);
        }
    }

    private WordColumn words(WordColumn base, WordColumn given) {
        WordMerge merge = new WordMerge(base, given);
        int[] code = Arrays.copyOf(base.code(), after);
        for (int i = 0; i < place.length; i++) {
            code[place[i]] = merge.code(given.code()[i]);
        }
        return WordMerge.asTheyAppear(code, merge.words());
    }

    private Map<String, WordColumn> extras(Map<String, WordColumn> base, Map<String, WordColumn> given) {
        Map<String, WordColumn> extras = new LinkedHashMap<>();
        base.forEach((field, column) -> extras.put(field, words(column, given.getOrDefault(field, blank()))));
        given.forEach((field, column) ->
                extras.computeIfAbsent(field, f -> words(new WordColumn(blanks(before), List.of()), column)));
        extras.values().removeIf(column -> column.words().isEmpty());
        return extras;
    }

    private WordColumn blank() {
        return new WordColumn(blanks(place.length), List.of());
    }

    private static int[] blanks(int rows) {
        int[] code = new int[rows];
        Arrays.fill(code, WordColumn.BLANK);
        return code;
    }
}
