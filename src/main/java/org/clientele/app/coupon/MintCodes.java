package org.clientele.app.coupon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clientele.model.campaign.CouponCode;
import org.clientele.model.run.Checkpoint;

/**
 * Makes coupon codes from a secret of the workbench: nobody without it can foretell one, and the same wish gives the same
 * codes. The signs of code i are drawn from HMAC-SHA256(secret, prefix and length and i); the last is a check.
 */
final class MintCodes {
    private static final int OFTEN = 1_024;

    /** The largest multiple of the number of signs that a byte holds: bytes above would favour some signs. */
    private static final int FAIR = 256 - 256 % CouponCode.SIGNS.length();

    private final MintWish wish;
    private final Mac mac;

    MintCodes(String secret, MintWish wish) {
        this.wish = wish;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** So many codes that are none of those there are, by their keys. */
    List<String> make(Set<String> there, Checkpoint checkpoint) {
        List<String> codes = new ArrayList<>(wish.count());
        Set<String> taken = new java.util.HashSet<>(there);
        for (long number = 0; codes.size() < wish.count(); number++) {
            if (number % OFTEN == 0) {
                checkpoint.check();
                checkpoint.progress((double) codes.size() / wish.count());
            }
            Optional<String> code = code(number);
            if (code.isPresent() && taken.add(CouponCode.key(code.get()))) {
                codes.add(code.get());
            }
        }
        return codes;
    }

    /** The code of a number; empty for the few that no check sign fits. */
    Optional<String> code(long number) {
        int size = wish.length() - 1;
        StringBuilder signs = new StringBuilder(size + 1);
        for (int block = 0; signs.length() < size; block++) {
            byte[] drawn = mac.doFinal((wish.prefix() + "\n" + wish.length() + "\n" + number + "\n" + block)
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < drawn.length && signs.length() < size; i++) {
                int value = drawn[i] & 0xff;
                if (value < FAIR) {
                    signs.append(CouponCode.SIGNS.charAt(value % CouponCode.SIGNS.length()));
                }
            }
        }
        OptionalInt check = CouponCode.check(signs);
        if (check.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(wish.prefix() + signs.append(CouponCode.SIGNS.charAt(check.getAsInt())));
    }
}
