package org.clientele.ui.intake;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.RejectsWish;
import org.clientele.model.intake.Fix;
import org.clientele.model.intake.ProblemRow;
import org.clientele.model.text.Message;
import org.clientele.ui.intake.FixViewModel.Heap;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** The third step: the rows that need a look, heap by heap, mended in place, in one go, or left out. */
final class FixStep {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final double LIST = 288;
    private static final double VALUE = 200;
    private final Kit kit;
    private final WizardViewModel model;
    private final FixViewModel fix;
    private final Runnable chooseFile;
    private final FixGrid grid;
    private final HeapList heaps;
    private final StackPane status = new StackPane();
    private final StackPane root = new StackPane();
    private final Label said;
    private final Label title;
    private final FlowPane ways = new FlowPane(8, 8);
    private final StackPane everywhere = new StackPane();
    private final VBox examples = new VBox(6);
    private final HBox bench;

    FixStep(Kit kit, WizardViewModel model, Runnable chooseFile) {
        this.kit = kit;
        this.model = model;
        this.fix = model.fix();
        this.chooseFile = chooseFile;
        this.grid = new FixGrid(kit, fix);
        this.heaps = new HeapList(kit, model);
        this.title = kit.words(new SimpleStringProperty(""), "c-heading");
        this.said = kit.words(new SimpleStringProperty(""), "c-text");
        this.bench = bench();
        root.setAlignment(Pos.TOP_LEFT);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.check().state().addListener((property, before, now) -> draw());
        model.rejects().addListener((property, before, now) -> draw());
        fix.heap().addListener((property, before, now) -> front());
        fix.row().addListener((property, before, now) -> say());
        fix.fixes().addListener((property, before, now) -> say());
        draw();
        front();
    }

    Node node() {
        return root;
    }

    private HBox bench() {
        ScrollPane list = new ScrollPane(heaps.node());
        list.setFitToWidth(true);
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.getStyleClass().add("c-scroll");
        VBox work = new VBox(12, title, ways, examples, grid.node(), said, everywhere);
        VBox.setVgrow(grid.node(), Priority.ALWAYS);
        work.getStyleClass().addAll("c-card", "c-tight", "c-fix");
        HBox.setHgrow(work, Priority.ALWAYS);
        work.setMinWidth(0);
        HBox both = new HBox(16, list, work);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(360);
        return both;
    }

    // ---- the whole ----

    private void draw() {
        ImportPreview known = model.known();
        if (known == null) {
            root.getChildren().setAll(new CheckedBody(kit, model, found -> kit.column()).node());
            return;
        }
        if (known.problems().isEmpty() && fix.fixes().get().all().isEmpty()) {
            root.getChildren()
                    .setAll(kit.card(kit.row(
                            Icon.CHECK_CIRCLE.node("c-good-icon"),
                            kit.text("importview.fix.none", known.counts().read()))));
            return;
        }
        switch (model.check().state().get()) {
            case SlotState.Loading<ImportPreview> loading ->
                status.getChildren().setAll(Working.strip(kit, model.gauge(), model.check()::cancel));
            case SlotState.Failed<ImportPreview>(Message sentence) ->
                status.getChildren().setAll(kit.banner(Tone.BAD, sentence, again()));
            case SlotState.Cancelled<ImportPreview> cancelled ->
                status.getChildren().setAll(kit.banner(Tone.NEUTRAL, Message.of("kit.cancelled"), again()));
            case SlotState.Ready<ImportPreview> ready -> status.getChildren().setAll(head(known));
            case SlotState.Idle<ImportPreview> idle -> status.getChildren().clear();
        }
        VBox column = new VBox(12, status, fix.heaps().get().isEmpty() ? mended(known) : bench);
        root.getChildren().setAll(column);
        heaps.draw(known);
        front();
    }

    private Button again() {
        return kit.secondary("import-recheck", Message.of("importview.check.again"), model::recheck);
    }

    private Node mended(ImportPreview known) {
        VBox card = kit.card(kit.row(
                Icon.CHECK_CIRCLE.node("c-good-icon"),
                kit.text("importview.fix.mended", known.counts().read())));
        return card;
    }

    /** The sum in words, and the two things that concern all rows: undo, and the file of what is left out. */
    private Node head(ImportPreview known) {
        long look = known.counts().rejected();
        Label sentence = kit.words(
                kit.language()
                        .text(
                                look > 0
                                        ? Message.of("importview.fix.sentence", look)
                                        : Message.of("importview.fix.allgood")),
                "c-text");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button undo = kit.secondary("import-fix-undo", Message.of("importview.fix.undo"), fix::undo);
        undo.setGraphic(Icon.UNDO.node());
        undo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> fix.fixes().get().all().isEmpty(), fix.fixes()));
        HBox head = new HBox(8, sentence, undo);
        if (look > 0) {
            RejectsWish wish = model.rejects().get();
            head.getChildren()
                    .add(kit.secondary(
                            "import-rejects",
                            Message.of(wish == null ? "importview.fix.save" : "importview.fix.elsewhere"),
                            chooseFile));
            if (wish != null) {
                VBox both = new VBox(
                        4,
                        head,
                        kit.row(
                                Icon.CHECK.node("c-good-icon"),
                                kit.muted("importview.fix.saved", wish.file().toString())));
                head.setAlignment(Pos.CENTER_LEFT);
                return both;
            }
        }
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    // ---- the heap in front ----

    private void front() {
        Heap heap = fix.heap().get();
        ImportPreview known = model.known();
        if (heap == null || known == null) {
            return;
        }
        title.textProperty().unbind();
        title.textProperty().bind(kit.language().text(heap.group().title()));
        grid.show(heap, known.plan().source().header());
        // Some problems are about values that repeat all over the file: there is no row to mend, only examples to see.
        boolean rows = !heap.rows().isEmpty();
        grid.node().setVisible(rows);
        grid.node().setManaged(rows);
        examples.setVisible(!rows);
        examples.setManaged(!rows);
        examples.getChildren()
                .setAll(heap.group().examples().stream()
                        .map(remark -> kit.muted(remark.sentence()))
                        .toList());
        List<Fix.Remedy> remedies = fix.remedies(heap);
        ways.getChildren().clear();
        remedies.forEach(way -> ways.getChildren()
                .add(kit.secondary(
                        "import-remedy-" + way.name().toLowerCase(java.util.Locale.ROOT),
                        remedy(way, heap.group().rows()),
                        () -> fix.remedy(heap, way))));
        ways.setVisible(!remedies.isEmpty());
        ways.setManaged(!remedies.isEmpty());
        say();
    }

    private static Message remedy(Fix.Remedy way, long rows) {
        return switch (way) {
            case CLEAR -> Message.of("importview.remedy.clear", rows);
            case SKIP -> Message.of("importview.remedy.skip", rows);
            case SWAP_DAY_MONTH -> Message.of("importview.remedy.swap", rows);
            case KEEP_FIRST -> Message.of("importview.remedy.first", rows);
            case TAKE_HINT -> Message.of("importview.remedy.hint", rows);
        };
    }

    /** What is said about the row that is pointed at, and the offer to replace its value everywhere. */
    private void say() {
        Heap heap = fix.heap().get();
        int at = fix.row().get();
        said.textProperty().unbind();
        everywhere.getChildren().clear();
        if (heap == null || at < 0 || at >= heap.rows().size()) {
            said.setText("");
            return;
        }
        ProblemRow row = heap.rows().get(at);
        said.textProperty().bind(kit.language().text(heap.remark(row).sentence()));
        String value = heap.at() < 0 ? "" : fix.cell(row, heap.at()).strip();
        long rows = value.isEmpty() ? 0 : fix.rowsWith(heap, value);
        if (rows > 1) {
            everywhere.getChildren().setAll(replace(heap, value, rows));
        }
    }

    private Node replace(Heap heap, String value, long rows) {
        TextField with = new TextField();
        with.setId("import-replace-with");
        with.setPrefWidth(VALUE);
        kit.describe(with, Message.of("importview.fix.with"));
        Button replace = kit.secondary(
                "import-replace",
                Message.of("importview.fix.replace", rows),
                () -> fix.everywhere(heap.at(), value, with.getText()));
        StringProperty typed = with.textProperty();
        replace.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> typed.get().strip().equals(value), typed));
        with.setOnAction(event -> replace.fire());
        return kit.row(kit.muted("importview.fix.everywhere", value), with, replace);
    }

    private void pressed(KeyEvent event) {
        if (UNDO.match(event) && !(event.getTarget() instanceof TextInputControl)) {
            fix.undo();
            event.consume();
        }
    }
}
