package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clientele.app.campaign.TableSample;
import org.junit.jupiter.api.Test;

class MaskedLineTest {
    @Test
    void hidesTheAddressAndTheNameWhereverTheyStand() {
        assertEquals(
                List.of("C1", "c***@example.com", "A*** M*** L***", "Dear A***, write to c***@example.com"),
                MaskedLine.of(new TableSample.Line(
                        List.of("C1", "c1@example.com", "Ana Maria Lee", "Dear Ana, write to c1@example.com"),
                        1,
                        "c1@example.com",
                        "Ana Maria Lee")));
        assertEquals(
                List.of("+86 138****8000", "欧阳**", "欧阳**您好"),
                MaskedLine.of(new TableSample.Line(
                        List.of("+8613800138000", "欧阳娜娜", "欧阳娜娜您好"), 0, "+8613800138000", "欧阳娜娜")));
    }

    @Test
    void showsNoMoreOfAHashThanItsBeginning() {
        assertEquals(
                List.of("aaaaaaaa…"),
                MaskedLine.of(new TableSample.Line(List.of("a".repeat(64)), 0, "c1@example.com", "")));
    }
}
