package org.clientele.app.campaign;

import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Message;

/** Counts who gets a campaign and why others do not; fast enough to follow every change. */
public final class BuildAudience {
    private final Audiences audiences;

    /** Counts with these audiences. */
    public BuildAudience(Audiences audiences) {
        this.audiences = audiences;
    }

    /** The work of counting a campaign. */
    public Job<BuiltAudience> job(Workbench workbench, CampaignSpec spec) {
        return new Job<>(
                Message.of("campaign.job.count", spec.name()),
                checkpoint -> audiences.build(workbench, spec, checkpoint));
    }
}
