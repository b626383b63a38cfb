package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Fix;
import org.clientele.model.intake.Fix.Remedy;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Remedies;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.junit.jupiter.api.Test;

/** People's corrections are applied as if the file had been written so. */
class FixesTest {
    private static CleanTable customers() {
        return new CleanTable(
                TableKind.CUSTOMERS,
                "Customer ID|Email|Phone|City|Signup date",
                "1|anna@gmial.com|+49 171 1234567|Shang hai|2026-01-13",
                "2|a@b.example; c@d.example|01711234567/01711234568|Shang hai|2026/13/05",
                "3|not an address|138****8000|Oslo|2026-02-30",
                "||||2026-01-02");
    }

    @Test
    void oneCellAndEveryCellReadOtherwise() {
        Fixes fixes = Fixes.none()
                .with(new Fix.Everywhere(3, "Shang hai", "上海"))
                .with(new Fix.Cell(3, 1, "carla@shop.example"))
                .with(new Fix.Cell(3, 4, "2026-02-28"))
                .with(new Fix.Cell(4, 0, "4"));
        CleanTable t = customers().fix(fixes.with(new Fix.Group(4, Finding.DATE, Remedy.CLEAR)));
        assertEquals("上海", t.value(0, Field.CITY));
        assertEquals("carla@shop.example", t.value(2, Field.EMAIL));
        assertEquals((int) LocalDate.of(2026, 2, 28).toEpochDay(), t.value(2, Field.SIGNUP_DATE));
        assertEquals("4", t.value(3, Field.CUSTOMER_NO));
    }

    @Test
    void theLaterOfTwoCorrectionsOfACellWins() {
        Fixes cellFirst = Fixes.none().with(new Fix.Cell(1, 3, "Oslo")).with(new Fix.Everywhere(3, "Oslo", "Bergen"));
        assertEquals("Bergen", customers().fix(cellFirst).value(0, Field.CITY));
        Fixes cellLast =
                Fixes.none().with(new Fix.Everywhere(3, "Oslo", "Bergen")).with(new Fix.Cell(1, 3, "Oslo"));
        assertEquals("Oslo", customers().fix(cellLast).value(0, Field.CITY));
        assertEquals("Shang hai", customers().fix(cellLast.withoutLast()).value(0, Field.CITY));
    }

    @Test
    void aGroupIsMendedInOneGo() {
        CleanTable hint = customers().fix(Fixes.none().with(new Fix.Group(1, Finding.EMAIL_TYPO, Remedy.TAKE_HINT)));
        assertEquals("anna@gmail.com", hint.value(0, Field.EMAIL));
        assertEquals(List.of(), hint.findings(0));

        Fixes first = Fixes.none()
                .with(new Fix.Group(1, Finding.EMAIL_TWO, Remedy.KEEP_FIRST))
                .with(new Fix.Group(2, Finding.PHONE_TWO, Remedy.KEEP_FIRST))
                .with(new Fix.Group(4, Finding.DATE, Remedy.SWAP_DAY_MONTH));
        CleanTable t = customers().fix(first);
        assertEquals("a@b.example", t.value(1, Field.EMAIL));
        assertEquals((int) LocalDate.of(2026, 5, 13).toEpochDay(), t.value(1, Field.SIGNUP_DATE));
        assertEquals(List.of(), t.findings(1));
        assertTrue(t.verdict(2).rejected(), "30 February is no day either way");
        assertEquals(Finding.DATE, t.verdict(2).remarks().getLast().finding());

        CleanTable cleared = customers()
                .fix(Fixes.none()
                        .with(new Fix.Group(4, Finding.DATE, Remedy.CLEAR))
                        .with(new Fix.Group(1, Finding.EMAIL, Remedy.CLEAR)));
        assertNull(cleared.value(2, Field.SIGNUP_DATE));
        assertEquals(List.of(Finding.PHONE_MASKED), cleared.findings(2));
    }

    @Test
    void rowsThatPeopleLeaveOutAreRejectedInTheirName() {
        CleanTable t = customers()
                .fix(Fixes.none()
                        .with(new Fix.Skip(1))
                        .with(new Fix.Group(4, Finding.DATE, Remedy.SKIP))
                        .with(new Fix.Group(0, Finding.NO_IDENTITY, Remedy.SKIP)));
        Tally tally = new Tally();
        for (int row = 0; row < 4; row++) {
            assertEquals(
                    List.of(Finding.LEFT_OUT),
                    t.findings(row).stream().filter(f -> f == Finding.LEFT_OUT).toList());
            assertTrue(t.verdict(row).rejected());
            tally.add(t.verdict(row).remarks());
        }
        assertNull(tally.firstRejected(), "nothing is left that would need an answer");
        assertEquals(
                4,
                tally.groups().stream()
                        .filter(g -> g.finding() == Finding.LEFT_OUT)
                        .mapToLong(ProblemGroup::rows)
                        .sum());
        assertEquals(
                "clean.row.leftOut",
                t.verdict(3).remarks().getFirst().sentence().key());
    }

    @Test
    void aCorrectionTakesPartInTheVote() {
        CleanTable t = new CleanTable(
                TableKind.CUSTOMERS, "Email|Signup date", "a@b.example|03/04/2026", "c@d.example|05/06/2026");
        assertEquals(1, t.questions().size());
        t.fix(Fixes.none().with(new Fix.Cell(2, 1, "25/06/2026"))).clean();
        assertEquals(List.of(), t.questions());
        assertEquals((int) LocalDate.of(2026, 4, 3).toEpochDay(), t.value(0, Field.SIGNUP_DATE));
    }

    /** Every remedy that is offered for a group does away with the group. */
    @Test
    void everyRemedyThatIsOfferedHelps() {
        CleanTable plain = customers();
        Tally before = new Tally();
        for (int row = 0; row < 4; row++) {
            before.add(plain.verdict(row).remarks());
        }
        int tried = 0;
        for (ProblemGroup group : before.groups()) {
            for (Remedy remedy : Remedies.of(group)) {
                int at = plain.mapping().columns().stream()
                        .filter(c -> c.column().equals(group.column()))
                        .findFirst()
                        .orElseThrow()
                        .at();
                CleanTable t = customers().fix(Fixes.none().with(new Fix.Group(at, group.finding(), remedy)));
                Tally after = new Tally();
                for (int row = 0; row < 4; row++) {
                    after.add(t.verdict(row).remarks());
                }
                long left = after.groups().stream()
                        .filter(g ->
                                g.finding() == group.finding() && g.column().equals(group.column()))
                        .mapToLong(ProblemGroup::rows)
                        .sum();
                assertTrue(left < group.rows(), group + " " + remedy);
                tried++;
            }
        }
        assertTrue(tried >= 12, "only " + tried);
        assertEquals(
                List.of(),
                Remedies.of(new ProblemGroup(Finding.ID_MENDED, Level.REPAIRED, "Customer ID", 3, List.of())));
    }
}
