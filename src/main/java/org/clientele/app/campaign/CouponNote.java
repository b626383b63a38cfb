package org.clientele.app.campaign;

import java.util.Optional;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.model.text.Message;

/**
 * Whether the coupons of a campaign that is being made are enough for its people; nothing is reserved for it.
 *
 * @param state how it stands with the pool
 * @param pool what the pool is called
 * @param people who would get the message
 * @param missing how many of them would get no coupon
 * @param left how many coupons stay free where there are enough
 */
public record CouponNote(CouponHand.State state, String pool, int people, int missing, int left) {
    /** How it stands with the coupons of a campaign on a day; empty where it gives none. */
    static Optional<CouponNote> of(Workbench workbench, BuiltAudience built, int day) {
        String name = built.spec().plans().offer().pool().strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        CustomerSet net = built.audience().net();
        int people = net.size();
        if (workbench.campaigns().earlier(built.spec().name(), false).length > 0) {
            // Some may hold one from the earlier file and keep it.
            int[] ids = ExportCampaign.ids(built.facts().people(), net);
            CouponHand hand = workbench.coupons().hand(name, built.spec().name(), ids, day);
            return Optional.of(new CouponNote(hand.state(), hand.name(), people, hand.missing(), hand.left()));
        }
        CouponPool pool = workbench.coupons().pool(name).orElse(null);
        if (pool == null) {
            return Optional.of(new CouponNote(CouponHand.State.UNKNOWN, name, people, people, 0));
        }
        CouponHand.State state = pool.retired()
                ? CouponHand.State.RETIRED
                : pool.expired(day) ? CouponHand.State.EXPIRED : CouponHand.State.READY;
        int free = pool.free(day);
        return Optional.of(
                new CouponNote(state, pool.name(), people, Math.max(0, people - free), Math.max(0, free - people)));
    }

    /** Whether somebody would get none. */
    public boolean isShort() {
        return missing > 0;
    }

    /** The same in words. */
    public Message sentence() {
        return switch (state) {
            case NONE, UNKNOWN -> Message.of("coupon.note.unknown", pool, people);
            case RETIRED -> Message.of("coupon.note.retired", pool, people);
            case EXPIRED -> Message.of("coupon.note.expired", pool, people);
            case READY ->
                isShort()
                        ? Message.of("coupon.note.short", pool, missing, people)
                        : Message.of("coupon.note.enough", pool, left);
        };
    }
}
