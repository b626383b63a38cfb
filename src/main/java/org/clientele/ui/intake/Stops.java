package org.clientele.ui.intake;

import org.clientele.app.intake.ImportPreview;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;

/** Knows at which steps a file is worth a stop, so that five steps are three when nothing needs attention. */
final class Stops {
    private static final double BELOW = 0.8;

    private Stops() {}

    /** Whether a column is read as something that is doubtful; a lesser doubt is marked and holds nobody up. */
    static boolean columns(MappingProposal mapping) {
        return mapping.columns().stream()
                .anyMatch(column -> doubtful(column) || mapping.newColumns().contains(column.column()));
    }

    private static boolean doubtful(ColumnProposal column) {
        return column.target() instanceof Target.Bind && column.confidence() < BELOW;
    }

    /** Whether rows would be left out. */
    static boolean fix(@Nullable ImportPreview found) {
        return has(found, Level.REJECTED, null);
    }

    /** Whether people come in of whom nothing is known yet, or the table itself may say something that is unclear. */
    static boolean permission(MappingProposal mapping, @Nullable ImportPreview found) {
        if (mapping.kind() == TableKind.CONSENTS) {
            return has(found, Level.WARNING, Finding.CONSENT);
        }
        boolean told = !ConsentWords.bound(mapping).isEmpty();
        return !ConsentWords.columns(mapping).isEmpty()
                || !told && found != null && found.counts().created() > 0;
    }

    private static boolean has(@Nullable ImportPreview found, Level level, @Nullable Finding finding) {
        return found != null
                && found.problems().stream()
                        .anyMatch(group -> group.level() == level && (finding == null || group.finding() == finding));
    }
}
