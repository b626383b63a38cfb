package org.clientele.app.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.text.TextSource;
import org.clientele.app.workbench.StoredRows;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class ReadTextsTest {
    /** A shop with two products (ids 1 and 2) and customers 100, 102, 104. */
    private static final Facts FACTS = new HandFacts(3, 50)
            .product("kettle", "Ware")
            .product("tea", "Tea")
            .order(0, 1, "a", "tea", 5)
            .facts();

    /** Rows of an imagined database. */
    private record Rows(Map<Integer, String> descriptions, Map<Integer, Map<String, String>> fields, List<Event> events)
            implements StoredRows {
        @Override
        public void orders(OrderReader reader, Checkpoint checkpoint) {}

        @Override
        public void products(FieldsReader reader, Checkpoint checkpoint) {
            fields.forEach(reader::row);
        }

        @Override
        public void descriptions(TextReader reader, Checkpoint checkpoint) {
            descriptions.forEach(reader::text);
        }

        @Override
        public void events(EventReader reader, Checkpoint checkpoint) {
            events.forEach(reader::event);
        }

        @Override
        public void messages(MessageReader reader, Checkpoint checkpoint) {}
    }

    private static StoredRows.Event event(int customer, int day, Map<String, String> fields) {
        return new StoredRows.Event(customer, day * 1440 + 90, "review", 0, fields);
    }

    @Test
    void products_are_read_with_their_descriptions_and_prose() {
        StoredRows rows = new Rows(
                Map.of(1, "Boils a litre in two minutes.", 99, "Gone from the catalogue."),
                Map.of(
                        1, Map.of("Colour", "red", "Care", "Wipe it with a soft wet cloth"),
                        2, Map.of("Colour", "green", "Care", "避光密封保存，尽快饮用")),
                List.of());
        TextSource source = ReadTexts.of(rows, FACTS, Checkpoint.none());
        assertEquals(
                "kettle\nBoils a litre in two minutes.\nWipe it with a soft wet cloth",
                source.products().get(0));
        assertEquals("tea\n避光密封保存，尽快饮用", source.products().get(1));
        assertEquals(0, source.day().length);
    }

    @Test
    void what_people_wrote_is_theirs_and_has_its_day() {
        StoredRows rows = new Rows(
                Map.of(),
                Map.of(),
                List.of(
                        event(104, 9, Map.of("Comment", "The spout drips on my table", "Stars", "2")),
                        event(100, 3, Map.of("Comment", "Lovely taste, will come back", "Stars", "5")),
                        event(77, 3, Map.of("Comment", "Nobody knows who wrote this one")),
                        event(104, 12, Map.of("Comment", "茶很香，包装也很漂亮", "Stars", "5")),
                        event(102, 4, Map.of("Stars", "4"))));
        TextSource source = ReadTexts.of(rows, FACTS, Checkpoint.none());
        assertArrayEquals(new int[] {0, 1, 1, 3}, source.offset());
        assertArrayEquals(new int[] {3, 9, 12}, source.day());
        assertTrue(source.written().get(0).contains("Lovely taste"));
        assertTrue(source.written().get(2).contains("茶很香"));
        for (int i = 0; i < 3; i++) {
            assertTrue(source.written().get(i).chars().noneMatch(Character::isDigit), "stars are no words");
        }
    }
}
