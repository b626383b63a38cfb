package org.clientele.analysis.rule;

import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Property;
import org.jspecify.annotations.Nullable;

/**
 * The order lines of each category and of each brand, in the order in which lines stand, so that a question about tea looks
 * at tea only. Each index is made when it is first asked for, and serves all questions about the same lines.
 */
public final class LineIndex {
    private final Facts facts;
    private volatile @Nullable Rows byCategory;
    private volatile @Nullable Rows byBrand;

    /** The lines of a snapshot, also as it was seen from past days. */
    public LineIndex(Facts facts) {
        this.facts = facts;
    }

    /**
     * Lines by the code of a word.
     *
     * @param start where the lines of each code begin in {@code line}
     * @param line the places of the lines
     */
    record Rows(int[] start, int[] line) {}

    /** The index by a property of products, or null where there is none. */
    @Nullable
    Rows by(Property property) {
        return switch (property) {
            case CATEGORY -> {
                Rows made = byCategory;
                if (made == null) {
                    made = made(facts.catalogue().category());
                    byCategory = made;
                }
                yield made;
            }
            case BRAND -> {
                Rows made = byBrand;
                if (made == null) {
                    made = made(facts.catalogue().brand());
                    byBrand = made;
                }
                yield made;
            }
            case PRODUCT, SKU, CHANNEL, AMOUNT, QUANTITY, WEEKDAY, HOUR, DAY -> null;
        };
    }

    private Rows made(WordColumn words) {
        int[] product = facts.lines().product();
        int[] code = words.code();
        int[] start = new int[words.words().size() + 1];
        for (int which : product) {
            if (which >= 0 && code[which] >= 0) {
                start[code[which] + 1]++;
            }
        }
        for (int w = 1; w < start.length; w++) {
            start[w] += start[w - 1];
        }
        int[] next = start.clone();
        int[] line = new int[start[start.length - 1]];
        for (int at = 0; at < product.length; at++) {
            int which = product[at];
            if (which >= 0 && code[which] >= 0) {
                line[next[code[which]]++] = at;
            }
        }
        return new Rows(start, line);
    }
}
