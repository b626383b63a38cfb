package org.clientele.analysis.audience;

import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.contact.Channel;

/**
 * What the audience pipeline needs to know of a campaign.
 *
 * @param channel how people are reached
 * @param caps frequency limits
 * @param control who is held back for comparison
 * @param seed the campaign's secret for the comparison group, not empty
 * @param nowHour the present, as hours since 1970-01-01T00:00 in the workbench's zone
 * @param limit at most this many people, 0 for no limit
 * @param plainMailboxOnly whether addresses with other than ASCII signs before the @ cannot be used
 */
public record AudienceSpec(
        Channel channel,
        Caps caps,
        ControlPlan control,
        String seed,
        int nowHour,
        int limit,
        boolean plainMailboxOnly) {
    /** Days after a complaint or a returned order in which a person is left in peace. */
    public static final int COOL_DOWN_DAYS = 14;

    /** Below this age nobody gets marketing. */
    public static final int LEAST_AGE = 14;

    /** Below this many people the comparison group is drawn within strata. */
    public static final int STRATIFIED_BELOW = 5_000;

    /** What the pipeline needs of that campaign.
     *
     * @param seed the campaign's secret
     * @param nowHour the present, as hours since 1970-01-01T00:00 in the workbench's zone */
    public static AudienceSpec of(CampaignSpec campaign, String seed, int nowHour) {
        return new AudienceSpec(
                campaign.channel(),
                campaign.caps(),
                campaign.control(),
                seed,
                nowHour,
                campaign.limit(),
                campaign.file().format().plainMailboxOnly());
    }

    /** The present day, as epoch day. */
    public int today() {
        return Math.floorDiv(nowHour, 24);
    }
}
