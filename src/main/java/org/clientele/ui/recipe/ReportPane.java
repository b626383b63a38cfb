package org.clientele.ui.recipe;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.recipe.Members;
import org.clientele.app.recipe.RunDiff;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.jspecify.annotations.Nullable;

/** What is different between a run and the one before: the ending, the figures side by side, who came and went. */
final class ReportPane {
    private final Kit kit;
    private final RecipesViewModel model;
    private final Recipe recipe;
    private final RunDiff diff;
    private final @Nullable Members members;
    private final Pane page;

    ReportPane(Kit kit, RecipesViewModel model, RecipesViewModel.Report report) {
        this.kit = kit;
        this.model = model;
        this.recipe = report.recipe();
        this.diff = report.diff();
        this.members = report.members();
        VBox body = kit.column(ending());
        RecipeRun run = diff.run();
        if (!diff.lines().isEmpty()) {
            body.getChildren().add(kit.card(Message.of("recipeview.diff"), figures()));
        }
        if (members != null) {
            body.getChildren().add(kit.card(Message.of("recipeview.moved"), moved(members)));
        }
        List<String> drift = run.arrivals().stream()
                .flatMap(arrival -> arrival.drift().stream())
                .toList();
        if (!drift.isEmpty()) {
            VBox words = new VBox(6);
            drift.forEach(said -> words.getChildren().add(kit.text(Verbatim.of(said))));
            body.getChildren().add(kit.card(Message.of("recipeview.drift"), words));
        }
        page = kit.page(
                Verbatim.of(recipe.name()),
                kit.language().text(Message.of("recipeview.report.of", run.number(), run.at())),
                body,
                kit.secondary("recipe-back", Message.of("recipeview.back"), model::leave));
    }

    Node node() {
        return page;
    }

    private Node ending() {
        RecipeRun run = diff.run();
        Tone tone = switch (run.state()) {
            case DONE -> Tone.GOOD;
            case RUNNING, REHEARSED, CANCELLED -> Tone.NEUTRAL;
            case STOPPED, CUT_OFF, TAKEN_BACK -> Tone.WARN;
        };
        VBox all = new VBox(12, kit.banner(tone, RunDiff.headline(recipe, run)));
        RunDiff.aftermath(run).ifPresent(after -> {
            boolean canGoBack = run.state() != RecipeRun.State.TAKEN_BACK;
            all.getChildren()
                    .add(
                            canGoBack
                                    ? kit.banner(
                                            Tone.NEUTRAL,
                                            after,
                                            kit.secondary(
                                                    "recipe-take-back",
                                                    Message.of("recipeview.takeback"),
                                                    () -> model.takeBack(recipe, run)))
                                    : kit.banner(Tone.NEUTRAL, after));
        });
        RecipeRun.Written list = run.list();
        if (list != null && model.isThere(recipe, run)) {
            Path folder = model.folderOf(recipe);
            all.getChildren()
                    .add(kit.muted(Message.of(
                            "recipeview.place", folder.resolve(list.file()).toString())));
            all.getChildren()
                    .add(kit.muted(Message.of(
                            "recipeview.manifest",
                            folder.resolve(list.file() + ".manifest.json").toString())));
            all.getChildren()
                    .add(kit.link("recipe-results", Message.of("recipeview.results"), () -> model.open("results")));
        }
        return all;
    }

    private Node figures() {
        GridPane grid = new GridPane(24, 0);
        grid.setId("recipe-figures");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints(96);
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, number, number, number);
        grid.addRow(
                0,
                cell(kit.muted("recipeview.figure")),
                cell(kit.muted("recipeview.before")),
                cell(kit.muted("recipeview.now")),
                cell(kit.muted("recipeview.change")));
        int row = 1;
        for (RunDiff.Line line : diff.lines()) {
            int decimals = line.word().equals("score") ? 1 : 0;
            Label change = number(line.change(), decimals, true);
            if (Math.abs(line.change()) >= 0.05) {
                change.getStyleClass().add("c-strong");
            }
            grid.addRow(
                    row++,
                    cell(kit.text(line.title())),
                    cell(number(line.before(), decimals, false)),
                    cell(number(line.now(), decimals, false)),
                    cell(change));
        }
        return grid;
    }

    private static Node cell(Label label) {
        label.setPadding(new javafx.geometry.Insets(6, 0, 6, 0));
        return label;
    }

    private Label number(double value, int decimals, boolean signed) {
        return kit.words(
                kit.language()
                        .follow(() -> Double.isNaN(value)
                                ? "–"
                                : (signed && value > 0 ? "+" : "")
                                        + kit.language().figures().number(value, decimals)),
                "c-text");
    }

    private Node moved(Members moved) {
        VBox all = new VBox(
                8,
                kit.text(
                        "recipe.cli.moved", moved.entered().size(), moved.left().size()));
        Pane buttons = kit.row();
        if (!moved.entered().isEmpty()) {
            buttons.getChildren()
                    .add(kit.secondary(
                            "recipe-entered",
                            Message.of("recipeview.entered"),
                            () -> model.people(moved.entered(), Message.of("recipeview.entered.name", recipe.name()))));
        }
        if (!moved.left().isEmpty()) {
            buttons.getChildren()
                    .add(kit.secondary(
                            "recipe-left",
                            Message.of("recipeview.left"),
                            () -> model.people(moved.left(), Message.of("recipeview.left.name", recipe.name()))));
        }
        all.getChildren().add(buttons);
        return all;
    }
}
