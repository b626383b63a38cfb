package org.clientele.analysis.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column, each written in one way and kept once.
 *
 * @param code per row the number of its value, -1 where blank
 * @param texts the value of each number
 * @param count how many rows have each value
 */
record Values(int[] code, List<String> texts, int[] count) {
    static final int BLANK = -1;

    static Values of(FieldKind kind, String[] column) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> texts = new ArrayList<>();
        int[] code = new int[column.length];
        for (int i = 0; i < column.length; i++) {
            String text = Spelling.of(kind, column[i]);
            code[i] = BLANK;
            if (text != null) {
                code[i] = numbers.computeIfAbsent(text, t -> texts.size());
                if (code[i] == texts.size()) {
                    texts.add(text);
                }
            }
        }
        int[] count = new int[texts.size()];
        for (int each : code) {
            if (each != BLANK) {
                count[each]++;
            }
        }
        return new Values(code, texts, count);
    }

    /** The value of a row, null where blank. */
    @Nullable
    String at(int row) {
        return code[row] == BLANK ? null : texts.get(code[row]);
    }

    /** How many rows have a value. */
    int filled() {
        int filled = 0;
        for (int each : count) {
            filled += each;
        }
        return filled;
    }

    /** The chance that two random rows that have a value have the same one. */
    double chanceSame() {
        double n = filled();
        double pairs = 0;
        for (int each : count) {
            pairs += (double) each * (each - 1);
        }
        return n < 2 ? 0 : pairs / (n * (n - 1));
    }
}
