package org.clientele.analysis.audience;

import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.Purpose;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;

/**
 * What the audience pipeline needs to know of a campaign.
 *
 * @param channel how people are reached
 * @param purpose what consent must cover
 * @param caps frequency limits
 * @param control who is held back for comparison
 * @param seed the campaign's secret for the comparison group, not empty
 * @param nowHour the present, as hours since 1970-01-01T00:00 in the workbench's zone
 * @param plainMailboxOnly whether addresses with other than ASCII signs before the @ cannot be used
 * @param coolOffDays days after a complaint or a returned order in which a person is left in peace
 * @param aim what the campaign wants of people
 * @param cut where the list ends
 */
public record AudienceSpec(
        Channel channel,
        Purpose purpose,
        Caps caps,
        ControlPlan control,
        String seed,
        int nowHour,
        boolean plainMailboxOnly,
        int coolOffDays,
        Aim aim,
        Cut cut) {
    /** Below this age nobody gets marketing. */
    public static final int LEAST_AGE = 14;

    /** Below this many people the comparison group is drawn within strata. */
    public static final int STRATIFIED_BELOW = 5_000;

    /** Stands for no pool of coupons. */
    public static final int NO_POOL = -1;

    /**
     * What a campaign wants of people.
     *
     * @param campaign its name: who did what it asks for since they got it, does not get it again
     * @param goal what counts as an answer
     * @param days how long after the message an answer counts, 1 to 90
     */
    public record Aim(String campaign, Trial.Goal goal, int days) {}

    /**
     * Where the list ends.
     *
     * @param limit at most this many people, 0 for no limit
     * @param ranking who comes first, the budget, and what an answer is worth
     * @param cost the price of one message, in ten-thousandths
     * @param coupons coupons that are left in the pool, {@link #NO_POOL} where none is used
     */
    public record Cut(int limit, Ranking ranking, long cost, int coupons) {
        /** No end. */
        public static Cut none() {
            return new Cut(0, Ranking.usual(), 0, NO_POOL);
        }

        /** At most so many, drawn by lot. */
        public static Cut at(int limit) {
            return new Cut(limit, Ranking.usual(), 0, NO_POOL);
        }
    }

    /** What the pipeline needs of that campaign.
     *
     * @param seed the campaign's secret
     * @param nowHour the present, as hours since 1970-01-01T00:00 in the workbench's zone
     * @param coupons coupons that are left in its pool, {@link #NO_POOL} where it uses none */
    public static AudienceSpec of(CampaignSpec campaign, String seed, int nowHour, int coupons) {
        Trial trial = campaign.plans().trial();
        return new AudienceSpec(
                campaign.channel(),
                campaign.purpose(),
                campaign.caps(),
                campaign.control(),
                seed,
                nowHour,
                campaign.file().format() == ExportFormat.MAILCHIMP,
                campaign.plans().timing().coolOffDays(),
                new Aim(campaign.name(), trial.goal(), trial.days()),
                new Cut(
                        campaign.limit(),
                        campaign.plans().ranking(),
                        campaign.costPerMessage() * parts(campaign),
                        coupons));
    }

    /** How many parts a text message takes before anything is filled in; an e-mail is one. */
    private static int parts(CampaignSpec campaign) {
        return campaign.channel() == Channel.SMS
                ? Math.max(1, SmsLength.of(campaign.message().body()).parts())
                : 1;
    }

    /** The same with another end of the list. */
    public AudienceSpec cut(Cut other) {
        return new AudienceSpec(
                channel, purpose, caps, control, seed, nowHour, plainMailboxOnly, coolOffDays, aim, other);
    }

    /** The present day, as epoch day. */
    public int today() {
        return Math.floorDiv(nowHour, 24);
    }
}
