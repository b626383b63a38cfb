package org.clientele.data.clean;

import java.util.List;
import java.util.stream.Collectors;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.text.Refusal;

/** Puts what people say on the command line, {@code FIELD=COLUMN}, over a proposed mapping. */
public final class Overrides {
    private Overrides() {}

    /**
     * The mapping with these choices.
     *
     * @param choices texts like {@code email=Contact}, {@code extra:Tier=Level} or {@code ignore=Notes}
     * @throws Refusal when a field or a column is not known; it names those there are
     */
    public static MappingProposal apply(MappingProposal proposal, List<String> choices) {
        MappingProposal mapping = proposal;
        for (String choice : choices) {
            int equals = choice.indexOf('=');
            if (equals < 1) {
                throw Refusal.of("clean.map.form", choice);
            }
            Target target = target(choice.substring(0, equals).strip(), mapping);
            mapping = mapping.with(column(choice.substring(equals + 1), mapping), target);
        }
        return mapping;
    }

    private static Target target(String word, MappingProposal mapping) {
        Target target = Target.ofWord(word).orElseThrow(() -> unknownField(word, mapping));
        if (target instanceof Target.Bind(Field field)
                && !mapping.kind().fields().contains(field)) {
            throw unknownField(word, mapping);
        }
        return target;
    }

    private static Refusal unknownField(String word, MappingProposal mapping) {
        String fields = mapping.kind().fields().stream().map(Field::key).collect(Collectors.joining(", "));
        return Refusal.of("clean.map.field", word, fields);
    }

    private static int column(String name, MappingProposal mapping) {
        for (var column : mapping.columns()) {
            if (column.column().equals(name)) {
                return column.at();
            }
        }
        String key = Cells.headerKey(name);
        for (var column : mapping.columns()) {
            if (!key.isEmpty() && Cells.headerKey(column.column()).equals(key)) {
                return column.at();
            }
        }
        String columns = mapping.columns().stream().map(c -> c.column()).collect(Collectors.joining(", "));
        throw Refusal.of("clean.map.column", name, columns);
    }
}
