package org.clientele.app.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.model.contact.Channel;

/** The ledger of campaigns of a workbench: drafts, exports, control groups, and the last check of every list. */
public interface Campaigns {
    /** A secret that is made once for a purpose ("global-control-2026") and never changes, for keyed assignment. */
    String seed(String purpose);

    /**
     * The last check before a list leaves: those of these customers who must not get it, by the ledgers as they are now.
     *
     * @param customerIds lasting ids
     * @return the lasting ids that are refused, ascending; empty when all may go
     */
    int[] refused(Channel channel, int[] customerIds);

    /** Writes an export into the log, with who is in the file and who was held back for comparison; re-checks as
     * {@link #refused} in the same transaction.
     *
     * @throws org.clientele.model.text.Refusal when somebody in the file must not get it; nothing is written then */
    void record(ExportEntry entry, int[] sentIds, int[] controlIds);

    /**
     * Who was in which arm of earlier files of a campaign; who was merged since is named by the person they are now.
     *
     * @param held whether those are meant who were held back, or those who got it
     * @return lasting ids, ascending
     */
    int[] earlier(String campaign, boolean held);

    /** All exports, newest first. */
    List<ExportEntry> exports();

    /** Drafts by name, as text. */
    Map<String, String> drafts();

    /** Keeps a draft; null text is not allowed, {@link #dropDraft} removes. */
    void keepDraft(String name, String draft);

    /** Removes a draft and gives its text back, if there was one. */
    Optional<String> dropDraft(String name);
}
