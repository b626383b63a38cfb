package org.clientele.app.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
    private static List<Spellings.Cluster> clusters(Object... wordsAndCounts) {
        List<String> words = Stream.iterate(0, i -> i < wordsAndCounts.length, i -> i + 2)
                .map(i -> (String) wordsAndCounts[i])
                .toList();
        int[] counts = Stream.iterate(1, i -> i < wordsAndCounts.length, i -> i + 2)
                .mapToInt(i -> (Integer) wordsAndCounts[i])
                .toArray();
        DataColumn column = new DataColumn(
                "city",
                Message.of("tables.plain", "City"),
                ColumnType.CHOICE,
                new Values.Coded(row -> row, words, ""),
                DataColumn.Traits.EDIT_FACET);
        return Spellings.of(Facet.Choices.of(column, words, counts, 0), Checkpoint.none());
    }

    @Test
    void words_that_differ_in_case_accents_width_and_spaces_are_one() {
        List<Spellings.Cluster> found =
                clusters("Malmö", 40, "MALMO", 3, "malmö ", 2, "Ｍalmö", 1, "上海", 9, "上 海", 1, "Lund", 8);
        assertEquals(2, found.size());
        assertEquals("Malmö", found.getFirst().proposed());
        assertEquals(6, found.getFirst().rows());
        assertEquals(
                List.of(true, true), found.stream().map(Spellings.Cluster::sure).toList());
        assertEquals("上海", found.getLast().proposed());
    }

    @Test
    void a_rare_near_spelling_joins_a_frequent_one_and_is_marked_as_near() {
        List<Spellings.Cluster> found = clusters("Stockholm", 100, "Stokholm", 2, "Stockhlom", 1);
        assertEquals(1, found.size());
        assertEquals("Stockholm", found.getFirst().proposed());
        assertEquals(3, found.getFirst().rows());
        assertEquals(false, found.getFirst().sure());
    }

    @ParameterizedTest
    @CsvSource({"Paris,Parma", "苏州,徐州", "Area 51,Area 52", "Bern,Born", "London,Leiden"})
    void different_words_stay_apart(String one, String other) {
        assertEquals(List.of(), clusters(one, 100, other, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "berlin,berlim,true", "berlin,berlinn,true", "berlin,belin,true", "berlin,belrin,true",
        "berlin,berlin,false", "berlin,bremen,false", "berlin,berl,false", "berlin,nerlib,false"
    })
    void one_apart_is_one_letter_more_less_other_or_swapped(String one, String other, boolean apart) {
        assertEquals(apart, Spellings.oneApart(one, other));
        assertEquals(apart, Spellings.oneApart(other, one));
    }
}
