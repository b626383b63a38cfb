package org.clientele.app.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clientele.app.campaign.ExportReport;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.data.write.RecipeText;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.Reason;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recipe does what was done by hand, stops before harm, and does nothing twice. */
class RunRecipeTest {
    private static final Duration MONTH = Duration.ofDays(28);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_run_gives_what_the_same_steps_give_by_hand(long seed) throws IOException {
        List<String> byHand;
        List<String> byRecipe;
        List<Long> rowsByHand;
        List<Long> rowsByRecipe;
        try (RecipeShop shop = new RecipeShop(folder.resolve("hand"))) {
            // The comparison group follows a secret of the workbench: both shops begin as the same one.
            shop.byHand(shop.month(3, 120, seed));
            shop.record();
            copy(folder.resolve("hand"), folder.resolve("copy"), shop);
        }
        try (RecipeShop shop = RecipeShop.opened(folder.resolve("hand"))) {
            shop.pass(MONTH);
            ExportReport report = shop.byHand(shop.month(4, 150, seed));
            byHand = lines(report.file(), report.entry());
            rowsByHand = counts(shop);
        }
        try (RecipeShop shop = RecipeShop.opened(folder.resolve("copy"))) {
            shop.pass(MONTH);
            Recipe recipe = shop.book().all().getFirst();
            RecipeRun run = shop.run(recipe, shop.month(4, 150, seed));
            assertEquals(State.DONE, run.state(), () -> RunDiff.headline(recipe, run) + " " + run.stop());
            ExportEntry entry = shop.workbench().campaigns().exports().getFirst();
            byRecipe = lines(shop.workbench().folder().resolve("exports").resolve(entry.file()), entry);
            rowsByRecipe = counts(shop);
            assertEquals(entry.exportId(), Objects.requireNonNull(run.list()).exportId());
        }
        assertTrue(byHand.size() > 20, byHand::toString);
        assertEquals(byHand, byRecipe);
        assertEquals(rowsByHand, rowsByRecipe);
    }

    private static void copy(Path from, Path to, RecipeShop open) throws IOException {
        open.workbench().close();
        try (var all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().contains("lock")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The lines of a list without the mark of the export, which is never the same twice. */
    private static List<String> lines(Path file, ExportEntry entry) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replace(entry.exportId(), "EXPORT"))
                .toList();
    }

    private static List<Long> counts(RecipeShop shop) {
        List<Long> all = new ArrayList<>();
        for (BatchSummary batch : shop.workbench().imports().batches()) {
            all.add(batch.counts().created());
            all.add(batch.counts().updated());
            all.add(batch.counts().unchanged());
            all.add(batch.counts().rejected());
        }
        return all;
    }

    @Test
    void what_was_recorded_is_what_was_done() {
        try (RecipeShop shop = new RecipeShop(folder)) {
            ExportReport report = shop.byHand(shop.month(3, 60, 9));
            Recipe recipe = shop.record();
            assertEquals(RecipeShop.CAMPAIGN, recipe.name());
            assertEquals(
                    List.of("customers*.csv", "orders*.csv", "consents*.csv"),
                    recipe.imports().stream().map(Recipe.Intake::pattern).toList());
            assertEquals(
                    List.of(TableKind.CUSTOMERS, TableKind.ORDERS, TableKind.CONSENTS),
                    recipe.imports().stream().map(Recipe.Intake::kind).toList());
            assertEquals(RecipeShop.campaign(), recipe.campaign());
            RecipeRun first = shop.book().runs(recipe.name()).getFirst();
            RecipeRun.Figures figures = Objects.requireNonNull(first.figures());
            assertEquals(report.entry().people(), figures.list());
            int out = figures.waterfall().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertEquals(figures.group(), figures.list() + out, "the waterfall sums up");
            shop.restart();
            assertEquals(recipe, shop.book().find("COME BACK"), "kept over a restart, found whatever the capitals");
            assertEquals(recipe, RecipeText.read(RecipeText.write(recipe)));
            assertThrows(Refusal.class, shop::record, "the name is taken");
        }
    }

    @Test
    void the_report_says_what_changed_since_the_last_run() {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 60, 4));
            Recipe recipe = shop.record();
            Set<Integer> before = ids(shop);
            shop.pass(MONTH);
            RecipeRun run = shop.run(recipe, shop.month(4, 80, 4));
            assertEquals(State.DONE, run.state(), () -> String.valueOf(run.stop()));
            Set<Integer> now = ids(shop);
            RunDiff diff = RunDiff.of(shop.book(), recipe, run);
            RecipeRun.Figures figures = Objects.requireNonNull(run.figures());
            Set<Integer> entered = new HashSet<>(now);
            entered.removeAll(before);
            Set<Integer> left = new HashSet<>(before);
            left.removeAll(now);
            assertFalse(entered.isEmpty());
            assertEquals(entered.size(), figures.entered());
            assertEquals(left.size(), figures.left());
            Members members = Members.between(
                    shop.book().members(recipe.name(), 0).orElseThrow(),
                    shop.book().members(recipe.name(), 1).orElseThrow());
            assertEquals(entered, Set.copyOf(members.entered()));
            RunDiff.Line rows = line(diff, "rows.customers");
            assertEquals(60, rows.before());
            assertEquals(80, rows.now());
            RunDiff.Line list = line(diff, "list");
            assertEquals(figures.list(), list.now());
            assertEquals(shop.workbench().campaigns().exports().getLast().people(), list.before(), "the list by hand");
        }
    }

    private static RunDiff.Line line(RunDiff diff, String word) {
        return diff.lines().stream()
                .filter(line -> line.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> ids(RecipeShop shop) {
        Set<Integer> ids = new HashSet<>();
        for (int id : shop.recipes()
                .tools()
                .members(
                        shop.workbench(),
                        RecipeShop.campaign(),
                        shop.workbench().facts(Checkpoint.none()),
                        Checkpoint.none())) {
            ids.add(id);
        }
        return ids;
    }

    @Test
    void the_same_files_write_nothing_twice() {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 60, 5));
            Recipe recipe = shop.record();
            shop.pass(MONTH);
            List<Path> files = shop.month(4, 80, 5);
            shop.run(recipe, files);
            int exports = shop.workbench().campaigns().exports().size();
            int batches = shop.workbench().imports().batches().size();
            RecipeRun again = shop.run(recipe, files);
            assertStops(Reason.SAME_FILES, again);
            assertEquals(exports, shop.workbench().campaigns().exports().size());
            assertEquals(batches, shop.workbench().imports().batches().size());
        }
    }

    private static void assertStops(Reason reason, RecipeRun run) {
        assertEquals(
                reason, Objects.requireNonNull(run.stop(), run.state()::name).reason());
        assertEquals(null, run.list());
    }

    @Test
    void it_stops_before_any_list_when_a_limit_is_passed() throws IOException {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 60, 6));
            Recipe recipe = shop.record();
            shop.pass(MONTH);
            List<Path> files = shop.month(4, 62, 6);
            int batches = shop.workbench().imports().batches().size();

            Path shaped = RecipeShop.file(
                    folder.resolve("other/customers-2026-04.csv"), "customer_id,name,mail\nC1,Ann,c1@example.com\n");
            RecipeRun shape = shop.run(recipe, List.of(shaped, files.get(1), files.get(2)));
            assertStops(Reason.SHAPE, shape);
            assertTrue(sentence(shape).contains("email, country"), () -> sentence(shape));
            assertEquals(batches, shop.workbench().imports().batches().size(), "nothing came in");

            StringBuilder broken = new StringBuilder(Files.readString(files.get(1)));
            broken.append("O4-901,no day,C1,S1,1,5.00\n".repeat(9));
            Path bad = RecipeShop.file(folder.resolve("bad/orders-2026-04.csv"), broken.toString());
            RecipeRun rows = shop.run(recipe, List.of(files.get(0), bad, files.get(2)));
            assertStops(Reason.ROWS, rows);
            assertTrue(rows.broughtIn(), "what came in is kept");
            RecipeRun back = RecipeShop.done(shop.recipes().takeBack(shop.workbench(), recipe, rows));
            assertEquals(State.TAKEN_BACK, back.state());
            assertEquals(
                    0,
                    shop.workbench().imports().batches().stream()
                            .filter(batch -> batch.state() == BatchSummary.State.DONE)
                            .filter(batch -> batch.file().contains("2026-04"))
                            .count());

            Recipe strict =
                    recipe.within(new Recipe.Limits(100, 0.02, 30, 0.5)).into(new Recipe.Output("", "we know", true));
            RecipeRun poor = shop.run(strict, files);
            assertStops(Reason.QUALITY, poor);
            assertEquals(State.TAKEN_BACK, poor.state(), "as this recipe wants it");

            shop.pass(MONTH.multipliedBy(2));
            RecipeRun jump = shop.run(recipe.within(new Recipe.Limits(0, 0.02, 30, 0.01)), shop.month(5, 300, 6));
            assertStops(Reason.JUMP, jump);
            assertEquals(1, shop.workbench().campaigns().exports().size(), "still the list by hand alone");
        }
    }

    private static String sentence(RecipeRun run) {
        return RecipeShop.words().apply(Objects.requireNonNull(run.stop()).sentence());
    }

    @Test
    void permissions_must_not_be_too_old() {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 60, 7));
            Recipe recipe = shop.record();
            Recipe without = recipe.needing(2, false);
            List<Path> files = shop.month(4, 62, 7).subList(0, 2);
            shop.pass(Duration.ofDays(31));
            RecipeRun old = shop.run(without, files);
            assertStops(Reason.CONSENT, old);
            assertTrue(sentence(old).contains("31 days ago"), () -> sentence(old));
            RecipeRun any = shop.run(without.within(new Recipe.Limits(0, 0.02, 0, 9)), files);
            assertEquals(State.DONE, any.state(), () -> String.valueOf(any.stop()));
            Refusal missing = assertThrows(Refusal.class, () -> shop.run(recipe, files));
            assertEquals("recipe.file.missing", missing.sentence().key());
        }
    }

    @Test
    void a_rehearsal_changes_nothing() {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 60, 3));
            Recipe recipe = shop.record();
            shop.pass(MONTH);
            long version = shop.workbench().version();
            RecipeRun run = RecipeShop.done(shop.recipes()
                    .job(shop.workbench(), recipe, shop.month(4, 75, 3), new RunWish(true, false, RecipeShop.words())));
            assertEquals(State.REHEARSED, run.state());
            assertEquals(75, run.arrivals().getFirst().rows().read());
            assertEquals(15, run.arrivals().getFirst().rows().created());
            assertEquals(version, shop.workbench().version());
            assertEquals(1, shop.book().runs(recipe.name()).size());
        }
    }
}
