package org.clientele.ui.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.clientele.model.text.Message;
import org.clientele.ui.intake.ImportViewModel.Place;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The Data page as it is seen: the drop area and the history, or the file that is on its way in. */
public final class ImportView implements PageView {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private final Kit kit;
    private final ImportViewModel model;
    private final StackPane root = new StackPane();
    private final StartView start;
    private final HistoryView history;
    private final DoneView done;
    private final Set<Object> brought = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The Data page on that model. */
    public ImportView(Kit kit, ImportViewModel model) {
        this.kit = kit;
        this.model = model;
        this.start = new StartView(kit, model, this::chooseFiles, this::paste, () -> new TemplateDialog(kit).open());
        this.done = new DoneView(kit, model, this::chooseFiles);
        this.history = new HistoryView(kit, model, this::chooseFiles);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event) && model.place().get() instanceof Place.Start) {
                paste();
                event.consume();
            }
        });
        model.place().addListener((property, before, now) -> show(now));
        show(model.place().get());
    }

    /** What another page hands over to see the history: {@code desk.open("import", "history")}. */
    public static final String HISTORY = "history";

    /** Opens this page from anywhere. */
    public static Command command(Desk desk) {
        return new Command(
                Icon.IMPORT,
                Message.of("importview.command"),
                new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN),
                () -> desk.open("import"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(@Nullable Object subject) {
        // The way back through the pages hands over the same files again; they are brought in only once.
        if (subject instanceof List<?> files && brought.add(subject)) {
            List<Path> paths = new ArrayList<>();
            files.forEach(file -> {
                if (file instanceof Path path) {
                    paths.add(path);
                }
            });
            model.bring(paths);
        } else if (HISTORY.equals(subject)) {
            model.history();
        } else {
            model.visited();
        }
        if (model.place().get() instanceof Place.Start) {
            // so that Ctrl+V finds the page
            root.requestFocus();
        }
    }

    private void show(Place place) {
        root.getChildren()
                .setAll(
                        switch (place) {
                            case Place.Start nothing -> start.node();
                            case Place.Looking(JobSlot<?> work) -> new Lookout(work).node();
                            case Place.Wizard(WizardViewModel wizard) -> new WizardView(kit, model, wizard).node();
                            case Place.Unreadable(Looked file) ->
                                new UnreadableView(kit, model, this::chooseFiles).node(file);
                            case Place.History past -> history.node();
                            case Place.Done finished -> done.node(finished.reports());
                        });
    }

    /** What is seen while files are looked at. */
    private final class Lookout {
        private final StackPane middle = new StackPane();
        private final JobSlot<?> work;

        Lookout(JobSlot<?> work) {
            this.work = work;
            middle.getStyleClass().add("c-page-body");
            work.state().addListener((property, before, now) -> draw());
            draw();
        }

        Node node() {
            return kit.fullPage(Message.of("importview.title"), kit.language().text("importview.looking"), middle);
        }

        private void draw() {
            switch (work.state().get()) {
                case SlotState.Loading<?>(Message name) ->
                    middle.getChildren()
                            .setAll(Working.of(
                                    kit,
                                    name,
                                    Message.of("importview.import.promise"),
                                    new Gauge(),
                                    model::stopLooking));
                case SlotState.Failed<?>(Message sentence) ->
                    middle.getChildren()
                            .setAll(kit.banner(
                                    Tone.BAD,
                                    sentence,
                                    kit.secondary("import-start", Message.of("importview.leave"), model::start)));
                case SlotState.Idle<?> idle -> middle.getChildren().clear();
                case SlotState.Ready<?> ready -> middle.getChildren().clear();
                case SlotState.Cancelled<?> cancelled -> model.start();
            }
        }
    }

    private void paste() {
        model.paste(Clipboard.getSystemClipboard().getString());
    }

    private void chooseFiles() {
        List<Path> files = kit.panels()
                .files()
                .several(FileWanted.of("importview.choose")
                        .kind(
                                Message.of("importview.choose.tables"),
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.xlsx",
                                "*.xlsm",
                                "*.xlsb",
                                "*.xls",
                                "*.ods",
                                "*.xml",
                                "*.htm",
                                "*.html",
                                "*.gz",
                                "*.zip")
                        .kind(Message.of("importview.choose.all"), "*.*"));
        if (!files.isEmpty()) {
            model.bring(files);
        }
    }
}
