package org.clientele.ui.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The recipes of a workbench, each as the steps it goes through, or the report of one of their runs. */
public final class RecipesView implements PageView {
    /** The key by which other pages open this one. */
    public static final String PAGE = "recipes";

    private final Kit kit;
    private final RecipesViewModel model;
    private final StackPane root = new StackPane();
    private final VBox progress = new VBox();
    private final Pane page;
    private final Node closed;

    /** The page on that model. */
    public RecipesView(Kit kit, RecipesViewModel model) {
        this.kit = kit;
        this.model = model;
        StateView<List<RecipesViewModel.Line>> body = new StateView<>(kit, model.lines(), this::list)
                .skeleton(StateView.Skeleton.CARDS)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.REFRESH,
                                Message.of("recipeview.empty.title"),
                                Message.of("recipeview.empty"),
                                kit.secondary(
                                        "recipes-import", Message.of("recipeview.import"), () -> model.open("import")),
                                kit.secondary(
                                        "recipes-campaigns",
                                        Message.of("recipeview.campaigns"),
                                        () -> model.open("campaigns"))),
                        List::isEmpty)
                .retry(model::load);
        page = kit.page(
                Message.of("recipeview.title"),
                kit.language()
                        .follow(
                                () -> kit.language().now(model.answer()),
                                model.lines().latest()),
                new VBox(16, progress, body),
                kit.primary("recipes-record", Message.of("recipeview.record"), model::record));
        closed = StateView.emptyState(
                kit,
                Icon.REFRESH,
                Message.of("recipeview.closed.title"),
                Message.of("recipeview.closed"),
                kit.primary("recipes-home", Message.of("recipeview.home"), () -> model.open("home")));
        progress.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(progress.getChildren()));
        model.open().addListener((property, before, now) -> choose());
        model.report().addListener((property, before, now) -> choose());
        model.running().state().addListener((property, before, now) -> show(now));
        model.editing().addListener((property, before, now) -> model.load());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.report().get() != null) {
                model.leave();
                event.consume();
            }
        });
        show(model.running().state().get());
        choose();
    }

    /** Opens this page from anywhere. */
    public static Command command(Desk desk) {
        return new Command(Icon.REFRESH, Message.of("recipeview.command"), null, () -> desk.open(PAGE));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.load();
    }

    private void choose() {
        RecipesViewModel.Report report = model.report().get();
        if (!model.open().get()) {
            root.getChildren().setAll(closed);
        } else if (report == null) {
            root.getChildren().setAll(page);
        } else {
            root.getChildren().setAll(new ReportPane(kit, model, report).node());
        }
    }

    /** The run that goes on, and how one ended that has no report. */
    private void show(SlotState<RecipeRun> state) {
        Recipe recipe = model.ran().get();
        progress.getChildren().clear();
        switch (state) {
            case SlotState.Idle<RecipeRun> idle -> {}
            case SlotState.Ready<RecipeRun> ready -> {}
            case SlotState.Loading<RecipeRun>(Message name) -> {
                ProgressBar bar = new ProgressBar();
                bar.setMaxWidth(Double.MAX_VALUE);
                HBox line = kit.row(
                        kit.heading(name),
                        kit.spring(),
                        kit.secondary("recipes-stop", Message.of("kit.cancel"), model.running()::cancel));
                progress.getChildren().setAll(kit.card(line, bar, kit.muted("recipeview.running")));
            }
            case SlotState.Failed<RecipeRun>(Message sentence) ->
                progress.getChildren().setAll(kit.banner(Tone.BAD, sentence));
            case SlotState.Cancelled<RecipeRun> cancelled ->
                progress.getChildren()
                        .setAll(kit.banner(
                                Tone.NEUTRAL,
                                Message.of("recipe.ended.cancelled", recipe == null ? "" : recipe.name())));
        }
    }

    private Node list(List<RecipesViewModel.Line> lines) {
        VBox all = kit.column();
        for (int i = 0; i < lines.size(); i++) {
            all.getChildren().add(new RecipeCard(kit, model, lines.get(i), i, this).node());
        }
        return all;
    }

    // ---- files and folders ----

    void chooseFiles(Recipe recipe) {
        List<Path> files = kit.panels().files().several(FileWanted.of("recipeview.files"));
        if (!files.isEmpty()) {
            model.run(recipe, files);
        }
    }

    void chooseWatched(Recipe recipe) {
        Path folder = choose("recipeview.watch.folder", recipe.folder());
        if (folder != null) {
            model.change(recipe, recipe.watching(folder.toString()));
        }
    }

    void chooseOutput(Recipe recipe) {
        Path folder = choose("recipeview.output", recipe.output().folder());
        if (folder != null) {
            Recipe.Output output = recipe.output();
            model.change(recipe, recipe.into(new Recipe.Output(folder.toString(), output.reason(), output.takeBack())));
        }
    }

    private @Nullable Path choose(String title, String now) {
        return kit.panels().files().folder(FileWanted.of(title).in(now.isEmpty() ? null : Path.of(now)));
    }

    /** How a run ended, in a word. */
    static Node state(Kit kit, RecipeRun run) {
        Map<RecipeRun.State, Tone> tones = Map.of(
                RecipeRun.State.DONE, Tone.GOOD,
                RecipeRun.State.RUNNING, Tone.ACCENT,
                RecipeRun.State.STOPPED, Tone.WARN,
                RecipeRun.State.CUT_OFF, Tone.WARN);
        String word = run.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return kit.badge(tones.getOrDefault(run.state(), Tone.NEUTRAL), Message.of("recipeview.state." + word));
    }
}
