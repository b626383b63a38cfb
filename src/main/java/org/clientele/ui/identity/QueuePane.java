package org.clientele.ui.identity;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Masked;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The queue at the left, ten at a time, each with its tick and how likely it is. */
final class QueuePane {
    private static final double WIDTH = 300;
    private static final double ROW = 47;

    private final Kit kit;
    private final IdentityViewModel model;
    private final ListView<Entry> list = new ListView<>();
    private final VBox root;

    QueuePane(Kit kit, IdentityViewModel model) {
        this.kit = kit;
        this.model = model;
        list.setId("identity-queue");
        list.getStyleClass().add("c-queue");
        list.setItems(model.queue().page());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ReviewQueue.PAGE + 4);
        list.setCellFactory(view -> new Line());
        list.accessibleTextProperty().bind(kit.language().text("identity.queue"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.queue().choose(now);
            }
        });
        model.queue().chosen().addListener((property, before, now) -> select(now));
        Button before = kit.icon("identity-before", Icon.LEFT, Message.of("identity.before"), model.queue()::back);
        Button after = kit.icon("identity-after", Icon.RIGHT, Message.of("identity.after"), model.queue()::forth);
        before.disableProperty().bind(model.queue().from().isEqualTo(0));
        after.disableProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> model.queue().from().get() + ReviewQueue.PAGE
                                >= model.queue().all().size(),
                        model.queue().from(),
                        model.queue().all()));
        Label place = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language()
                                        .now(
                                                "identity.place",
                                                model.queue().from().get() + 1,
                                                model.queue().from().get()
                                                        + model.queue().page().size(),
                                                model.queue().all().size()),
                                model.queue().from(),
                                model.queue().page(),
                                model.queue().all()),
                "c-muted",
                "c-small");
        HBox pager = kit.row(before, place, after);
        pager.setAlignment(Pos.CENTER);
        root = kit.card(list, pager);
        root.setMinWidth(WIDTH);
        root.setPrefWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        select(model.queue().chosen().get());
    }

    Node node() {
        return root;
    }

    /** Puts the keyboard on the queue. */
    void focus() {
        list.requestFocus();
    }

    private void select(@Nullable Entry entry) {
        if (entry != null && !entry.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry);
        }
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        Entry entry = model.queue().chosen().get();
        switch (event.getCode()) {
            case ENTER -> model.merge();
            case N -> {
                if (!plain) {
                    return;
                }
                model.notSame();
            }
            case SPACE -> {
                if (entry != null) {
                    entry.ticked().set(!entry.ticked().get());
                }
            }
            case PAGE_UP -> model.queue().back();
            case PAGE_DOWN -> model.queue().forth();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** One line. */
    private final class Line extends ListCell<Entry> {
        Line() {
            // as wide as the list, so that a long name is cut and not the list scrolled
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (graphicProperty().get() instanceof HBox old
                    && old.getChildren().getFirst() instanceof CheckBox box
                    && box.getUserData() instanceof Entry was) {
                box.selectedProperty().unbindBidirectional(was.ticked());
            }
            setGraphic(empty || entry == null ? null : line(entry));
        }

        private Node line(Entry entry) {
            CheckBox tick = new CheckBox();
            tick.setUserData(entry);
            tick.setFocusTraversable(false);
            tick.selectedProperty().bindBidirectional(entry.ticked());
            kit.describe(tick, Message.of("identity.tick"));
            Label names = kit.words(kit.language().follow(() -> names(entry), model.masked()), "c-text", "c-strong");
            names.setWrapText(false);
            names.setTextOverrun(OverrunStyle.ELLIPSIS);
            names.setMaxWidth(Double.MAX_VALUE);
            Label records =
                    kit.muted("identity.records", entry.candidate().ids().size());
            records.getStyleClass().add("c-small");
            VBox words = new VBox(1, names, records);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            boolean sure = entry.candidate().sure();
            Label chance = kit.badge(
                    sure ? Tone.GOOD : Tone.WARN,
                    Message.of(
                            "identity.chance", new Share(floor(entry.candidate().probability()))));
            return kit.row(tick, words, chance);
        }
    }

    private String names(Entry entry) {
        String joined = entry.names().stream()
                .filter(name -> !name.isEmpty())
                .map(name -> model.masked().get() ? Masked.name(name) : name)
                .distinct()
                .collect(Collectors.joining(" · "));
        return joined.isEmpty() ? kit.language().now("identity.nameless") : joined;
    }

    /** Never rounded up to certainty: 99 % is the most that is said. */
    static double floor(double probability) {
        return Math.min(0.99, Math.floor(probability * 100) / 100);
    }
}
