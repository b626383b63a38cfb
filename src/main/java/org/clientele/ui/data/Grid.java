package org.clientele.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.Found;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.PagedRows;
import org.clientele.ui.kit.Tables;
import org.jspecify.annotations.Nullable;

/** The grid: a pinned first column and the others beside it, two tables that scroll, sort and select as one. */
final class Grid {
    private static final int PAGE = 128;
    private static final double PINNED = 168;

    /** A row on the screen: its place in the list and its row in the table. */
    record Line(int place, int row) {}

    private final Kit kit;
    private final DataViewModel model;
    private final GridColumns columns;
    private final TableView<Line> pinned;
    private final TableView<Line> others;
    private final HBox box;
    private final Region under = new Region();
    private final IntegerProperty hovered = new SimpleIntegerProperty(-1);
    private final BooleanProperty filterRow = new SimpleBooleanProperty();
    private final Runnable edit;
    private List<DataColumn> shown = List.of();
    private @Nullable Found found;
    private boolean bound;
    private boolean restoring;

    /** A grid on that model.
     *
     * @param edit opens the change of the cell that the keys are at */
    Grid(Kit kit, DataViewModel model, CellText cells, Runnable edit) {
        this.kit = kit;
        this.model = model;
        this.edit = edit;
        this.pinned = table("data-pinned");
        this.others = table("data-table");
        this.columns = new GridColumns(kit, model, cells, filterRow);
        pinned.setMinWidth(PINNED);
        pinned.setPrefWidth(PINNED);
        pinned.setMaxWidth(PINNED);
        pinned.getStyleClass().add("c-pinned");
        others.getStyleClass().add("c-beside");
        others.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        pinned.setFocusTraversable(false);
        VBox left = new VBox(pinned, under);
        VBox.setVgrow(pinned, Priority.ALWAYS);
        HBox.setHgrow(others, Priority.ALWAYS);
        box = new HBox(left, others);
        box.getStyleClass().add("c-grid");
        pinned.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            int place = now.intValue();
            if (place >= 0 && !others.getSelectionModel().isSelected(place)) {
                others.getSelectionModel().clearAndSelect(place);
            }
        });
        others.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            int place = now.intValue();
            if (place >= 0 && pinned.getSelectionModel().getSelectedIndex() != place) {
                pinned.getSelectionModel().clearAndSelect(place);
            }
        });
        others.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.looks().count().addListener((property, before, now) -> refresh());
        kit.language().texts().addListener((property, before, now) -> refresh());
        box.layoutBoundsProperty().addListener((property, before, now) -> bind());
    }

    Node node() {
        return box;
    }

    /** Whether fields to filter by stand under the headings. */
    BooleanProperty filterRow() {
        return filterRow;
    }

    /** The columns as they stand. */
    List<DataColumn> columns() {
        return shown;
    }

    /** The column that the keys are at. */
    @Nullable
    DataColumn at() {
        int at = columns.at().get();
        return at >= 0 && at < shown.size() ? shown.get(at) : null;
    }

    /** The chosen rows of the table. */
    int[] chosen() {
        return others.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .mapToInt(Line::row)
                .toArray();
    }

    void focus() {
        others.requestFocus();
    }

    private TableView<Line> table(String id) {
        TableView<Line> table = Tables.of(kit, id, FXCollections.observableArrayList(), Message.of("dataview.none"));
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getStyleClass().add("c-dense");
        table.fixedCellSizeProperty().unbind();
        table.fixedCellSizeProperty().bind(kit.look().textSize().multiply(34));
        table.setPlaceholder(new Region());
        table.setRowFactory(owner -> row());
        table.setSortPolicy(sorted -> {
            sorted(sorted);
            return true;
        });
        return table;
    }

    private TableRow<Line> row() {
        TableRow<Line> row = new TableRow<>();
        var near = javafx.css.PseudoClass.getPseudoClass("near");
        row.hoverProperty().addListener((property, before, now) -> hovered.set(now ? row.getIndex() : -1));
        hovered.addListener((property, before, now) ->
                row.pseudoClassStateChanged(near, !row.isEmpty() && row.getIndex() == now.intValue()));
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                model.openCustomer(row.getItem().row());
            }
        });
        return row;
    }

    /** Shows these rows. */
    void show(Found now) {
        boolean another =
                found == null || !found.table().columns().equals(now.table().columns());
        int selected = others.getSelectionModel().getSelectedIndex();
        found = now;
        restoring = true;
        if (another) {
            shown = now.table().columns();
            List<TableColumn<Line, ?>> made = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                made.add(columns.of(now, shown.get(i), i));
            }
            made.getFirst().setPrefWidth(PINNED - 2);
            made.getFirst().setResizable(false);
            pinned.getColumns().setAll(List.of(made.getFirst()));
            others.getColumns().setAll(made.subList(1, made.size()));
            columns.at().set(1);
        }
        columns.show(now);
        ObservableList<Line> lines = new PagedRows<>(now.size(), PAGE, (from, most) -> lines(now, from, most));
        pinned.setItems(lines);
        others.setItems(lines);
        arrow(pinned, now);
        arrow(others, now);
        restoring = false;
        if (!lines.isEmpty()) {
            others.getSelectionModel().clearAndSelect(Math.clamp(selected, 0, lines.size() - 1));
        }
        bind();
    }

    private static List<Line> lines(Found found, int from, int most) {
        List<Line> lines = new ArrayList<>(most);
        for (int place = from; place < from + most; place++) {
            lines.add(new Line(place, found.row(place)));
        }
        return lines;
    }

    private void refresh() {
        pinned.refresh();
        others.refresh();
    }

    /** A table forgets its arrow with its rows. */
    private static void arrow(TableView<Line> table, Found now) {
        List<TableColumn<Line, ?>> order = new ArrayList<>();
        for (TableColumn<Line, ?> column : table.getColumns()) {
            if (now.query().sort().equals(column.getUserData())) {
                column.setSortType(
                        now.query().descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                order.add(column);
            }
        }
        table.getSortOrder().setAll(order);
    }

    private void sorted(TableView<Line> table) {
        if (restoring) {
            return;
        }
        if (table.getSortOrder().isEmpty()) {
            model.sort("", false);
        } else {
            TableColumn<Line, ?> column = table.getSortOrder().getFirst();
            model.sort(String.valueOf(column.getUserData()), column.getSortType() == TableColumn.SortType.DESCENDING);
        }
    }

    /** Lets both tables scroll as one, as soon as both have their bars. */
    private void bind() {
        ScrollBar left = bar(pinned, Orientation.VERTICAL);
        ScrollBar right = bar(others, Orientation.VERTICAL);
        ScrollBar below = bar(others, Orientation.HORIZONTAL);
        if (!bound && left != null && right != null && below != null) {
            left.valueProperty().bindBidirectional(right.valueProperty());
            under.minHeightProperty()
                    .bind(javafx.beans.binding.Bindings.when(below.visibleProperty())
                            .then(below.heightProperty())
                            .otherwise(0));
            bound = true;
        }
    }

    private static @Nullable ScrollBar bar(TableView<Line> table, Orientation orientation) {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == orientation) {
                return bar;
            }
        }
        return null;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || found == null) {
            return;
        }
        Line line = others.getSelectionModel().getSelectedItem();
        int at = columns.at().get();
        if (event.getCode() == KeyCode.F2) {
            edit.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && line != null) {
            model.openCustomer(line.row());
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            int next = Math.clamp(at + (event.getCode() == KeyCode.LEFT ? -1 : 1), 0, shown.size() - 1);
            columns.at().set(next);
            if (next > 0) {
                others.scrollToColumnIndex(next - 1);
            }
            refresh();
            event.consume();
        } else if (event.getCode() == KeyCode.R && line != null) {
            DataColumn column = at();
            if (column != null && column.masked()) {
                model.looks()
                        .reveal(
                                found.table().customer(line.row()),
                                column.traits().contact());
            }
            event.consume();
        }
    }
}
