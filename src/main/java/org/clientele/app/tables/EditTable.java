package org.clientele.app.tables;

import java.util.Arrays;
import java.util.Optional;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Edits;
import org.clientele.app.workbench.UndoReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Changes one column of many rows, after saying how many it touches; each change is a batch that can be taken back. */
public final class EditTable {
    private final Workbench workbench;
    private final String who;

    /**
     * Edits of a workbench.
     *
     * @param who the name under which that person uses the computer
     */
    public EditTable(Workbench workbench, String who) {
        this.workbench = workbench;
        this.who = who;
    }

    /**
     * A change before it is made.
     *
     * @param order what is handed to the store
     * @param column the column
     * @param changes how many rows it changes
     * @param matching how many rows were chosen
     * @param all how many rows the table has
     */
    public record Plan(Edits.Order order, DataColumn column, int changes, int matching, int all) {
        /** What it touches, in words. */
        public Message effect() {
            return Message.of("tables.edit.effect", changes, matching, all);
        }

        /** What was done, in words. */
        public Message done() {
            Object value = order.value().orElse("");
            return value.toString().isEmpty()
                    ? Message.of("tables.edit.cleared", column.title(), changes)
                    : Message.of("tables.edit.done", column.title(), order.words(), changes);
        }
    }

    /**
     * What setting a column of these rows to a typed value would change.
     *
     * @param rows the chosen rows
     * @param typed the new value as it was typed; nothing clears the cells
     * @throws Refusal when the column is not edited this way or cannot hold the value
     */
    public Plan plan(DataTable table, String key, int[] rows, String typed) {
        DataColumn column = table.column(key);
        if (!table.name().editable() || !column.traits().editable()) {
            throw Refusal.of("tables.edit.fixed", column.key());
        }
        Optional<Object> value = Typed.cell(column, typed);
        String wanted = wanted(column, value);
        int[] changing = Arrays.stream(rows)
                .filter(row -> !column.plain(row).equals(wanted))
                .map(table::id)
                .sorted()
                .toArray();
        TableKind kind = table.name() == TableName.CUSTOMERS ? TableKind.CUSTOMERS : TableKind.PRODUCTS;
        String words =
                column.key().startsWith(Edits.EXTRA) ? column.key().substring(Edits.EXTRA.length()) : column.key();
        Edits.Order order = new Edits.Order(kind, changing, column.key(), value, words + " → " + wanted, who);
        return new Plan(order, column, changing.length, rows.length, table.size());
    }

    private static String wanted(DataColumn column, Optional<Object> value) {
        if (value.isEmpty()) {
            return "";
        }
        return value.get() instanceof Number number ? column.plain(number.longValue()) : (String) value.get();
    }

    /** Makes the change as one batch. */
    public Job<BatchSummary> apply(Plan plan) {
        return new Job<>(
                Message.of("tables.job.edit"), checkpoint -> workbench.edits().apply(plan.order(), checkpoint));
    }

    /** Takes a change back. */
    public Job<UndoReport> undo(BatchSummary batch) {
        return new Job<>(
                Message.of("tables.job.undo"), checkpoint -> workbench.imports().undo(batch.id(), checkpoint));
    }
}
