package org.clientele.app.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How the rows that match the other conditions spread over one column. */
public sealed interface Facet {
    /** How many choices a facet lists at most, however many there are. */
    int CAP = 2_000;

    /** How many choices it shows before it is asked for more. */
    int SHOWN = 50;

    /** The column. */
    DataColumn column();

    /** How many of these rows are blank in it. */
    int blanks();

    /**
     * One choice.
     *
     * @param word the word; the empty text is a blank cell
     * @param count in how many rows it stands
     */
    record Choice(String word, int count) {}

    /**
     * A column of words.
     *
     * @param choices those that occur, most frequent first, at most {@link #CAP}, without blanks
     * @param distinct how many words occur in all
     */
    record Choices(DataColumn column, int blanks, List<Choice> choices, int distinct) implements Facet {
        public Choices {
            choices = List.copyOf(choices);
        }

        static Choices of(DataColumn column, List<String> words, int[] counts, int blanks) {
            Comparator<Integer> order =
                    Comparator.<Integer>comparingInt(code -> -counts[code]).thenComparing(words::get);
            int distinct = (int) IntStream.range(0, counts.length)
                    .filter(code -> counts[code] > 0)
                    .count();
            List<Choice> choices = IntStream.range(0, counts.length)
                    .filter(code -> counts[code] > 0)
                    .boxed()
                    .sorted(order)
                    .limit(CAP)
                    .map(code -> new Choice(words.get(code), counts[code]))
                    .toList();
            return new Choices(column, blanks, choices, distinct);
        }

        /** The choices whose word contains a text; case, accents and width do not matter. */
        public List<Choice> search(String text) {
            String wanted = Folded.of(text.strip());
            if (wanted.isEmpty()) {
                return choices;
            }
            List<Choice> found = new ArrayList<>();
            for (Choice choice : choices) {
                if (Folded.of(choice.word()).contains(wanted)) {
                    found.add(choice);
                }
            }
            return found;
        }
    }

    /**
     * A column of numbers, days or times.
     *
     * @param least the least value of the whole table, {@link Values#BLANK} when all are blank
     * @param greatest the greatest value of the whole table
     * @param counts rows in bars of equal width from the least to the greatest; the last holds all above its own edge
     * @param tail from which value on the last bar takes all, so that one giant does not flatten the rest
     */
    record Spread(DataColumn column, int blanks, long least, long greatest, int[] counts, long tail) implements Facet {
        /** Whether there is nothing to choose from. */
        public boolean isEmpty() {
            return least == Values.BLANK;
        }

        /** The value at a share of the way from the least to the tail; the very end is the greatest. */
        public long at(double share) {
            return share >= 1 ? greatest : Math.round(least + (double) (tail - least) * share);
        }

        /** The share of the way at which a value lies. */
        public double share(long value) {
            return value >= greatest && greatest > least
                    ? 1
                    : tail <= least ? 0 : Math.clamp((double) (value - least) / (tail - least), 0, 1);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Spread spread
                    && column.equals(spread.column)
                    && blanks == spread.blanks
                    && java.util.Arrays.equals(counts, spread.counts);
        }

        @Override
        public int hashCode() {
            return 31 * column.hashCode() + java.util.Arrays.hashCode(counts);
        }
    }
}
