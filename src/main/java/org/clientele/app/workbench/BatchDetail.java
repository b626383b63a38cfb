package org.clientele.app.workbench;

import java.time.Instant;

/**
 * Everything the ledger knows about one batch.
 *
 * @param batch its line in the ledger
 * @param begun when it was begun
 * @param by who did it: the name under which that person uses the computer
 * @param sheet the sheet of a workbook, or the empty text
 * @param sha256 hash of the file, or the empty text
 * @param mapping the mapping in words, one column a line, or what was done otherwise
 */
public record BatchDetail(BatchSummary batch, Instant begun, String by, String sheet, String sha256, String mapping) {}
