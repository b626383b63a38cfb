package org.clientele.ui.results;

import org.clientele.app.intake.ImportPreview;
import org.clientele.app.workbench.BatchSummary.Counts;

/**
 * A file of results that was looked at, before it is brought in.
 *
 * @param preview what every row of it would become
 */
record Incoming(ImportPreview preview) {
    /** Whether nothing in it belongs to anybody known. */
    boolean strange() {
        Counts counts = preview.counts();
        return counts.read() > 0 && counts.created() + counts.updated() + counts.unchanged() == 0;
    }

    /** The file's name. */
    String file() {
        return preview.plan().source().name();
    }
}
