package org.clientele.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CouponCodeTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                "SPRING10|SPRING10",
                "spring10|SPRING10",
                " ab-12 cd |AB12CD",
                "ＡＢ１２|AB12",
                "AB\u200B12|AB12",
                "ab–12—cd|AB12CD",
                "茶-10|茶10",
                "- -|''",
            },
            delimiter = '|')
    void spellings_of_one_code_are_one(String written, String key) {
        assertEquals(key, CouponCode.key(written));
        assertEquals(key, CouponCode.key(key));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void one_wrong_sign_and_two_neighbours_changed_are_always_noticed(long seed) {
        Random random = new Random(seed);
        int made = 0;
        for (int i = 0; i < 60; i++) {
            StringBuilder signs = new StringBuilder();
            int length = 4 + random.nextInt(20);
            for (int at = 0; at < length; at++) {
                signs.append(CouponCode.SIGNS.charAt(random.nextInt(CouponCode.SIGNS.length())));
            }
            OptionalInt check = CouponCode.check(signs);
            if (check.isEmpty()) {
                continue;
            }
            made++;
            String code =
                    signs.append(CouponCode.SIGNS.charAt(check.getAsInt())).toString();
            assertTrue(CouponCode.holds(code), code);
            for (int at = 0; at < code.length(); at++) {
                for (char other : CouponCode.SIGNS.toCharArray()) {
                    if (other != code.charAt(at)) {
                        String wrong = code.substring(0, at) + other + code.substring(at + 1);
                        assertFalse(CouponCode.holds(wrong), wrong);
                    }
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    String changed =
                            code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
                    assertFalse(CouponCode.holds(changed), changed);
                }
            }
        }
        assertTrue(made > 40);
    }

    @Test
    void no_sign_is_taken_for_another_and_no_word_appears() {
        for (char c : "01OILAEIUilo".toCharArray()) {
            assertEquals(-1, CouponCode.SIGNS.indexOf(c), Character.toString(c));
        }
        assertEquals(28, CouponCode.SIGNS.chars().distinct().count());
    }
}
