package org.clientele.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.app.notice.Texts;
import org.junit.jupiter.api.Test;

class TunedSettingTest {
    @Test
    void every_setting_that_is_searched_for_has_a_name_and_a_meaning_and_is_on_the_page() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/methods/evaluation.md"));
        Set<String> all = new HashSet<>();
        for (Algorithm algorithm : Algorithm.values()) {
            for (TunedSetting each : TunedSetting.of(algorithm.standard())) {
                all.add(each.setting());
                for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    for (String said : List.of(
                            Texts.of(locale).text(each.name()), Texts.of(locale).text(each.meaning()))) {
                        assertFalse(said.isBlank() || said.contains("tuning."), said);
                    }
                }
                Texts english = Texts.of(Locale.ENGLISH);
                String row = "| %s | `%s` | %s |"
                        .formatted(english.text(each.name()), each.setting(), english.text(each.meaning()));
                assertTrue(page.contains(row), row);
            }
        }
        assertTrue(all.size() >= 25, all::toString);
    }

    @Test
    void what_changed_is_told_in_words() {
        ItemKnnSpec start = ItemKnnSpec.standard();
        List<TuneRecommender.Change> changes =
                TuneRecommender.changes(start, SpecSettings.with(start, "neighbours", "93"));
        Texts english = Texts.of(Locale.ENGLISH);
        assertEquals(1, changes.size());
        assertEquals("Neighbours", english.text(changes.getFirst().setting().name()));
        assertEquals("100", english.text(changes.getFirst().before()));
        assertEquals("93", english.text(changes.getFirst().after()));
        assertEquals("180", english.text(TunedSetting.value("180.0")));
        assertEquals("yes", english.text(TunedSetting.value("true")));
        assertEquals("tf-idf", english.text(TunedSetting.value("tf-idf")));
    }
}
