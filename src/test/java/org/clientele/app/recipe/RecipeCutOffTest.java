package org.clientele.app.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clientele.app.campaign.ExportReport;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.Reason;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.recipe.RecipeRun.Step;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a run is cut off, the next start tells, and nothing comes twice. */
class RecipeCutOffTest {
    private static final Duration MONTH = Duration.ofDays(28);

    @TempDir
    Path folder;

    /** Ends the program, as it were, at the n-th step that a run tells. */
    private static Checkpoint killAt(int[] left, RuntimeException how) {
        return new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {
                if (left[0]-- == 0) {
                    throw how;
                }
            }

            @Override
            public void check() {}
        };
    }

    @Test
    void whenever_it_is_cut_off_the_next_start_tells_and_the_next_run_ends_it() {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 24, 8));
            Recipe recipe = shop.record().within(new Recipe.Limits(0, 1, 0, 9));
            shop.book().keep(recipe);
            Set<Step> seen = new HashSet<>();
            boolean done = false;
            for (int kill = 0; !done; kill += 3) {
                shop.pass(Duration.ofDays(4));
                List<Path> files = RecipeShop.month(folder.resolve("k" + kill), 4, 25 + kill, kill);
                int exports = shop.workbench().campaigns().exports().size();
                try {
                    shop.recipes()
                            .job(shop.workbench(), recipe, files, RunWish.usual(RecipeShop.words()))
                            .work()
                            .run(killAt(new int[] {kill}, new IllegalStateException("killed")));
                    done = true;
                } catch (IllegalStateException killed) {
                    shop.restart();
                } catch (Exception other) {
                    throw new AssertionError(other);
                }
                List<RunRecipe.Cut> cut = shop.recipes().settle(shop.workbench());
                int written = shop.workbench().campaigns().exports().size() - exports;
                if (!done && !cut.isEmpty()) {
                    assertEquals(0, written);
                    seen.add(cut.getFirst().run().step());
                    assertNotNull(RecipeShop.words().apply(cut.getFirst().sentence()));
                    RecipeRun after = shop.run(recipe, files);
                    assertEquals(State.DONE, after.state(), () -> String.valueOf(after.stop()));
                    assertEquals(List.of(), shop.recipes().settle(shop.workbench()));
                    written = shop.workbench().campaigns().exports().size() - exports;
                } else if (!done && written == 0) {
                    assertEquals(State.DONE, shop.run(recipe, files).state(), "it had not begun");
                    written++;
                }
                assertEquals(1, written, "one list, whenever it was cut off");
                assertStops(Reason.SAME_FILES, shop.run(recipe, files));
            }
            assertTrue(seen.containsAll(Set.of(Step.IMPORT, Step.EXPORT)) && seen.size() >= 3, seen::toString);
        }
    }

    @Test
    void a_list_that_was_written_but_not_noted_is_found_at_the_next_start() {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 40, 8));
            Recipe recipe = shop.record();
            shop.pass(MONTH);
            shop.book()
                    .note(
                            recipe.name(),
                            RecipeRun.begun(1, shop.clock().instant()).at(Step.EXPORT));
            ExportReport written = shop.export();
            shop.restart();
            assertEquals(List.of(), shop.recipes().settle(shop.workbench()));
            RecipeRun found = shop.book().runs(recipe.name()).getFirst();
            assertEquals(State.DONE, found.state());
            assertEquals(
                    written.entry().exportId(),
                    Objects.requireNonNull(found.list()).exportId());
        }
    }

    @Test
    void who_cancels_keeps_what_came_in_and_gets_no_list() {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 60, 8));
            Recipe recipe = shop.record();
            shop.pass(MONTH);
            List<Path> files = shop.month(4, 70, 8);
            assertThrows(
                    Cancelled.class,
                    () -> shop.recipes()
                            .job(shop.workbench(), recipe, files, RunWish.usual(RecipeShop.words()))
                            .work()
                            .run(killAt(new int[] {9}, new Cancelled())));
            assertEquals(
                    State.CANCELLED, shop.book().runs(recipe.name()).getFirst().state());
            assertEquals(1, shop.workbench().campaigns().exports().size());
        }
    }

    private static void assertStops(Reason reason, RecipeRun run) {
        assertEquals(
                reason, Objects.requireNonNull(run.stop(), run.state()::name).reason());
    }
}
