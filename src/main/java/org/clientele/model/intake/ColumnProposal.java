package org.clientele.model.intake;

import java.util.List;
import org.clientele.model.table.Field;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a file is taken for, and how sure that is.
 *
 * @param at position in the file, from 0
 * @param column its header
 * @param target what it becomes
 * @param guess the likeliest field when the column is only kept as an extra column, or null
 * @param confidence 0 to 1: 0.5 for the header, 0.4 for the cells, 0.1 for memory; 1 when people have chosen
 * @param examples up to three different values
 */
public record ColumnProposal(
        int at, String column, Target target, @Nullable Field guess, double confidence, List<String> examples) {
    public ColumnProposal {
        examples = List.copyOf(examples);
    }

    /** How sure a proposal is, in the three grades that are shown. */
    public enum Sureness {
        CERTAIN,
        CHECK,
        UNSURE
    }

    /** Certain from 0.90, to be checked from 0.60, unsure below. */
    public Sureness sureness() {
        return confidence >= 0.8999 ? Sureness.CERTAIN : confidence >= 0.5999 ? Sureness.CHECK : Sureness.UNSURE;
    }

    /** The same column with a target that people have chosen. */
    ColumnProposal chosen(Target chosen) {
        return new ColumnProposal(at, column, chosen, guess, 1, examples);
    }
}
