package org.clientele.app.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.clientele.app.workbench.Edits;
import org.clientele.facts.WordColumn;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Owner;
import org.clientele.model.text.Message;

/** Custom fields as columns of a table, read by their type. */
final class Fields {
    private static final int MOST_DECIMALS = 6;

    private final Owner owner;
    private final Map<String, CustomType> types = new LinkedHashMap<>();

    /** The columns of the custom fields of an owner. */
    Fields(Owner owner, List<CustomField> known) {
        this.owner = owner;
        known.stream().filter(field -> field.owner() == owner).forEach(field -> types.put(field.name(), field.type()));
    }

    /** The column of a custom field.
     *
     * @param words the word of each row, kept as the type demands */
    DataColumn column(String name, WordColumn words) {
        boolean edit = owner == Owner.CUSTOMER || owner == Owner.PRODUCT;
        CustomType type = types.getOrDefault(name, CustomType.TEXT);
        Message title = Message.of("tables.plain", name);
        DataColumn.Traits traits = edit ? DataColumn.Traits.EDIT_FACET : DataColumn.Traits.FACET;
        String key = Edits.extra(name);
        return switch (type) {
            case TEXT -> new DataColumn(key, title, ColumnType.CHOICE, Values.Coded.of(words), traits);
            case YES_NO -> new DataColumn(key, title, ColumnType.YES_NO, yesNo(words), traits);
            case NUMBER -> new DataColumn(key, title, ColumnType.NUMBER, numbers(words, Fields::number), traits);
            case DATE -> new DataColumn(key, title, ColumnType.DAY, numbers(words, Fields::day), traits);
        };
    }

    private static Values yesNo(WordColumn words) {
        return new Values.Coded(row -> words.code()[row], words.words(), "tables.word.");
    }

    private interface Reading {
        OptionalLong of(String word);
    }

    private static Values numbers(WordColumn words, Reading reading) {
        long[] value = new long[words.words().size()];
        for (int i = 0; i < value.length; i++) {
            value[i] = reading.of(words.words().get(i)).orElse(Values.BLANK);
        }
        int[] code = words.code();
        return new Values.Measured(row -> code[row] == WordColumn.BLANK ? Values.BLANK : value[code[row]]);
    }

    /** A plain decimal in millionths; empty when it is none. */
    static OptionalLong number(String word) {
        try {
            return OptionalLong.of(new BigDecimal(word)
                    .movePointRight(MOST_DECIMALS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException other) {
            return OptionalLong.empty();
        }
    }

    /** An ISO day as epoch day; empty when it is none. */
    static OptionalLong day(String word) {
        try {
            return OptionalLong.of(LocalDate.parse(word).toEpochDay());
        } catch (DateTimeParseException other) {
            return OptionalLong.empty();
        }
    }

    /** Collects the custom fields of rows into columns. */
    static final class Collector {
        private final int size;
        private final Map<String, int[]> codes = new LinkedHashMap<>();
        private final Map<String, Map<String, Integer>> words = new LinkedHashMap<>();

        /** A collection for a table of that many rows. */
        Collector(int size) {
            this.size = size;
        }

        void put(int row, Map<String, String> fields) {
            fields.forEach((name, word) -> put(row, name, word));
        }

        void put(int row, String name, String word) {
            if (word.isEmpty()) {
                return;
            }
            Map<String, Integer> known = words.computeIfAbsent(name, n -> new LinkedHashMap<>());
            codes.computeIfAbsent(name, n -> blank(size))[row] = known.computeIfAbsent(word, w -> known.size());
        }

        /** The columns by name. */
        Map<String, WordColumn> columns() {
            Map<String, WordColumn> columns = new LinkedHashMap<>();
            codes.forEach((name, code) -> columns.put(name, column(name, code)));
            return columns;
        }

        /** The column of that name, blank where nothing was put. */
        WordColumn column(String name) {
            return column(name, codes.getOrDefault(name, blank(size)));
        }

        private WordColumn column(String name, int[] code) {
            return new WordColumn(
                    code, new ArrayList<>(words.getOrDefault(name, Map.of()).keySet()));
        }

        private static int[] blank(int size) {
            int[] code = new int[size];
            Arrays.fill(code, WordColumn.BLANK);
            return code;
        }
    }
}
