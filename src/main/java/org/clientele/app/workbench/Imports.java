package org.clientele.app.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;

/** The ledger of imports of a workbench. */
public interface Imports {
    /** Begins an import; its rows are seen by nobody until it is committed. */
    ImportBatch begin(Origin origin, Shape shape, Policies policies, Checkpoint checkpoint);

    /**
     * As {@link #begin}, for rows that stand in a growing file behind those that earlier batches brought in: a row that
     * equals one of theirs is one more, and not the same again.
     */
    ImportBatch follow(Origin origin, Shape shape, Policies policies, Set<Long> earlier, Checkpoint checkpoint);

    /** The same answers as {@link #begin} gives for each row, with nothing written. */
    ImportBatch rehearse(Origin origin, Shape shape, Policies policies, Checkpoint checkpoint);

    /** All batches, newest first. */
    List<BatchSummary> batches();

    /** Whether nothing that happened since that import could have changed a row by which its file would be judged. */
    boolean stands(long batch);

    /** Everything the ledger knows about one batch. */
    Optional<BatchDetail> detail(long batch);

    /** The custom fields there are, by owner and name. */
    List<CustomField> customFields();

    /** Keeps what the rows of a finished import looked like, as text, so that the next one can be compared with it. */
    void keepProfile(long batch, String profile);

    /** What was kept of the rows of an import. */
    Optional<String> profile(long batch);

    /** Takes back an import: created rows go, changed rows come back; rows changed again since are kept and counted. */
    UndoReport undo(long batch, Checkpoint checkpoint);

    /** The finished import of exactly this file as this kind, if there was one that was not undone. */
    Optional<BatchSummary> sameFile(TableKind kind, String sha256);

    /** The mapping last used for a file of this shape: header to field key or extra name. */
    Optional<Map<String, String>> remembered(TableKind kind, String fingerprint);

    /** All mappings that people confirmed for a kind of table, under whatever headers. */
    List<Map<String, String>> remembered(TableKind kind);

    /** Remembers the mapping of a file shape. */
    void remember(TableKind kind, String fingerprint, Map<String, String> mapping);

    /**
     * Where an import comes from.
     *
     * @param kind kind of table
     * @param file the file's name without folder
     * @param sheet the sheet, or the empty text
     * @param sha256 hash of the file
     * @param rows data rows the file holds, as counted by the dry run
     * @param mapping the mapping in words, kept with the batch
     * @param by who imports: the name under which that person uses the computer
     */
    record Origin(TableKind kind, String file, String sheet, String sha256, long rows, String mapping, String by) {}
}
