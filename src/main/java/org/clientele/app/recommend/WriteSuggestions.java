package org.clientele.app.recommend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.clientele.app.jobs.Job;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.CsvStyle;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/** Writes suggestions as a table: one row per customer with number, product, name and reason of each suggestion. */
public final class WriteSuggestions {
    private final Function<Message, String> words;

    /** A writer.
     *
     * @param words turns reasons into text of the language of the file */
    public WriteSuggestions(Function<Message, String> words) {
        this.words = words;
    }

    /** Writing as a job, which gives the number of rows; the file gets its name whole or not at all.
     *
     * @param k how many suggestions each row has room for
     * @param overwrite whether a file that is there may be replaced */
    public Job<Long> job(Facts facts, SuggestionList list, int k, Path file, boolean overwrite) {
        return new Job<>(Message.of("recommend.job.write", String.valueOf(file.getFileName())), checkpoint -> {
            List<Column> columns = new ArrayList<>();
            columns.add(Column.text("customer_id"));
            for (int r = 1; r <= k; r++) {
                columns.add(Column.text("rec_" + r + "_sku"));
                columns.add(Column.text("rec_" + r + "_name"));
                columns.add(Column.text("rec_" + r + "_reason"));
            }
            Iterable<List<String>> rows = () -> Arrays.stream(list.people())
                    .mapToObj(c -> row(facts, list, k, c))
                    .iterator();
            return CsvFile.write(file, overwrite, CsvStyle.forPeople(), columns, rows, checkpoint)
                    .rows();
        });
    }

    private List<String> row(Facts facts, SuggestionList list, int k, int customer) {
        List<String> cells = new ArrayList<>(1 + 3 * k);
        cells.add(facts.people().number().get(customer));
        List<SuggestedProduct> products = list.of(customer);
        for (int r = 0; r < k; r++) {
            boolean there = r < products.size();
            cells.add(there ? products.get(r).sku() : "");
            cells.add(there ? products.get(r).name() : "");
            cells.add(there ? words.apply(products.get(r).reason()) : "");
        }
        return cells;
    }
}
