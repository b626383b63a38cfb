package org.clientele.ui.data;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.tables.ColumnType;
import org.clientele.app.tables.Condition;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Filter;
import org.clientele.app.tables.Typed;
import org.clientele.app.tables.Values;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** A facet of numbers or days: a histogram with two thumbs, two fields to type the range, and the blank cells. */
final class SpreadPane {
    private static final int BARS = 24;
    private static final int MINUTES = 1_440;

    private final Kit kit;
    private final DataViewModel model;
    private final DataColumn column;
    private final CellText cells;
    private final RangeSlider slider = new RangeSlider(BARS, this::slid);
    private final TextField low = new TextField();
    private final TextField high = new TextField();
    private final CheckBox blank = new CheckBox();
    private final Label blanks = new Label();
    private final HBox blankLine = new HBox(6, blank, blanks);
    private final VBox box = new VBox(8);
    private Facet.@Nullable Spread facet;

    SpreadPane(Kit kit, DataViewModel model, DataColumn column, CellText cells) {
        this.kit = kit;
        this.model = model;
        this.column = column;
        this.cells = cells;
        slider.ids("facet-range-" + column.key());
        low.setId("facet-low-" + column.key());
        high.setId("facet-high-" + column.key());
        for (TextField field : new TextField[] {low, high}) {
            field.getStyleClass().add("c-facet-field");
            field.setPrefColumnCount(6);
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setOnAction(event -> typed());
        }
        low.accessibleTextProperty().bind(kit.language().text("dataview.facet.from", column.title()));
        high.accessibleTextProperty().bind(kit.language().text("dataview.facet.to", column.title()));
        blank.textProperty().bind(kit.language().text("tables.blank"));
        blank.setId("facet-" + column.key() + "-blank");
        blank.getStyleClass().add("c-facet-blank");
        blank.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(blank, Priority.ALWAYS);
        blanks.getStyleClass().addAll("c-muted", "c-small");
        blank.setOnAction(event -> slid());
        blankLine.getStyleClass().add("c-facet-line");
        blankLine.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label between = new Label("–");
        between.getStyleClass().add("c-muted");
        HBox fields = new HBox(6, low, between, high);
        fields.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.getStyleClass().add("c-facet-body");
        box.getChildren().setAll(slider, fields, blankLine);
    }

    Node node() {
        return box;
    }

    void show(Facet.Spread now, Filter filter) {
        facet = now;
        Optional<Condition.Range> range = filter.on(column.key(), Condition.Range.class);
        boolean onlyBlank = filter.on(column.key(), Condition.Blank.class)
                .filter(Condition.Blank::blank)
                .isPresent();
        long from =
                range.map(Condition.Range::from).filter(v -> v > Long.MIN_VALUE).orElse(now.least());
        long to = range.map(Condition.Range::to).filter(v -> v < Long.MAX_VALUE).orElse(now.greatest());
        slider.show(now.counts(), now.isEmpty() ? 0 : now.share(from), now.isEmpty() ? 1 : now.share(to));
        slider.describe(cells.value(column, from), cells.value(column, to));
        low.setText(text(from));
        high.setText(text(to));
        blank.setSelected(onlyBlank || range.map(Condition.Range::blank).orElse(false));
        blanks.setText(kit.language().figures().count(now.blanks()));
        blankLine.setVisible(now.blanks() > 0);
        blankLine.setManaged(now.blanks() > 0);
    }

    private String text(long value) {
        if (value == Values.BLANK) {
            return "";
        }
        return column.type() == ColumnType.TIME
                ? java.time.LocalDate.ofEpochDay(Math.floorDiv(value, MINUTES)).toString()
                : column.plain(value);
    }

    private void slid() {
        Facet.Spread now = facet;
        if (now != null && !now.isEmpty()) {
            long from = slider.low() <= 0 ? Long.MIN_VALUE : round(now.at(slider.low()), false);
            long to = slider.high() >= 1 ? Long.MAX_VALUE : round(now.at(slider.high()), true);
            model.range(column.key(), from, to, blank.isSelected());
        }
    }

    /** Ranges over times begin and end with days, over money with whole units where that is fine enough. */
    private long round(long value, boolean up) {
        long unit = column.type() == ColumnType.TIME ? MINUTES : unit();
        long floor = Math.floorDiv(value, unit) * unit;
        return column.type() == ColumnType.TIME && up ? floor + MINUTES - 1 : floor;
    }

    private long unit() {
        Facet.Spread now = facet;
        long scale = column.type().scale();
        return now != null && now.tail() - now.least() >= 20 * scale ? scale : 1;
    }

    private void typed() {
        try {
            long from = low.getText().isBlank() ? Long.MIN_VALUE : at(low.getText(), false);
            long to = high.getText().isBlank() ? Long.MAX_VALUE : at(high.getText(), true);
            Facet.Spread now = facet;
            if (now != null) {
                from = from <= now.least() ? Long.MIN_VALUE : from;
                to = to >= now.greatest() ? Long.MAX_VALUE : to;
            }
            model.range(column.key(), from, to, blank.isSelected());
        } catch (Refusal refusal) {
            kit.desk().toast(refusal.sentence());
        }
    }

    private long at(String text, boolean end) {
        long value = Typed.value(column, text);
        return column.type() == ColumnType.TIME ? value * MINUTES + (end ? MINUTES - 1 : 0) : value;
    }
}
