package org.clientele.analysis.recommend.serve;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;

/**
 * Best-sellers by what people say of themselves: the one custom field of few values whose values tell most of what is bought.
 *
 * <p>What a field tells is the mean over its values, by buyers, of how little the ten best-sellers of the value have in common
 * with the ten of the shop. A field that tells less than a fifth is not used.
 */
final class Alikes {
    private static final int MOST_VALUES = 40;
    private static final int COMPARED = 10;
    private static final double LEAST_TOLD = 0.2;

    private final WordColumn field;
    private final int[][] lists;

    private Alikes(WordColumn field, int[][] lists) {
        this.field = field;
        this.lists = lists;
    }

    /**
     * Chooses the field.
     *
     * @param places makes the best-sellers of each word of a column; empty where a word has too few buyers
     */
    static Alikes of(People people, Interactions x, Function<WordColumn, int[][]> places) {
        int[] nowhere = new int[people.size()];
        int[] shop = places.apply(new WordColumn(nowhere, List.of("")))[0];
        WordColumn best = new WordColumn(new int[0], List.of());
        int[][] lists = new int[0][];
        double most = LEAST_TOLD;
        for (Map.Entry<String, WordColumn> extra : new TreeMap<>(people.extras()).entrySet()) {
            WordColumn column = extra.getValue();
            if (column.words().size() >= 2 && column.words().size() <= MOST_VALUES) {
                int[][] own = places.apply(column);
                double told = told(column, own, shop, x);
                if (told > most) {
                    most = told;
                    best = column;
                    lists = own;
                }
            }
        }
        return new Alikes(best, lists);
    }

    private static double told(WordColumn column, int[][] own, int[] shop, Interactions x) {
        double buyers = 0;
        double different = 0;
        for (int u = 0; u < x.users(); u++) {
            int code = column.code()[u];
            if (code >= 0 && own[code].length >= COMPARED && x.byUser().length(u) > 0) {
                buyers++;
                different += 1 - common(own[code], shop);
            }
        }
        return buyers == 0 ? 0 : different / buyers;
    }

    private static double common(int[] some, int[] others) {
        int common = 0;
        int compared = Math.min(COMPARED, Math.min(some.length, others.length));
        for (int i = 0; i < compared; i++) {
            for (int j = 0; j < compared; j++) {
                common += some[i] == others[j] ? 1 : 0;
            }
        }
        return compared == 0 ? 1 : (double) common / compared;
    }

    /** The best-sellers among people who say the same as that person; empty when nothing is known. */
    int[] list(int person) {
        if (lists.length == 0 || field.code()[person] < 0) {
            return new int[0];
        }
        return lists[field.code()[person]];
    }
}
