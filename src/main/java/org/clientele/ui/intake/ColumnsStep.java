package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.ReadAs;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Target;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.Verbatim;
import org.jspecify.annotations.Nullable;

/** The second step: each column with its examples, what it is read as, how sure that is, and what a cell becomes. */
final class ColumnsStep {
    private static final double[] SHARES = {15, 21, 21, 11, 32};
    private final Kit kit;
    private final WizardViewModel model;
    private final String currency;
    private final VBox open = new VBox(8);
    private final StackPane kinds = new StackPane();
    private final StackPane grid = new StackPane();
    private final VBox root;
    private final List<Row> rows = new ArrayList<>();
    private List<Object> drawn = List.of();

    /** What changes in the line of a column. */
    private record Row(
            ObjectProperty<Target> target,
            StackPane sureness,
            StackPane becomes,
            AtomicReference<List<Object>> drawn) {}

    ColumnsStep(Kit kit, WizardViewModel model, String currency) {
        this.kit = kit;
        this.model = model;
        this.currency = currency;
        this.root = kit.column(kinds, open, grid);
        model.mapping().addListener((property, before, now) -> refresh());
        model.check().state().addListener((property, before, now) -> refresh());
        refresh();
    }

    Node node() {
        return root;
    }

    private void refresh() {
        MappingProposal mapping = model.mapping().get();
        List<Object> shape = List.of(
                mapping.kind(),
                mapping.columns().stream().map(ColumnProposal::column).toList(),
                model.source().encoding());
        if (!shape.equals(drawn)) {
            drawn = shape;
            kinds.getChildren().setAll(new KindQuestion(kit, model).node());
            build(mapping);
        }
        Map<Integer, ReadAs.Cell> cells = model.readAs();
        for (int i = 0; i < rows.size(); i++) {
            ColumnProposal column = mapping.columns().get(i);
            Row row = rows.get(i);
            row.target().set(column.target());
            row.sureness().getChildren().setAll(sureness(column));
            // An open choice of a type must not be taken away while the rows are checked again.
            List<Object> shown = List.of(
                    column.target(),
                    asked(column),
                    Optional.ofNullable(cells.get(column.at())),
                    found(column.target()));
            if (!row.drawn().getAndSet(shown).equals(shown)) {
                row.becomes().getChildren().setAll(becomes(column, cells.get(column.at())));
            }
        }
        ask();
    }

    // ---- what has to be answered ----

    private void ask() {
        open.getChildren().clear();
        List<Message> missing = model.mapping().get().missing();
        missing.forEach(sentence -> open.getChildren().add(kit.banner(Tone.BAD, sentence)));
        List<Question> questions = model.questions();
        for (int i = 0; i < questions.size(); i++) {
            open.getChildren().add(question(i, questions.get(i)));
        }
        model.answers()
                .words()
                .forEach((column, answer) -> open.getChildren()
                        .add(kit.banner(
                                Tone.GOOD,
                                Message.of("importview.columns.answered", column, answer),
                                kit.quiet(
                                        "import-ask-" + column,
                                        Message.of("importview.columns.change"),
                                        () -> model.answers().ask(column)))));
        open.setVisible(!open.getChildren().isEmpty());
        open.setManaged(open.isVisible());
    }

    private Node question(int at, Question question) {
        FlowPane options = new FlowPane(8, 8);
        for (int i = 0; i < question.options().size(); i++) {
            Question.Option option = question.options().get(i);
            options.getChildren()
                    .add(kit.secondary(
                            "import-answer-" + at + "-" + i,
                            option.rendered(),
                            () -> model.answers().answer(question, option)));
        }
        VBox words = new VBox(12, kit.text(question.sentence()), options);
        VBox card = new VBox(words);
        card.getStyleClass().addAll("c-banner", Tone.WARN.styleClass());
        return card;
    }

    // ---- the columns ----

    private void build(MappingProposal mapping) {
        rows.clear();
        GridPane table = new GridPane(16, 6);
        table.getStyleClass().add("c-columns");
        for (double share : SHARES) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share);
            table.getColumnConstraints().add(width);
        }
        table.addRow(
                0,
                kit.overline("importview.columns.yours"),
                kit.overline("importview.columns.examples"),
                kit.overline("importview.columns.readas"),
                kit.overline("importview.columns.sure"),
                kit.overline("importview.columns.becomes"));
        int line = 1;
        for (ColumnProposal column : mapping.columns()) {
            Region rule = new Region();
            rule.getStyleClass().add("c-rule");
            table.add(rule, 0, line, SHARES.length, 1);
            Row row = new Row(
                    new SimpleObjectProperty<>(column.target()), holder(), holder(), new AtomicReference<>(List.of()));
            rows.add(row);
            Node[] cells = {
                one(Verbatim.of(column.column()), "c-strong"),
                one(Message.of("importview.columns.values", String.join(" · ", column.examples())), "c-muted"),
                choice(mapping, column, row),
                row.sureness(),
                row.becomes()
            };
            table.addRow(line + 1, cells);
            for (Node cell : cells) {
                GridPane.setValignment(cell, VPos.CENTER);
            }
            line += 2;
        }
        VBox card = kit.card(table);
        card.getStyleClass().add("c-tight");
        grid.getChildren().setAll(card);
    }

    private static StackPane holder() {
        StackPane holder = new StackPane();
        holder.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        holder.setMinWidth(0);
        return holder;
    }

    private Node choice(MappingProposal mapping, ColumnProposal column, Row row) {
        row.target().addListener((property, before, now) -> model.choose(column.at(), now));
        return new TargetChooser(kit, mapping.kind(), column, row.target()).node();
    }

    private Node sureness(ColumnProposal column) {
        if (asked(column)) {
            return kit.badge(Tone.WARN, Message.of("importview.sure.open"));
        }
        if (model.mapping().get().newColumns().contains(column.column())) {
            return kit.badge(Tone.ACCENT, Message.of("importview.sure.new"));
        }
        return switch (column.target()) {
            case Target.Bind bind ->
                switch (column.sureness()) {
                    case CERTAIN -> kit.badge(Tone.GOOD, Message.of("importview.sure.certain"));
                    case CHECK -> kit.badge(Tone.WARN, Message.of("importview.sure.check"));
                    case UNSURE -> kit.badge(Tone.WARN, Message.of("importview.sure.unsure"));
                };
            case Target.Keep keep -> kit.badge(Tone.NEUTRAL, Message.of("importview.sure.extra"));
            case Target.Ignore ignore -> kit.badge(Tone.NEUTRAL, Message.of("importview.sure.out"));
        };
    }

    private boolean asked(ColumnProposal column) {
        return model.questions().stream().anyMatch(question -> question.column().equals(column.column()));
    }

    private Node becomes(ColumnProposal column, ReadAs.@Nullable Cell cell) {
        return switch (column.target()) {
            case Target.Bind bind when asked(column) -> one(Message.of("importview.columns.asked"), "c-muted");
            case Target.Bind(Field field) -> bound(field, cell);
            case Target.Keep keep -> kept(column, keep);
            case Target.Ignore ignore -> one(Message.of("importview.columns.ignored"), "c-muted");
        };
    }

    private Node bound(Field field, ReadAs.@Nullable Cell cell) {
        if (cell == null) {
            return one(Message.of("importview.columns.empty"), "c-muted");
        }
        Message value = CellWords.value(field, cell.value(), currency);
        return cell.found().equals(cell.value())
                ? one(value, "c-text")
                : one(Message.of("importview.columns.arrow", cell.found(), value), "c-text");
    }

    /** The type that all cells of a custom column together have told. */
    private Optional<CustomType> found(Target target) {
        ImportPreview checked = model.preview();
        return checked == null || !(target instanceof Target.Keep keep)
                ? Optional.empty()
                : checked.shape().extras().stream()
                        .filter(field -> field.name().equals(keep.name()))
                        .map(CustomField::type)
                        .findFirst();
    }

    /** The field it may be, or how its values are written and what it belongs to. */
    private Node kept(ColumnProposal column, Target.Keep keep) {
        Field guess = column.guess();
        if (guess == null || column.confidence() >= 1 || model.mapping().get().columnOf(guess) >= 0) {
            return new CustomColumn(kit, model, column.at(), keep, found(keep)).node();
        }
        Target target = new Target.Bind(guess);
        Button button = kit.link(
                "import-guess-" + column.at(),
                Message.of("importview.columns.guess", CellWords.target(target)),
                () -> model.choose(column.at(), target));
        button.setTextOverrun(OverrunStyle.ELLIPSIS);
        return button;
    }

    /** Words on one line, whole in the hint. */
    private Label one(Message words, String style) {
        ObservableValue<String> text = kit.language().text(words);
        Label label = kit.words(text, style);
        label.setWrapText(false);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text);
        label.setTooltip(whole);
        return label;
    }
}
