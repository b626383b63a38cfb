package org.clientele.app.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed in the middle of a recipe leaves each step done wholly or not at all, and the next run ends it. */
class RecipeKillTest {
    static final Duration MONTH = Duration.ofDays(28);
    private static final int PEOPLE = 400;

    @TempDir
    static Path temp;

    private static long whole;

    @BeforeAll
    static void go_the_whole_way_once() throws Exception {
        try (RecipeShop shop = new RecipeShop(temp.resolve("before"))) {
            shop.byHand(shop.month(3, PEOPLE, 8));
            shop.book().keep(shop.record().within(new Recipe.Limits(0, 1, 0, 9)));
        }
        RecipeShop.month(temp.resolve("files"), 4, PEOPLE + 50, 8);
        copy(temp.resolve("before"), temp.resolve("whole"));
        Process process = CutOffRecipe.start(temp.resolve("whole"), temp.resolve("files"));
        try (BufferedReader out = process.inputReader()) {
            assertEquals("begin", out.readLine());
            long start = System.nanoTime();
            assertEquals("end", out.readLine());
            whole = System.nanoTime() - start;
            assertEquals(0, process.waitFor());
        }
    }

    @Test
    void killed_at_any_moment_it_opens_and_the_next_run_ends_it() throws Exception {
        kill(4, 1);
    }

    @Test
    @Tag("long")
    void killed_forty_times_it_opens_and_the_next_run_ends_it() throws Exception {
        Set<State> seen = kill(40, 2);
        assertTrue(seen.contains(State.CUT_OFF), () -> "no kill hit a run: " + seen);
    }

    private static Set<State> kill(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        Set<State> seen = new HashSet<>();
        for (int i = 0; i < kills; i++) {
            Path folder = temp.resolve("kill-" + seed + "-" + i);
            copy(temp.resolve("before"), folder);
            Process process = CutOffRecipe.start(folder, temp.resolve("files"));
            try (BufferedReader out = process.inputReader()) {
                assertEquals("begin", out.readLine());
                // spread evenly, so that few kills hit different steps
                double part = (i + random.nextDouble()) / kills;
                if (!process.waitFor((long) (whole * part), TimeUnit.NANOSECONDS)) {
                    process.destroyForcibly();
                    process.waitFor();
                }
            }
            seen.add(after(folder, "kill " + i));
        }
        return seen;
    }

    /** Looks at what a kill has left, and runs the recipe again. */
    private static State after(Path folder, String kill) {
        List<Path> files = CutOffRecipe.files(temp.resolve("files"));
        try (RecipeShop shop = RecipeShop.opened(folder)) {
            shop.pass(MONTH);
            Recipe recipe = shop.book().all().getFirst();
            shop.recipes().settle(shop.workbench());
            List<RecipeRun> runs = shop.book().runs(recipe.name());
            RecipeRun last = runs.isEmpty() ? null : runs.getFirst();
            State state = last == null || last.number() == 0 ? State.CANCELLED : last.state();
            List<BatchSummary> batches = shop.workbench().imports().batches();
            assertTrue(batches.stream().allMatch(batch -> batch.state() == BatchSummary.State.DONE), kill);
            assertTrue(batches.size() >= 3 && batches.size() <= 6, kill);
            assertEquals(
                    state == State.DONE ? 2 : 1,
                    shop.workbench().campaigns().exports().size(),
                    () -> kill + ", " + state);
            assertTrue(shop.workbench().consents().verify(Checkpoint.none()).whole(), kill);
            if (state != State.DONE) {
                assertEquals(State.DONE, shop.run(recipe, files).state(), kill);
            }
            assertEquals(2, shop.workbench().campaigns().exports().size(), kill);
            assertEquals(6, shop.workbench().imports().batches().size(), () -> kill + ": nothing came in twice");
            assertEquals(PEOPLE + 50, shop.workbench().facts(Checkpoint.none()).customers(), kill);
            assertEquals(
                    RecipeRun.Reason.SAME_FILES,
                    Objects.requireNonNull(shop.run(recipe, files).stop(), kill).reason());
            return state;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
