package org.clientele.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.FileChoice;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.desk.Panels;
import org.clientele.ui.kit.job.TaskEntry;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** The window around all pages; it knows none of them. */
public final class Shell implements Panels {
    private final ShellViewModel model;
    private final Kit kit;
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane host = new StackPane();
    private final StackPane drop = new StackPane();
    private final Overlay overlay;
    private final Trays trays;
    private final ObservableList<TaskEntry> tasks;
    private final IntegerBinding running;
    private final NavBar nav;
    private final TopBar top;
    private final StatusBar status;
    private final Map<String, PageView> opened = new HashMap<>();
    private final VBox inspector = new VBox(16);
    private final FileChoice choice;
    private Consumer<List<Path>> files = dropped -> {};

    /**
     * A window without pages yet.
     *
     * @param tasks the task tray's list, see {@link org.clientele.ui.kit.job.FxJobRunner#tasks}
     */
    public Shell(Language language, Look look, ShellViewModel model, ObservableList<TaskEntry> tasks) {
        this(language, look, model, tasks, null);
    }

    /**
     * A window without pages yet.
     *
     * @param tasks the task tray's list, see {@link org.clientele.ui.kit.job.FxJobRunner#tasks}
     * @param choice asks for files and folders; null for the windows of the system
     */
    public Shell(
            Language language,
            Look look,
            ShellViewModel model,
            ObservableList<TaskEntry> tasks,
            @Nullable FileChoice choice) {
        this.choice = choice == null ? new SystemFiles(language, root) : choice;
        this.model = model;
        this.tasks = tasks;
        this.kit = new Kit(language, look, model, this);
        this.overlay = new Overlay(kit);
        this.trays = new Trays(kit);
        this.nav = new NavBar(kit, model);
        this.status = new StatusBar(kit, model);
        this.running = Bindings.createIntegerBinding(
                () -> (int) tasks.stream()
                        .filter(entry -> entry.state().get() == TaskEntry.State.RUNNING)
                        .count(),
                tasks);
        this.top = new TopBar(
                kit,
                model,
                running,
                new TopBar.Actions(
                        () -> nav.narrow().set(!nav.narrow().get()),
                        this::find,
                        this::showTasks,
                        this::showNotices,
                        this::showHelp,
                        look::toggle));
        tasks.addListener((javafx.collections.ListChangeListener<TaskEntry>) change -> {
            while (change.next()) {
                change.getAddedSubList()
                        .forEach(entry -> entry.state().addListener((property, before, now) -> running.invalidate()));
            }
        });
        model.commands().addAll(commands());
        build();
        model.visit().addListener((property, before, now) -> show(now));
        model.toast().addListener((property, before, now) -> {
            if (now != null) {
                overlay.toast(now);
                status.say(language.now(now.sentence()));
            }
        });
        model.refusal().addListener((property, before, now) -> {
            if (now != null) {
                model.refusal().set(null);
                overlay.refuse(now);
            }
        });
        model.question().addListener((property, before, now) -> {
            if (now != null) {
                model.question().set(null);
                overlay.ask(now);
            }
        });
    }

    /** What the window itself can do, for the find box. */
    private List<Command> commands() {
        return List.of(
                new Command(Icon.UNDO, Message.of("kit.undo"), null, model::undo),
                new Command(Icon.REDO, Message.of("kit.redo"), null, model::redo),
                new Command(Icon.LANGUAGE, Message.of("shell.key.language"), null, kit.language()::toggle),
                new Command(Icon.DARK, Message.of("shell.look"), null, kit.look()::toggle),
                new Command(
                        Icon.SEARCH,
                        Message.of("shell.larger"),
                        null,
                        () -> kit.look().zoom(1)),
                new Command(
                        Icon.SEARCH,
                        Message.of("shell.smaller"),
                        null,
                        () -> kit.look().zoom(-1)),
                new Command(Icon.TASKS, Message.of("shell.tasks"), null, this::showTasks),
                new Command(Icon.BELL, Message.of("shell.notices"), null, this::showNotices),
                new Command(Icon.KEYBOARD, Message.of("shell.help"), null, this::showHelp));
    }

    private void build() {
        host.getStyleClass().add("c-host");
        inspector.getStyleClass().add("c-inspector");
        frame.setTop(top);
        frame.setLeft(nav);
        frame.setCenter(host);
        frame.setBottom(status);
        frame.getStyleClass().add("c-window");
        Label hint = kit.heading("shell.drop");
        VBox card = new VBox(16, Icon.IMPORT.node("c-empty-icon"), hint);
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(440, 200);
        card.getStyleClass().add("c-drop-card");
        drop.getChildren().add(card);
        drop.getStyleClass().add("c-drop");
        drop.setVisible(false);
        drop.setMouseTransparent(true);
        root.getChildren().addAll(frame, overlay, drop);
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                drop.setVisible(true);
                event.consume();
            }
        });
        root.setOnDragExited(event -> drop.setVisible(false));
        root.setOnDragDropped(event -> {
            drop.setVisible(false);
            if (event.getDragboard().hasFiles()) {
                files.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** The parts for the pages of this window. */
    public Kit kit() {
        return kit;
    }

    /** What the window knows. */
    public ShellViewModel model() {
        return model;
    }

    /** Lists the pages; the first comes to the front. */
    public void pages(List<Page> pages) {
        model.pages().setAll(pages);
        if (!pages.isEmpty()) {
            model.open(pages.getFirst().key());
        }
    }

    /** What to do with files dropped anywhere on the window. */
    public void onFiles(Consumer<List<Path>> action) {
        files = action;
    }

    /** The whole window as a node, for a scene of one's own. */
    public StackPane root() {
        return root;
    }

    /** A dressed scene of that size with the shortcuts of the window. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        kit.look().dress(scene);
        new Shortcuts(this, kit).on(scene);
        return scene;
    }

    /** Shows the window. */
    public void show(Stage stage, double width, double height) {
        stage.setScene(scene(width, height));
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.workbench().get() == null
                                ? "Clientele"
                                : model.workbench().get() + " – Clientele",
                        model.workbench()));
        stage.show();
    }

    private void show(@Nullable Visit visit) {
        if (visit == null) {
            return;
        }
        closeInspector();
        for (Page page : model.pages()) {
            if (page.key().equals(visit.page())) {
                PageView view =
                        opened.computeIfAbsent(page.key(), key -> page.view().get());
                host.getChildren().setAll(view.node());
                // keys go to the page that was opened, and the next stop is its first part
                view.node().requestFocus();
                view.shown(visit.subject());
            }
        }
    }

    void find() {
        overlay.show(new FindPalette(kit, model, overlay::close), Pos.TOP_CENTER, new Insets(72, 32, 32, 32));
    }

    void showTasks() {
        trays.toggle(trays.tasks(tasks), top.tasks());
    }

    private void showNotices() {
        model.unread().set(0);
        trays.toggle(trays.notices(model.notices()), top.bell());
    }

    void showHelp() {
        dialog(
                Message.of("shell.help"),
                ShortcutSheet.of(kit),
                kit.primary("dialog-close", Message.of("kit.close"), this::closeDialog));
    }

    void toggleInspector() {
        if (frame.getRight() == null && !inspector.getChildren().isEmpty()) {
            frame.setRight(inspector);
        } else {
            frame.setRight(null);
        }
    }

    /** The regions that F6 walks through. */
    List<Node> regions() {
        return List.of(top, nav, host, inspector, status);
    }

    boolean dialogOpen() {
        return overlay.open();
    }

    @Override
    public FileChoice files() {
        return choice;
    }

    @Override
    public void inspect(Message title, Node content) {
        inspector
                .getChildren()
                .setAll(
                        kit.row(
                                kit.heading(title),
                                kit.spring(),
                                kit.icon("inspector-close", Icon.CLOSE, Message.of("kit.close"), this::closeInspector)),
                        content);
        frame.setRight(inspector);
    }

    @Override
    public void closeInspector() {
        inspector.getChildren().clear();
        frame.setRight(null);
    }

    @Override
    public void dialog(Message title, Node content, Node... buttons) {
        overlay.dialog(title, content, buttons);
    }

    @Override
    public void closeDialog() {
        overlay.close();
    }
}
