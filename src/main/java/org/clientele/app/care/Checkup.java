package org.clientele.app.care;

import java.util.List;
import java.util.Map;
import org.clientele.model.text.Message;

/**
 * What a check of a whole workbench found.
 *
 * @param tables rows per table, as counted by reading every row
 * @param backups how many backups are there
 * @param faults what is wrong, one sentence each; empty when all is well
 */
public record Checkup(Map<String, Long> tables, int backups, List<Message> faults) {
    public Checkup {
        tables = Map.copyOf(tables);
        faults = List.copyOf(faults);
    }

    /** Whether all is well. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /** All rows together. */
    public long rows() {
        return tables.values().stream().mapToLong(count -> count).sum();
    }
}
