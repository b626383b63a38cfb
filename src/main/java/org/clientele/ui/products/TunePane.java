package org.clientele.ui.products;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.tune.TuneResult;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.TuneRecommender;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.ProgressStrip;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.SlotState;

/** A search for better settings of one method, for those who want the last per cent. */
final class TunePane {
    private final Kit kit;
    private final SuggestionsViewModel model;
    private final TuneViewModel tuning;
    private final ProgressStrip progress;
    private final VBox root = new VBox(16);

    TunePane(Kit kit, SuggestionsViewModel model) {
        this.kit = kit;
        this.model = model;
        this.tuning = model.tuning();
        progress = new ProgressStrip(
                kit, tuning.found(), tuning.searching(), "products-tune-cancel", Message.of("learnview.tune.promise"));
        root.getStyleClass().add("c-card");
        root.managedProperty().bind(root.visibleProperty());
        tuning.found().state().addListener((property, before, now) -> draw());
        model.inUse().latest().addListener((property, before, now) -> draw());
        model.test().latest().addListener((property, before, now) -> draw());
        draw();
    }

    Node node() {
        return root;
    }

    private void draw() {
        RecommenderSpec subject = model.tunable().orElse(null);
        TuneResult result = tuning.found().latest().get();
        root.getChildren().clear();
        root.setVisible(result != null || subject != null);
        RecommenderSpec of = tuning.start() == null ? subject : tuning.start();
        if (of == null || !root.isVisible()) {
            return;
        }
        boolean running = tuning.found().loading().get();
        Label sentence = kit.muted(tuning.sentence());
        sentence.setId("products-tune-sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox words =
                new VBox(4, kit.heading("learnview.tune.title", Algorithm.of(of).title()), sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button search = kit.secondary(
                "products-tune", Message.of(result == null ? "learnview.tune" : "learnview.tune.again"), model::tune);
        search.setDisable(running || subject == null);
        root.getChildren().addAll(new HBox(16, words, search), progress);
        if (tuning.found().state().get() instanceof SlotState.Failed<?>(Message fault)) {
            root.getChildren().add(kit.banner(Tone.BAD, fault));
        }
        if (result != null && !running) {
            root.getChildren().add(settings(of, result));
        }
    }

    /** The settings that differ from those it began with, before and after. */
    private Node settings(RecommenderSpec start, TuneResult result) {
        GridPane grid = new GridPane(24, 8);
        grid.setPadding(new Insets(4, 0, 4, 0));
        int row = 0;
        for (TuneRecommender.Change change : TuneRecommender.changes(start, result.best())) {
            VBox words = new VBox(
                    2,
                    kit.words(kit.language().text(change.setting().name()), "c-text", "c-strong"),
                    kit.words(kit.language().text(change.setting().meaning()), "c-muted", "c-small"));
            grid.addRow(row++, words, kit.text(Message.of("learnview.tune.change", change.before(), change.after())));
        }
        if (row == 0) {
            return kit.muted("learnview.tune.kept");
        }
        Button use = tuning.better()
                ? kit.primary("products-tune-use", Message.of("learnview.tune.use"), () -> model.use(result.best()))
                : kit.secondary(
                        "products-tune-use", Message.of("learnview.tune.use.anyway"), () -> model.use(result.best()));
        use.disableProperty().bind(model.training().loading().or(model.renewal().loading()));
        return new VBox(12, grid, use);
    }
}
