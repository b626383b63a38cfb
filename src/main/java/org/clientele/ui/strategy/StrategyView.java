package org.clientele.ui.strategy;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.strategy.Play;
import org.clientele.app.strategy.Playbook;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The page of strategy: a board of groups with what to do, and the calculators for money and offers. */
public final class StrategyView implements PageView {
    /** The key by which other pages open this one. */
    public static final String PAGE = "strategy";

    private static final double NAME = 168;

    private final Kit kit;
    private final StrategyViewModel model;
    private final StackPane root = new StackPane();
    private final StackPane part = new StackPane();
    private final VBox cards = new VBox(16);
    private final Pane page;
    private final Node closed;
    private final Node board;
    private final Node budget;
    private final Node offers;

    /** The page on that model. */
    public StrategyView(Kit kit, StrategyViewModel model) {
        this.kit = kit;
        this.model = model;
        StateView<List<Play>> plays = new StateView<>(kit, model.plays(), this::board)
                .skeleton(StateView.Skeleton.CARDS)
                .empty(
                        StateView.emptyState(
                                kit,
                                Icon.TARGET,
                                Message.of("strategyview.empty.title"),
                                Message.of("strategyview.empty"),
                                kit.secondary(
                                        "strategy-import",
                                        Message.of("strategyview.import"),
                                        () -> model.open("import"))),
                        List::isEmpty)
                .retry(model::load);
        this.board = plays;
        this.budget = new BudgetPane(kit, model).node();
        this.offers = new OffersPane(kit, model).node();
        HBox choices = kit.row(
                Fields.segments(
                        kit,
                        "strategy-part",
                        List.of(StrategyViewModel.Part.values()),
                        each -> Message.of("strategyview.part." + each.name().toLowerCase(java.util.Locale.ROOT)),
                        model.part()),
                kit.spring(),
                Fields.segments(
                        kit,
                        "strategy-board",
                        List.of(Playbook.Board.values()),
                        each -> Message.of(each.textKey()),
                        model.board()));
        page = kit.page(
                Message.of("strategyview.title"),
                kit.language()
                        .follow(
                                () -> kit.language().now(model.answer()),
                                model.plays().latest()),
                new VBox(16, choices, part));
        closed = StateView.emptyState(
                kit,
                Icon.TARGET,
                Message.of("strategyview.closed.title"),
                Message.of("strategyview.closed"),
                kit.primary("strategy-home", Message.of("strategyview.home"), () -> model.open("home")));
        model.open().addListener((property, before, now) -> choose());
        model.part().addListener((property, before, now) -> choose());
        model.writing().addListener((property, before, now) -> redraw());
        model.budget().split().addListener((property, before, now) -> redraw());
        choose();
    }

    /** Opens this page from anywhere. */
    public static Command command(Desk desk) {
        return new Command(Icon.TARGET, Message.of("strategyview.command"), null, () -> desk.open(PAGE));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.visited();
    }

    private void choose() {
        root.getChildren().setAll(model.open().get() ? page : closed);
        part.getChildren()
                .setAll(
                        switch (model.part().get()) {
                            case BOARD -> board;
                            case BUDGET -> budget;
                            case OFFERS -> offers;
                        });
        if (model.open().get() && model.part().get() == StrategyViewModel.Part.BUDGET) {
            model.budget().visited();
        }
    }

    // ---- the board ----

    private Node board(List<Play> plays) {
        redraw();
        return cards;
    }

    private void redraw() {
        List<Play> plays = model.plays().latest().get();
        cards.getChildren().clear();
        if (plays != null) {
            plays.forEach(play -> cards.getChildren().add(card(play)));
        }
    }

    private Node card(Play play) {
        String id = play.word().replace(':', '-');
        Label name = kit.heading(play.group().name());
        HBox head = kit.row(
                name,
                kit.badge(
                        Tone.NEUTRAL,
                        Message.of("strategyview.people", play.numbers().people())),
                budget(play),
                kit.spring(),
                kit.quiet("strategy-people-" + id, Message.of("strategyview.see"), () -> model.people(play)),
                kit.secondary("strategy-campaign-" + id, Message.of("strategyview.draft"), () -> model.campaign(play)));
        VBox lines = new VBox();
        for (Play.Line line : Play.Line.values()) {
            lines.getChildren().add(line(play, line, id));
        }
        VBox card = kit.card(head, lines);
        card.setId("strategy-card-" + id);
        return card;
    }

    /** What the group gets of the budget, beside its name. */
    private Node budget(Play play) {
        Message share = model.budget().share(play);
        return share == null ? new Pane() : kit.badge(Tone.ACCENT, share);
    }

    private Node line(Play play, Play.Line line, String id) {
        StrategyViewModel.Writing what = new StrategyViewModel.Writing(play, line);
        Label title = kit.muted(Message.of(line.textKey()));
        title.setMinWidth(NAME - 72);
        title.setMaxWidth(NAME - 72);
        HBox row = new HBox(12, icon(play, line).node("c-tile-icon"), title);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("c-campaign-row");
        StrategyViewModel.Writing now = model.writing().get();
        if (now != null && now.line() == line && now.play().word().equals(play.word())) {
            row.getChildren().add(editor(what, id));
            return row;
        }
        Label words = kit.text(play.line(line));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getChildren().add(words);
        if (play.edited().contains(line)) {
            row.getChildren().add(kit.badge(Tone.ACCENT, Message.of("strategyview.own")));
        }
        row.getChildren()
                .add(kit.icon(
                        "strategy-edit-" + id + "-" + line.word(),
                        Icon.EDIT,
                        Message.of(
                                "strategyview.edit",
                                Message.of(line.textKey()),
                                play.group().name()),
                        () -> model.write(what)));
        return row;
    }

    private Node editor(StrategyViewModel.Writing what, String id) {
        TextArea area = new TextArea(model.now(what));
        area.setId("strategy-words-" + id);
        area.setPrefRowCount(2);
        area.setWrapText(true);
        HBox.setHgrow(area, Priority.ALWAYS);
        area.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.write(null);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.keep(what, area.getText());
                event.consume();
            }
        });
        Button keep = kit.secondary(
                "strategy-keep-" + id, Message.of("strategyview.keep"), () -> model.keep(what, area.getText()));
        Button own =
                kit.quiet("strategy-template-" + id, Message.of("strategyview.template"), () -> model.keep(what, ""));
        own.setVisible(what.play().edited().contains(what.line()));
        own.setManaged(own.isVisible());
        HBox box = kit.row(area, keep, own);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Icon icon(Play play, Play.Line line) {
        return switch (line) {
            case OBJECTIVE -> Icon.TARGET;
            case OFFER -> Icon.GIFT;
            case CHANNEL -> play.channel() == Channel.SMS ? Icon.SMS : Icon.CAMPAIGNS;
            case TIMING -> Icon.CLOCK;
            case METRIC -> Icon.TREND_UP;
        };
    }
}
