package org.clientele.app.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Identities;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.data.write.CellType;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.CsvStyle;
import org.clientele.model.house.Allowed;
import org.clientele.model.text.Message;

/** Writes probable duplicates as a table: one row per record, records of one person together. */
@Allowed(rule = "export-door", reason = "pairs to look through by hand; it is no list to send to")
public final class WriteDuplicates {
    private static final List<String> FIELDS = List.of("customer_id", "name", "email", "phone", "birthday", "city");

    private final Identities identities;

    /** Writes what is stored there. */
    public WriteDuplicates(Identities identities) {
        this.identities = identities;
    }

    /** Writing as a job, which gives the number of rows; the file gets its name whole or not at all.
     *
     * @param overwrite whether a file that is there may be replaced */
    public Job<Long> job(List<Candidate> candidates, Path file, boolean overwrite) {
        return new Job<>(Message.of("identity.job.write", String.valueOf(file.getFileName())), checkpoint -> {
            List<Column> columns = new ArrayList<>(
                    List.of(Column.number("person"), Column.number("probability"), Column.number("id")));
            FIELDS.forEach(field -> columns.add(new Column(field, type(field))));
            Map<Integer, PersonRecord> records = new HashMap<>();
            identities
                    .records(candidates.stream().flatMap(c -> c.ids().stream()).toList())
                    .forEach(record -> records.put(record.id(), record));
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                for (int id : candidates.get(i).ids()) {
                    rows.add(row(i + 1, candidates.get(i), id, records.get(id)));
                }
            }
            return CsvFile.write(file, overwrite, CsvStyle.forPeople(), columns, rows, checkpoint)
                    .rows();
        });
    }

    private static CellType type(String field) {
        return switch (field) {
            case "email" -> CellType.EMAIL;
            case "phone" -> CellType.PHONE;
            case "birthday" -> CellType.DATE;
            default -> CellType.TEXT;
        };
    }

    private static List<String> row(
            int person, Candidate candidate, int id, @org.jspecify.annotations.Nullable PersonRecord record) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(person),
                String.format(Locale.ROOT, "%.4f", candidate.probability()),
                Integer.toString(id)));
        FIELDS.forEach(field -> cells.add(record == null ? "" : record.value(field)));
        return cells;
    }
}
