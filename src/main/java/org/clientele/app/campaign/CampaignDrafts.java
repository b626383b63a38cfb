package org.clientele.app.campaign;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.DraftText;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Refusal;

/** Keeps campaigns that are not sent yet. */
public final class CampaignDrafts {
    /** Keeps a campaign under its name, in place of an older draft of that name. */
    public void keep(Workbench workbench, CampaignSpec spec) {
        if (spec.name().isBlank()) {
            throw Refusal.of("campaign.name.missing");
        }
        workbench.campaigns().keepDraft(spec.name(), DraftText.write(spec));
    }

    /** All drafts that can be read, by name. */
    public Map<String, CampaignSpec> all(Workbench workbench) {
        Map<String, CampaignSpec> drafts = new TreeMap<>();
        for (String name : List.copyOf(workbench.campaigns().drafts().keySet())) {
            drafts.put(name, DraftText.read(workbench.campaigns().drafts().getOrDefault(name, "")));
        }
        return drafts;
    }

    /** Removes a draft; keeping it again brings it back. */
    public void drop(Workbench workbench, String name) {
        workbench.campaigns().dropDraft(name);
    }
}
