package org.clientele.app.campaign;

import java.util.Locale;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.TaggedLink;

/** The link of a campaign with the marks by which visits are counted for it. */
public final class CampaignLinks {
    private CampaignLinks() {}

    /** The link as it stands in a version of the message; empty when the campaign has none.
     *
     * @param version the version's letter, empty when there is one only
     * @throws org.clientele.model.text.Refusal when it is no web address */
    public static String of(CampaignSpec spec, String version) {
        return TaggedLink.of(
                spec.plans().offer(),
                spec.channel().name().toLowerCase(Locale.ROOT),
                spec.sender().name(),
                spec.name(),
                version);
    }

    /** The letter of the campaign's own message: none while there is no other version. */
    public static String ownVersion(CampaignSpec spec) {
        return spec.plans().trial().others().isEmpty() ? "" : "A";
    }

    /** The letter of another version, B for the first. */
    public static String version(int other) {
        return Character.toString('B' + other);
    }
}
