package org.clientele.app.workbench;

/**
 * What taking back an import did.
 *
 * @param batch the import, now undone
 * @param removed rows it had created and that are gone
 * @param restored rows it had changed and that are as before
 * @param kept rows that were changed again later and were left as they are
 */
public record UndoReport(BatchSummary batch, long removed, long restored, long kept) {}
