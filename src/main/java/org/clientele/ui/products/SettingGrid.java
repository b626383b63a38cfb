package org.clientele.ui.products;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Settings below each other with fine lines between: the name, what it is set by, and what it comes to. */
final class SettingGrid {
    private static final double NAME = 204;
    private static final double CONTROL = 232;
    private static final double NOTE = 160;
    private final GridPane grid = new GridPane(24, 0);
    private int row;

    SettingGrid() {
        ColumnConstraints note = new ColumnConstraints();
        note.setHgrow(Priority.ALWAYS);
        note.setMinWidth(NOTE);
        grid.getColumnConstraints().setAll(fixed(NAME), fixed(CONTROL), note);
    }

    Node node() {
        return grid;
    }

    void add(Label name, Node control, Node note) {
        if (row > 0) {
            Region line = new Region();
            line.getStyleClass().add("c-rule");
            grid.add(line, 0, row++, 3, 1);
        }
        if (control instanceof Control input) {
            name.setLabelFor(input);
        }
        Node[] cells = {name, control, note};
        for (int c = 0; c < cells.length; c++) {
            GridPane.setMargin(cells[c], new Insets(8, 0, 8, 0));
            GridPane.setValignment(cells[c], VPos.CENTER);
            grid.add(cells[c], c, row);
        }
        row++;
    }

    private static ColumnConstraints fixed(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(width);
        column.setPrefWidth(width);
        return column;
    }
}
