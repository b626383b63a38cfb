package org.clientele.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.edit.Edit;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.settings.Settings;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.junit.jupiter.api.Test;

class ShellTest {
    private final EditHistory history = new EditHistory();

    private Shell shell() {
        ShellViewModel model = new ShellViewModel(history, Clock.systemUTC());
        Shell shell = new Shell(
                new Language(Locale.ENGLISH),
                new Look(Settings.Look.LIGHT, 1),
                model,
                FXCollections.observableArrayList());
        model.workbench().set("Spring Shop");
        model.dataDay().set(LocalDate.of(2026, 11, 22));
        model.customers().set(48_213);
        shell.pages(List.of(
                page(shell.kit(), "home", Icon.HOME, "Home"), page(shell.kit(), "groups", Icon.GROUPS, "Groups")));
        return shell;
    }

    private static Page page(Kit kit, String key, Icon icon, String title) {
        PageView view = () -> kit.page(
                Verbatim.of(title),
                new SimpleStringProperty("48,213 customers."),
                StateView.emptyState(
                        kit,
                        icon,
                        Verbatim.of("Nothing here yet"),
                        Verbatim.of("A group is a list of customers who have something in common."),
                        kit.primary(key + "-go", Verbatim.of("Start"), () -> {})));
        return new Page(key, icon, Verbatim.of(title), () -> view);
    }

    @Test
    void navigation_goes_there_back_and_forward() {
        Shell shell = Fx.get(this::shell);
        Scene scene = Fx.get(() -> shell.scene(1280, 800));
        Screens screens = new Screens();
        screens.click(scene, "nav-groups");
        assertEquals("groups", shell.model().currentPage());
        Fx.run(shell.model()::back);
        assertEquals("home", shell.model().currentPage());
        assertTrue(shell.model().canGoForward().get());
        Fx.run(shell.model()::forward);
        assertEquals("groups", shell.model().currentPage());
        assertEquals(1, screens.clicks());
    }

    @Test
    void a_switch_of_language_reaches_every_text() {
        Shell shell = Fx.get(this::shell);
        Scene scene = Fx.get(() -> shell.scene(1280, 800));
        Fx.pulses(2);
        Labeled language = (Labeled) Fx.get(() -> scene.lookup("#language"));
        assertEquals("中文", Fx.get(language::getText));
        new Screens().click(scene, "language");
        assertEquals("English", Fx.get(language::getText));
    }

    @Test
    void undo_is_offered_by_name_and_takes_back() {
        Shell shell = Fx.get(this::shell);
        Scene scene = Fx.get(() -> shell.scene(1280, 800));
        StringBuilder state = new StringBuilder("new");
        Screens screens = new Screens();
        Fx.run(() -> shell.model()
                .done(Edit.of(Verbatim.of("Rename group"), () -> state.append("-old"), () -> state.append("-new"))));
        screens.click(scene, "undo");
        assertEquals("new-old", state.toString());
        screens.click(scene, "redo");
        assertEquals("new-old-new", state.toString());
        assertTrue(Fx.get(() -> scene.lookup("#redo").isDisabled()));
    }

    @Test
    void a_refusal_is_explained_until_it_is_closed() {
        Shell shell = Fx.get(this::shell);
        Scene scene = Fx.get(() -> shell.scene(1280, 800));
        Fx.run(() -> shell.model().refuse(Message.of("job.failed.memory")));
        Node close = Fx.get(() -> scene.lookup("#dialog-close"));
        assertNotEquals(null, close);
        Fx.run(() -> ((Button) close).fire());
        assertEquals(null, Fx.get(() -> scene.lookup("#dialog-close")));
    }

    private static Find found(String title, Find.Rank rank, StringBuilder opened) {
        return new Find(Icon.CUSTOMER, Verbatim.of(title), Verbatim.of(""), rank, () -> opened.append(title));
    }

    private static void key(TextField typed, KeyCode code) {
        Event.fireEvent(typed, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void the_find_box_ranks_knows_words_of_both_languages_and_waits_while_a_sign_is_composed() {
        Shell shell = Fx.get(this::shell);
        Scene scene = Fx.get(() -> shell.scene(1280, 800));
        StringBuilder opened = new StringBuilder();
        Fx.run(() -> {
            shell.model()
                    .finders()
                    .setAll(
                            (typed, most) -> List.of(
                                    found("product", Find.Rank.PRODUCT, opened),
                                    found("group", Find.Rank.GROUP, opened)),
                            (typed, most) -> List.of(
                                    found("name", Find.Rank.NAME, opened), found("exact", Find.Rank.EXACT, opened)));
            shell.find();
        });
        TextField typed = (TextField) Fx.get(() -> scene.lookup("#find-typed"));
        ListView<?> list = (ListView<?>) Fx.get(() -> scene.lookup("#find-list"));
        for (String words : List.of("dark mode", "深色", "夜间")) {
            Fx.run(() -> typed.setText(words));
            Fx.until(
                    () -> list.getItems().stream()
                            .map(Find.class::cast)
                            .filter(find -> find.rank() == Find.Rank.COMMAND)
                            .map(find -> find.title().key())
                            .toList()
                            .equals(List.of("shell.look")),
                    words);
            Fx.run(typed::clear);
            Fx.until(() -> list.getItems().size() > 5, "all commands");
        }
        Fx.run(() -> typed.setText("theme"));
        Fx.until(
                () -> ((Find) list.getItems().getFirst()).rank() == Find.Rank.EXACT
                        && list.getItems().size() == 5,
                "theme");
        assertEquals(
                List.of(Find.Rank.EXACT, Find.Rank.NAME, Find.Rank.PRODUCT, Find.Rank.GROUP, Find.Rank.COMMAND),
                Fx.get(() -> list.getItems().stream()
                        .map(Find.class::cast)
                        .map(Find::rank)
                        .distinct()
                        .toList()));
        Fx.run(() -> {
            Event.fireEvent(
                    typed,
                    new InputMethodEvent(
                            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                            List.of(new InputMethodTextRun("wang", InputMethodHighlight.UNSELECTED_RAW)),
                            "",
                            4));
            key(typed, KeyCode.ENTER);
        });
        assertEquals("", opened.toString());
        Fx.run(() -> {
            Event.fireEvent(typed, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), "王", 0));
            key(typed, KeyCode.ENTER);
        });
        assertEquals("exact", opened.toString());
    }

    @Test
    void pictures() {
        Shell shell = Fx.get(this::shell);
        Scene scene = Fx.get(() -> shell.scene(1280, 800));
        Fx.run(() -> shell.model().toast(Verbatim.of("Imported 12,011 rows."), Message.of("kit.undo"), () -> {}));
        Screens.shootAll("shell", scene, shell.kit().language(), shell.kit().look());
        Fx.run(shell::find);
        Fx.pulses(20);
        Screens.shootAll(
                "shell-find", scene, shell.kit().language(), shell.kit().look());
        Fx.run(shell::closeDialog);
        Fx.run(shell::showHelp);
        Fx.pulses(20);
        Screens.shootAll(
                "shell-help", scene, shell.kit().language(), shell.kit().look());
        assertTrue(java.nio.file.Files.exists(java.nio.file.Path.of("target", "screens", "shell-en-light.png")));
    }
}
