package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Question;
import org.clientele.model.text.Message;

/** What one pass over all rows of a file has found: how many there are, and how each column is written. */
public final class Survey {
    private final long rows;
    private final List<ColumnVotes> columns;
    private final ColumnVotes.Evidence file;
    private final OrderVotes orders;
    private final List<ProblemGroup> repeats;

    Survey(long rows, List<ColumnVotes> columns, OrderVotes orders, List<ProblemGroup> repeats) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.file = ColumnVotes.Evidence.of(columns);
        this.orders = orders;
        this.repeats = List.copyOf(repeats);
    }

    /** Data rows in the file. */
    public long rows() {
        return rows;
    }

    /** What the columns leave open after these answers. */
    public List<Question> questions(Answers answers) {
        List<Question> questions = new ArrayList<>();
        for (ColumnVotes column : columns) {
            if (column.style(answers, file).isEmpty()) {
                questions.add(column.question(file));
            }
        }
        if (orders.total(answers).isEmpty()) {
            questions.add(orders.question());
        }
        return questions;
    }

    /** The evidence by which columns were read, for people. */
    public List<Message> notes(Answers answers) {
        List<Message> notes = new ArrayList<>();
        for (ColumnVotes column : columns) {
            column.style(answers, file).ifPresent(style -> column.notes(style, notes::add));
        }
        orders.notes(answers, notes::add);
        return notes;
    }

    /** Rows that repeat another row's address or name, grouped; they are imported in their order, and the later one wins. */
    public List<ProblemGroup> repeats() {
        return repeats;
    }

    /** How each column of the file is written; plain where a question is still open. */
    List<ColumnStyle> styles(Answers answers) {
        List<ColumnStyle> styles = new ArrayList<>();
        for (ColumnVotes column : columns) {
            Optional<ColumnStyle> style = column.style(answers, file);
            styles.add(style.orElse(ColumnStyle.PLAIN));
        }
        return styles;
    }

    /** Whether the amounts stand for whole orders and are repeated on each of their lines. */
    boolean totals(Answers answers) {
        return orders.total(answers).orElse(false);
    }

    /** Whether amounts carry other currencies than that of the workbench. */
    boolean foreign(int at) {
        return at >= 0 && columns.get(at) instanceof NumberVotes votes && votes.foreign();
    }
}
