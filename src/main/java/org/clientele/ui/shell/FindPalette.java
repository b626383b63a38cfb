package org.clientele.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.desk.Finder;
import org.jspecify.annotations.Nullable;

/** The box of Ctrl+K: finds pages, commands, customers, products and groups by what is typed. */
final class FindPalette extends VBox {
    private static final int MOST = 40;
    private static final int MOST_OF_EACH = 8;
    private static final Duration REST = Duration.millis(120);
    private final ShellViewModel model;
    private final List<Texts> languages;
    private final Runnable close;
    private final TextField typed = new TextField();
    private final ListView<Find> list = new ListView<>();

    FindPalette(Kit kit, ShellViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        this.languages = List.of(Texts.of(Locale.ENGLISH), Texts.of(Locale.SIMPLIFIED_CHINESE));
        getStyleClass().add("c-palette");
        setMaxSize(640, Region.USE_PREF_SIZE);
        typed.setId("find-typed");
        typed.promptTextProperty().bind(kit.language().text("shell.find.prompt"));
        list.setId("find-list");
        list.setFixedCellSize(48);
        list.setFocusTraversable(false);
        list.setCellFactory(owner -> new FindCell(kit));
        list.setPlaceholder(kit.muted("shell.find.nothing"));
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> fill());
        typed.textProperty().addListener((property, before, now) -> rest.playFromStart());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> go());
        getChildren().addAll(typed, list);
        fill();
    }

    @Override
    public void requestFocus() {
        typed.requestFocus();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int next = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
            if (next >= 0 && next < list.getItems().size()) {
                list.getSelectionModel().select(next);
                list.scrollTo(Math.max(0, next - 5));
            }
            event.consume();
        } else if (code == KeyCode.ENTER) {
            fill();
            go();
            event.consume();
        }
    }

    private void go() {
        Find chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.open().run();
        }
    }

    private void fill() {
        Find before = list.getSelectionModel().getSelectedItem();
        String query = typed.getText().strip().toLowerCase(Locale.ROOT);
        List<Find> found = new ArrayList<>();
        if (!query.isEmpty()) {
            for (Finder finder : model.finders()) {
                found.addAll(finder.find(query, MOST_OF_EACH));
            }
        }
        model.pages().stream()
                .filter(page -> named(page.title(), query))
                .map(page -> new Find(
                        page.icon(), page.title(), Message.of("shell.find.page"), () -> model.open(page.key())))
                .forEach(found::add);
        model.commands().stream()
                .filter(command -> named(command.title(), query))
                .map(command ->
                        new Find(command.icon(), command.title(), Message.of("shell.find.command"), command.run()))
                .forEach(found::add);
        list.getItems().setAll(found.size() > MOST ? found.subList(0, MOST) : found);
        list.setPrefHeight(
                (list.getItems().isEmpty() ? 3 : Math.min(list.getItems().size(), 8)) * 48.0 + 18);
        int again = before == null ? -1 : list.getItems().indexOf(before);
        list.getSelectionModel().select(Math.max(0, again));
    }

    /** Found by either language, whatever is on the screen. */
    private boolean named(Message title, String query) {
        return query.isEmpty()
                || languages.stream()
                        .anyMatch(texts ->
                                texts.text(title).toLowerCase(Locale.ROOT).contains(query));
    }

    /** One line of the list. */
    private static final class FindCell extends ListCell<Find> {
        private final Kit kit;

        FindCell(Kit kit) {
            this.kit = kit;
        }

        @Override
        protected void updateItem(@Nullable Find find, boolean nothing) {
            super.updateItem(find, nothing);
            if (nothing || find == null) {
                setGraphic(null);
                return;
            }
            Label title = kit.text(find.title());
            title.setWrapText(false);
            Label detail = kit.muted(find.detail());
            detail.setWrapText(false);
            detail.getStyleClass().add("c-small");
            HBox row = new HBox(12, find.icon().node(), title, kit.spring(), detail);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
