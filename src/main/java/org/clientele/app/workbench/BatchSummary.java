package org.clientele.app.workbench;

import java.time.Instant;
import org.clientele.model.table.TableKind;

/**
 * One import in the ledger.
 *
 * @param id its number
 * @param kind kind of table
 * @param file the file's name
 * @param at when it was finished (or begun, while it runs)
 * @param state where it stands
 * @param counts what became of its rows
 */
public record BatchSummary(long id, TableKind kind, String file, Instant at, State state, Counts counts) {
    /** Where a batch stands. */
    public enum State {
        RUNNING,
        DONE,
        UNDONE
    }

    /**
     * What became of the rows: created + updated + unchanged + rejected = read.
     *
     * @param read rows in the file
     */
    public record Counts(long read, long created, long updated, long unchanged, long rejected) {
        /** Whether the sum holds. */
        public boolean balanced() {
            return created + updated + unchanged + rejected == read;
        }
    }
}
