package org.clientele.app.results;

import java.util.Arrays;
import java.util.Optional;
import org.clientele.app.edit.Edit;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** What was decided about past campaigns, kept with the workbench. */
public final class Decisions {
    private static final String KEY = "results.decided.";

    private final Workbench workbench;

    /** The decisions of a workbench. */
    public Decisions(Workbench workbench) {
        this.workbench = workbench;
    }

    /** What was decided about a campaign. */
    public Optional<PastCampaign.Decision> of(String key) {
        return workbench
                .choices()
                .get(KEY + key)
                .flatMap(word -> Arrays.stream(PastCampaign.Decision.values())
                        .filter(decision -> decision.name().equals(word))
                        .findFirst());
    }

    /** Decides, which can be undone. */
    public Edit decide(PastCampaign campaign, PastCampaign.Decision decision) {
        PastCampaign.@Nullable Decision before = of(campaign.key()).orElse(null);
        put(campaign.key(), decision);
        return Edit.of(
                Message.of("results.decided", campaign.name(), decision.ordinal()),
                () -> put(campaign.key(), before),
                () -> put(campaign.key(), decision));
    }

    private void put(String key, PastCampaign.@Nullable Decision decision) {
        workbench.choices().put(KEY + key, decision == null ? null : decision.name());
    }
}
