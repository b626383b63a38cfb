package org.clientele.analysis.cluster;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Rule;

/**
 * The yes-or-no questions about buyers that a rule can ask: is a computed number at most so much, is the favourite
 * category, brand or channel this one.
 *
 * @param list the columns that questions are asked of
 */
record Questions(List<Column> list) {
    private static final int MOST_WORDS = 24;

    /** What questions can be asked of, with the value of each row of buyers; a word is 1 where it is the buyer's, else 0. */
    sealed interface Column {
        IntToDoubleFunction value();

        /** The condition of the buyers up to a border, or of those beyond it. */
        Rule condition(double low, double high, boolean upTo);
    }

    /** A computed number. */
    record Figure(FieldName field, IntToDoubleFunction value) implements Column {
        @Override
        public Rule condition(double low, double high, boolean upTo) {
            return new Rule.Has(
                    field,
                    new Check.Figure(
                            new Compare(upTo ? Compare.Op.AT_MOST : Compare.Op.MORE_THAN, between(low, high))));
        }
    }

    /** One word of a computed field of words. */
    record Word(FieldName field, String word, IntToDoubleFunction value) implements Column {
        @Override
        public Rule condition(double low, double high, boolean upTo) {
            Rule is = new Rule.Has(field, new Check.Is(List.of(word)));
            return upTo ? new Rule.Not(is) : is;
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
                case Attribute.Words words -> words(field, words.words(), customers, columns);
            }
        }
        return new Questions(columns);
    }

    private static void words(FieldName field, WordColumn words, int[] customers, List<Column> into) {
        int[] count = new int[words.words().size()];
        for (int c : customers) {
            if (words.code()[c] != WordColumn.BLANK) {
                count[words.code()[c]]++;
            }
        }
        java.util.stream.IntStream.range(0, count.length)
                .filter(code -> count[code] > 0 && count[code] < customers.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -count[code]))
                .limit(MOST_WORDS)
                .forEach(code -> into.add(
                        new Word(field, words.words().get(code), row -> words.code()[customers[row]] == code ? 1 : 0)));
    }

    /** The shortest decimal from {@code low} (included) to {@code high} (not included). */
    static BigDecimal between(double low, double high) {
        double middle = low / 2 + high / 2;
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = new BigDecimal(middle).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() >= low && rounded.doubleValue() < high) {
                BigDecimal bare = rounded.stripTrailingZeros();
                return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
            }
        }
        return new BigDecimal(Double.toString(low));
    }
}
