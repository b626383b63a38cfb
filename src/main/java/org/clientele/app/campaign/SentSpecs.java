package org.clientele.app.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clientele.app.workbench.Shelf;
import org.clientele.data.write.DraftText;
import org.clientele.model.campaign.CampaignSpec;

/** Keeps each campaign as it went out, so that it can be looked at again and done again. */
public final class SentSpecs {
    private static final String KEY = "campaign.sent.";

    private final Shelf shelf;

    /** The campaigns on that shelf. */
    public SentSpecs(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Keeps a campaign under the mark of its export. */
    public void keep(String exportId, CampaignSpec spec) {
        shelf.put(KEY + exportId, DraftText.write(spec).getBytes(StandardCharsets.UTF_8));
    }

    /** The campaign of an export; empty where it was written before campaigns were kept. */
    public Optional<CampaignSpec> of(String exportId) {
        return shelf.get(KEY + exportId).map(kept -> DraftText.read(new String(kept, StandardCharsets.UTF_8)));
    }
}
