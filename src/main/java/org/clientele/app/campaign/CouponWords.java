package org.clientele.app.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.CouponPool;
import org.clientele.facts.People;
import org.clientele.model.text.Message;

/** What is said about coupons. */
public final class CouponWords {
    private CouponWords() {}

    /** Why a file cannot be written with these coupons; empty when it can. */
    public static Optional<Message> trouble(CouponHand hand) {
        return switch (hand.state()) {
            case NONE -> Optional.empty();
            case UNKNOWN -> Optional.of(Message.of("coupon.trouble.unknown", hand.name()));
            case RETIRED -> Optional.of(Message.of("coupon.trouble.retired", hand.name()));
            case EXPIRED -> Optional.of(Message.of("coupon.trouble.expired", hand.name()));
            case READY ->
                hand.missing() == 0
                        ? Optional.empty()
                        : Optional.of(
                                Message.of("coupon.trouble.short", hand.name(), hand.missing(), hand.people().length));
        };
    }

    /** What a file takes out of its pool. */
    public static Message taken(CouponHand hand) {
        int fresh = hand.people().length - hand.kept();
        return hand.kept() == 0
                ? Message.of("coupon.taken", fresh, hand.name(), hand.left())
                : Message.of("coupon.taken.kept", fresh, hand.kept(), hand.name(), hand.left());
    }

    /** How it stands with a pool on a day. */
    public static Message state(CouponPool pool, int day) {
        CouponPool.Counts counts = pool.counts();
        if (pool.retired()) {
            return Message.of("coupon.state.retired", counts.reserved(), counts.used());
        }
        if (pool.expired(day)) {
            return Message.of(
                    "coupon.state.expired", LocalDate.ofEpochDay(pool.lastDay()), counts.reserved(), counts.used());
        }
        return counts.all() == 0
                ? Message.of("coupon.state.empty")
                : Message.of("coupon.state.good", counts.free(), counts.reserved(), counts.used());
    }

    /** How long its coupons are good. */
    public static Message until(CouponPool pool) {
        return pool.lastDay() == People.NO_DAY
                ? Message.of("coupon.until.none")
                : Message.of("coupon.until", LocalDate.ofEpochDay(pool.lastDay()));
    }

    /** What came of adding codes. */
    public static Message added(CouponPool.Lot lot) {
        int left = lot.blank() + lot.twice() + lot.known() + lot.unfit();
        return left == 0
                ? Message.of("coupon.added", lot.codes())
                : Message.of("coupon.added.some", lot.codes(), lot.blank(), lot.twice(), lot.known(), lot.unfit());
    }
}
