package org.clientele.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {
    @ParameterizedTest
    @CsvSource({
        "A, 1, 1",
        "A, 160, 1",
        "A, 161, 2",
        "A, 306, 2",
        "A, 307, 3",
        "好, 70, 1",
        "好, 71, 2",
        "好, 134, 2",
        "好, 135, 3",
        "€, 80, 1",
        "€, 81, 2",
        "€, 153, 3",
        "😀, 35, 1",
        "😀, 36, 2",
        "😀, 66, 2",
        "😀, 67, 3"
    })
    void counts_the_golden_texts(String sign, int times, int parts) {
        assertEquals(parts, SmsLength.of(sign.repeat(times)).parts());
    }

    @Test
    void an_extension_sign_is_not_split_between_parts() {
        // 152 + 2 does not fit 153, so the euro sign begins the second part: 2 + 151 fill it and one sign is left.
        String text = "A".repeat(152) + "€" + "A".repeat(152);
        assertEquals(306, SmsLength.of(text).units());
        assertEquals(3, SmsLength.of(text).parts());
    }

    @Test
    void a_sign_as_people_see_it_is_not_split_between_parts() {
        String flag = "🏳️‍🌈";
        assertEquals(6, flag.length());
        // 11 flags fill 66 of 67 units of a part; the twelfth goes to the next.
        assertEquals(2, SmsLength.of(flag.repeat(12)).parts());
        assertEquals(2, SmsLength.of(flag.repeat(22)).parts());
        assertEquals(3, SmsLength.of(flag.repeat(22) + "好好").parts());
    }

    @Test
    void names_the_sign_that_made_it_ucs2_and_what_could_stand_for_it() {
        SmsLength curly = SmsLength.of("It’s on");
        assertTrue(curly.unicode());
        assertEquals("’", curly.culprit());
        assertEquals(Optional.of("'"), curly.replacement());
        assertFalse(SmsLength.of(SmsLength.plain("It’s on – now… 5\u00A0€")).unicode());
        assertEquals(Optional.empty(), SmsLength.of("你好").replacement());
        assertEquals("", SmsLength.of("plain [text] with 5 €").culprit());
    }

    @Test
    void an_empty_text_is_no_message() {
        assertEquals(0, SmsLength.of("").parts());
        assertEquals(160, SmsLength.of("").roomLeft());
    }

    @ParameterizedTest
    @CsvSource({"70,1", "71,2", "134,2", "135,3", "150,3", "500,8"})
    void in_china_every_sign_counts_one(int signs, int parts) {
        assertEquals(parts, SmsLength.china("好".repeat(signs)).parts());
        assertEquals(parts, SmsLength.china("A".repeat(signs)).parts(), "letters as well");
        assertEquals(2, SmsLength.china("😀").units());
    }

    @Test
    void the_sign_that_costs_most_is_named_with_what_it_costs() {
        String long160 = "a".repeat(150) + " it’s";
        assertEquals(new SmsLength.Dear("’", 2), SmsLength.dear(long160));
        assertEquals(1, SmsLength.of(SmsLength.cheap(long160)).parts());
        assertEquals(new SmsLength.Dear("😀", 2), SmsLength.dear("a".repeat(150) + "😀"));
        assertEquals("a".repeat(150) + " ok", SmsLength.cheap("a".repeat(150) + " 😀 ok"));
        assertEquals("", SmsLength.dear("short “quote”").sign(), "in one part nothing is saved");
        assertEquals("", SmsLength.dear("好".repeat(80) + "…").sign(), "letters cost what they cost");
    }
}
