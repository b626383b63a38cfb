package org.clientele.model.campaign;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How coupon codes are compared and checked.
 *
 * <p>Codes we make use 28 signs that nobody confuses, without vowels so that no word appears by chance. Their last sign
 * is a check: the sum of value times place, counted from the right, is a multiple of 29. Since 29 is a prime above every
 * value and place, one wrong sign and two neighbours in the wrong order are always noticed.
 */
public final class CouponCode {
    /** The signs of codes we make. */
    public static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    /** The longest code that is kept. */
    public static final int LONGEST = 64;

    private static final int PRIME = 29;

    private CouponCode() {}

    /** The form in which codes are compared: upper case, half width, without blanks and dashes; empty when nothing is
     * left. */
    public static String key(String code) {
        boolean plain = true;
        for (int i = 0; i < code.length() && plain; i++) {
            char c = code.charAt(i);
            plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
        }
        if (plain) {
            return code;
        }
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(CouponCode::counts)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    private static boolean counts(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    /** The check sign that makes these signs a code, as a place in {@link #SIGNS}; empty for the one check value in 29
     * that has no sign: such a code is not made.
     *
     * @throws IllegalArgumentException for a sign that is not one of {@link #SIGNS}, or more than 27 of them */
    public static OptionalInt check(CharSequence signs) {
        int check = (PRIME - sum(signs, 2)) % PRIME;
        return check < SIGNS.length() ? OptionalInt.of(check) : OptionalInt.empty();
    }

    /** Whether a code's last sign fits the others. */
    public static boolean holds(CharSequence code) {
        return code.length() > 1 && sum(code, 1) == 0;
    }

    private static int sum(CharSequence signs, int lastPlace) {
        if (signs.length() + lastPlace > PRIME) {
            throw new IllegalArgumentException(signs.length() + " signs");
        }
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            int value = SIGNS.indexOf(signs.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("sign " + signs.charAt(i));
            }
            sum += value * (signs.length() - 1 - i + lastPlace);
        }
        return sum % PRIME;
    }
}
