package org.clientele.data.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.contact.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The vectors were made with sha256sum, not with this program. */
class FormTest {
    private static final String MAIL = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";
    private static final String WITH_PLUS = "ec61f3c620a98bdead8c1f1f0ae747abd1b62a0c2dba4fd4bc22cf0d1d8653e5";
    private static final String DIGITS = "bf08aacce7f9b2452863cf99373043c3333f0e3127f1f787c4abb46ab6cf2b83";

    private static Form address(ExportFormat format, Channel channel) {
        return Targets.of(format, channel).places().getFirst().form();
    }

    @Test
    void the_same_person_has_equal_mail_hashes_and_different_phone_hashes_at_google_and_meta() {
        assertEquals(MAIL, address(ExportFormat.GOOGLE, Channel.EMAIL).of(" Test@Example.com "));
        assertEquals(MAIL, address(ExportFormat.META, Channel.EMAIL).of("test@example.com"));
        assertEquals(MAIL, address(ExportFormat.TIKTOK, Channel.EMAIL).of("TEST@EXAMPLE.COM"));
        assertEquals(WITH_PLUS, address(ExportFormat.GOOGLE, Channel.SMS).of("+8613800138000"));
        assertEquals(WITH_PLUS, address(ExportFormat.TIKTOK, Channel.SMS).of("+8613800138000"));
        assertEquals(DIGITS, address(ExportFormat.META, Channel.SMS).of("+8613800138000"));
        assertNotEquals(WITH_PLUS, DIGITS);
    }

    @Test
    void what_is_blank_is_not_hashed() {
        assertEquals("", Form.HASHED.of(" "));
        assertEquals("", Form.HASHED_DIGITS.of("+"));
    }

    @ParameterizedTest
    @CsvSource({
        "CHINESE_NUMBER, +8613800138000, 13800138000",
        "CHINESE_NUMBER, +447700900123, 447700900123",
        "DIGITS, +4670 123-45, 467012345",
        "DIGITS, 0046, 46",
        "UNIX_SECONDS, 2026-03-02, 1772409600",
        "UNIX_SECONDS, soon, soon",
        "DAY_AND_TIME, 2026-03-02, 2026-03-02 00:00:00",
        "TAG, 'a, b', a b"
    })
    void writes_each_form(Form form, String text, String written) {
        assertEquals(written, form.of(text));
    }

    @Test
    void a_tag_is_cut_between_whole_signs() {
        assertEquals(100, Form.TAG.of("😀".repeat(120)).codePoints().count());
        assertEquals("a b", Form.UNQUOTED.of("a\",\"b"));
    }

    @Test
    void headings_are_as_the_target_wants_them_and_never_the_same() {
        List<String> fields = List.of("最爱的茶", "last order", "last-order", "email");
        assertEquals(
                List.of("FIELD_1", "LAST_ORDER", "LAST_ORDER_2", "EMAIL_2"),
                Heading.CAPITALS.of(fields, Set.of("EMAIL")));
        assertEquals(fields, Heading.PLAIN.of(fields, Set.of()));
        assertEquals(List.of("{1}", "{2}", "{3}", "{4}"), Heading.BRACED.of(fields, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_target_begins_with_headings_that_differ_and_knows_its_address(ExportFormat format) {
        for (Channel channel : Channel.values()) {
            if (format.carries(channel)) {
                TargetFile file = Targets.of(format, channel);
                List<String> headings = file.places().stream()
                        .filter(place -> place.slot() != Slot.EXTRAS)
                        .map(Place::header)
                        .toList();
                assertEquals(headings.size(), Set.copyOf(headings).size());
                assertEquals(
                        1,
                        file.places().stream()
                                .filter(place -> place.slot() == Slot.ADDRESS)
                                .count());
                assertEquals(format.takesStops(), file.stops() != null);
            }
        }
    }

    @Test
    void stumbling_stones_are_seen() {
        assertTrue(Stumble.EMOJI.in("tea 🍵"));
        assertFalse(Stumble.EMOJI.in("茶"));
        assertTrue(Stumble.LINK.in("see https://a.example"));
        assertTrue(Stumble.LINK.in("WWW.a.example"));
        assertFalse(Stumble.LINK.in("a.example"));
    }
}
