package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.intake.ImportPreview;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Policies;
import org.clientele.model.intake.RowPolicy;
import org.clientele.model.intake.Target;
import org.clientele.model.intake.WritePolicy;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;

/** What the import may create and overwrite; each decision is checked on all rows at once. */
public final class PolicyViewModel {
    /**
     * A column that overwrites, or would if it were allowed to.
     *
     * @param column its header
     * @param word the word of what it is read as
     * @param policy when it may overwrite
     * @param rows in how many rows it changes what is held
     */
    public record Line(String column, String word, WritePolicy policy, long rows) {}

    private final Runnable recheck;
    private final ReadOnlyObjectWrapper<Policies> policies = new ReadOnlyObjectWrapper<>(Policies.usual());

    PolicyViewModel(Runnable recheck) {
        this.recheck = recheck;
    }

    /** The decisions. */
    public ReadOnlyObjectProperty<Policies> policies() {
        return policies.getReadOnlyProperty();
    }

    /** Whether there is anything to decide for that kind of table: only people and products are brought up to date. */
    public static boolean applies(TableKind kind) {
        return kind == TableKind.CUSTOMERS || kind == TableKind.PRODUCTS;
    }

    /** Decides which rows may do what. */
    public void rows(RowPolicy policy) {
        set(policies.get().with(policy));
    }

    /** Decides when a column may overwrite. */
    public void column(String word, WritePolicy policy) {
        set(policies.get().with(word, policy));
    }

    /** No column overwrites anything. */
    public void keepMine(ImportPreview found) {
        Policies kept = policies.get();
        for (Line line : lines(found)) {
            kept = kept.with(line.word(), WritePolicy.NEVER);
        }
        set(kept);
    }

    /** The file wins again in every column. */
    public void fileWins() {
        set(new Policies(policies.get().rows(), Map.of()));
    }

    /** Begins with what was allowed for such a file last time. */
    void begin(Policies remembered) {
        policies.set(remembered);
    }

    private void set(Policies next) {
        if (!next.equals(policies.get())) {
            policies.set(next);
            recheck.run();
        }
    }

    /** Whether the file says when each of its rows was brought up to date, so that the newer can win. */
    public static boolean dated(MappingProposal mapping) {
        return mapping.columnOf(Field.UPDATED_AT) >= 0;
    }

    /** The columns that change something or were decided about, most changes first. */
    public List<Line> lines(ImportPreview found) {
        List<Line> lines = new ArrayList<>();
        for (ColumnProposal column : found.plan().mapping().columns()) {
            if (!(column.target() instanceof Target.Ignore)) {
                String word = column.target().column();
                long rows = found.changes().getOrDefault(word, 0L);
                if (rows > 0 || policies.get().columns().containsKey(word)) {
                    lines.add(new Line(column.column(), word, policies.get().of(word), rows));
                }
            }
        }
        lines.sort(Comparator.comparingLong(Line::rows).reversed());
        return lines;
    }
}
