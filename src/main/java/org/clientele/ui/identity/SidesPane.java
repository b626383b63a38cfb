package org.clientele.ui.identity;

import java.time.LocalDate;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;

/** The records side by side: what they agree on, what they differ in, and whose value is taken. */
final class SidesPane {
    private static final double FIELD_WIDTH = 128;
    private static final double RECORD_WIDTH = 190;

    private final Kit kit;
    private final IdentityViewModel model;
    private final StateView<Sides> view;
    private final WhyPane why;

    SidesPane(Kit kit, IdentityViewModel model) {
        this.kit = kit;
        this.model = model;
        this.why = new WhyPane(kit);
        this.view = new StateView<>(kit, model.sides(), this::content).skeleton(StateView.Skeleton.ROWS);
        model.masked().addListener((property, before, now) -> redraw());
        model.picks().addListener((MapChangeListener<String, Integer>) change -> redraw());
    }

    Node node() {
        return view;
    }

    private void redraw() {
        Sides now = model.sides().latest().get();
        if (now != null
                && !view.getChildren().isEmpty()
                && !model.sides().loading().get()) {
            view.getChildren().setAll(content(now));
        }
    }

    private Node content(Sides sides) {
        Entry entry = model.queue().chosen().get();
        if (entry == null || sides.records().size() < 2) {
            return kit.banner(Tone.NEUTRAL, Message.of("identity.gone"));
        }
        return kit.column(kit.card(grid(sides), buttons()), why.of(entry.candidate()));
    }

    private Node buttons() {
        HBox row = kit.row(
                kit.primary("identity-merge", Message.of("identity.merge"), model::merge),
                kit.secondary("identity-not-same", Message.of("identity.not-same"), model::notSame),
                kit.spring(),
                kit.muted("identity.promise"));
        row.disableProperty().bind(model.busy());
        return row;
    }

    private Node grid(Sides sides) {
        GridPane grid = new GridPane(0, 0);
        grid.setId("identity-sides");
        ColumnConstraints field = new ColumnConstraints(FIELD_WIDTH);
        grid.getColumnConstraints().add(field);
        for (int i = 0; i < sides.records().size(); i++) {
            ColumnConstraints record = new ColumnConstraints(RECORD_WIDTH / 2, RECORD_WIDTH, Double.MAX_VALUE);
            record.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(record);
        }
        head(grid, sides);
        for (String name : sides.fields()) {
            line(grid, sides, name);
        }
        orders(grid, sides);
        return grid;
    }

    private void head(GridPane grid, Sides sides) {
        for (int i = 0; i < sides.records().size(); i++) {
            PersonRecord record = sides.records().get(i);
            boolean stays = record.id() == sides.usual().winner();
            Label title = kit.words(kit.language().text("identity.record", i + 1), "c-strong");
            Label about = kit.muted(
                    Message.of(stays ? "identity.stays" : "identity.joins", LocalDate.ofEpochDay(record.asOf())));
            about.getStyleClass().add("c-small");
            grid.add(cell(new VBox(2, title, about), false), i + 1, 0);
        }
        grid.add(cell(new Region(), false), 0, 0);
    }

    private void line(GridPane grid, Sides sides, String name) {
        int row = grid.getRowCount();
        boolean differ = sides.differ(name);
        grid.add(cell(kit.muted(FieldWords.field(name)), differ), 0, row);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < sides.records().size(); i++) {
            PersonRecord record = sides.records().get(i);
            String value = record.value(name);
            String shown = value.isEmpty()
                    ? "–"
                    : FieldWords.value(name, value, model.masked().get());
            grid.add(
                    cell(differ && !value.isEmpty() ? pick(sides, name, record, shown, group) : plain(shown), differ),
                    i + 1,
                    row);
        }
    }

    private Node plain(String value) {
        Label label = new Label(value);
        label.getStyleClass().add("c-text");
        label.setWrapText(true);
        return label;
    }

    private Node pick(Sides sides, String name, PersonRecord record, String shown, ToggleGroup group) {
        RadioButton pick = new RadioButton(shown);
        pick.setId("identity-pick-" + name.replace(':', '-').replace(' ', '-') + "-" + record.id());
        pick.setToggleGroup(group);
        pick.setWrapText(true);
        pick.setSelected(model.source(sides, name) == record.id());
        pick.setOnAction(event -> model.pick(name, record.id()));
        return pick;
    }

    private void orders(GridPane grid, Sides sides) {
        int row = grid.getRowCount();
        grid.add(cell(kit.muted("identity.orders"), false), 0, row);
        for (int i = 0; i < sides.records().size(); i++) {
            int id = sides.records().get(i).id();
            int count = sides.orders().getOrDefault(id, 0);
            Integer last = sides.lastOrder().get(id);
            Message words = last == null
                    ? Message.of("identity.orders.none")
                    : Message.of("identity.orders.some", count, LocalDate.ofEpochDay(last));
            grid.add(cell(kit.text(words), false), i + 1, row);
        }
    }

    private static Node cell(Node content, boolean marked) {
        HBox cell = new HBox(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("c-side");
        if (marked) {
            cell.getStyleClass().add("c-differs");
        }
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        GridPane.setFillHeight(cell, true);
        GridPane.setValignment(cell, VPos.CENTER);
        return cell;
    }
}
