package org.clientele.app.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientele.app.intake.FileTables;
import org.clientele.app.watch.KeepWatch;
import org.clientele.app.watch.Signals;
import org.clientele.app.watch.WatchDesk;
import org.clientele.app.watch.WatchTurn;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes that watch a folder run by themselves, once, when all their files rest. */
class RecipeFoldersTest {
    private static final Duration MONTH = Duration.ofDays(28);

    @TempDir
    Path folder;

    @Test
    void a_watched_folder_runs_it_once_its_files_rest() throws IOException {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 60, 2));
            Path inbox = Files.createDirectories(folder.resolve("inbox"));
            Recipe recipe = shop.record().watching(inbox.toString());
            shop.book().keep(recipe);
            shop.pass(MONTH);
            RecipeFolders watch = new RecipeFolders(shop.workbench(), shop.recipes(), RecipeShop.words());
            assertEquals(Set.of(inbox), watch.folders());
            assertEquals(List.of(), watch.look(false, Checkpoint.none()));
            List<Path> files = RecipeShop.month(inbox, 4, 70, 2);
            assertEquals(List.of(), watch.look(false, Checkpoint.none()), "they may still grow");
            shop.pass(Duration.ofSeconds(3));
            List<Message> deeds = watch.look(false, Checkpoint.none());
            assertEquals("recipe.ended.done", deeds.getFirst().key());
            assertEquals(List.of(), watch.look(false, Checkpoint.none()));
            Files.delete(files.get(1));
            shop.pass(MONTH);
            RecipeShop.month(inbox, 5, 72, 2);
            Files.delete(inbox.resolve("orders-2026-05.csv"));
            shop.pass(Duration.ofSeconds(3));
            watch.look(false, Checkpoint.none());
            shop.pass(Duration.ofSeconds(3));
            assertEquals(List.of(), watch.look(false, Checkpoint.none()), "a needed file is not there yet");
        }
    }

    @Test
    void whoever_watches_files_takes_the_recipes_along() throws IOException {
        try (RecipeShop shop = new RecipeShop(folder)) {
            shop.byHand(shop.month(3, 40, 2));
            Path inbox = Files.createDirectories(folder.resolve("inbox"));
            shop.book().keep(shop.record().watching(inbox.toString()));
            shop.pass(MONTH);
            RecipeShop.month(inbox, 4, 45, 2);
            Set<Path> heard = new HashSet<>();
            Signals signals = new Signals() {
                @Override
                public void follow(Set<Path> folders) {
                    heard.addAll(folders);
                }

                @Override
                public void await(Duration most) {
                    shop.pass(Duration.ofSeconds(3));
                }

                @Override
                public void close() {}
            };
            KeepWatch watch = new KeepWatch(
                    shop.workbench(),
                    new WatchDesk(shop.workbench(), new FileTables(), shop.clock(), RecipeShop.words()),
                    signals,
                    new RecipeFolders(shop.workbench(), shop.recipes(), RecipeShop.words()));
            assertTrue(watch.watches());
            WatchTurn turn = RecipeShop.done(watch.next());
            assertEquals("recipe.ended.done", turn.deeds().getFirst().key());
            assertTrue(turn.facts().isPresent(), "the screens hear of it");
            assertEquals(Set.of(inbox), heard);
        }
    }

    @Test
    void patterns_let_dates_and_numbers_change() {
        assertEquals("orders*.csv", FilePattern.of("orders-2026-11.csv"));
        assertEquals("orders*.csv", FilePattern.of("orders.csv"));
        assertEquals("orders*.csv", FilePattern.of("orders (3).csv"));
        assertEquals("shop*_orders*.xlsx", FilePattern.of("shop12_orders_20261103.xlsx"));
        assertEquals("订单*.csv", FilePattern.of("订单20261103.csv（自动导入）"));
        assertTrue(FilePattern.matches("orders*.csv", "Orders 2026.CSV"));
        assertFalse(FilePattern.matches("orders*.csv", "orders.csv.manifest.json"));
        assertFalse(FilePattern.matches("a.c*", "abc"));
    }
}
