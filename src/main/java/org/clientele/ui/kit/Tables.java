package org.clientele.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Tables with rows of one height, so that a million rows scroll. */
public final class Tables {
    private static final double ROW_HEIGHT = 40;

    private Tables() {}

    /** An empty table; add columns with {@link #column}, {@link #number} and {@link #nodes}. */
    public static <R> TableView<R> of(Kit kit, String id, ObservableList<R> rows, Message nothing) {
        TableView<R> table = new TableView<>(rows);
        table.setId(id);
        table.getStyleClass().add("c-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.fixedCellSizeProperty().bind(kit.look().textSize().multiply(ROW_HEIGHT));
        table.setPlaceholder(kit.muted(nothing));
        kit.language().texts().addListener((property, before, now) -> table.refresh());
        return table;
    }

    /** A column of words. */
    public static <R> TableColumn<R, R> column(Kit kit, Message title, double width, Function<R, String> words) {
        return column(kit, title, width, words, false);
    }

    /** A column of numbers, set at the right. */
    public static <R> TableColumn<R, R> number(Kit kit, Message title, double width, Function<R, String> words) {
        return column(kit, title, width, words, true);
    }

    private static <R> TableColumn<R, R> column(
            Kit kit, Message title, double width, Function<R, String> words, boolean right) {
        TableColumn<R, R> column = bare(kit, title, width);
        if (right) {
            column.getStyleClass().add("c-right");
        }
        column.setCellFactory(owner -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean nothing) {
                super.updateItem(row, nothing);
                setText(nothing || row == null ? null : words.apply(row));
                setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            }
        });
        return column;
    }

    /** A column of parts: badges, small bars, buttons. */
    public static <R> TableColumn<R, R> nodes(Kit kit, Message title, double width, Function<R, Node> part) {
        TableColumn<R, R> column = bare(kit, title, width);
        column.setCellFactory(owner -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean nothing) {
                super.updateItem(row, nothing);
                setGraphic(nothing || row == null ? null : part.apply(row));
                setAlignment(Pos.CENTER_LEFT);
            }
        });
        return column;
    }

    private static <R> TableColumn<R, R> bare(Kit kit, Message title, double width) {
        TableColumn<R, R> column = new TableColumn<>();
        column.textProperty().bind(kit.language().text(title));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }
}
