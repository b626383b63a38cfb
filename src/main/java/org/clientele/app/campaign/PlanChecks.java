package org.clientele.app.campaign;

import java.util.Optional;
import org.clientele.analysis.timing.SendTimes;
import org.clientele.app.campaign.Check.Kind;
import org.clientele.app.campaign.Check.Verdict;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.Timing;
import org.clientele.model.text.Message;

/** Checks coupons and hours of a campaign before its file leaves. */
final class PlanChecks {
    private PlanChecks() {}

    /** Whether everybody gets a coupon, and learns it. */
    static Check coupons(CampaignSpec spec, PlanFields plans) {
        if (spec.plans().offer().pool().isBlank()) {
            return new Check(Kind.COUPONS, Verdict.OK, Message.of("coupon.check.none"));
        }
        Optional<Message> trouble = CouponWords.trouble(plans.coupons());
        if (trouble.isPresent()) {
            return new Check(Kind.COUPONS, Verdict.BLOCKS, trouble.get());
        }
        boolean told = spec.file().format() != ExportFormat.SMS
                || spec.message().body().contains("{{coupon");
        return told
                ? new Check(Kind.COUPONS, Verdict.OK, CouponWords.taken(plans.coupons()))
                : new Check(
                        Kind.COUPONS,
                        Verdict.NEEDS_REASON,
                        Message.of("coupon.untold", plans.coupons().people().length));
    }

    /** Whether everybody has an hour that is allowed where they are. */
    static Check hours(Timing timing, SendTimes times) {
        if (times.without() > 0) {
            return new Check(
                    Kind.QUIET_HOURS,
                    Verdict.NEEDS_REASON,
                    Message.of("messageview.hours.without", times.without(), timing.fromHour(), timing.toHour()));
        }
        return new Check(
                Kind.QUIET_HOURS,
                Verdict.OK,
                Message.of("messageview.hours.kept", timing.fromHour(), timing.toHour(), times.narrowed()));
    }
}
