package org.clientele.ui.campaign;

import java.util.List;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.campaign.ExportLog;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Message;

/**
 * What the campaigns page begins with.
 *
 * @param drafts campaigns that are not sent yet, by name
 * @param exports files that were written, newest first
 */
record StartPicture(List<CampaignSpec> drafts, List<ExportLog.Line> exports) {
    StartPicture {
        drafts = List.copyOf(drafts);
        exports = List.copyOf(exports);
    }

    /** The work of listing them. */
    static Job<StartPicture> of(Workbench workbench) {
        return new Job<>(
                Message.of("campaignview.job.list"),
                at -> new StartPicture(
                        List.copyOf(new CampaignDrafts().all(workbench).values()), ExportLog.of(workbench)));
    }

    boolean nothing() {
        return drafts.isEmpty() && exports.isEmpty();
    }
}
