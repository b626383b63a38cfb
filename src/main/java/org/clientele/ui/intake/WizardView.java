package org.clientele.ui.intake;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.WizardSteps;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.kit.job.SlotState;

/** The frame around the steps of one file: where one is, the step itself, and Back and Next below. */
final class WizardView {
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.N, KeyCombination.ALT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.B, KeyCombination.ALT_DOWN);
    private static final KeyCombination GO = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private final Kit kit;
    private final ImportViewModel page;
    private final WizardViewModel model;
    private final Map<ImportStep, Node> made = new EnumMap<>(ImportStep.class);
    private final Map<ImportStep, Runnable> whenShown = new EnumMap<>(ImportStep.class);
    private final SimpleIntegerProperty current = new SimpleIntegerProperty();
    private final SimpleIntegerProperty reach = new SimpleIntegerProperty();
    private final StackPane steps = new StackPane();
    private final StackPane body = new StackPane();
    private final ScrollPane scroll = new ScrollPane(body);
    private final Button next;
    private final Pane root;

    WizardView(Kit kit, ImportViewModel page, WizardViewModel model) {
        this.kit = kit;
        this.page = page;
        this.model = model;
        this.next = kit.primary("import-next", Message.of("importview.next"), model::next);
        next.textProperty().unbind();
        next.textProperty()
                .bind(kit.language()
                        .follow(this::nextWords, model.step(), model.check().state()));
        next.disableProperty().bind(model.canGoOn().not());
        body.setAlignment(Pos.TOP_LEFT);
        body.getStyleClass().add("c-wizard-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("c-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        steps.setAlignment(Pos.CENTER_LEFT);
        VBox.setMargin(steps, new Insets(0, 0, 12, 0));
        root = kit.fullPage(
                Message.of("importview.wizard.title", model.source().name()),
                answer(),
                new VBox(steps, scroll, foot()),
                leave());
        root.getStyleClass().add("c-wizard");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.steps().addListener((property, before, now) -> line());
        model.step().addListener((property, before, now) -> show());
        model.check().state().addListener((property, before, now) -> mark());
        model.mapping().addListener((property, before, now) -> mark());
        model.importing().state().addListener((property, before, now) -> mark());
        line();
        show();
    }

    Node node() {
        return root;
    }

    // ---- above ----

    private ObservableValue<String> answer() {
        return kit.language()
                .follow(
                        () -> {
                            ImportViewModel.Queue queue = page.queue().get();
                            Message what = Message.of(
                                    "importview.wizard.answer",
                                    CellWords.kind(model.mapping().get().kind()),
                                    model.source().rows());
                            return kit.language()
                                    .now(
                                            queue.files().size() > 1
                                                    ? Message.of(
                                                            "importview.wizard.queue",
                                                            queue.at() + 1,
                                                            queue.files().size(),
                                                            what)
                                                    : what);
                        },
                        page.queue(),
                        model.mapping(),
                        model.file().table().latest());
    }

    private Node leave() {
        Button skip = kit.quiet("import-skip", Message.of("importview.skip"), page::skip);
        skip.visibleProperty()
                .bind(kit.language().follow(() -> page.queue().get().files().size() > 1, page.queue()));
        skip.managedProperty().bind(skip.visibleProperty());
        HBox row = kit.row(skip, kit.quiet("import-leave", Message.of("importview.leave"), page::start));
        row.setMaxHeight(Region.USE_PREF_SIZE);
        row.disableProperty().bind(model.importing().loading());
        return row;
    }

    private void line() {
        mark();
        steps.getChildren()
                .setAll(new WizardSteps(
                        kit,
                        model.steps().get().stream().map(ImportStep::title).toList(),
                        current,
                        reach,
                        i -> model.go(model.steps().get().get(i))));
    }

    private void mark() {
        current.set(model.steps().get().indexOf(model.step().get()));
        reach.set(model.running() ? -1 : model.steps().get().indexOf(model.reach()));
    }

    // ---- the step ----

    private void show() {
        mark();
        ImportStep step = model.step().get();
        body.getChildren().setAll(made.computeIfAbsent(step, this::make));
        whenShown.getOrDefault(step, () -> {}).run();
        scroll.setFitToHeight(step == ImportStep.FIX);
        scroll.setVvalue(0);
        next.requestFocus();
    }

    private Node make(ImportStep step) {
        return switch (step) {
            case FILE -> new FileStep(kit, model).node();
            case COLUMNS -> new ColumnsStep(kit, model, page.currency()).node();
            case FIX -> new FixStep(kit, model, this::chooseRejects).node();
            case PERMISSION -> {
                PermissionStep permission = new PermissionStep(kit, model);
                whenShown.put(step, permission::shown);
                yield permission.node();
            }
            case REVIEW -> {
                ReviewStep review = new ReviewStep(kit, model, this::chooseRejects);
                whenShown.put(step, review::shown);
                yield review.node();
            }
        };
    }

    private void chooseRejects() {
        Path into = kit.panels()
                .files()
                .save(FileWanted.of("importview.fix.save").named(kit.language().now("importview.fix.file", stem())));
        if (into != null) {
            Texts texts = kit.language().texts().get();
            model.saveRejects(into, texts::text);
        }
    }

    private String stem() {
        Path name = model.source().file().getFileName();
        String whole = name == null ? "" : name.toString();
        int dot = whole.indexOf('.');
        return dot > 0 ? whole.substring(0, dot) : whole;
    }

    // ---- below ----

    private Node foot() {
        Button back = kit.secondary("import-back", Message.of("importview.back"), model::back);
        back.disableProperty()
                .bind(kit.language()
                        .follow(
                                () -> model.step().get() == ImportStep.FILE || model.running(),
                                model.step(),
                                model.importing().state()));
        Label sum = kit.words(
                kit.language()
                        .follow(
                                () -> kit.language().now(sum()),
                                model.check().state(),
                                model.mapping(),
                                model.importing().state()),
                "c-muted");
        HBox.setHgrow(sum, Priority.ALWAYS);
        sum.setMaxWidth(Double.MAX_VALUE);
        sum.setAlignment(Pos.CENTER_RIGHT);
        sum.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
        HBox foot = new HBox(16, back, sum, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("c-wizard-foot");
        return foot;
    }

    private String nextWords() {
        ImportPreview found = model.preview();
        Message words = Message.of("importview.next");
        if (model.step().get() == ImportStep.REVIEW) {
            words = found == null || !found.ready()
                    ? Message.of("importview.import")
                    : Message.of(
                            "importview.import.rows",
                            found.counts().read() - found.counts().rejected());
        }
        return kit.language().now(words);
    }

    private Message sum() {
        if (model.running()) {
            return Message.of("importview.sum.running");
        }
        if (!model.mapping().get().missing().isEmpty()) {
            return Message.of("importview.sum.missing");
        }
        return switch (model.check().state().get()) {
            case SlotState.Ready<ImportPreview>(ImportPreview found)
            when !found.ready() ->
                Message.of("importview.sum.open", found.questions().size());
            case SlotState.Ready<ImportPreview>(ImportPreview found) ->
                Message.of(
                        "importview.sum.ready",
                        found.counts().read(),
                        found.counts().rejected(),
                        warned(found));
            case SlotState.Failed<ImportPreview> failed -> Message.of("importview.sum.failed");
            case SlotState.Cancelled<ImportPreview> cancelled -> Message.of("importview.sum.stopped");
            case SlotState.Idle<ImportPreview> idle -> Message.of("importview.sum.checking");
            case SlotState.Loading<ImportPreview> loading -> Message.of("importview.sum.checking");
        };
    }

    private static long warned(ImportPreview found) {
        return found.rows().stream().filter(row -> !row.rejected()).count();
    }

    private void pressed(KeyEvent event) {
        if (NEXT.match(event) || GO.match(event)) {
            model.next();
            event.consume();
        } else if (BACK.match(event)) {
            model.back();
            event.consume();
        }
    }
}
