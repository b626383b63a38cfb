package org.clientele.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
import org.clientele.ui.kit.Composing;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.desk.Finder;
import org.jspecify.annotations.Nullable;

/**
 * The box of Ctrl+K: finds customers, products, groups, pages and commands by what is typed, in this order; pages and
 * commands by their names and words in both languages, whatever is on the screen.
 */
final class FindPalette extends VBox {
    private static final int MOST = 40;
    private static final int MOST_OF_EACH = 8;
    private static final Duration REST = Duration.millis(120);
    private final ShellViewModel model;
    private final List<Texts> languages;
    private final Runnable close;
    private final TextField typed = new TextField();
    private final ListView<Find> list = new ListView<>();
    private final ReadOnlyBooleanProperty composing = Composing.in(typed);

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
        rest.setOnFinished(event -> {
            if (!composing.get()) {
                fill();
            }
        });
        composing.addListener((property, before, now) -> rest.playFromStart());
        typed.textProperty().addListener((property, before, now) -> rest.playFromStart());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> go());
        list.accessibleTextProperty().bind(kit.language().text("shell.find.list"));
        typed.accessibleTextProperty().bind(kit.language().text("shell.find.prompt"));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> typed.setAccessibleHelp(
                        now == null
                                ? ""
                                : kit.language().now(now.title()) + ", "
                                        + kit.language().now(now.detail())));
        Label keys = kit.muted("shell.find.keys");
        keys.getStyleClass().addAll("c-small", "c-palette-foot");
        getChildren().addAll(typed, list, keys);
        model.finders().forEach(finder -> finder.watch(this::fill));
        fill();
    }

    @Override
    public void requestFocus() {
        typed.requestFocus();
    }

    private void key(KeyEvent event) {
        if (composing.get()) {
            return;
        }
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
                        page.icon(),
                        page.title(),
                        Message.of("shell.find.page"),
                        Find.Rank.PAGE,
                        () -> model.open(page.key())))
                .forEach(found::add);
        model.commands().stream()
                .filter(command -> named(command.title(), query))
                .map(command -> new Find(
                        command.icon(),
                        command.title(),
                        Message.of("shell.find.command"),
                        Find.Rank.COMMAND,
                        command.run()))
                .forEach(found::add);
        found.sort(Comparator.comparing(Find::rank));
        list.getItems().setAll(found.size() > MOST ? found.subList(0, MOST) : found);
        list.setPrefHeight(
                (list.getItems().isEmpty() ? 3 : Math.min(list.getItems().size(), 8)) * 48.0 + 18);
        int again = before == null ? -1 : list.getItems().indexOf(before);
        list.getSelectionModel().select(Math.max(0, again));
    }

    /** Found by either language, whatever is on the screen: each word typed is in the name or in the words beside it. */
    private boolean named(Message title, String query) {
        StringBuilder known = new StringBuilder();
        for (Texts texts : languages) {
            known.append(texts.text(title)).append(' ');
            String words = "shell.words." + title.key().replace('.', '-');
            if (texts.has(words)) {
                known.append(texts.text(words)).append(' ');
            }
        }
        String all = known.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(query.split("\\s+")).allMatch(all::contains);
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
