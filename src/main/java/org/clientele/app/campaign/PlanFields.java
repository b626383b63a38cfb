package org.clientele.app.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.clientele.analysis.timing.SendTimes;
import org.clientele.app.workbench.CouponHand;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** What the plans of a campaign give each person to be filled in: a coupon, an hour, and a link with its marks. */
final class PlanFields {
    /** The names of these fields. */
    static final List<String> NAMES = List.of("coupon", "coupon_expires", "link", "send_hour", "send_hour_shop");

    private final People people;
    private final CampaignSpec spec;
    private final CouponHand coupons;
    private final @Nullable SendTimes times;
    private final Function<Message, String> words;

    PlanFields(
            Facts facts,
            CampaignSpec spec,
            CouponHand coupons,
            @Nullable SendTimes times,
            Function<Message, String> words) {
        this.people = facts.people();
        this.spec = spec;
        this.coupons = coupons;
        this.times = times;
        this.words = words;
    }

    /** The coupons. */
    CouponHand coupons() {
        return coupons;
    }

    /** The hours, null when nobody asked for them. */
    @Nullable
    SendTimes times() {
        return times;
    }

    /** The columns that a table of the campaign has for the sake of its plans. */
    static List<String> columns(CampaignSpec spec) {
        List<String> columns = new java.util.ArrayList<>();
        if (!spec.plans().offer().pool().isBlank()) {
            columns.add("coupon");
        }
        if (!spec.plans().offer().link().isBlank()) {
            columns.add("link");
        }
        if (spec.plans().timing().bestHour()) {
            columns.add("send_hour");
            columns.add("send_hour_shop");
        }
        return columns;
    }

    /** The person's value of a field, empty where there is none.
     *
     * @param version which version of the message it is filled into, empty when there is one only */
    String value(int customer, String field, String version) {
        return switch (field) {
            case "coupon" -> coupons.codeOf(people.id()[customer]);
            case "coupon_expires" ->
                coupons.lastDay() == People.NO_DAY
                                || coupons.codeOf(people.id()[customer]).isEmpty()
                        ? ""
                        : words.apply(Message.of("coupon.day", LocalDate.ofEpochDay(coupons.lastDay())));
            case "link" -> CampaignLinks.of(spec, version);
            case "send_hour" -> hour(times == null ? null : times.hour(), customer);
            case "send_hour_shop" -> hour(times == null ? null : times.shopHour(), customer);
            default -> "";
        };
    }

    private static String hour(byte @Nullable [] hours, int customer) {
        return hours == null || hours[customer] == SendTimes.NONE ? "" : Integer.toString(hours[customer]);
    }
}
