package org.clientele.app.features;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clientele.analysis.features.Dropped;
import org.clientele.analysis.features.FeatureColumn;
import org.clientele.analysis.features.FeatureMatrix;
import org.clientele.analysis.features.FeatureSpec;
import org.clientele.analysis.features.Source;
import org.clientele.app.jobs.Job;
import org.clientele.data.write.BookFile;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.CsvStyle;
import org.clientele.data.write.FeatureDictionary;
import org.clientele.data.write.PendingFile;
import org.clientele.data.write.WrittenFile;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/**
 * Writes the feature table as CSV or, where the name ends so, as XLSX, one customer a row, and beside it a dictionary that says how each column was made. There
 * are customer numbers in it and no names or addresses.
 */
public final class FeatureFile {
    private final Function<Message, String> words;

    /** Files whose dictionaries speak in these words. */
    public FeatureFile(Function<Message, String> words) {
        this.words = words;
    }

    /**
     * What was written.
     *
     * @param file the table
     * @param dictionary how its columns were made
     * @param rows how many customers
     * @param columns how many features
     */
    public record Written(Path file, Path dictionary, long rows, int columns) {}

    /** The place of the dictionary that goes with a file: {@code shop.csv} has {@code shop.csv.json}. */
    public static Path dictionary(Path file) {
        return file.resolveSibling(file.getFileName() + ".json");
    }

    /** Whether a file of that name is written as a workbook; all others are CSV. */
    private static boolean isBook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Writes a table that is shown. */
    public Job<Written> job(FeaturePicture picture, Path file, boolean overwrite) {
        return new Job<>(
                Message.of("features.job.write"),
                checkpoint -> write(picture.facts(), picture.matrix(), file, overwrite, checkpoint));
    }

    /**
     * Writes both files beside their names and puts them into place together.
     *
     * @param overwrite whether files that are there may be replaced
     * @throws org.clientele.model.text.Refusal when they cannot be written; what was there stays
     */
    public Written write(Facts facts, FeatureMatrix matrix, Path file, boolean overwrite, Checkpoint checkpoint) {
        List<Column> heads = new ArrayList<>(List.of(Column.number("id"), Column.text("customer_id")));
        matrix.columns().forEach(column -> heads.add(Column.number(headings(column))));
        Path beside = dictionary(file);
        try (PendingFile table = PendingFile.beside(file, overwrite);
                PendingFile about = PendingFile.beside(beside, overwrite)) {
            Iterable<List<String>> rows = () -> rows(facts, matrix);
            WrittenFile written = isBook(file)
                    ? BookFile.fill(table, "features", heads, matrix.rows(), rows, checkpoint)
                    : CsvFile.fill(table, CsvStyle.forPeople(), heads, rows, checkpoint);
            about.write(dictionary(facts, matrix, written));
            about.putInPlace();
            try {
                table.putInPlace();
            } catch (RuntimeException fault) {
                about.takeBack();
                throw fault;
            }
            return new Written(file, beside, written.rows(), matrix.columns().size());
        }
    }

    private static Iterator<List<String>> rows(Facts facts, FeatureMatrix matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(i -> {
                    int c = matrix.people()[i];
                    List<String> row = new ArrayList<>(matrix.columns().size() + 2);
                    row.add(Integer.toString(facts.people().id()[c]));
                    row.add(facts.people().number().get(c));
                    for (FeatureColumn column : matrix.columns()) {
                        row.add(number(column.values()[i]));
                    }
                    return row;
                })
                .iterator();
    }

    /** A number as every program reads it: 3, 0.25, never 1E-4. */
    static String number(float value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9f) {
            return Integer.toString((int) value);
        }
        String plain = Float.toString(value);
        return plain.indexOf('E') < 0 ? plain : new java.math.BigDecimal(plain).toPlainString();
    }

    /** Words of the data in a heading must not be run as a formula either. */
    private static String headings(FeatureColumn column) {
        return CsvStyle.forPeople().guard().cell(column.heading(), org.clientele.data.write.CellType.TEXT);
    }

    private String dictionary(Facts facts, FeatureMatrix matrix, WrittenFile written) {
        FeatureSpec spec = matrix.spec();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("asOf", LocalDate.ofEpochDay(spec.day()).toString());
        about.put("dataVersion", Long.toString(facts.version()));
        about.put("people", spec.buyersOnly() ? "buyers" : "everyone");
        about.put("sha256", written.sha256());
        List<FeatureDictionary.Entry> entries = new ArrayList<>();
        for (FeatureColumn column : matrix.columns()) {
            entries.add(entry(matrix, column));
        }
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (Dropped dropped : matrix.dropped()) {
            leftOut.put(dropped.heading(), words.apply(FeatureWords.why(dropped)));
        }
        return FeatureDictionary.text(about, written.rows(), entries, leftOut);
    }

    private FeatureDictionary.Entry entry(FeatureMatrix matrix, FeatureColumn column) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("name", words.apply(FeatureWords.name(column)));
        said.put("how", words.apply(FeatureWords.formula(column.origin())));
        said.put("source", column.origin().key());
        said.put("family", column.origin().family().word());
        matrix.sources().stream()
                .filter(source -> source.origin().equals(column.origin()))
                .filter(Source.Numbers.class::isInstance)
                .forEach(source -> said.put(
                        "unit",
                        words.apply(Message.of(((Source.Numbers) source).unit().textKey()))));
        FeatureColumn.Made made = column.made();
        boolean number = column.part() == FeatureColumn.Part.VALUE;
        if (number) {
            said.put("scale", made.treatment().scaling().word());
            said.put("outliersTreatment", made.treatment().outliers().word());
        } else {
            said.put("encoding", made.treatment().encoding().word());
        }
        said.put("missingTreatment", made.treatment().missing().word());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("missing", (double) made.missing());
        if (number) {
            figures.put("outliers", (double) made.outliers());
            figures.put("lowerFence", made.low());
            figures.put("upperFence", made.high());
            figures.put("filledWith", made.fill());
            figures.put("centre", made.centre());
            figures.put("divisor", made.divisor());
        }
        return new FeatureDictionary.Entry(column.heading(), said, figures);
    }
}
