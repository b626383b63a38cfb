package org.clientele.analysis.predict.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How fields become columns of numbers, learned from one table and used for all others alike: a column for each frequent
 * word, a scale for each number.
 */
public final class Coding {
    private static final double SKEWED = 2;
    private static final double FAR = 5;

    /**
     * How columns are made.
     *
     * @param tame whether skewed numbers are put on a logarithmic scale and numbers far out are drawn in
     * @param mostWords the most words of a field that get a column of their own; the rest share one
     * @param fewest a word of fewer rows shares the column of the rest
     */
    public record Style(boolean tame, int mostWords, int fewest) {
        /** What the program uses. */
        public static Style standard() {
            return new Style(true, 50, 20);
        }

        /** Numbers as they are, a column for every word: what comparisons with published figures use. */
        public static Style plain() {
            return new Style(false, Integer.MAX_VALUE, 1);
        }
    }

    /** A column: the word it stands for (null for a number, empty for the rest of the words), and its scale. */
    private record Column(int field, String word, boolean number, boolean log, double centre, double divisor) {}

    private final List<String> keys;
    private final List<Column> columns;
    private final boolean tame;

    private Coding(List<String> keys, List<Column> columns, boolean tame) {
        this.keys = keys;
        this.columns = columns;
        this.tame = tame;
    }

    /** Learns the columns of a table; those that say nothing are left out. */
    public static Coding of(Sheet sheet, Style style) {
        List<Column> columns = new ArrayList<>();
        for (int f = 0; f < sheet.fields().size(); f++) {
            switch (sheet.fields().get(f)) {
                case Field.Numbers numbers -> number(f, numbers.values(), style, columns);
                case Field.Words words -> words(f, words, sheet.rows(), style, columns);
            }
        }
        return new Coding(sheet.fields().stream().map(Field::key).toList(), columns, style.tame());
    }

    private static void number(int field, float[] values, Style style, List<Column> into) {
        double[] moments = moments(values, false);
        boolean log = style.tame() && moments[2] > SKEWED;
        if (log) {
            moments = moments(values, true);
        }
        if (moments[1] > 1e-9) {
            into.add(new Column(field, "", true, log, moments[0], moments[1]));
        }
    }

    /** Mean, standard deviation and skewness of the known values. */
    private static double[] moments(float[] values, boolean log) {
        double sum = 0;
        int known = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                sum += log ? log(value) : value;
                known++;
            }
        }
        double mean = known == 0 ? 0 : sum / known;
        double squares = 0;
        double cubes = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                double off = (log ? log(value) : value) - mean;
                squares += off * off;
                cubes += off * off * off;
            }
        }
        double sd = known == 0 ? 0 : Math.sqrt(squares / known);
        return new double[] {mean, sd, sd > 0 ? cubes / known / (sd * sd * sd) : 0};
    }

    private static double log(double value) {
        return Math.signum(value) * Math.log1p(Math.abs(value));
    }

    private static void words(int field, Field.Words words, int rows, Style style, List<Column> into) {
        int[] counts = new int[words.words().size()];
        for (int code : words.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        Integer[] order = new Integer[counts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> counts[a] != counts[b]
                        ? Integer.compare(counts[b], counts[a])
                        : words.words().get(a).compareTo(words.words().get(b)));
        int rest = 0;
        int own = 0;
        for (int code : order) {
            if (counts[code] == 0 || counts[code] == rows) {
                continue;
            }
            if (own < style.mostWords() && counts[code] >= style.fewest()) {
                into.add(new Column(field, words.words().get(code), false, false, 0, 1));
                own++;
            } else {
                rest += counts[code];
            }
        }
        if (rest >= style.fewest() && own > 0) {
            into.add(new Column(field, "", false, false, 0, 1));
        }
    }

    /** How many columns there are. */
    public int size() {
        return columns.size();
    }

    /** The key of the field that a column is made of. */
    public String key(int column) {
        return keys.get(columns.get(column).field());
    }

    /** The columns of a table with the same fields: numbers as they are with NaN for blanks, 0 and 1 for words. */
    public float[][] columns(Sheet sheet) {
        float[][] made = new float[columns.size()][];
        Field[] fields = fields(sheet);
        Map<Integer, int[]> places = new HashMap<>();
        for (int j = 0; j < made.length; j++) {
            Column column = columns.get(j);
            made[j] = switch (fields[column.field()]) {
                case Field.Numbers numbers -> numbers.values();
                case Field.Words words -> {
                    int[] place = places.computeIfAbsent(column.field(), f -> place(f, words));
                    float[] ones = new float[words.codes().length];
                    for (int i = 0; i < ones.length; i++) {
                        int code = words.codes()[i];
                        ones[i] = code >= 0 && place[code] == j ? 1 : 0;
                    }
                    yield ones;
                }
            };
        }
        return made;
    }

    /** The fields of a table in the order in which they were learned. */
    private Field[] fields(Sheet sheet) {
        Map<String, Field> byKey = new HashMap<>();
        sheet.fields().forEach(field -> byKey.put(field.key(), field));
        Field[] fields = new Field[keys.size()];
        for (int f = 0; f < fields.length; f++) {
            Field field = byKey.get(keys.get(f));
            if (field == null) {
                // a category or a kind of event that is not met any more: nobody has any of it
                field = new Field.Numbers(keys.get(f), true, new float[sheet.rows()]);
            }
            fields[f] = field;
        }
        return fields;
    }

    /** The column of each word of a field; −1 where it has none. */
    private int[] place(int field, Field.Words words) {
        Map<String, Integer> byWord = new HashMap<>();
        int rest = -1;
        for (int j = 0; j < columns.size(); j++) {
            Column column = columns.get(j);
            if (column.field() == field && column.word().isEmpty()) {
                rest = j;
            } else if (column.field() == field) {
                byWord.put(column.word(), j);
            }
        }
        int[] place = new int[words.words().size()];
        for (int code = 0; code < place.length; code++) {
            place[code] = byWord.getOrDefault(words.words().get(code), rest);
        }
        return place;
    }

    /** The columns of a table on their scales, row after row; a blank number counts as an average one. */
    public double[] scaled(Sheet sheet) {
        float[][] raw = columns(sheet);
        int p = raw.length;
        double[] rows = new double[sheet.rows() * p];
        for (int j = 0; j < p; j++) {
            Column column = columns.get(j);
            for (int i = 0; i < sheet.rows(); i++) {
                rows[i * p + j] = scaled(column, raw[j][i]);
            }
        }
        return rows;
    }

    private double scaled(Column column, float value) {
        if (Float.isNaN(value)) {
            return 0;
        }
        double z = ((column.log() ? log(value) : value) - column.centre()) / column.divisor();
        return tame && column.number() ? Math.clamp(z, -FAR, FAR) : z;
    }
}
