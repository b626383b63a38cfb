package org.clientele.ui.data;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.app.tables.Condition;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.Found;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** Makes the columns of the grid: headings that sort, fields to filter by, cells that hide contact data. */
final class GridColumns {
    private static final PseudoClass AT = PseudoClass.getPseudoClass("at");
    private static final Duration REST = Duration.millis(300);

    private final Kit kit;
    private final DataViewModel model;
    private final CellText cells;
    private final BooleanProperty filterRow;
    private final IntegerProperty at = new SimpleIntegerProperty(1);
    private final Map<String, TextField> fields = new HashMap<>();
    private @Nullable Found found;

    GridColumns(Kit kit, DataViewModel model, CellText cells, BooleanProperty filterRow) {
        this.kit = kit;
        this.model = model;
        this.cells = cells;
        this.filterRow = filterRow;
    }

    /** The place of the column that the keys are at. */
    IntegerProperty at() {
        return at;
    }

    /** Shows cells and filters of these rows from now on. */
    void show(Found now) {
        found = now;
        fields.forEach((column, field) -> {
            String text = now.query()
                    .filter()
                    .on(column, Condition.Contains.class)
                    .map(Condition.Contains::text)
                    .orElse("");
            if (!field.isFocused()) {
                field.setText(text);
            }
        });
    }

    /** The column of the grid for a column of the table. */
    TableColumn<Grid.Line, Grid.Line> of(Found now, DataColumn column, int place) {
        found = now;
        TableColumn<Grid.Line, Grid.Line> made = new TableColumn<>();
        made.setUserData(column.key());
        made.setPrefWidth(CellText.width(column));
        made.setMinWidth(64);
        made.setReorderable(false);
        made.setGraphic(head(column));
        if (CellText.right(column)) {
            made.getStyleClass().add("c-right");
        }
        if (place == 0) {
            made.getStyleClass().add("c-first-column");
        }
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(owner -> new Cell(column, place));
        return made;
    }

    private VBox head(DataColumn column) {
        Label title = new Label();
        title.textProperty().bind(kit.language().text(column.title()));
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(CellText.right(column) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        TextField field = new TextField();
        field.setId("data-contains-" + column.key());
        field.getStyleClass().add("c-filter-field");
        field.promptTextProperty().bind(kit.language().text("dataview.contains"));
        field.accessibleTextProperty().bind(kit.language().text("dataview.contains.column", column.title()));
        field.visibleProperty().bind(filterRow);
        field.managedProperty().bind(filterRow);
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> model.contains(column.key(), field.getText()));
        field.textProperty().addListener((property, before, now) -> {
            if (field.isFocused()) {
                rest.playFromStart();
            }
        });
        field.setOnAction(event -> model.contains(column.key(), field.getText()));
        fields.put(column.key(), field);
        VBox head = new VBox(4, title, field);
        head.setFillWidth(true);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** A cell: words or numbers; hidden contact data with an eye beside them. */
    private final class Cell extends TableCell<Grid.Line, Grid.Line> {
        private final DataColumn column;
        private final int place;
        private @Nullable Button eye;

        Cell(DataColumn column, int place) {
            this.column = column;
            this.place = place;
            setAlignment(CellText.right(column) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> {
                at.set(place);
                getTableView().refresh();
            });
        }

        @Override
        protected void updateItem(Grid.@Nullable Line line, boolean nothing) {
            super.updateItem(line, nothing);
            Found now = found;
            if (nothing || line == null || now == null || line.place() >= now.size()) {
                setText(null);
                setGraphic(null);
                pseudoClassStateChanged(AT, false);
                return;
            }
            String text = cells.of(now.table(), column, line.row());
            setText(text.isEmpty() ? "–" : text);
            pseudoClassStateChanged(PseudoClass.getPseudoClass("nothing"), text.isEmpty());
            pseudoClassStateChanged(
                    AT, at.get() == place && getTableView().getSelectionModel().isSelected(line.place()));
            boolean hidden = column.masked()
                    && !text.isEmpty()
                    && !model.looks()
                            .seen(
                                    now.table().customer(line.row()),
                                    column.traits().contact());
            setGraphic(hidden ? eye() : null);
            setContentDisplay(ContentDisplay.RIGHT);
        }

        private Button eye() {
            Button known = eye;
            if (known == null) {
                known = kit.icon("", Icon.EYE, Message.of("dataview.reveal", column.title()), this::reveal);
                known.getStyleClass().addAll("c-small-icon", "c-eye");
                known.setFocusTraversable(false);
                eye = known;
            }
            return known;
        }

        private void reveal() {
            Grid.Line line = getItem();
            Found now = found;
            if (line != null && now != null) {
                model.looks()
                        .reveal(
                                now.table().customer(line.row()),
                                column.traits().contact());
            }
        }
    }
}
