package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.model.intake.RowPolicy;
import org.clientele.model.intake.WritePolicy;
import org.clientele.model.table.TableKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyViewModelTest extends IntakeBench {
    private static final String NEWER = """
        customer_id,email,name,signup_date
        K1,maria@example.org,Maria Klein,2026-03-04
        K2,wei@example.com,Li Wei,2026-05-06
        K3,tom@example.org,Tom Hill,2026-07-08
        """;

    @BeforeEach
    void members() throws IOException {
        model.bring(List.of(file("members.csv", MEMBERS)));
        bringIn();
        model.bring(List.of(file("newer.csv", NEWER)));
        toReview();
    }

    private PolicyViewModel policy() {
        return wizard().policy();
    }

    private Counts counts() {
        return preview().counts();
    }

    @Test
    void each_column_that_overwrites_is_named_with_its_rows() {
        assertEquals(new Counts(3, 1, 2, 0, 0), counts());
        assertEquals(
                List.of("email:1", "name:1"),
                policy().lines(preview()).stream()
                        .map(line -> line.word() + ":" + line.rows())
                        .sorted()
                        .toList());
    }

    @Test
    void keep_mine_overwrites_nothing_and_the_file_wins_again_on_request() {
        policy().keepMine(preview());
        assertEquals(new Counts(3, 1, 0, 2, 0), counts());
        assertTrue(policy().lines(preview()).stream()
                .allMatch(line -> line.rows() == 0 && line.policy() == WritePolicy.NEVER));
        policy().fileWins();
        assertEquals(new Counts(3, 1, 2, 0, 0), counts());
        policy().column("name", WritePolicy.NEVER);
        assertEquals(new Counts(3, 1, 1, 1, 0), counts());
    }

    @Test
    void rows_may_only_update_or_only_create() {
        policy().rows(RowPolicy.UPDATE_ONLY);
        assertEquals(0, counts().created());
        assertEquals(2, counts().updated());
        policy().rows(RowPolicy.CREATE_ONLY);
        assertEquals(1, counts().created());
        assertEquals(0, counts().updated());
        bringInAgain();
        assertEquals(3, customers());
    }

    private void bringInAgain() {
        wizard().next();
    }

    @Test
    void only_people_and_products_are_brought_up_to_date() {
        assertTrue(PolicyViewModel.applies(TableKind.CUSTOMERS));
        assertTrue(PolicyViewModel.applies(TableKind.PRODUCTS));
        assertFalse(PolicyViewModel.applies(TableKind.ORDERS));
        assertFalse(PolicyViewModel.dated(wizard().mapping().get()));
    }
}
