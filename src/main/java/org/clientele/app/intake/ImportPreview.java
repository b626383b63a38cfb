package org.clientele.app.intake;

import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.data.clean.Survey;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.ProblemRow;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Remark;
import org.clientele.model.table.Shape;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, found by reading every row and writing none.
 *
 * @param plan what was checked
 * @param counts what would become of the rows; only {@code read} is filled while questions are open
 * @param problems what would be left out, warned of and repaired, grouped, gravest first
 * @param firstRejected the first row that would be left out, or null
 * @param rows the first rows that need a look (left out or warned of), for the grid in which they are mended
 * @param changes in how many rows each column would change what is held, by the column's word
 * @param questions what has to be answered before the import
 * @param notes what people should know, such as the evidence by which dates are read
 * @param already the finished import of exactly this file, or null
 * @param survey how the columns are written
 * @param shape the columns of the rows as they are imported, with the types that custom fields get
 */
public record ImportPreview(
        ImportPlan plan,
        BatchSummary.Counts counts,
        List<ProblemGroup> problems,
        @Nullable Remark firstRejected,
        List<ProblemRow> rows,
        Map<String, Long> changes,
        List<Question> questions,
        List<Message> notes,
        @Nullable BatchSummary already,
        Survey survey,
        Shape shape) {
    public ImportPreview {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
        changes = Map.copyOf(changes);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is left to ask. */
    public boolean ready() {
        return questions.isEmpty();
    }
}
