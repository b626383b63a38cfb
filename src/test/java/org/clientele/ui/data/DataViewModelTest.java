package org.clientele.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.sample.ShopCopies;
import org.clientele.app.session.Session;
import org.clientele.app.tables.Condition;
import org.clientele.app.tables.DataColumn.Contact;
import org.clientele.app.tables.EditTable;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.QualityReport;
import org.clientele.app.tables.TableName;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbenches;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.data.DataViewModel.Front;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of data without a screen: what its buttons do and what it says. */
class DataViewModelTest {
    private static final int CUSTOMERS = 80;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private final PaperDesk desk = new PaperDesk();

    private static Found found(DataViewModel model) {
        return Objects.requireNonNull(model.found().latest().get());
    }

    private static Facet.Choices cities(DataViewModel model) {
        return (Facet.Choices) found(model).facet("city").orElseThrow();
    }

    @Test
    void the_page_narrows_changes_and_takes_back(@TempDir Path home) throws Exception {
        Workbenches workbenches = new H2Workbenches(CLOCK);
        Session session = new Session(workbenches);
        DirectJobRunner jobs = new DirectJobRunner(Checkpoint.none());
        DataViewModel model = new DataViewModel(session, new Analyses(), CLOCK, jobs, desk);
        assertEquals(Front.NOTHING_OPEN, model.front().get());
        assertEquals(Optional.empty(), model.answer());
        try (session) {
            session.show(ShopCopies.shown(home.resolve("shop"), 3, CUSTOMERS));
            assertEquals(Front.TABLE, model.front().get());
            model.shown(null);
            narrows(model);
            keepsEachTableAsItWasLeft(model);
            uses(model, session);
            reveals(model, session);
            changes(model, session);
            judges(model);
        }
        assertEquals(Front.NOTHING_OPEN, model.front().get());
        assertNull(model.found().latest().get());
    }

    private static void narrows(DataViewModel model) {
        assertEquals(CUSTOMERS, found(model).size());
        assertEquals(
                "dataview.answer.all.customers", model.answer().orElseThrow().key());
        String city = cities(model).choices().getFirst().word();
        int there = cities(model).choices().getFirst().count();
        model.toggle("city", city);
        assertEquals(there, found(model).size());
        assertEquals("dataview.answer.some", model.answer().orElseThrow().key());
        model.turn("city");
        assertEquals(CUSTOMERS - there, found(model).size());
        model.turn("city");
        model.toggle("city", "");
        assertEquals(there + cities(model).blanks(), found(model).size());
        model.toggle("city", "");
        model.range("orders", 2, Long.MAX_VALUE, false);
        int few = found(model).size();
        assertTrue(few < there);
        model.search("nobody of that name");
        assertEquals(0, found(model).size());
        assertTrue(model.uses().customers().isEmpty());
        model.dropLast();
        assertEquals(few, found(model).size());
        model.drop(new Condition.Range("orders", 2, Long.MAX_VALUE, false));
        assertEquals(there, found(model).size());
        model.clear();
        assertEquals(CUSTOMERS, found(model).size());
        model.range("orders", Long.MIN_VALUE, Long.MAX_VALUE, false);
        assertTrue(model.filter().get().isEmpty());
    }

    private static void keepsEachTableAsItWasLeft(DataViewModel model) {
        model.contains("name", "a");
        int some = found(model).size();
        model.sort("spent", true);
        model.choose(TableName.ORDERS);
        assertEquals(model.sizes().get(TableName.ORDERS), found(model).size());
        assertTrue(model.isOpen(model.rail().getFirst()));
        model.unfold(model.rail().getFirst());
        assertFalse(model.isOpen(model.rail().getFirst()));
        model.choose(TableName.CUSTOMERS);
        assertEquals(some, found(model).size());
        assertEquals("spent", found(model).query().sort());
        model.sort("", false);
        model.clear();
    }

    private void uses(DataViewModel model, Session session) {
        assertEquals(
                new Segment.Everyone(), model.uses().customers().orElseThrow().segment());
        model.choose(TableName.ORDERS);
        model.range("amount", 500_000, Long.MAX_VALUE, false);
        Set<Integer> buyers = new java.util.TreeSet<>();
        Found now = found(model);
        for (int place = 0; place < now.size(); place++) {
            buyers.add(now.table().facts().people().id()[now.table().customer(now.row(place))]);
        }
        assertEquals(buyers.size(), model.uses().people());
        assertEquals(
                new Segment.FixedList(List.copyOf(buyers)),
                model.uses().customers().orElseThrow().segment());
        model.uses().save("Big orders", refusal -> assertNull(refusal));
        assertEquals(
                buyers.size(),
                session.current().workbench().groups().all().getFirst().size());
        model.uses().save("Big orders", refusal -> assertNotNull(refusal));
        desk.done.removeFirst().undo();
        assertEquals(List.of(), session.current().workbench().groups().all());
        model.clear();
        model.choose(TableName.CUSTOMERS);
    }

    private static void reveals(DataViewModel model, Session session) {
        assertFalse(model.looks().seen(5, Contact.PHONE));
        model.looks().reveal(5, Contact.PHONE);
        assertTrue(model.looks().seen(5, Contact.PHONE));
        assertFalse(model.looks().seen(5, Contact.EMAIL));
        assertFalse(model.looks().seen(6, Contact.PHONE));
        var line = session.current().workbench().reveals().lines(5).getFirst();
        assertEquals(session.current().facts().people().id()[5], line.customerId());
    }

    private void changes(DataViewModel model, Session session) {
        String city = cities(model).choices().getFirst().word();
        int there = cities(model).choices().getFirst().count();
        int[] rows = EditViewModel.rowsWith(found(model), "city", Set.of(city));
        assertNull(model.edits().draft(found(model), "city", rows, city).plan(), "nothing would change");
        assertNull(model.edits().draft(found(model), "birthday", rows, "soon").plan());
        EditTable.Plan plan = Objects.requireNonNull(
                model.edits().draft(found(model), "city", rows, "Elsewhere").plan());
        assertEquals(List.of(there, there, CUSTOMERS), plan.effect().args());
        model.toggle("city", city);
        model.edits().apply(plan, () -> {});
        assertEquals(0, found(model).size(), "the filter is kept, nobody is left in it");
        assertEquals(List.of(), desk.refused);
        Edit edit = desk.done.removeFirst();
        edit.undo();
        assertEquals(there, found(model).size());
        edit.redo();
        assertEquals(0, found(model).size());
        edit.undo();
        assertEquals(there, found(model).size());
        assertEquals(
                List.of(BatchSummary.State.UNDONE, BatchSummary.State.UNDONE),
                session.current().workbench().imports().batches().stream()
                        .filter(batch -> batch.act() == BatchSummary.Act.EDIT)
                        .map(BatchSummary::state)
                        .toList());
        model.clear();
    }

    private static void judges(DataViewModel model) {
        QualityReport report =
                Objects.requireNonNull(model.health().report().latest().get());
        assertTrue(report.score() > 0 && report.score() <= 100);
        QualityReport.Measure age = report.aspects().getLast().measures().getFirst();
        model.follow(age.behind());
        assertEquals(TableName.ORDERS, model.table().get());
        report.aspects().stream()
                .flatMap(aspect -> aspect.measures().stream())
                .filter(measure -> !measure.word().equals("age"))
                .forEach(measure -> {
                    model.follow(measure.behind());
                    assertEquals(measure.wrong(), found(model).size(), measure.word());
                });
        model.openImports();
    }
}
