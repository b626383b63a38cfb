package org.clientele.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.recipe.RecipeBook;
import org.clientele.app.recipe.RecipeShop;
import org.clientele.app.session.Session;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.recipe.RecipeRun.State;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.PageStage;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.theme.Icon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of recipes: recorded by one button, run on files, reported, changed, undone; and its pictures. */
class RecipeScreensTest {
    @Test
    void from_the_first_recording_to_the_report_of_a_run(@TempDir Path folder) {
        Screens presses = new Screens();
        try (RecipeShop shop = new RecipeShop(folder)) {
            Session session = new Session(new H2Workbenches(shop.clock()));
            session.show(new Session.Shown(shop.workbench(), shop.workbench().facts(Checkpoint.none())));
            PageStage stage = Fx.get(() -> new PageStage(session, shop.clock()));
            RecipesViewModel model = Fx.get(() -> new RecipesViewModel(
                    session, shop.recipes(), stage.language()::now, PageStage.direct(), stage.desk()));
            Fx.run(() -> stage.show(
                    1280,
                    800,
                    new Page(
                            RecipesView.PAGE,
                            Icon.REFRESH,
                            Message.of("recipeview.title"),
                            () -> new RecipesView(stage.shell().kit(), model))));
            Scene scene = stage.scene();
            Fx.run(() -> stage.desk().open(RecipesView.PAGE));
            stage.shootOnce("recipes-empty");

            shop.byHand(shop.month(3, 120, 4));
            presses.click(scene, "recipes-record");
            Recipe recipe = Objects.requireNonNull(model.lines().latest().get())
                    .getFirst()
                    .recipe();
            assertEquals("Come back", recipe.name());
            Fx.run(() -> stage.history().undo());
            assertTrue(new RecipeBook(shop.workbench()).all().isEmpty(), "recording can be undone");
            Fx.run(() -> stage.history().redo());

            shop.pass(Duration.ofDays(28));
            List<Path> files = shop.month(4, 140, 4);
            Fx.run(() -> model.run(recipe.into(new Recipe.Output("", "we know", false)), files));
            RecipesViewModel.Report report =
                    Objects.requireNonNull(model.report().get());
            assertEquals(State.DONE, report.diff().run().state());
            assertNotNull(report.members());
            stage.shoot("recipe-report");
            Fx.run(() -> scene.lookup("#recipe-figures")
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            assertNull(model.report().get(), "Escape goes back to the list");

            Path other = RecipeShop.file(folder.resolve("x/customers-2026-05.csv"), "customer_id,mail\nC1,a@b.co\n");
            List<Path> shaped = List.of(other, files.get(1), files.get(2));
            Fx.run(() -> model.run(recipe, shaped));
            stage.shootOnce("recipe-stopped");
            RecipeRun stopped =
                    Objects.requireNonNull(model.report().get()).diff().run();
            assertEquals(
                    RecipeRun.Reason.SHAPE,
                    Objects.requireNonNull(stopped.stop()).reason());
            presses.click(scene, "recipe-back");
            stage.shoot("recipes-list");

            presses.click(scene, "recipe-edit-0");
            assertEquals(
                    Message.of("recipeview.limits.wrong"), Fx.get(() -> model.limit(recipe, "190", "2", "30", "50")));
            assertNull(Fx.get(() -> model.limit(recipe, "55", "3,5", "10", "25 %")));
            assertEquals(new Recipe.Limits(55, 0.035, 10, 0.25), kept(shop).limits());
            Fx.run(() -> stage.history().undo());
            assertEquals(recipe.limits(), kept(shop).limits());
            presses.click(scene, "recipe-edit-0");
            presses.click(scene, "recipe-needs-0-2");
            assertFalse(kept(shop).imports().get(2).needed());
            stage.shoot("recipe-limits");
            presses.click(scene, "recipe-remove-0");
            assertTrue(new RecipeBook(shop.workbench()).all().isEmpty());
        }
    }

    private static Recipe kept(RecipeShop shop) {
        return new RecipeBook(shop.workbench()).all().getFirst();
    }
}
