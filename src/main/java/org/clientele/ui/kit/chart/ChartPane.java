package org.clientele.ui.kit.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.FileWanted;
import org.clientele.ui.theme.Icon;

/** A chart with its title, its answer in words, a table behind T, and a menu to take it along. */
public final class ChartPane extends VBox {
    private final Kit kit;
    private final ChartBody body;
    private final HBox head;
    private final Label title;
    private final Label answer;
    private final VBox place = new VBox();
    private ChartModel model;

    /** Shows a chart. */
    public ChartPane(Kit kit, ChartModel model) {
        super(4);
        this.kit = kit;
        this.model = model;
        this.body = new ChartBody(kit, model);
        this.title = kit.heading(model.caption().title());
        this.answer = kit.muted(model.caption().answer());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        this.head = kit.row(title, menu());
        place.getChildren().setAll(body);
        VBox.setVgrow(place, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setMargin(place, new javafx.geometry.Insets(12, 0, 0, 0));
        getChildren().addAll(head, answer, place);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.T && !event.isShortcutDown() && !event.isAltDown()) {
                toggleTable();
                event.consume();
            }
        });
        kit.language().texts().addListener((property, before, now) -> {
            if (tableShown()) {
                place.getChildren().setAll(table());
            }
        });
    }

    /** Shows other data in the same place. */
    public void show(ChartModel next) {
        model = next;
        title.textProperty().bind(kit.language().text(next.caption().title()));
        answer.textProperty().bind(kit.language().text(next.caption().answer()));
        body.show(next);
        if (tableShown()) {
            place.getChildren().setAll(table());
        }
    }

    /** Puts choices that change the chart between its title and its menu. */
    public ChartPane with(Node... choices) {
        head.getChildren().addAll(head.getChildren().size() - 1, List.of(choices));
        return this;
    }

    /** What to do when marks are selected: their numbers as {@link ChartModel} counts them, none after Esc. */
    public ChartPane onChosen(Consumer<int[]> action) {
        body.onChosen(action);
        return this;
    }

    /** What to do when points of a scatter are encircled: their indexes. */
    public ChartPane onLasso(Consumer<int[]> action) {
        body.onLasso(action);
        return this;
    }

    /** What to do when a stretch of an axis was dragged over, or a line moved. */
    public ChartPane onSpan(Consumer<Span> action) {
        body.onSpan(action);
        return this;
    }

    /** Selects marks as if they had been pressed. */
    public void choose(int... marks) {
        body.choose(marks);
    }

    /** The selected marks. */
    public int[] chosen() {
        return body.chosen();
    }

    /** Whether the table stands in place of the picture. */
    public boolean tableShown() {
        return !place.getChildren().contains(body);
    }

    /** Shows the numbers as a table, or the picture again. */
    public void toggleTable() {
        if (tableShown()) {
            place.getChildren().setAll(body);
            body.requestFocus();
        } else {
            TableView<List<String>> table = table();
            place.getChildren().setAll(table);
            table.requestFocus();
        }
    }

    private TableView<List<String>> table() {
        ChartTable data = ChartTable.of(model, kit.language().texts().get());
        TableView<List<String>> table = Tables.of(
                kit, "chart-table", FXCollections.observableArrayList(data.rows()), Message.of("kit.chart.empty"));
        for (int i = 0; i < data.head().size(); i++) {
            int column = i;
            Message head = Verbatim.of(data.head().get(i));
            table.getColumns()
                    .add(
                            i == 0
                                    ? Tables.column(kit, head, 220, row -> row.get(column))
                                    : Tables.number(kit, head, 120, row -> row.get(column)));
        }
        table.setPrefHeight(Math.min(420, 44 + data.rows().size() * 40.0));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private Node menu() {
        MenuButton menu = new MenuButton();
        menu.setGraphic(Icon.MORE.node());
        menu.getStyleClass().addAll("flat", "c-menu-icon", "no-arrow");
        kit.describe(menu, Message.of("kit.chart.menu"));
        menu.getItems()
                .setAll(
                        item(Icon.TABLE, "kit.chart.table", this::toggleTable),
                        item(Icon.COPY, "kit.chart.copy", this::copy),
                        item(Icon.EXPORT, "kit.chart.png1", () -> save("png", files().png(1))),
                        item(Icon.EXPORT, "kit.chart.png2", () -> save("png", files().png(2))),
                        item(Icon.EXPORT, "kit.chart.png3", () -> save("png", files().png(3))),
                        item(Icon.EXPORT, "kit.chart.svg", () -> save("svg", files().svg())),
                        item(Icon.SPREADSHEET, "kit.chart.csv", () -> save("csv", files().csv())));
        return menu;
    }

    private MenuItem item(Icon icon, String key, Runnable run) {
        MenuItem item = new MenuItem();
        item.setGraphic(icon.node());
        item.textProperty().bind(kit.language().text(key));
        item.setOnAction(event -> run.run());
        return item;
    }

    /** The chart as files at the size it has on the screen. */
    ChartFiles files() {
        Message note = model.caption().note();
        return new ChartFiles(
                model,
                note == null ? kit.desk().footing() : note,
                kit.language().texts().get(),
                kit.look().palette().get(),
                Math.max(480, body.getWidth()),
                Math.max(Painters.height(model), body.getHeight()));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(files().image(2));
        content.putString(kit.language().now(model.caption().answer()));
        Clipboard.getSystemClipboard().setContent(content);
        kit.desk().toast(Message.of("kit.chart.copied"));
    }

    private void save(String ending, byte[] content) {
        String name = kit.language()
                .now(model.caption().title())
                .replaceAll("[\\\\/:*?\"<>|]+", " ")
                .strip();
        Path file = kit.panels()
                .files()
                .save(FileWanted.of("kit.chart.save").named(name + "." + ending).ending(ending));
        if (file == null) {
            return;
        }
        try {
            Files.write(file, content);
            kit.desk().toast(Message.of("kit.chart.saved", String.valueOf(file.getFileName())));
        } catch (IOException full) {
            kit.desk().refuse(Message.of("kit.chart.not-saved", String.valueOf(file.getFileName())));
        }
    }
}
