package org.clientele.app.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.text.Message;

/** Makes the columns that tables have in common. */
final class Columns {
    private static final List<String> YES_NO = List.of("no", "yes");

    private Columns() {}

    static Message title(String key) {
        return Message.of("tables.column." + key);
    }

    static DataColumn texts(String key, IntFunction<String> text, DataColumn.Traits traits) {
        return new DataColumn(key, title(key), ColumnType.TEXT, new Values.Texts(text), traits);
    }

    static DataColumn words(String key, WordColumn words, DataColumn.Traits traits) {
        return new DataColumn(key, title(key), ColumnType.CHOICE, Values.Coded.of(words), traits);
    }

    /** Words of the rows of another table, such as the city of an order's customer. */
    static DataColumn words(String key, WordColumn words, IntUnaryOperator of, DataColumn.Traits traits) {
        int[] code = words.code();
        IntUnaryOperator at = row -> {
            int there = of.applyAsInt(row);
            return there < 0 ? Values.NO_WORD : code[there];
        };
        return new DataColumn(key, title(key), ColumnType.CHOICE, new Values.Coded(at, words.words(), ""), traits);
    }

    /** Fixed words with texts for people. */
    static DataColumn choice(String key, IntUnaryOperator code, List<String> words, String textKey) {
        return new DataColumn(
                key, title(key), ColumnType.CHOICE, new Values.Coded(code, words, textKey), DataColumn.Traits.FACET);
    }

    static DataColumn yesNo(String key, CustomerSet yes) {
        return yesNo(key, row -> yes.contains(row) ? 1 : 0);
    }

    /** Yes (1), no (0), or blank (-1). */
    static DataColumn yesNo(String key, IntUnaryOperator answer) {
        return new DataColumn(
                key,
                title(key),
                ColumnType.YES_NO,
                new Values.Coded(answer, YES_NO, "tables.word."),
                DataColumn.Traits.FACET);
    }

    static DataColumn measure(String key, ColumnType type, IntToLongFunction value, DataColumn.Traits traits) {
        return new DataColumn(key, title(key), type, new Values.Measured(value), traits);
    }

    static DataColumn day(String key, int[] day, DataColumn.Traits traits) {
        return measure(key, ColumnType.DAY, row -> day[row] == People.NO_DAY ? Values.BLANK : day[row], traits);
    }

    /** A column of texts of another table as words that repeat, such as the name of an order's product. */
    static DataColumn named(String key, TextColumn names, IntUnaryOperator of) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        int[] code = new int[names.size()];
        for (int i = 0; i < code.length; i++) {
            String name = names.get(i);
            code[i] = name.isEmpty() ? Values.NO_WORD : codes.computeIfAbsent(name, n -> codes.size());
        }
        return words(key, new WordColumn(code, List.copyOf(codes.keySet())), of, DataColumn.Traits.FACET);
    }

    /** Name and number of the customer of a row, the name first. */
    static List<DataColumn> who(People people, IntUnaryOperator customer) {
        return List.of(
                texts(
                        "name",
                        row -> people.name().get(customer.applyAsInt(row)),
                        new DataColumn.Traits(DataColumn.Contact.NAME, false, false)),
                texts("customer_id", row -> people.number().get(customer.applyAsInt(row)), DataColumn.Traits.PLAIN));
    }

    /** The owner of each place of an array in CSR layout. */
    static int[] owners(int[] offset) {
        int[] owner = new int[offset.length == 0 ? 0 : offset[offset.length - 1]];
        for (int c = 0; c + 1 < offset.length; c++) {
            java.util.Arrays.fill(owner, offset[c], offset[c + 1], c);
        }
        return owner;
    }
}
