package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.converter.DefaultStringConverter;
import org.clientele.model.intake.ProblemRow;
import org.clientele.model.text.Message;
import org.clientele.ui.intake.FixViewModel.Heap;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** The rows of one heap as they stand in the file, to be mended cell by cell. */
final class FixGrid {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN);
    private static final double PLACE = 8;
    private static final double EDGE = 28;
    private static final double NARROW = 84;
    private static final double WIDE = 260;
    private static final int LOOKED_AT = 60;
    private final Kit kit;
    private final FixViewModel model;
    private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();
    private final TableView<ProblemRow> table;
    private List<String> headers = List.of();
    private int front = -1;
    private List<Object> drawn = List.of();
    private boolean pointing;

    FixGrid(Kit kit, FixViewModel model) {
        this.kit = kit;
        this.model = model;
        this.table = Tables.of(kit, "import-grid", rows, Message.of("importview.grid.none"));
        table.setEditable(true);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getStyleClass().addAll("c-dense", "c-grid");
        kit.describe(table, Message.of("importview.grid.name"));
        table.setTooltip(null);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.getFocusModel().focusedIndexProperty().addListener((property, before, now) -> {
            if (!pointing && now.intValue() >= 0) {
                model.row().set(now.intValue());
            }
        });
        model.row().addListener((property, before, now) -> point());
    }

    Node node() {
        return table;
    }

    /** Shows a heap; the columns of the file stay where they are while only the rows change. */
    void show(Heap heap, List<String> columns) {
        List<Object> shape =
                List.of(columns, heap.at(), heap.group().finding(), heap.group().level());
        headers = columns;
        front = heap.at();
        if (!shape.equals(drawn)) {
            drawn = shape;
            build(heap);
        }
        rows.setAll(heap.rows());
        table.refresh();
        point();
    }

    private void build(Heap heap) {
        List<TableColumn<ProblemRow, ?>> columns = new ArrayList<>();
        TableColumn<ProblemRow, ProblemRow> line = Tables.number(
                kit,
                Message.of("importview.grid.row"),
                72,
                row -> kit.language().figures().count(row.line()));
        columns.add(line);
        columns.add(Tables.nodes(kit, Message.of("importview.grid.skip"), 64, this::skip));
        if (heap.at() >= 0) {
            columns.add(column(heap, heap.at()));
        }
        for (int i = 0; i < headers.size(); i++) {
            if (i != heap.at()) {
                columns.add(column(heap, i));
            }
        }
        table.getColumns().setAll(columns);
    }

    private Node skip(ProblemRow row) {
        boolean out = model.skipped(row);
        Button button = kit.icon(
                "import-skip-row-" + row.record(),
                out ? Icon.UNDO : Icon.CLOSE,
                Message.of(out ? "importview.grid.back" : "importview.grid.out"),
                () -> {
                    model.skip(row);
                    table.refresh();
                });
        button.getStyleClass().add("c-small-icon");
        button.setFocusTraversable(false);
        return button;
    }

    private TableColumn<ProblemRow, String> column(Heap heap, int at) {
        TableColumn<ProblemRow, String> column = new TableColumn<>();
        column.textProperty().bind(kit.language().text(Verbatim.of(headers.get(at))));
        column.setPrefWidth(width(heap, at));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(model.cell(row.getValue(), at)));
        column.setCellFactory(owner -> new Cell(at));
        column.setOnEditCommit(edit -> {
            model.edit(edit.getRowValue(), at, edit.getNewValue());
            table.refresh();
            table.requestFocus();
        });
        return column;
    }

    private double width(Heap heap, int at) {
        long longest = places(headers.get(at)) + 1;
        for (ProblemRow row :
                heap.rows().subList(0, Math.min(LOOKED_AT, heap.rows().size()))) {
            longest = Math.max(longest, places(model.cell(row, at)));
        }
        return Math.clamp(longest * PLACE + EDGE, NARROW, WIDE);
    }

    private static long places(String words) {
        return words.codePoints().map(letter -> letter > 0x2E7F ? 2 : 1).sum();
    }

    /** Points at the row that the model points at, in the column that is wrong. */
    private void point() {
        int row = model.row().get();
        if (row < 0 || row >= rows.size() || table.getColumns().size() < 3) {
            return;
        }
        TablePosition<?, ?> now = table.getFocusModel().getFocusedCell();
        if (now != null && now.getRow() == row && now.getTableColumn() != null && now.getColumn() > 1) {
            return;
        }
        pointing = true;
        table.getSelectionModel().clearAndSelect(row, table.getColumns().get(2));
        table.getFocusModel().focus(row, table.getColumns().get(2));
        table.scrollTo(Math.max(0, row - 3));
        pointing = false;
    }

    private void pressed(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        int row = model.row().get();
        if (NEXT.match(event)) {
            model.nextProblem();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && row >= 0 && row < rows.size()) {
            model.skip(rows.get(row));
            table.refresh();
            event.consume();
        }
    }

    /** A cell of the file: wrong, mended and not checked yet, or as it is. */
    private final class Cell extends TextFieldTableCell<ProblemRow, String> {
        private final int at;

        Cell(int at) {
            super(new DefaultStringConverter());
            this.at = at;
        }

        @Override
        public void updateItem(@Nullable String words, boolean nothing) {
            super.updateItem(words, nothing);
            TableCell<ProblemRow, String> cell = this;
            ProblemRow row = nothing
                    ? null
                    : cell.getTableRow() == null ? null : cell.getTableRow().getItem();
            boolean waits = row != null && model.waits(row, at);
            pseudoClassStateChanged(WAITS, waits);
            pseudoClassStateChanged(WRONG, row != null && at == front && !waits);
            pseudoClassStateChanged(OUT, row != null && model.skipped(row));
        }
    }
}
