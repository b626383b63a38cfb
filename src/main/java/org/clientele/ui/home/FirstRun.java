package org.clientele.ui.home;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** What somebody sees who has nothing open yet: two ways to begin, how it goes, and what was open before. */
final class FirstRun {
    private static final double WIDTH = 760;
    private final Kit kit;
    private final HomeViewModel model;
    private final Runnable chooseFiles;
    private final StackPane root = new StackPane();

    FirstRun(Kit kit, HomeViewModel model, Runnable chooseFiles) {
        this.kit = kit;
        this.model = model;
        this.chooseFiles = chooseFiles;
        root.getStyleClass().add("c-first");
        model.opening().state().addListener((property, before, now) -> refresh());
        refresh();
    }

    Node node() {
        return root;
    }

    void refresh() {
        VBox middle = new VBox(24, hero(), status(), way(), recent());
        middle.setMaxWidth(WIDTH);
        middle.setAlignment(Pos.CENTER);
        root.getChildren().setAll(middle);
    }

    private Node hero() {
        Label title = kit.words(kit.language().text("home.first.title"), "c-display");
        Label sentence = kit.words(kit.language().text("home.first.sentence"), "c-lead", "c-muted");
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.setAlignment(Pos.CENTER);
        sentence.setMaxWidth(560);
        Button sample = kit.primary("home-sample", Message.of("home.first.sample"), model::trySample);
        Button own = kit.secondary("home-own", Message.of("home.first.own"), chooseFiles);
        HBox buttons = new HBox(12, sample, own);
        buttons.setAlignment(Pos.CENTER);
        buttons.disableProperty().bind(model.opening().loading());
        Label drop = kit.muted("home.first.drop");
        VBox box = new VBox(16, title, sentence, buttons, drop);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node status() {
        return switch (model.opening().state().get()) {
            case SlotState.Loading<?> loading -> {
                HBox row = kit.row(
                        kit.muted(loading.name()),
                        kit.quiet("home-cancel", Message.of("kit.cancel"), model.opening()::cancel));
                row.setAlignment(Pos.CENTER);
                yield row;
            }
            case SlotState.Failed<?> failed -> kit.banner(Tone.BAD, failed.sentence());
            default -> new StackPane();
        };
    }

    private Node way() {
        return kit.equal(
                step(Icon.SPREADSHEET, "home.first.way1", "home.first.way1.note"),
                step(Icon.GROUPS, "home.first.way2", "home.first.way2.note"),
                step(Icon.CAMPAIGNS, "home.first.way3", "home.first.way3.note"));
    }

    private Node step(Icon icon, String title, String note) {
        StackPane disc = new StackPane(icon.node("c-empty-icon"));
        disc.getStyleClass().add("c-empty-disc");
        disc.setMaxSize(56, 56);
        Label words = kit.muted(note);
        words.setWrapText(true);
        return kit.card(disc, kit.heading(title), words);
    }

    private Node recent() {
        VBox rows = new VBox(4);
        int n = 0;
        for (Path folder : model.recent()) {
            Button open = kit.link("home-recent-" + ++n, HomeView.nameOf(folder), () -> model.openWorkbench(folder));
            rows.getChildren()
                    .add(kit.row(
                            Icon.SHOP.node("c-tile-icon"),
                            open,
                            kit.spring(),
                            kit.muted(Verbatim.of(folder.toString()))));
        }
        VBox box = n == 0 ? new VBox() : kit.card(Message.of("home.first.recent"), rows);
        Label promise = kit.muted("home.first.promise");
        HBox lock = kit.row(Icon.LOCK.node("c-tile-icon"), promise);
        lock.setAlignment(Pos.CENTER);
        VBox all = new VBox(16, box, lock);
        all.setAlignment(Pos.CENTER);
        return all;
    }
}
