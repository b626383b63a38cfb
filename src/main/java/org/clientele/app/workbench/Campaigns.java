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

    /** Writes an export into the log, with who is in the file and who was held back for comparison, and in the same
     * transaction what it tries and which coupons are reserved for it; re-checks as {@link #refused} in this transaction too.
     *
     * @param arms the lasting ids of each arm: 0 those who get the campaign's own message, 1 those held back for
     *     comparison, from 2 on those who get the other versions
     * @throws org.clientele.model.text.Refusal when somebody in the file must not get it, or one of the codes was given to
     *     somebody else meanwhile; nothing is written then */
    void record(ExportEntry entry, int[][] arms, Conducted conducted, CouponHand coupons);

    /** Writes an export that gives no coupons.
     *
     * @throws org.clientele.model.text.Refusal when somebody in the file must not get it; nothing is written then */
    default void record(ExportEntry entry, int[][] arms, Conducted conducted) {
        record(entry, arms, conducted, CouponHand.none());
    }

    /** Writes an export of one version that tries nothing.
     *
     * @throws org.clientele.model.text.Refusal when somebody in the file must not get it; nothing is written then */
    default void record(ExportEntry entry, int[] sentIds, int[] controlIds) {
        record(entry, new int[][] {sentIds, controlIds}, Conducted.nothing());
    }

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
