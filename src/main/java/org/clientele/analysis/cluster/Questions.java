package org.clientele.analysis.cluster;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Rule;

/**
 * What rules can ask about buyers: whether a computed number is more than so much, whether the favourite category, brand or
 * channel is one of these.
 *
 * @param list the columns that questions are asked of
 */
record Questions(List<Column> list) {
    private static final int MOST_WORDS = 24;

    /** What questions can be asked of. */
    sealed interface Column {
        FieldName field();
    }

    /** A computed number, by row of buyers. */
    record Figure(FieldName field, IntToDoubleFunction value) implements Column {}

    /** A favourite, by row of buyers: the place of its word, or one beyond the last for none and for rare ones. */
    record Favourite(FieldName field, List<String> words, IntUnaryOperator place) implements Column {}

    /** A yes-or-no question. */
    sealed interface Question {
        boolean yes(int row);

        /** The condition of those who say yes, or of those who say no. */
        Rule condition(boolean yes);

        /** Whether an answer to this one follows from an answer to another one. */
        boolean follows(boolean yes, Question other, boolean otherYes);

        /** Whether only buyers can say so: whoever has a favourite, or more than no orders, has bought. */
        boolean needsAnOrder(boolean yes);
    }

    /** Whether a number is beyond the lower of two neighbouring values. */
    record MoreThan(Figure of, double low, double high) implements Question {
        @Override
        public boolean yes(int row) {
            return of.value.applyAsDouble(row) > low;
        }

        @Override
        public Rule condition(boolean yes) {
            return new Rule.Has(
                    of.field,
                    new Check.Figure(new Compare(yes ? Compare.Op.MORE_THAN : Compare.Op.AT_MOST, between(low, high))));
        }

        @Override
        public boolean follows(boolean yes, Question other, boolean otherYes) {
            return other instanceof MoreThan more
                    && yes == otherYes
                    && more.of.field.equals(of.field)
                    && (yes ? more.low >= low : more.low <= low);
        }

        @Override
        public boolean needsAnOrder(boolean yes) {
            return yes && of.field.name().equals("orders");
        }
    }

    /** Whether the favourite is one of these. */
    record OneOf(Favourite of, List<Integer> places) implements Question {
        @Override
        public boolean yes(int row) {
            return places.contains(of.place.applyAsInt(row));
        }

        @Override
        public Rule condition(boolean yes) {
            Rule is = new Rule.Has(
                    of.field, new Check.Is(places.stream().map(of.words::get).toList()));
            return yes ? is : new Rule.Not(is);
        }

        @Override
        public boolean follows(boolean yes, Question other, boolean otherYes) {
            return otherYes
                    && other instanceof OneOf one
                    && one.of.field.equals(of.field)
                    && (yes ? places.containsAll(one.places) : Collections.disjoint(places, one.places));
        }

        @Override
        public boolean needsAnOrder(boolean yes) {
            return yes;
        }
    }

    static Questions of(Buyers buyers) {
        List<Column> columns = new ArrayList<>();
        int[] customers = buyers.customers();
        for (Attribute attribute : buyers.table().columns()) {
            FieldName field = FieldName.known(attribute.key().replace('-', '_'));
            switch (attribute) {
                case Attribute.Numbers numbers -> {
                    IntToDoubleFunction value = numbers.value();
                    // A blank meets neither a condition nor its opposite, so numbers with blanks part nobody cleanly.
                    if (Arrays.stream(customers).mapToDouble(value).noneMatch(Double::isNaN)) {
                        columns.add(new Figure(field, row -> value.applyAsDouble(customers[row])));
                    }
                }
                case Attribute.Words words -> columns.add(favourite(field, words.words(), customers));
            }
        }
        return new Questions(columns);
    }

    private static Favourite favourite(FieldName field, WordColumn words, int[] customers) {
        int[] count = new int[words.words().size()];
        for (int c : customers) {
            if (words.code()[c] != WordColumn.BLANK) {
                count[words.code()[c]]++;
            }
        }
        int[] known = IntStream.range(0, count.length)
                .filter(code -> count[code] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -count[code]))
                .limit(MOST_WORDS)
                .mapToInt(code -> code)
                .toArray();
        int[] place = new int[count.length];
        Arrays.fill(place, known.length);
        for (int at = 0; at < known.length; at++) {
            place[known[at]] = at;
        }
        return new Favourite(
                field,
                Arrays.stream(known).mapToObj(words.words()::get).toList(),
                row -> words.code()[customers[row]] == WordColumn.BLANK
                        ? known.length
                        : place[words.code()[customers[row]]]);
    }

    /** The shortest decimal from {@code low} (included) to {@code high} (not included). */
    static BigDecimal between(double low, double high) {
        double middle = low / 2 + high / 2;
        for (int digits = 1; digits < 17; digits++) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)) {
                BigDecimal rounded = new BigDecimal(middle).round(new MathContext(digits, mode));
                if (rounded.doubleValue() >= low && rounded.doubleValue() < high) {
                    BigDecimal bare = rounded.stripTrailingZeros();
                    return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
                }
            }
        }
        return new BigDecimal(Double.toString(low));
    }
}
