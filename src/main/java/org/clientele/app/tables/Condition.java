package org.clientele.app.tables;

import java.util.Set;
import java.util.TreeSet;
import org.clientele.model.text.Message;

/** One thing that rows are narrowed by. */
public sealed interface Condition {
    /** The key of the column that it is about; the empty text when it is about the whole row. */
    String column();

    /**
     * The cell is one of these words, or none of them.
     *
     * @param words the words; the empty text is a blank cell
     * @param without whether rows with these words are left out instead
     */
    record Among(String column, Set<String> words, boolean without) implements Condition {
        public Among {
            words = Set.copyOf(words);
        }

        /** With that word in the list if it was not, out of it if it was. */
        public Among toggle(String word) {
            TreeSet<String> now = new TreeSet<>(words);
            if (!now.remove(word)) {
                now.add(word);
            }
            return new Among(column, now, without);
        }
    }

    /**
     * The cell lies in a range, both ends included.
     *
     * @param from the least value in the column's own parts, or {@link Long#MIN_VALUE} for none
     * @param to the greatest value, or {@link Long#MAX_VALUE} for none
     * @param blank whether blank cells match too
     */
    record Range(String column, long from, long to, boolean blank) implements Condition {}

    /**
     * The cell is blank, or is not.
     *
     * @param blank whether blank cells are wanted
     */
    record Blank(String column, boolean blank) implements Condition {}

    /**
     * The cell contains a text; case, accents and width do not matter.
     *
     * @param text what it contains
     */
    record Contains(String column, String text) implements Condition {}

    /**
     * Any cell of the row contains a text.
     *
     * @param text what it contains
     */
    record Anywhere(String text) implements Condition {
        @Override
        public String column() {
            return "";
        }
    }

    /**
     * The row is one of those that something else has found, such as likely duplicates.
     *
     * @param name what they are, for people
     * @param rows the rows
     */
    record These(Message name, RowSet rows) implements Condition {
        @Override
        public String column() {
            return "";
        }
    }
}
