package org.clientele.analysis.features;

import java.util.stream.IntStream;
import org.clientele.facts.WordColumn;

/**
 * How often each word is met among some people.
 *
 * @param order codes of the words that are met, the most frequent first; equal ones in the order of the alphabet
 * @param counts people by code
 * @param blank people without a word
 */
record Levels(int[] order, int[] counts, int blank) {
    static Levels of(WordColumn column, int[] people) {
        int[] counts = new int[column.words().size()];
        int blank = 0;
        for (int c : people) {
            int code = column.code()[c];
            if (code == WordColumn.BLANK) {
                blank++;
            } else {
                counts[code]++;
            }
        }
        int[] order = IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted((a, b) -> counts[a] != counts[b]
                        ? Integer.compare(counts[b], counts[a])
                        : column.words().get(a).compareTo(column.words().get(b)))
                .mapToInt(code -> code)
                .toArray();
        return new Levels(order, counts, blank);
    }
}
