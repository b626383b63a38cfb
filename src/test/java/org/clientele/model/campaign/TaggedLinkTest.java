package org.clientele.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedLinkTest {
    private static final String MARKS = "utm_source=tea-shop&utm_medium=email&utm_campaign=spring-sale";

    @ParameterizedTest
    @CsvSource(
            value = {
                "https://shop.example|https://shop.example?" + MARKS,
                "https://shop.example/|https://shop.example/?" + MARKS,
                "HTTPS://shop.example/a?x=1|https://shop.example/a?x=1&" + MARKS,
                "https://shop.example/a?x=1&|https://shop.example/a?x=1&" + MARKS,
                "https://shop.example/a?|https://shop.example/a?" + MARKS,
                "https://shop.example/a#part|https://shop.example/a?" + MARKS + "#part",
                "https://shop.example/a?x=1#/in/app?y=2|https://shop.example/a?x=1&" + MARKS + "#/in/app?y=2",
                "https://shop.example/a?utm_source=mine|https://shop.example/a?utm_source=mine&utm_medium=email&utm_campaign=spring-sale",
                " https://shop.example/new tea|https://shop.example/new%20tea?" + MARKS,
                "https://shop.example/%E8%8C%B6|https://shop.example/%E8%8C%B6?" + MARKS,
                "https://shop.example/茶|https://shop.example/%E8%8C%B6?" + MARKS,
                "https://müller.example:8443/a|https://xn--mller-kva.example:8443/a?" + MARKS,
            },
            delimiter = '|')
    void query_and_fragment_stay(String link, String expected) {
        Offer offer = new Offer("", link, "", "");
        assertEquals(expected, TaggedLink.of(offer, "email", "Tea Shop", "Spring sale!", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "ftp://shop.example/a",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "mailto:a@b.example",
                "https://name:secret@shop.example/",
                "https://shop.example/%zz"
            })
    void what_is_no_web_address_is_refused(String link) {
        assertEquals(
                "messageview.link.wrong",
                assertThrows(Refusal.class, () -> TaggedLink.checked(link))
                        .sentence()
                        .key());
    }

    /** Whatever the names: java.net.URI finds the old parts as they were, and each mark decodes to what was meant. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void marks_of_any_letters_survive(long seed) {
        Random random = new Random(seed);
        String letters = "aZ09 &=?#/+%\"'<>äß茶😀\\{}|^`.~-_:;,@!$*()[]";
        for (int i = 0; i < 200; i++) {
            Map<String, String> marks = new LinkedHashMap<>();
            for (String name : new String[] {"utm_source", "utm_content"}) {
                StringBuilder value = new StringBuilder("v");
                for (int n = random.nextInt(12); n > 0; n--) {
                    int at = random.nextInt(letters.codePointCount(0, letters.length()));
                    value.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
                }
                marks.put(name, value.toString());
            }
            String link = "https://shop.example/a/b%20c?x=%26&y#z%23";
            URI before = URI.create(link);
            URI after = URI.create(TaggedLink.marked(link, marks));
            assertEquals(before.getRawPath(), after.getRawPath());
            assertEquals(before.getRawFragment(), after.getRawFragment());
            String[] parts = after.getRawQuery().split("&", -1);
            assertEquals("x=%26", parts[0]);
            assertEquals("y", parts[1]);
            assertEquals(4, parts.length, after.toString());
            for (int p = 2; p < 4; p++) {
                String[] pair = parts[p].split("=", -1);
                assertEquals(2, pair.length, after.toString());
                assertEquals(marks.get(pair[0]), URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
    }
}
