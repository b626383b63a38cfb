package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportAtOnce;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.recommend.SuggestProducts;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.session.Session;
import org.clientele.app.watch.Arrival;
import org.clientele.app.watch.Signals;
import org.clientele.app.watch.WatchLine.State;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.store.H2Workbenches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes into a watched file is seen on every page at once: profiles, groups, suggestions. */
class WatchViewModelTest {
    private static final String HEADER = "order_id,date,customer_id,sku,quantity,amount\n";
    private static final int NEWCOMER = 41;

    @TempDir
    Path temp;

    private final PaperDesk desk = new PaperDesk();
    private final Script script = new Script();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private WatchViewModel model;

    private interface Step {
        void run() throws IOException;
    }

    /** Signals that let happen what the test says, one after the other, and then end the watching. */
    private final class Script implements Signals {
        private final Deque<Step> steps = new ArrayDeque<>();

        @Override
        public void follow(Set<Path> folders) {}

        @Override
        public void await(Duration most) {
            now = now.plusMillis(400);
            Step next = steps.poll();
            if (next == null) {
                throw new Cancelled();
            }
            try {
                next.run();
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        }

        /** Lets that happen, and time for it to be noticed. */
        void then(Step step) {
            steps.add(step);
            steps.add(() -> {});
            steps.add(() -> {});
        }

        @Override
        public void close() {}
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @BeforeEach
    void open() throws Exception {
        session = new Session(new H2Workbenches(clock()));
        model = new WatchViewModel(
                session,
                new DirectJobRunner(Checkpoint.none()),
                desk,
                new WatchViewModel.Tools(new FileTables(), clock(), message -> message.key(), () -> script));
        Profile shop = new Profile("Tea shop", ZoneId.of("UTC"), "GB", "GBP");
        session.show(session.create(temp.resolve("shop"), shop).work().run(Checkpoint.none()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path file() {
        return temp.resolve("orders.csv");
    }

    private void append(String rows) throws IOException {
        Files.writeString(file(), rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String order(int number, int customer, String sku) {
        return "O" + number + ",2026-11-" + String.format("%02d", 1 + number % 20) + ",C" + customer + "," + sku
                + ",1,10.50\n";
    }

    /** Twenty people drink tea and twenty coffee; each has twenty-six of thirty things of its kind. */
    private static String twoTastes() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int c = 1; c < NEWCOMER; c++) {
            for (int i = 0; i < 26; i++) {
                rows.append(order(100 * c + i, c, (c % 2 == 0 ? "TEA-" : "COFFEE-") + (c + i) % 30));
            }
        }
        return rows.append(order(9000, NEWCOMER, "CUP")).toString();
    }

    private Workbench workbench() {
        return session.current().workbench();
    }

    private int newcomer() {
        Facts facts = session.current().facts();
        return IntStream.range(0, facts.customers())
                .filter(c -> facts.people().number().get(c).equals("C" + NEWCOMER))
                .findFirst()
                .orElseThrow();
    }

    private List<String> suggestions() {
        return new SuggestProducts()
                .desk(workbench(), session.current().facts(), ServingRules.standard()).preview(newcomer(), 3).stream()
                        .map(SuggestedProduct::sku)
                        .toList();
    }

    private boolean buysTea(Analyses analyses) throws Exception {
        return new FindGroups(workbench(), analyses)
                .resolve(
                        new Segment.ByRule("bought sku \"TEA-1\""),
                        session.current().facts(),
                        Checkpoint.none())
                .contains(newcomer());
    }

    @Test
    void profiles_groups_and_suggestions_follow_without_training() throws Exception {
        append(twoTastes());
        model.choose(file());
        script.then(() -> {});
        model.add(TableKind.ORDERS);
        Facts before = session.current().facts();
        assertEquals(1041, before.lines().size());
        new TrainRecommender()
                .job(workbench(), ItemKnnSpec.standard(), 1)
                .work()
                .run(Checkpoint.none());
        Analyses analyses = new Analyses();
        assertFalse(buysTea(analyses));

        script.then(() -> append(order(9001, NEWCOMER, "TEA-1") + order(9002, NEWCOMER, "TEA-2")));
        model.resume(model.lines().get().getFirst().place());

        Facts after = session.current().facts();
        assertTrue(after.version() > before.version());
        assertEquals(1043, after.lines().size());
        assertTrue(buysTea(analyses));
        assertTrue(suggestions().getFirst().startsWith("TEA-"), suggestions()::toString);
        assertFalse(suggestions().contains("TEA-1"), "what was bought is not suggested");
        assertTrue(desk.said.stream().anyMatch(said -> said.key().equals("watch.came")));
    }

    @Test
    void what_came_in_is_taken_back_from_the_page() throws Exception {
        append(twoTastes());
        model.choose(file());
        script.then(() -> {});
        model.add(TableKind.ORDERS);
        script.then(() -> append(order(9001, NEWCOMER, "TEA-1")));
        model.resume(model.lines().get().getFirst().place());
        Arrival last = Objects.requireNonNull(model.lines().get().getFirst().last());
        assertEquals(1, last.batch().counts().created());
        model.undo(last);
        assertNull(model.lines().get().getFirst().last());
        assertEquals(1041, session.current().facts().lines().size());
    }

    @Test
    void a_fault_is_told_and_the_place_waits() throws Exception {
        append(HEADER + order(1, 1, "TEA-1") + "O2,never,C2,TEA-1,1,1\n");
        model.choose(file());
        script.then(() -> {});
        model.add(TableKind.ORDERS);
        assertEquals(State.PAUSED, model.lines().get().getFirst().state());
        assertTrue(desk.said.stream().anyMatch(said -> said.key().equals("watch.fault.rows")));
        model.remove(model.lines().get().getFirst().place());
        assertEquals(List.of(), model.lines().get());
    }

    @Test
    void what_is_not_there_is_refused_and_another_workbench_has_its_own_places() throws Exception {
        model.choose(temp.resolve("nowhere.csv"));
        assertNotNull(model.asked().get());
        model.add(TableKind.EVENTS);
        assertEquals("watch.add.missing", desk.refused.getFirst().key());
        assertNull(model.asked().get());
        append(twoTastes());
        model.choose(file());
        script.then(() -> {});
        model.add(TableKind.ORDERS);
        assertEquals(1, model.lines().get().size());
        session.close();
        assertFalse(model.open().get());
        assertEquals(List.of(), model.lines().get());
    }

    @Test
    void what_people_confirmed_for_such_a_file_is_used() throws Exception {
        append("when,who,what,paid\n03/04/2026,C1,TEA-1,10\n");
        ImportFile byHand = new ImportFile(
                new FileTables(), workbench().profile(), workbench().imports(), clock());
        var source = byHand.probe(file(), FileWish.none()).work().run(Checkpoint.none());
        var plan = byHand.plan(source, TableKind.ORDERS).work().run(Checkpoint.none());
        var mapping = ImportFile.choose(
                plan.mapping(), List.of("order_time=when", "customer_id=who", "sku=what", "amount=paid"));
        new ImportAtOnce(byHand, workbench().imports())
                .job(
                        new org.clientele.app.intake.ImportPlan(
                                source,
                                mapping,
                                plan.answers().everywhere(org.clientele.model.intake.Reading.DAY_FIRST)),
                        null,
                        true)
                .work()
                .run(Checkpoint.none());
        model.choose(file());
        script.then(() -> append("05/04/2026,C2,TEA-1,10\n"));
        model.add(TableKind.ORDERS);
        Facts facts = session.current().facts();
        assertEquals(2, facts.lines().size());
        assertEquals(
                java.time.LocalDate.of(2026, 4, 5).toEpochDay(), facts.dataDay(), "day first, as people have said");
    }
}
