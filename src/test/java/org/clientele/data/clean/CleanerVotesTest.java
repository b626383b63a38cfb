package org.clientele.data.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole column says about its cells, and that every row has a verdict. */
class CleanerVotesTest extends CleanerDesk {
    @Test
    void whatCannotHaveHappenedIsRejectedOrLeftBlank() {
        Table t = table(
                TableKind.CUSTOMERS,
                "Email|Birthday|Signup date",
                "a@b.example|9999-12-31|2026-01-02",
                "c@d.example|1990-02-03|2031-01-02");
        assertNull(t.value(0, Field.BIRTHDAY));
        assertEquals(List.of(Finding.BIRTHDAY), t.findings(0));
        assertEquals(Finding.DATE_FUTURE, t.reason(1).finding());
    }

    @Test
    void namesAreComposedAsTheirScriptDoes() {
        Table t = table(TableKind.CUSTOMERS, "Email|First name|Last name", "a@b.example|Anna|Berg", "c@d.example|伟|王");
        assertEquals("Anna Berg", t.value(0, Field.NAME));
        assertEquals("王伟", t.value(1, Field.NAME));
    }

    @Test
    void datesAreVotedOverTheColumn() {
        Table day = table(TableKind.CUSTOMERS, "Email|Signup date", "a@b.example|03/04/2026", "c@d.example|25/04/2026");
        assertEquals((int) LocalDate.of(2026, 4, 3).toEpochDay(), day.value(0, Field.SIGNUP_DATE));
        assertEquals(
                List.of(Message.of("clean.note.dayFirst", "Signup date", 1L, 0L)), day.survey.notes(Answers.none()));
        Table month =
                table(TableKind.CUSTOMERS, "Email|Signup date", "a@b.example|03/04/2026", "c@d.example|04/25/2026");
        assertEquals((int) LocalDate.of(2026, 3, 4).toEpochDay(), month.value(0, Field.SIGNUP_DATE));
    }

    @Test
    void aTieAsksWithTwoReadings() {
        Probe probe = InMemory.probe("Email|Signup date", "a@b.example|03/04/2026", "c@d.example|05/06/2026");
        Table t = new Table(TableKind.CUSTOMERS, Answers.none(), probe);
        List<Question> questions = t.survey.questions(Answers.none());
        assertEquals(1, questions.size());
        assertEquals("Signup date", questions.getFirst().column());
        assertEquals(
                Message.of("clean.ask.option", "03/04/2026", LocalDate.of(2026, 4, 3)),
                questions.getFirst().options().getFirst().rendered());
        assertEquals(
                Message.of("clean.ask.option", "03/04/2026", LocalDate.of(2026, 3, 4)),
                questions.getFirst().options().getLast().rendered());
        Answers answered = Answers.none().with("Signup date", Reading.MONTH_FIRST);
        assertEquals(List.of(), t.survey.questions(answered));
        assertEquals(
                (int) LocalDate.of(2026, 3, 4).toEpochDay(),
                new Table(TableKind.CUSTOMERS, answered, probe).value(0, Field.SIGNUP_DATE));
        assertEquals(List.of(), t.survey.questions(Answers.none().everywhere(Reading.DAY_FIRST)));
    }

    @Test
    void decimalMarksAreVotedOverTheColumn() {
        Table comma = table(TableKind.PRODUCTS, "SKU|Price", "1|1.299", "2|3,50");
        assertEquals(12_990_000L, comma.value(0, Field.PRICE));
        Table point = table(TableKind.PRODUCTS, "SKU|Price", "1|1,299", "2|3.50");
        assertEquals(12_990_000L, point.value(0, Field.PRICE));
        Table open = table(TableKind.PRODUCTS, "SKU|Price", "1|1,299", "2|2,500");
        assertEquals(
                "clean.ask.decimal",
                open.survey.questions(Answers.none()).getFirst().sentence().key());
    }

    @Test
    void rowsThatTheReaderDistrustsAreRejectedInItsWords() {
        Probe probe = InMemory.probe("Email", "a@b.example");
        MappingProposal mapping = new Mapper("CN").propose(probe, TableKind.CUSTOMERS, Optional.empty());
        Survey survey =
                Surveyor.survey(InMemory.reading(probe.sample()), mapping, SETTING.zone(), false, Checkpoint.none());
        Message defect = Message.of("some.defect");
        Verdict verdict = new Cleaner(mapping, survey, Answers.none(), SETTING)
                .clean(new RawRow(1, 2, new String[] {"a@b.example"}, defect));
        assertTrue(verdict.rejected());
        assertEquals(defect, verdict.remarks().getFirst().sentence());
    }

    /** Whatever stands in the cells: a row is either clean or rejected with a reason, and nothing is thrown. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyRowHasAVerdict(long seed) {
        Random random = new Random(seed);
        for (TableKind kind : TableKind.values()) {
            List<String> header = kind.fields().stream().map(Field::key).toList();
            List<RawRow> rows = new ArrayList<>();
            for (int r = 0; r < 300; r++) {
                String[] cells = new String[header.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cell(random);
                }
                rows.add(new RawRow(r + 1, r + 2, cells));
            }
            Probe probe = InMemory.probe(java.nio.file.Path.of("t.csv"), header, rows);
            MappingProposal mapping = new Mapper("CN").propose(probe, kind, Optional.empty());
            for (Field field : kind.fields()) {
                mapping = mapping.with(header.indexOf(field.key()), new org.clientele.model.intake.Target.Bind(field));
            }
            Survey survey = Surveyor.survey(InMemory.reading(rows), mapping, SETTING.zone(), false, Checkpoint.none());
            assertEquals(300, survey.rows());
            Cleaner cleaner = new Cleaner(mapping, survey, Answers.none(), SETTING);
            for (RawRow row : rows) {
                Verdict verdict = cleaner.clean(row);
                boolean refused = verdict.remarks().stream().anyMatch(r -> r.level() == Level.REJECTED);
                assertEquals(verdict.rejected(), refused, InMemory.line(row));
                if (!verdict.rejected()) {
                    assertTypes(cleaner, java.util.Objects.requireNonNull(verdict.row()));
                }
            }
        }
    }
}
