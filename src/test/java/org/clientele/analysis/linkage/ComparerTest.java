package org.clientele.analysis.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparerTest {
    @ParameterizedTest
    @CsvSource({
        "PHONE, +13075550113, +17075550113, CLOSE",
        "PHONE, +13075550113, +18165550113, SIMILAR",
        "PHONE, +46701234567, 0701234567, SAME",
        "PHONE, +46701234567, 0046701234567, SAME",
        "PHONE, +46701234567, +46707654321, DIFFERENT",
        "EMAIL, zoe.martin1434@example.org, zoe.martinez3414@example.org, DIFFERENT",
        "EMAIL, yu.wen3345@example.org, yu.wen4533@example.org, DIFFERENT",
        "EMAIL, b.meyer12@example.org, b.meyer13@example.org, DIFFERENT",
        "EMAIL, b.meyer12@example.org, b.meyer21@example.org, CLOSE",
        "EMAIL, anna.berg@example.org, anna.berg@example.net, PARTLY",
    })
    void two_values_agree_as_far_as_people_would_say(FieldKind kind, String one, String other, Agreement expected) {
        Comparer comparer = new Comparer(kind, Values.of(kind, new String[] {one, other}), null);
        assertEquals(expected, comparer.of(0, 1));
        assertEquals(expected, comparer.of(1, 0));
    }
}
