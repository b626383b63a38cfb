package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The choice of what a column is read as: a list in groups that is searched by typing. */
final class TargetChooser {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 360;
    private static final double LINE = 32;
    private static final double INSIDE = 26;
    private final Kit kit;
    private final ObjectProperty<Target> target;
    private final List<Entry> all;
    private final ObservableList<Entry> shown = FXCollections.observableArrayList();
    private final TextField typed = new TextField();
    private final ListView<Entry> list = new ListView<>(shown);
    private final Popup popup = new Popup();
    private final Button button;

    /** A line of the list: the name of a group, or a target in it. */
    private record Entry(Message words, @Nullable Target target) {}

    TargetChooser(Kit kit, TableKind kind, ColumnProposal column, ObjectProperty<Target> target) {
        this.kit = kit;
        this.target = target;
        this.all = entries(kind, column);
        this.button = new Button();
        button.setId("import-column-" + column.at());
        button.getStyleClass().setAll("button", "c-chooser");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        Label now = kit.words(
                kit.language().follow(() -> kit.language().now(CellWords.target(target.get())), target), "c-text");
        now.setWrapText(false);
        now.setMinWidth(0);
        now.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(now, Priority.ALWAYS);
        HBox face = kit.row(now, Icon.DOWN.node("c-small-arrow"));
        face.prefWidthProperty().bind(button.widthProperty().subtract(INSIDE));
        button.setGraphic(face);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setOnAction(event -> open());
        kit.describe(button, Message.of("importview.columns.choice", column.column()));
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().setAll(content());
    }

    Node node() {
        return button;
    }

    private static List<Entry> entries(TableKind kind, ColumnProposal column) {
        List<Entry> entries = new ArrayList<>();
        for (FieldGroup group : FieldGroup.values()) {
            List<Field> fields = kind.fields().stream()
                    .filter(field -> FieldGroup.of(field) == group)
                    .toList();
            if (!fields.isEmpty()) {
                entries.add(new Entry(group.title(), null));
                fields.forEach(field -> {
                    Target bind = new Target.Bind(field);
                    entries.add(new Entry(CellWords.target(bind), bind));
                });
            }
        }
        entries.add(new Entry(Message.of("importview.group.else"), null));
        Target keep = column.target() instanceof Target.Keep kept ? kept : new Target.Keep(column.column());
        entries.add(new Entry(CellWords.target(keep), keep));
        entries.add(new Entry(CellWords.target(new Target.Ignore()), new Target.Ignore()));
        return entries;
    }

    private Node content() {
        typed.setId("import-column-search");
        typed.promptTextProperty().bind(kit.language().text("importview.columns.search"));
        typed.textProperty().addListener((property, before, now) -> filter(now));
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setCellFactory(owner -> new Line());
        list.setFixedCellSize(LINE);
        list.setPrefHeight(HEIGHT);
        list.setFocusTraversable(false);
        VBox box = new VBox(8, typed, list);
        box.getStyleClass().add("c-popup");
        box.setPrefWidth(WIDTH);
        return box;
    }

    private void open() {
        typed.clear();
        filter("");
        Bounds place = button.localToScreen(button.getBoundsInLocal());
        if (place != null) {
            popup.show(button, place.getMinX(), place.getMaxY() + 4);
            typed.requestFocus();
        }
    }

    private void filter(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Entry> found = new ArrayList<>();
        for (Entry entry : all) {
            if (entry.target() == null || matches(entry.target(), entry.words(), wanted)) {
                if (entry.target() == null
                        && !found.isEmpty()
                        && found.getLast().target() == null) {
                    found.removeLast();
                }
                found.add(entry);
            }
        }
        if (!found.isEmpty() && found.getLast().target() == null) {
            found.removeLast();
        }
        shown.setAll(found);
        int at = wanted.isEmpty() ? indexOf(target.get()) : first();
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 4));
    }

    /** Found by its name on the screen, and by its word in files. */
    private boolean matches(Target each, Message words, String wanted) {
        return kit.language().now(words).toLowerCase(Locale.ROOT).contains(wanted)
                || each instanceof Target.Bind(Field field) && field.key().contains(wanted);
    }

    private int indexOf(Target wanted) {
        for (int i = 0; i < shown.size(); i++) {
            if (wanted.equals(shown.get(i).target())) {
                return i;
            }
        }
        return first();
    }

    private int first() {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).target() != null) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int at = list.getSelectionModel().getSelectedIndex() + step;
            while (at >= 0 && at < shown.size() && shown.get(at).target() == null) {
                at += step;
            }
            if (at >= 0 && at < shown.size()) {
                list.getSelectionModel().select(at);
                list.scrollTo(Math.max(0, at - 4));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    private void take(@Nullable Entry entry) {
        Target chosen = entry == null ? null : entry.target();
        if (chosen != null) {
            popup.hide();
            target.set(chosen);
        }
    }

    /** A line of the list; the names of groups cannot be chosen. */
    private final class Line extends ListCell<Entry> {
        Line() {
            setOnMouseClicked(event -> take(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean nothing) {
            super.updateItem(entry, nothing);
            getStyleClass().removeAll("c-overline", "c-choice-line");
            if (nothing || entry == null) {
                setText(null);
                setDisable(false);
                return;
            }
            setText(kit.language().now(entry.words()));
            setDisable(entry.target() == null);
            getStyleClass().add(entry.target() == null ? "c-overline" : "c-choice-line");
        }
    }
}
