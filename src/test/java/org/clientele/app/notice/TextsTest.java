package org.clientele.app.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static final Path FOLDER = Path.of("resources", "i18n");
    private final Texts english = Texts.of(Locale.ENGLISH);
    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);

    @Test
    void the_list_of_areas_names_every_bundle_and_no_other() throws IOException {
        Set<String> onDisk = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .forEach(name -> onDisk.add(name.replaceFirst("_(en|zh)\\.properties$", "")));
        }
        assertEquals(onDisk, new TreeSet<>(Texts.areas()));
        for (String area : onDisk) {
            assertTrue(Files.exists(FOLDER.resolve(area + "_en.properties")), area);
            assertTrue(Files.exists(FOLDER.resolve(area + "_zh.properties")), area);
        }
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(chinese.keys()));
    }

    @Test
    void numbers_days_money_and_shares_are_written_in_the_readers_way() {
        Message day = Message.of("shell.status.day", LocalDate.of(2026, 11, 22));
        assertEquals("Data as of 22 Nov 2026", english.text(day));
        assertEquals("数据截至 2026年11月22日", chinese.text(day));
        assertEquals("48,213 customers", english.text("shell.status.customers", 48_213));
        assertEquals("¥1,234.50", english.text("kit.verbatim", new Amount(12_345_000, "CNY")));
        assertEquals("19%", english.text("kit.verbatim", new Share(0.19)));
        assertEquals("1.2万", chinese.text("kit.verbatim", new Headline(12_011)));
        assertEquals("12,011", english.text("kit.verbatim", new Headline(12_011)));
    }

    @Test
    void a_message_inside_a_message_is_spoken_too() {
        Message inner = Message.of("kit.undo");
        assertEquals("Undone: Undo", english.text("shell.undone", inner));
        assertEquals("已撤销：撤销", chinese.text("shell.undone", inner));
        assertEquals("a, b", english.text("kit.verbatim", List.of("a", "b")));
        assertEquals("a、b", chinese.text("kit.verbatim", List.of("a", "b")));
    }

    @Test
    void a_missing_key_shows_itself() {
        assertEquals("no.such.key", english.text("no.such.key", 1));
        assertFalse(english.has("no.such.key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "can't {0}|can''t {0}",
                "can''t {0}|can''t {0}",
                "'{0}' and {0}|'{0}' and {0}",
                "it's|it''s",
                "'|''"
            })
    void apostrophes_need_no_doubling(String written, String pattern) {
        assertEquals(pattern, Texts.withPlainApostrophes(written));
    }

    @Test
    void words_with_braces_come_through_unharmed() {
        assertEquals("{x} 'y'", english.text("kit.verbatim", "{x} 'y'"));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "999,999,999", "9999,'9,999','9,999'", "12011,'12,011',1.2万", "4213000,4.2M,421.3万", "-5,−5,−5"
    })
    void headlines_are_short_only_when_long(double value, String en, String zh) {
        assertEquals(en, english.figures().headline(value));
        assertEquals(zh, chinese.figures().headline(value));
    }

    @Test
    void shares_money_and_days_in_both_languages() {
        assertEquals("0.6%", english.figures().percent(0.006));
        assertEquals("0%", english.figures().percent(0));
        assertEquals("100%", chinese.figures().percent(1));
        assertEquals("–", english.figures().percent(Double.NaN));
        assertEquals("−$3.00", english.figures().money(-30_000, "USD"));
        assertEquals("2026/11/02", chinese.figures().shortDay(LocalDate.of(2026, 11, 2)));
        assertEquals("2026-11-02", english.figures().shortDay(LocalDate.of(2026, 11, 2)));
        assertEquals(
                "Nov 2026|2026年11月",
                Stream.of(english, chinese)
                        .map(texts -> texts.figures().month(LocalDate.of(2026, 11, 2)))
                        .collect(Collectors.joining("|")));
    }
}
