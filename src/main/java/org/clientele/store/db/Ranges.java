package org.clientele.store.db;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers of entries written as text, such as {@code 12,15-18}. */
public final class Ranges {
    private static final Pattern TEXT = Pattern.compile("\\d{1,9}(-\\d{1,9})?(,\\d{1,9}(-\\d{1,9})?)*");

    private Ranges() {}

    /** Those numbers as text. */
    public static String of(BitSet numbers) {
        return numbers.stream()
                .filter(i -> i == 0 || !numbers.get(i - 1))
                .mapToObj(i -> {
                    int last = numbers.nextClearBit(i) - 1;
                    return last == i ? "" + i : i + "-" + last;
                })
                .collect(Collectors.joining(","));
    }

    /** Adds the numbers of a text; a text of another form adds none. */
    static void parse(String text, BitSet into) {
        if (TEXT.matcher(text).matches()) {
            Arrays.stream(text.split(",")).forEach(range -> {
                int dash = range.indexOf('-');
                int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
                int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
                into.set(first, Math.max(first, last) + 1);
            });
        }
    }
}
