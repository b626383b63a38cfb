package org.clientele.ui.products;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.League;
import org.clientele.app.notice.Texts;
import org.clientele.app.products.RecommenderInUse;
import org.clientele.app.products.Renewal;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.ProgressStrip;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** The suggestions: what is in use, which method is best, by what rules, and what one person would be shown. */
final class SuggestionsPane {
    private final Kit kit;
    private final SuggestionsViewModel model;
    private final StackPane root = new StackPane();
    private final VBox use = new VBox(16);
    private final ProgressStrip learning;
    private final ProgressStrip renewing;
    private final VarietyPane variety;
    private final Node parts;
    private final Node nothing;
    private final Button export;

    SuggestionsPane(Kit kit, SuggestionsViewModel model) {
        this.kit = kit;
        this.model = model;
        Message promise = Message.of("products.train.promise");
        learning = new ProgressStrip(kit, model.training(), model.learning(), "products-train-cancel", promise);
        renewing = new ProgressStrip(kit, model.renewal(), model.learning(), "products-renew-cancel", promise);
        export = kit.secondary("products-export", Message.of("products.export"), this::save);
        export.disableProperty()
                .bind(model.serving()
                        .counter()
                        .latest()
                        .isNull()
                        .or(model.export().loading()));
        nothing = StateView.emptyState(
                kit,
                Icon.SUGGESTIONS,
                Message.of("products.nothing.title"),
                Message.of("state.products.empty"),
                kit.primary("products-import-orders", Message.of("products.import"), () -> model.page("import")));
        ServingViewModel serving = model.serving();
        variety = new VarietyPane(kit, serving);
        parts = new VBox(
                16,
                use,
                new LeaguePane(kit, model).node(),
                new TunePane(kit, model).node(),
                variety.node(),
                new PersonPane(kit, serving).node(),
                new RulesPane(kit, serving).node(),
                new SignalsPane(kit, model.signals()).node(),
                new FallBackPane(kit, serving).node());
        root.setAlignment(Pos.TOP_LEFT);
        model.inUse().latest().addListener((property, before, now) -> draw());
        model.training().state().addListener((property, before, now) -> draw());
        model.renewal().state().addListener((property, before, now) -> draw());
        model.export().state().addListener((property, before, now) -> draw());
        model.test().latest().addListener((property, before, now) -> fill());
        draw();
    }

    Node node() {
        return root;
    }

    Button export() {
        return export;
    }

    /** Brings the slider of variety into the keyboard's reach. */
    void vary() {
        variety.focus();
    }

    /** The export is the one filled button once nothing is left to choose. */
    private void fill() {
        export.getStyleClass().removeAll("accent", "c-secondary");
        export.getStyleClass().add(model.settled() ? "accent" : "c-secondary");
    }

    private void draw() {
        fill();
        RecommenderInUse now = model.inUse().latest().get();
        boolean bare = now != null && now.amount().orderLines() == 0;
        root.getChildren().setAll(bare ? nothing : parts);
        use.getChildren().clear();
        if (now == null) {
            return;
        }
        if (!now.amount().enough()) {
            use.getChildren()
                    .add(kit.banner(
                            Tone.WARN,
                            Message.of(
                                    "products.little",
                                    now.amount().orderLines(),
                                    now.amount().products(),
                                    League.MIN_LINES,
                                    League.MIN_PRODUCTS)));
        }
        if (model.training().state().get() instanceof SlotState.Failed<?>(Message sentence)) {
            use.getChildren().add(kit.banner(Tone.BAD, sentence));
        } else if (model.training().state().get() instanceof SlotState.Cancelled) {
            use.getChildren().add(kit.banner(Tone.NEUTRAL, Message.of("products.train.cancelled")));
        }
        renewal();
        if (model.export().state().get() instanceof SlotState.Failed<?>(Message sentence)) {
            use.getChildren().add(kit.banner(Tone.BAD, sentence));
        }
        use.getChildren().add(kit.card(inUse(now), learning, renewing));
    }

    /** What became of training again: nothing is said when the new one is in use. */
    private void renewal() {
        switch (model.renewal().state().get()) {
            case SlotState.Failed<Renewal>(Message sentence) ->
                use.getChildren().add(kit.banner(Tone.BAD, sentence));
            case SlotState.Cancelled<Renewal> cancelled ->
                use.getChildren().add(kit.banner(Tone.NEUTRAL, Message.of("products.train.cancelled")));
            case SlotState.Ready<Renewal>(Renewal done)
            when !done.adopted() -> {
                long less = Math.max(
                        1, Math.round(-100 * done.better().map(Interval::value).orElse(0.0)));
                use.getChildren()
                        .add(kit.banner(
                                Tone.WARN,
                                Message.of(
                                        "suggest.kept",
                                        done.trained().algorithm().title(),
                                        less),
                                kit.secondary(
                                        "products-use-anyway", Message.of("suggest.kept.use"), model::useAnyway)));
            }
            case SlotState.Ready<Renewal> ready -> {}
            case SlotState.Idle<Renewal> idle -> {}
            case SlotState.Loading<Renewal> loading -> {}
        }
    }

    private Node inUse(RecommenderInUse now) {
        StackPane disc = new StackPane(Icon.SUGGESTIONS.node("c-disc-icon"));
        disc.getStyleClass().add("c-disc");
        Label title = kit.heading("products.inuse.title", now.algorithm().title());
        Label note = now.trained()
                .map(training -> kit.muted(Message.of(
                        "products.inuse.trained",
                        training.orderLines(),
                        training.upTo().isPresent() ? training.upTo().get() : "–")))
                .orElseGet(() -> kit.muted(now.amount().enough() ? "products.inuse.none" : "products.inuse.little"));
        VBox words = new VBox(2, title, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(16, disc, words);
        line.setAlignment(Pos.CENTER_LEFT);
        now.trained().ifPresent(training -> {
            line.getChildren()
                    .add(kit.link("products-card", Message.of("suggest.card"), () -> CardDialog.show(kit, model)));
            line.getChildren()
                    .add(
                            switch (training.age()) {
                                case CURRENT -> kit.badge(Tone.GOOD, Message.of("products.age.current"));
                                case NEWER_DATA -> kit.badge(Tone.ACCENT, Message.of("products.age.newer"));
                                case OTHER_SIGNALS -> kit.badge(Tone.ACCENT, Message.of("learnview.age"));
                                case STALE -> kit.badge(Tone.WARN, Message.of("products.age.stale"));
                            });
            if (training.age() != RecommenderInUse.Age.CURRENT) {
                Button again = kit.secondary("products-train", Message.of("products.train.again"), model::trainAgain);
                again.disableProperty()
                        .bind(model.training().loading().or(model.renewal().loading()));
                line.getChildren().add(again);
            }
        });
        return line;
    }

    private void save() {
        Path file = kit.panels()
                .files()
                .save(FileWanted.of("products.export.choose")
                        .named(kit.language().now("products.export.name") + ".csv")
                        .ending("csv"));
        if (file != null) {
            Texts spoken = kit.language().texts().get();
            model.export(file, spoken::text);
        }
    }
}
