package org.clientele.app.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clientele.app.care.Backup;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.H2Care;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup carries the recipes and their runs, and a restore brings them back as they were then. */
class RecipeBackupTest {
    @TempDir
    Path folder;

    @Test
    void recipes_and_runs_come_back_and_what_was_kept_of_later_runs_is_not_taken_for_theirs() throws Exception {
        Recipe recipe;
        List<RecipeRun> then;
        int[] members;
        RecipeShop shop = new RecipeShop(folder);
        H2Care care = new H2Care(shop.clock());
        try (shop) {
            shop.byHand(shop.month(3, 40, 8));
            recipe = shop.record().within(new Recipe.Limits(0, 1, 0, 9));
            shop.book().keep(recipe);
            shop.pass(Duration.ofDays(28));
            assertEquals(State.DONE, shop.run(recipe, shop.month(4, 50, 8)).state());
            then = shop.book().runs(recipe.name());
            members = shop.book().members(recipe.name(), 1).orElseThrow();
            care.backUp(shop.workbench(), Checkpoint.none());
            shop.pass(Duration.ofDays(28));
            assertEquals(State.DONE, shop.run(recipe, shop.month(5, 60, 8)).state());
            assertTrue(shop.book().members(recipe.name(), 2).isPresent());
            shop.book().remove(recipe.name());
        }
        Path bench = folder.resolve("bench");
        Backup byHand = care.backups(bench).stream()
                .filter(backup -> backup.kind() == Backup.Kind.BY_HAND)
                .findFirst()
                .orElseThrow();
        care.restore(bench, byHand.name(), Checkpoint.none());
        try (RecipeShop back = RecipeShop.opened(folder)) {
            assertEquals(List.of(recipe), back.book().all());
            assertEquals(then, back.book().runs(recipe.name()));
            assertArrayEquals(members, back.book().members(recipe.name(), 1).orElseThrow());
            assertEquals(2, back.book().next(recipe.name()));
            assertFalse(back.book().members(recipe.name(), 2).isPresent(), "those of a run that never was");
        }
    }
}
