package org.clientele.app.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditHistoryTest {
    private final EditHistory history = new EditHistory();
    private final List<Integer> document = new ArrayList<>();

    private void push(int value) {
        document.add(value);
        history.add(Edit.of(Message.of("kit.undo"), document::removeLast, () -> document.add(value)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_walk_of_edits_undos_and_redos_ends_where_a_plain_list_ends(long seed) {
        Random random = new Random(seed);
        List<Integer> all = new ArrayList<>();
        int position = 0;
        for (int i = 0; i < 300; i++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    all.subList(position, all.size()).clear();
                    all.add(i);
                    position++;
                    push(i);
                }
                case 1 -> position -= history.undo().isPresent() ? 1 : 0;
                default -> position += history.redo().isPresent() ? 1 : 0;
            }
            assertEquals(all.subList(0, position), document);
        }
    }

    @Test
    void two_hundred_edits_are_kept() {
        for (int i = 0; i < 250; i++) {
            push(i);
        }
        int undone = 0;
        while (history.undo().isPresent()) {
            undone++;
        }
        assertEquals(EditHistory.LIMIT, undone);
        assertEquals(50, document.size());
    }

    @Test
    void an_undo_that_fails_stays_to_be_undone() {
        Edit edit = Edit.of(
                Message.of("kit.undo"),
                () -> {
                    throw new IllegalStateException("full");
                },
                () -> {});
        history.add(edit);
        assertThrows(IllegalStateException.class, history::undo);
        assertEquals(edit, history.nextUndo().orElseThrow());
    }

    @Test
    void an_old_undo_button_does_nothing() {
        push(1);
        Edit first = history.nextUndo().orElseThrow();
        push(2);
        assertFalse(history.undoIfNewest(first));
        assertEquals(List.of(1, 2), document);
        assertTrue(history.undo().isPresent());
        assertTrue(history.undoIfNewest(first));
        assertEquals(List.of(), document);
    }
}
