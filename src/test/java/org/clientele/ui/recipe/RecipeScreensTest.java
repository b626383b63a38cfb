package org.clientele.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.recipe.RecipeBook;
import org.clientele.app.recipe.RecipeShop;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of recipes: recorded by one button, run on files, reported, changed, undone; and its pictures. */
class RecipeScreensTest {
    private final Language language = Fx.get(() -> new Language(Locale.ENGLISH));
    private final Look look = Fx.get(() -> new Look(Settings.Look.LIGHT, 1));
    private final EditHistory history = new EditHistory();

    @Test
    void from_the_first_recording_to_the_report_of_a_run(@TempDir Path folder) {
        Screens presses = new Screens();
        try (RecipeShop shop = new RecipeShop(folder)) {
            ShellViewModel desk = new ShellViewModel(history, shop.clock());
            Session session = new Session(new H2Workbenches(shop.clock()));
            session.show(new Session.Shown(shop.workbench(), shop.workbench().facts(Checkpoint.none())));
            RecipesViewModel model = Fx.get(() -> new RecipesViewModel(
                    session, shop.recipes(), language::now, new DirectJobRunner(Checkpoint.none()), desk));
            Scene scene = Fx.get(() -> scene(desk, model));
            Fx.run(() -> desk.open(RecipesView.PAGE));
            shoot("recipes-empty", scene);

            shop.byHand(shop.month(3, 120, 4));
            presses.click(scene, "recipes-record");
            Recipe recipe = Objects.requireNonNull(model.lines().latest().get())
                    .getFirst()
                    .recipe();
            assertEquals("Come back", recipe.name());
            Fx.run(() -> history.undo());
            assertTrue(new RecipeBook(shop.workbench()).all().isEmpty(), "recording can be undone");
            Fx.run(() -> history.redo());

            shop.pass(Duration.ofDays(28));
            List<Path> files = shop.month(4, 140, 4);
            Fx.run(() -> model.run(recipe.into(new Recipe.Output("", "we know", false)), files));
            RecipesViewModel.Report report =
                    Objects.requireNonNull(model.report().get());
            assertEquals(State.DONE, report.diff().run().state());
            assertNotNull(report.members());
            shoot("recipe-report", scene);
            Fx.run(() -> scene.lookup("#recipe-figures")
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            assertNull(model.report().get(), "Escape goes back to the list");

            Path other = RecipeShop.file(folder.resolve("x/customers-2026-05.csv"), "customer_id,mail\nC1,a@b.co\n");
            List<Path> shaped = List.of(other, files.get(1), files.get(2));
            Fx.run(() -> model.run(recipe, shaped));
            shoot("recipe-stopped", scene);
            RecipeRun stopped =
                    Objects.requireNonNull(model.report().get()).diff().run();
            assertEquals(
                    RecipeRun.Reason.SHAPE,
                    Objects.requireNonNull(stopped.stop()).reason());
            presses.click(scene, "recipe-back");
            shoot("recipes-list", scene);

            presses.click(scene, "recipe-edit-0");
            assertEquals(
                    Message.of("recipeview.limits.wrong"), Fx.get(() -> model.limit(recipe, "190", "2", "30", "50")));
            assertNull(Fx.get(() -> model.limit(recipe, "55", "3,5", "10", "25 %")));
            assertEquals(new Recipe.Limits(55, 0.035, 10, 0.25), kept(shop).limits());
            Fx.run(() -> history.undo());
            assertEquals(recipe.limits(), kept(shop).limits());
            presses.click(scene, "recipe-edit-0");
            presses.click(scene, "recipe-needs-0-2");
            assertFalse(kept(shop).imports().get(2).needed());
            shoot("recipe-limits", scene);
            presses.click(scene, "recipe-remove-0");
            assertTrue(new RecipeBook(shop.workbench()).all().isEmpty());
        }
    }

    private static Recipe kept(RecipeShop shop) {
        return new RecipeBook(shop.workbench()).all().getFirst();
    }

    private Scene scene(ShellViewModel desk, RecipesViewModel model) {
        Shell shell = new Shell(language, look, desk, FXCollections.observableArrayList());
        desk.workbench().set("Tea shop");
        shell.pages(List.of(new Page(
                RecipesView.PAGE,
                Icon.REFRESH,
                Message.of("recipeview.title"),
                () -> new RecipesView(shell.kit(), model))));
        return shell.scene(1280, 800);
    }

    private void shoot(String name, Scene scene) {
        Screens.shootAll(name, scene, language, look);
        Fx.run(() -> {
            language.use(Locale.ENGLISH);
            look.wish().set(Settings.Look.LIGHT);
        });
        Fx.pulses(2);
    }
}
