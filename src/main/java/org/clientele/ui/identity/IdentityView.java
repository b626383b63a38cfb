package org.clientele.ui.identity;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.clientele.app.identity.Duplicates;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The review of duplicates as it is seen. */
public final class IdentityView implements PageView {
    private final Kit kit;
    private final IdentityViewModel model;
    private final StackPane root = new StackPane();
    private final Pane page;
    private final Node closed;
    private final QueuePane queue;
    private final SidesPane sides;
    private final StackPane body = new StackPane();

    /** The review on that model. */
    public IdentityView(Kit kit, IdentityViewModel model) {
        this.kit = kit;
        this.model = model;
        this.queue = new QueuePane(kit, model);
        this.sides = new SidesPane(kit, model);
        StateView<Duplicates> state = new StateView<>(kit, model.search(), this::found)
                .skeleton(StateView.Skeleton.ROWS)
                .retry(model::look);
        body.getChildren().setAll(state);
        body.setAlignment(Pos.TOP_LEFT);
        this.page = kit.fullPage(
                Message.of("identity.title"),
                kit.language()
                        .follow(
                                this::answer,
                                model.search().state(),
                                model.queue().all()),
                body,
                again(),
                eye(),
                all());
        this.closed = StateView.emptyState(
                kit,
                Icon.CUSTOMERS,
                Message.of("identity.closed.title"),
                Message.of("identity.closed"),
                kit.primary("identity-home", Message.of("identity.closed.act"), model::home));
        model.open().addListener((property, before, now) -> choose());
        choose();
    }

    /** Opens this page from anywhere. */
    public static Command command(Desk desk) {
        return new Command(
                Icon.CUSTOMERS,
                Message.of("identity.command"),
                new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN),
                () -> desk.open("identity"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        model.visited();
        queue.focus();
    }

    private void choose() {
        root.getChildren().setAll(model.open().get() ? page : closed);
    }

    private String answer() {
        Duplicates found = model.search().latest().get();
        if (found == null || model.search().loading().get()) {
            return "";
        }
        int left = model.queue().all().size();
        return left == 0
                ? kit.language().now("identity.answer.none", found.people())
                : kit.language().now("identity.answer", left, found.people());
    }

    private Button again() {
        Button again = kit.icon("identity-again", Icon.REFRESH, Message.of("identity.again"), model::look);
        again.disableProperty().bind(model.search().loading().or(model.busy()));
        return again;
    }

    private Button eye() {
        Button eye = kit.quiet(
                "identity-eye",
                Message.of("identity.reveal"),
                () -> model.masked().set(!model.masked().get()));
        eye.textProperty().unbind();
        eye.textProperty()
                .bind(kit.language()
                        .follow(
                                () -> kit.language().now(model.masked().get() ? "identity.reveal" : "identity.hide"),
                                model.masked()));
        return eye;
    }

    private Button all() {
        Button all = kit.secondary("identity-merge-ticked", Message.of("identity.merge-ticked", 0), model::mergeTicked);
        all.textProperty().unbind();
        all.textProperty()
                .bind(kit.language()
                        .follow(
                                () -> kit.language()
                                        .now(
                                                "identity.merge-ticked",
                                                model.queue().ticked().get()),
                                model.queue().ticked()));
        all.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.queue().ticked().get() == 0 || model.busy().get(),
                        model.queue().ticked(),
                        model.busy()));
        return all;
    }

    private Node found(Duplicates found) {
        StackPane middle = new StackPane();
        middle.setAlignment(Pos.TOP_LEFT);
        Node review = review();
        Node nobody = nobody(found);
        Runnable fill = () -> middle.getChildren().setAll(model.queue().all().isEmpty() ? nobody : review);
        model.queue().chosen().addListener((property, before, now) -> fill.run());
        fill.run();
        return middle;
    }

    private Node review() {
        ScrollPane right = new ScrollPane(sides.node());
        right.setFitToWidth(true);
        right.getStyleClass().add("c-scroll");
        right.setFocusTraversable(false);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(16, queue.node(), right);
        both.setAlignment(Pos.TOP_LEFT);
        return both;
    }

    /** What was compared, when nobody seems to be there twice, or all is decided. */
    private Node nobody(Duplicates found) {
        return found.people() == 0
                ? StateView.emptyState(
                        kit,
                        Icon.CUSTOMERS,
                        Message.of("identity.nobody.title"),
                        Message.of("state.identity.empty"),
                        kit.primary("identity-import", Message.of("identity.nobody.act"), model::bring))
                : StateView.emptyState(
                        kit,
                        Icon.CHECK_CIRCLE,
                        Message.of("identity.none.title"),
                        Message.of(
                                "identity.none",
                                found.people(),
                                found.pairs(),
                                found.fields().size()),
                        kit.primary("identity-look", Message.of("identity.again"), model::look));
    }
}
