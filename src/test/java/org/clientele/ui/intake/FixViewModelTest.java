package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Fix;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.ProblemRow;
import org.clientele.ui.intake.FixViewModel.Gravity;
import org.clientele.ui.intake.FixViewModel.Heap;
import org.junit.jupiter.api.Test;

class FixViewModelTest extends IntakeBench {
    private static final String MESSY = """
        customer_id,email,name,signup_date
        K1,maria@example.org,Maria Weber,2026-03-04
        K2,li@,Li Wei,2026-05-06
        K3,soon@,Ann Hill,2026-05-07
        ,,Nobody,2026-05-08
        K5,tom@gmial.com,Tom Hill,someday
        K6,sue@example.org,Sue Park,someday
        """;

    private FixViewModel messy() throws IOException {
        model.bring(List.of(file("members.csv", MESSY)));
        return wizard().fix();
    }

    private static Heap heap(FixViewModel fix, Finding finding) {
        return fix.heaps().get().stream()
                .filter(each -> each.group().finding() == finding)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(finding + " is not in " + fix.heaps().get()));
    }

    private long rejected() {
        return preview().counts().rejected();
    }

    @Test
    void what_blocks_comes_before_what_to_fix_and_that_before_notices() throws IOException {
        FixViewModel fix = messy();
        List<Gravity> gravities = fix.heaps().get().stream().map(Heap::gravity).toList();
        assertEquals(gravities.stream().sorted().toList(), gravities);
        assertEquals(Gravity.BLOCKING, heap(fix, Finding.NO_IDENTITY).gravity());
        assertEquals(0, heap(fix, Finding.NO_IDENTITY).at());
        assertEquals(3, heap(fix, Finding.DATE).at());
        assertEquals(fix.heaps().get().getFirst(), fix.heap().get());
        assertEquals(
                List.of(4L),
                heap(fix, Finding.NO_IDENTITY).rows().stream()
                        .map(ProblemRow::record)
                        .toList());
    }

    @Test
    void a_mended_cell_lets_its_row_in_and_undo_takes_it_out_again() throws IOException {
        FixViewModel fix = messy();
        long before = rejected();
        Heap nobody = heap(fix, Finding.NO_IDENTITY);
        fix.edit(nobody.rows().getFirst(), 0, "K4");
        assertEquals(before - 1, rejected());
        assertTrue(fix.heaps().get().stream().noneMatch(each -> each.group().finding() == Finding.NO_IDENTITY));
        fix.undo();
        assertEquals(before, rejected());
        assertEquals(Fixes.none(), fix.fixes().get());
        heap(fix, Finding.NO_IDENTITY);
    }

    @Test
    void a_value_is_replaced_wherever_it_stands_and_comes_in_as_replaced() throws IOException {
        FixViewModel fix = messy();
        Heap dates = heap(fix, Finding.DATE);
        assertEquals(2, fix.rowsWith(dates, " someday "));
        long before = rejected();
        fix.everywhere(3, "someday", "2026-06-01");
        assertTrue(fix.heaps().get().stream().noneMatch(each -> each.group().finding() == Finding.DATE));
        assertEquals(before - 2, rejected());
        bringIn();
        assertEquals(6 - rejectedOf(), customers());
    }

    private int rejectedOf() {
        return (int) history().getFirst().counts().rejected();
    }

    @Test
    void a_heap_is_mended_in_one_go() throws IOException {
        FixViewModel fix = messy();
        Heap dates = heap(fix, Finding.DATE);
        assertTrue(fix.remedies(dates).contains(Fix.Remedy.CLEAR));
        fix.remedy(dates, Fix.Remedy.CLEAR);
        assertTrue(fix.heaps().get().stream().noneMatch(each -> each.group().finding() == Finding.DATE));
        Heap typo = heap(fix, Finding.EMAIL_TYPO);
        assertTrue(fix.remedies(typo).contains(Fix.Remedy.TAKE_HINT));
        fix.remedy(typo, Fix.Remedy.TAKE_HINT);
        assertTrue(fix.heaps().get().stream().noneMatch(each -> each.group().finding() == Finding.EMAIL_TYPO));
        fix.undo();
        heap(fix, Finding.EMAIL_TYPO);
    }

    @Test
    void a_row_that_people_leave_out_stays_out_until_they_bring_it_back() throws IOException {
        FixViewModel fix = messy();
        Heap typo = heap(fix, Finding.EMAIL_TYPO);
        ProblemRow row = typo.rows().getFirst();
        fix.everywhere(3, "someday", "2026-06-01");
        long before = rejected();
        fix.skip(row);
        assertTrue(fix.skipped(row));
        assertEquals(before + 1, rejected());
        fix.skip(row);
        assertFalse(fix.skipped(row));
        assertEquals(before, rejected());
    }

    @Test
    void next_problem_walks_through_all_rows_of_all_heaps_and_begins_again() throws IOException {
        FixViewModel fix = messy();
        int rows =
                fix.heaps().get().stream().mapToInt(each -> each.rows().size()).sum();
        Heap first = Objects.requireNonNull(fix.heap().get());
        for (int i = 0; i < rows; i++) {
            fix.nextProblem();
        }
        assertEquals(first, fix.heap().get());
        assertEquals(0, fix.row().get());
    }

    @Test
    void reading_the_file_in_another_way_forgets_the_corrections() throws IOException {
        FixViewModel fix = messy();
        fix.everywhere(3, "someday", "2026-06-01");
        wizard().file().headerRow(1);
        assertEquals(Fixes.none(), fix.fixes().get());
        heap(fix, Finding.DATE);
    }

    @Test
    void the_file_itself_is_never_touched() throws IOException {
        FixViewModel fix = messy();
        fix.everywhere(3, "someday", "2026-06-01");
        fix.edit(heap(fix, Finding.NO_IDENTITY).rows().getFirst(), 0, "K4");
        bringIn();
        assertEquals(MESSY, java.nio.file.Files.readString(folder.resolve("members.csv")));
    }
}
