package org.clientele.ui.recipe;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.recipe.RunDiff;
import org.clientele.model.contact.Channel;
import org.clientele.model.recipe.Recipe;
import org.clientele.model.recipe.RecipeRun;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.TypedRow;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** One recipe: its steps from left to right, when it stops, and its last run. */
final class RecipeCard {
    private static final double STEP = 176;

    private final Kit kit;
    private final RecipesViewModel model;
    private final Recipe recipe;
    private final List<RecipeRun> runs;
    private final int number;
    private final RecipesView page;

    RecipeCard(Kit kit, RecipesViewModel model, RecipesViewModel.Line line, int number, RecipesView page) {
        this.kit = kit;
        this.model = model;
        this.recipe = line.recipe();
        this.runs = line.runs();
        this.number = number;
        this.page = page;
    }

    Node node() {
        Label name = kit.heading(Verbatim.of(recipe.name()));
        HBox head = kit.row(name, kit.spring());
        if (!recipe.folder().isEmpty()) {
            Button now = kit.quiet(
                    "recipe-folder-" + number,
                    Message.of("recipeview.run.folder"),
                    () -> model.runFolder(recipe, java.nio.file.Path.of(recipe.folder())));
            now.disableProperty().bind(model.running().loading());
            head.getChildren().add(now);
        }
        Button run =
                kit.secondary("recipe-run-" + number, Message.of("recipeview.run"), () -> page.chooseFiles(recipe));
        run.disableProperty().bind(model.running().loading());
        head.getChildren()
                .addAll(
                        run,
                        kit.icon(
                                "recipe-remove-" + number,
                                Icon.DELETE,
                                Message.of("recipeview.remove", recipe.name()),
                                () -> model.remove(recipe)));
        VBox card = kit.card(head, pipeline(), limits(), last());
        card.setId("recipe-card-" + number);
        return card;
    }

    // ---- the steps ----

    private Node pipeline() {
        FlowPane steps = new FlowPane(8, 12);
        steps.setAlignment(Pos.CENTER_LEFT);
        for (Recipe.Intake intake : recipe.imports()) {
            Message file = Message.of(
                    intake.needed() ? "recipeview.step.file" : "recipeview.step.file.optional", intake.pattern());
            steps.getChildren()
                    .add(step(
                            icon(intake.kind()),
                            Message.of("recipeview.kind." + intake.kind().word()),
                            file));
        }
        steps.getChildren()
                .addAll(
                        arrow(),
                        step(
                                Icon.SHIELD,
                                Message.of("recipeview.step.check"),
                                Message.of(
                                        "recipeview.step.check.words",
                                        recipe.limits().leastScore())),
                        arrow(),
                        step(
                                Icon.GROUPS,
                                Message.of("recipeview.step.group"),
                                Verbatim.of(recipe.campaign().target().said())),
                        arrow(),
                        step(
                                recipe.campaign().channel() == Channel.SMS ? Icon.SMS : Icon.CAMPAIGNS,
                                Message.of("recipeview.step.campaign"),
                                Verbatim.of(recipe.campaign().name())),
                        arrow(),
                        step(
                                Icon.EXPORT,
                                Message.of("recipeview.step.list"),
                                Message.of(recipe.campaign().file().format().textKey())));
        return steps;
    }

    private static Icon icon(TableKind kind) {
        return switch (kind) {
            case CUSTOMERS -> Icon.CUSTOMERS;
            case PRODUCTS -> Icon.PRODUCTS;
            case ORDERS -> Icon.CART;
            case EVENTS -> Icon.EYE;
            case CONSENTS -> Icon.CHECK_CIRCLE;
            case STOPS -> Icon.LOCK;
            case RESULTS -> Icon.CHART;
        };
    }

    private Node step(Icon icon, Message title, Message words) {
        Label name = kit.words(kit.language().text(title), "c-text", "c-strong");
        VBox text = new VBox(2, name, kit.words(kit.language().text(words), "c-muted", "c-small"));
        text.setMaxWidth(STEP);
        HBox box = new HBox(10, icon.node("c-tile-icon"), text);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("c-recipe-step");
        return box;
    }

    private static Node arrow() {
        return Icon.FORWARD.node();
    }

    // ---- when it stops ----

    private Node limits() {
        Recipe.Limits limits = recipe.limits();
        Label words = kit.muted(Message.of(
                "recipeview.limits",
                limits.leastScore(),
                limits.mostLeftOut(),
                limits.consentDays(),
                limits.mostJump()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        boolean edits = recipe.name().equals(model.editing().get());
        VBox box = new VBox(
                12,
                kit.row(
                        words,
                        kit.link(
                                "recipe-edit-" + number,
                                Message.of(edits ? "recipeview.limits.close" : "recipeview.limits.edit"),
                                () -> model.editing().set(edits ? null : recipe.name()))));
        if (edits) {
            box.getChildren().add(editor());
        }
        return box;
    }

    private Node editor() {
        Recipe.Limits limits = recipe.limits();
        TypedRow row = new TypedRow(
                        kit, typed -> model.limit(recipe, typed.get(0), typed.get(1), typed.get(2), typed.get(3)))
                .with(id("score"), Message.of("recipeview.limit.score"), Integer.toString(limits.leastScore()))
                .with(
                        id("left-out"),
                        Message.of("recipeview.limit.left-out"),
                        TypedRow.plain(limits.mostLeftOut() * 100, 2))
                .with(id("days"), Message.of("recipeview.limit.days"), Integer.toString(limits.consentDays()))
                .with(id("jump"), Message.of("recipeview.limit.jump"), TypedRow.plain(limits.mostJump() * 100, 2));
        VBox box = new VBox(
                16,
                row.fields(),
                row.complaint(),
                choices(),
                kit.row(kit.secondary("recipe-apply-" + number, Message.of("recipeview.limits.apply"), row::apply)));
        box.getStyleClass().add("c-recipe-box");
        return box;
    }

    private String id(String what) {
        return "recipe-" + what + "-" + number;
    }

    private Node choices() {
        VBox box = new VBox(10);
        Recipe.Output output = recipe.output();
        box.getChildren()
                .add(check(
                        "recipe-back-" + number,
                        Message.of("recipeview.stop.back"),
                        output.takeBack(),
                        now -> model.change(
                                recipe, recipe.into(new Recipe.Output(output.folder(), output.reason(), now)))));
        for (int i = 0; i < recipe.imports().size(); i++) {
            int at = i;
            Recipe.Intake intake = recipe.imports().get(i);
            box.getChildren()
                    .add(check(
                            "recipe-needs-" + number + "-" + i,
                            Message.of("recipeview.needs", intake.pattern()),
                            intake.needed(),
                            now -> model.change(recipe, recipe.needing(at, now))));
        }
        TextField reason = new TextField(output.reason());
        reason.setId(id("reason"));
        reason.setOnAction(event -> keepReason(reason.getText()));
        reason.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                keepReason(reason.getText());
            }
        });
        box.getChildren().add(Fields.field(kit, Message.of("recipeview.reason"), reason));
        HBox folders = kit.row(
                kit.secondary(
                        "recipe-watch-" + number, Message.of("recipeview.watch"), () -> page.chooseWatched(recipe)),
                kit.secondary(
                        "recipe-output-" + number, Message.of("recipeview.output"), () -> page.chooseOutput(recipe)));
        if (!recipe.folder().isEmpty()) {
            folders.getChildren()
                    .add(kit.chip(
                            Message.of("recipeview.watches", recipe.folder()),
                            () -> model.change(recipe, recipe.watching(""))));
        }
        if (!output.folder().isEmpty()) {
            folders.getChildren()
                    .add(kit.chip(
                            Message.of("recipeview.outputs", output.folder()),
                            () -> model.change(
                                    recipe, recipe.into(new Recipe.Output("", output.reason(), output.takeBack())))));
        }
        box.getChildren().add(folders);
        return box;
    }

    private void keepReason(String typed) {
        Recipe.Output output = recipe.output();
        model.change(recipe, recipe.into(new Recipe.Output(output.folder(), typed.strip(), output.takeBack())));
    }

    private CheckBox check(String id, Message words, boolean now, java.util.function.Consumer<Boolean> then) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(kit.language().text(words));
        box.setSelected(now);
        box.setOnAction(event -> then.accept(box.isSelected()));
        return box;
    }

    // ---- its runs ----

    private Node last() {
        VBox rows = new VBox();
        int shown = Math.min(3, runs.size());
        for (int i = 0; i < shown; i++) {
            rows.getChildren().add(run(runs.get(i), i));
        }
        return rows;
    }

    private Node run(RecipeRun run, int place) {
        Label words = kit.words(
                kit.language()
                        .text(
                                run.number() == 0
                                        ? Message.of("recipeview.recorded.run", run.at())
                                        : Message.of("recipeview.run.words", run.at(), RunDiff.headline(recipe, run))),
                "c-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(12, RecipesView.state(kit, run), words);
        if (run.number() > 0) {
            row.getChildren()
                    .add(kit.link(
                            "recipe-report-" + number + "-" + place,
                            Message.of("recipeview.report"),
                            () -> model.read(recipe, run)));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-campaign-row");
        return row;
    }
}
