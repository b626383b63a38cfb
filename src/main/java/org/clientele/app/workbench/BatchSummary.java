package org.clientele.app.workbench;

import java.time.Instant;
import org.clientele.model.table.TableKind;

/**
 * One import in the ledger.
 *
 * @param id its number; 0 for an import that changed nothing, so that it is not in the ledger and cannot be taken back
 * @param act what was done
 * @param kind kind of table
 * @param file the file's name, or what was done in words
 * @param at when it was finished (or begun, while it runs)
 * @param state where it stands
 * @param counts what became of its rows
 */
public record BatchSummary(long id, Act act, TableKind kind, String file, Instant at, State state, Counts counts) {
    /** Whether nothing was changed, so that there is nothing to take back. */
    public boolean changedNothing() {
        return id == 0;
    }

    /** What kinds of writing there are; each can be taken back. */
    public enum Act {
        IMPORT,
        EDIT,
        MERGE
    }

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
