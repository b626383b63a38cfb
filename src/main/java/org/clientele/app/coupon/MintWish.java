package org.clientele.app.coupon;

import java.util.Locale;
import java.util.regex.Pattern;
import org.clientele.app.workbench.Coupons;
import org.clientele.model.campaign.CouponCode;
import org.clientele.model.text.Refusal;

/**
 * Coupon codes to be made.
 *
 * @param prefix what each begins with, in upper case; may be empty
 * @param length how many signs follow, with the check sign, {@link #SHORTEST} to {@link #LONGEST}
 * @param count how many
 */
public record MintWish(String prefix, int length, int count) {
    /** The fewest signs. */
    public static final int SHORTEST = 6;

    /** The most signs. */
    public static final int LONGEST = 20;

    /** Who tries this many codes finds one of ours once on average, or less. */
    private static final long TRIES = 10_000;

    private static final Pattern PREFIX = Pattern.compile("[\\p{L}\\p{N}-]{0,16}");

    /** A wish that can be fulfilled.
     *
     * @throws Refusal when the prefix has other signs than letters, digits and dashes, or so many short codes could be
     *     guessed */
    public MintWish {
        prefix = prefix.strip().toUpperCase(Locale.ROOT);
        if (!PREFIX.matcher(prefix).matches()) {
            throw Refusal.of("coupon.prefix", prefix);
        }
        if (count < 1 || count > Coupons.MOST_CODES) {
            throw Refusal.of("coupon.count", Coupons.MOST_CODES);
        }
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.of("coupon.length", SHORTEST, LONGEST);
        }
        int needed = shortest(count);
        if (length < needed) {
            throw Refusal.of("coupon.guessable", count, length, needed);
        }
    }

    /** The fewest signs with which so many codes cannot be guessed; the check sign tells nothing. */
    public static int shortest(int count) {
        int signs = SHORTEST - 1;
        while (Math.pow(CouponCode.SIGNS.length(), signs) < (double) TRIES * count) {
            signs++;
        }
        return signs + 1;
    }
}
