package org.clientele.app.recommend;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clientele.app.jobs.Job;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.CsvStyle;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/** Writes who should hear about a product as a table: customer number, strength and reason, the surest first. */
public final class WriteHearers {
    private static final List<Column> COLUMNS = List.of(
            Column.text("customer_id"), Column.text("product_sku"), Column.number("strength"), Column.text("reason"));
    private final Function<Message, String> words;

    /** A writer.
     *
     * @param words turns reasons into text of the language of the file */
    public WriteHearers(Function<Message, String> words) {
        this.words = words;
    }

    /** Writing as a job, which gives the number of rows; the file gets its name whole or not at all.
     *
     * @param overwrite whether a file that is there may be replaced */
    public Job<Long> job(Facts facts, HearerList list, Path file, boolean overwrite) {
        return new Job<>(Message.of("recommend.job.write", String.valueOf(file.getFileName())), checkpoint -> {
            int[] people = list.people();
            Iterable<List<String>> rows = () -> IntStream.range(0, people.length)
                    .mapToObj(place -> List.of(
                            facts.people().number().get(people[place]),
                            list.sku(),
                            Integer.toString(list.strength(place)),
                            words.apply(list.reason(place))))
                    .iterator();
            return CsvFile.write(file, overwrite, CsvStyle.forPeople(), COLUMNS, rows, checkpoint)
                    .rows();
        });
    }
}
