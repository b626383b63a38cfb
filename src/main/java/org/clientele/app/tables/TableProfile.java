package org.clientele.app.tables;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.app.workbench.Edits;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.FieldType;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an import looked like, column by column, kept so that the next import can be compared with it.
 *
 * @param rows how many rows there were
 * @param columns the columns
 */
public record TableProfile(long rows, List<ColumnProfile> columns) {
    private static final String VERSION = "1";

    public TableProfile {
        columns = List.copyOf(columns);
    }

    /** As text, to be kept. */
    public String text() {
        StringBuilder out = new StringBuilder(VERSION + "\t" + rows);
        for (ColumnProfile column : columns) {
            out.append('\n').append(coded(column.column()));
            out.append('\t').append(column.rows()).append('\t').append(column.blanks());
            out.append('\t')
                    .append(column.words().entrySet().stream()
                            .map(word -> coded(word.getKey()) + "=" + word.getValue())
                            .collect(Collectors.joining("&")));
            out.append('\t')
                    .append(Arrays.stream(column.quantiles())
                            .mapToObj(Double::toString)
                            .collect(Collectors.joining(" ")));
        }
        return out.toString();
    }

    /** From text; empty of columns when it was written by another version. */
    public static TableProfile of(String text) {
        String[] lines = text.split("\n", -1);
        String[] head = lines[0].split("\t", -1);
        if (!head[0].equals(VERSION)) {
            return new TableProfile(0, List.of());
        }
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] part = lines[i].split("\t", -1);
            Map<String, Double> words = new LinkedHashMap<>();
            for (String word : part[3].isEmpty() ? new String[0] : part[3].split("&", -1)) {
                int is = word.indexOf('=');
                words.put(plain(word.substring(0, is)), Double.parseDouble(word.substring(is + 1)));
            }
            double[] quantiles = part[4].isEmpty()
                    ? new double[0]
                    : Arrays.stream(part[4].split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            columns.add(new ColumnProfile(
                    plain(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2]), words, quantiles));
        }
        return new TableProfile(Long.parseLong(head[1]), columns);
    }

    private static String coded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String plain(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }

    /** Collects the profile of an import while its rows go by. */
    public static final class Builder {
        private final Shape shape;
        private final List<ColumnProfile.Builder> columns = new ArrayList<>();
        private long rows;

        /** A profile of rows of that shape. */
        public Builder(Shape shape) {
            this.shape = shape;
            shape.fields()
                    .forEach(field -> columns.add(new ColumnProfile.Builder(field.key(), measured(field.type()))));
            shape.extras()
                    .forEach(extra -> columns.add(
                            new ColumnProfile.Builder(Edits.extra(extra.name()), extra.type() == CustomType.NUMBER)));
        }

        private static boolean measured(FieldType type) {
            return switch (type) {
                case DATE, TIME, MONEY, QUANTITY, WHOLE -> true;
                default -> false;
            };
        }

        /** Takes a row in. */
        public void add(CleanRow row) {
            rows++;
            int known = shape.fields().size();
            for (int i = 0; i < known; i++) {
                cell(columns.get(i), row.value(i), shape.fields().get(i).type());
            }
            for (int i = 0; i < shape.extras().size(); i++) {
                extra(
                        columns.get(known + i),
                        row.extra(i),
                        shape.extras().get(i).type());
            }
        }

        private static void cell(ColumnProfile.Builder column, @Nullable Object value, FieldType type) {
            if (value == null || value.toString().isBlank()) {
                column.blank();
                return;
            }
            switch (type) {
                case DATE, WHOLE -> column.number(((Number) value).doubleValue());
                case TIME -> column.number(((Number) value).doubleValue() / 1_440);
                case MONEY -> column.number(((Number) value).doubleValue() / ColumnType.MONEY.scale());
                case QUANTITY -> column.number(((Number) value).doubleValue() / ColumnType.QUANTITY.scale());
                case ID, EMAIL, PHONE -> column.word("");
                default -> column.word(value.toString());
            }
        }

        private static void extra(ColumnProfile.Builder column, @Nullable String text, CustomType type) {
            if (text == null || text.isBlank()) {
                column.blank();
            } else if (type == CustomType.NUMBER) {
                Fields.number(text)
                        .ifPresentOrElse(
                                number -> column.number((double) number / ColumnType.NUMBER.scale()), column::blank);
            } else {
                column.word(text);
            }
        }

        /** The profile of all rows that were taken in. */
        public TableProfile build() {
            return new TableProfile(
                    rows, columns.stream().map(ColumnProfile.Builder::build).toList());
        }
    }
}
