package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Question;
import org.clientele.model.text.Message;

/** What one pass over all rows of a file has found: how many there are, and how each column is written. */
public final class Survey {
    private final long rows;
    private final List<ColumnVotes> columns;
    private final ColumnVotes.Evidence file;
    private final boolean plainNumbers;

    Survey(long rows, List<ColumnVotes> columns, boolean plainNumbers) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.file = ColumnVotes.Evidence.of(columns);
        this.plainNumbers = plainNumbers;
    }

    /** Data rows in the file. */
    public long rows() {
        return rows;
    }

    /** What the columns leave open after these answers. */
    public List<Question> questions(Answers answers) {
        return columns.stream()
                .filter(c -> c.style(answers, file, plainNumbers).isEmpty())
                .map(ColumnVotes::question)
                .toList();
    }

    /** The evidence by which columns were read, for people. */
    public List<Message> notes(Answers answers) {
        List<Message> notes = new ArrayList<>();
        for (ColumnVotes column : columns) {
            column.style(answers, file, plainNumbers).flatMap(column::note).ifPresent(notes::add);
        }
        return notes;
    }

    /** How each column of the file is written; plain where a question is still open. */
    List<ColumnStyle> styles(Answers answers) {
        List<ColumnStyle> styles = new ArrayList<>();
        for (ColumnVotes column : columns) {
            Optional<ColumnStyle> style = column.style(answers, file, plainNumbers);
            styles.add(style.orElse(ColumnStyle.PLAIN));
        }
        return styles;
    }
}
