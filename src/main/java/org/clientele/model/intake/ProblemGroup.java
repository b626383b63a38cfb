package org.clientele.model.intake;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * All remarks of one kind about one column.
 *
 * @param finding what it is
 * @param level how grave it is
 * @param column the column's header
 * @param rows in how many rows
 * @param examples the first few
 */
public record ProblemGroup(Finding finding, Level level, String column, long rows, List<Remark> examples) {
    public ProblemGroup {
        examples = List.copyOf(examples);
    }

    /** The group in one short sentence: column, what it is, how many rows. */
    public Message title() {
        return Message.of(finding.titleKey(), column, rows);
    }
}
