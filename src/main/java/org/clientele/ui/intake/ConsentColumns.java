package org.clientele.ui.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.TableKind;

/** Finds columns of a customer table that look as if they said who may be written to. */
final class ConsentColumns {
    private static final Pattern WORDS =
            Pattern.compile("consent|opt[ _-]?(in|out)|newsletter|permission|subscri|marketing|gdpr|同意|授权|订阅|退订|许可|拒收");

    private ConsentColumns() {}

    /** The headers of those columns, for customer tables; such columns are kept but give nobody permission. */
    static List<String> of(MappingProposal mapping) {
        if (mapping.kind() != TableKind.CUSTOMERS) {
            return List.of();
        }
        return mapping.columns().stream()
                .filter(column -> column.target() instanceof Target.Keep)
                .map(ColumnProposal::column)
                .filter(header -> WORDS.matcher(header.toLowerCase(Locale.ROOT)).find())
                .toList();
    }
}
