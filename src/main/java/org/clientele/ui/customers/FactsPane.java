package org.clientele.ui.customers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.clientele.app.people.EditPerson;
import org.clientele.app.people.PersonCard;
import org.clientele.model.table.CustomType;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.SearchField;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/** What is known of a person: a few facts, the rest on request, a search in all of it, and a way to change what is stored. */
final class FactsPane {
    /** Known fields that travel with the shop's own. */
    private static final Set<String> STANDARD = Set.of("postcode", "gender", "language");

    private final Kit kit;
    private final CustomersViewModel model;
    private final CardViewModel card;
    private final VBox root;
    private final PersonCard person;

    FactsPane(Kit kit, CustomersViewModel model, PersonCard person) {
        this.kit = kit;
        this.model = model;
        this.card = model.card();
        this.person = person;
        this.root = kit.card();
        ChangeListener<Boolean> turn = (property, before, now) -> draw();
        card.editing().addListener(turn);
        root.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                card.editing().removeListener(turn);
            }
        });
        draw();
    }

    private void draw() {
        if (card.editing().get()) {
            change();
        } else {
            read();
        }
    }

    Node node() {
        return root;
    }

    private void read() {
        Button edit = kit.icon("customer-edit", Icon.EDIT, Message.of("customers.edit"), this::edit);
        edit.getStyleClass().add("c-small-icon");
        HBox head = kit.row(kit.heading("customers.facts"), kit.spring(), edit);
        VBox body = new VBox(12);
        few(body);
        root.getChildren().setAll(head, body);
    }

    /** The facts that matter most, and how many more there are. */
    private void few(VBox body) {
        List<PersonCard.Fact> facts = CardViewModel.facts(person);
        Set<String> shown = facts.stream().map(fact -> fact.label().key()).collect(Collectors.toSet());
        List<PersonCard.Fact> more = new ArrayList<>(person.figures().stream()
                .filter(figure -> !shown.contains(figure.label().key()))
                .toList());
        Map<String, String> own = new TreeMap<>(person.extras());
        body.getChildren().clear();
        if (facts.isEmpty() && more.isEmpty() && own.isEmpty()) {
            body.getChildren().add(kit.muted("customers.facts.none"));
            return;
        }
        if (!facts.isEmpty()) {
            body.getChildren().add(grid(facts));
        }
        own.forEach((name, value) -> more.add(new PersonCard.Fact(
                STANDARD.contains(name) ? Message.of("tables.column." + name) : Verbatim.of(name),
                Verbatim.of(value))));
        if (!more.isEmpty()) {
            Button open =
                    kit.link("customer-more", Message.of("customers.more", more.size()), () -> all(body, facts, more));
            open.setGraphic(Icon.DOWN.node());
            body.getChildren().add(open);
        }
    }

    /** Everything that is known, narrowed by what is typed. */
    private void all(VBox body, List<PersonCard.Fact> facts, List<PersonCard.Fact> more) {
        List<PersonCard.Fact> every = new ArrayList<>(facts);
        every.addAll(more);
        SearchField search = new SearchField(kit, Message.of("customers.facts.search"));
        search.setId("customer-facts-search");
        VBox found = new VBox(12);
        Runnable fill = () -> {
            String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
            List<PersonCard.Fact> fit = every.stream()
                    .filter(fact -> (kit.language().now(fact.label()) + " "
                                    + kit.language().now(fact.value()))
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .toList();
            found.getChildren().setAll(fit.isEmpty() ? kit.muted("customers.facts.nothing") : grid(fit));
        };
        search.query().addListener((property, before, now) -> fill.run());
        fill.run();
        Button fewer = kit.link("customer-fewer", Message.of("customers.fewer"), () -> few(body));
        fewer.setGraphic(Icon.UP.node());
        body.getChildren().setAll(search, found, fewer);
    }

    private GridPane grid(List<PersonCard.Fact> facts) {
        GridPane grid = new GridPane(12, 10);
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(52);
        ColumnConstraints value = new ColumnConstraints();
        value.setPercentWidth(48);
        value.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(name, value);
        for (PersonCard.Fact fact : facts) {
            Label words = kit.text(fact.value());
            words.setTextAlignment(TextAlignment.RIGHT);
            words.setAlignment(Pos.TOP_RIGHT);
            Label title = kit.muted(fact.label());
            GridPane.setValignment(title, VPos.TOP);
            fact.formulaKey().filter(kit.language()::knows).ifPresent(formula -> {
                explain(title, formula);
                explain(words, formula);
            });
            grid.addRow(grid.getRowCount(), title, words);
        }
        return grid;
    }

    /** The formula behind a number, where one points at it; screen readers hear it with the number. */
    private void explain(Label label, String formula) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        tooltip.textProperty().bind(kit.language().text(formula));
        label.setTooltip(tooltip);
        label.accessibleHelpProperty().bind(kit.language().text(formula));
        label.getStyleClass().add("c-explained");
    }

    // ---- changing what is stored ----

    /** Turns the facts into fields; names are shown while they are changed, and that goes into the log. */
    void edit() {
        if (!card.editing().get()) {
            card.actions().readFields(card.id());
            card.editing().set(true);
            model.masked().set(false);
        }
    }

    private void change() {
        Steady<List<EditPerson.Field>> form = new Steady<>(
                kit,
                card.actions().fields(),
                StateView.Skeleton.ROWS,
                () -> card.actions().readFields(card.id()),
                this::form);
        root.getChildren().setAll(kit.heading("customers.edit.title"), kit.muted("customers.edit.note"), form);
    }

    private Node form(List<EditPerson.Field> fields) {
        VBox box = new VBox(12);
        Map<String, TextField> inputs = new LinkedHashMap<>();
        for (EditPerson.Field field : fields) {
            TextField input = new TextField(field.value());
            input.setId("customer-field-" + field.key().replaceAll("[^a-z]", "-"));
            if (field.type() == CustomType.DATE) {
                input.promptTextProperty().bind(kit.language().text("customers.edit.day"));
            } else if (field.type() == CustomType.YES_NO) {
                input.promptTextProperty().bind(kit.language().text("customers.edit.yesno"));
            }
            inputs.put(field.key(), input);
            box.getChildren().add(Fields.field(kit, field.title(), input));
        }
        inputs.values().stream()
                .findFirst()
                .ifPresent(first -> first.sceneProperty().addListener((property, before, now) -> {
                    if (now != null) {
                        first.requestFocus();
                    }
                }));
        ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
        Label wrong = kit.words(
                kit.language()
                        .follow(
                                () -> complaint.get() == null
                                        ? ""
                                        : kit.language().now(complaint.get()),
                                complaint),
                "c-complaint",
                "c-small");
        wrong.managedProperty().bind(complaint.isNotNull());
        Button save = kit.secondary("customer-edit-save", Message.of("customers.edit.save"), () -> {
            Map<String, String> typed = new LinkedHashMap<>();
            inputs.forEach((key, input) -> typed.put(key, input.getText()));
            card.actions().change(card.id(), typed, refusal -> {
                complaint.set(refusal);
                if (refusal == null) {
                    card.editing().set(false);
                }
            });
        });
        save.setDefaultButton(true);
        save.disableProperty().bind(card.actions().busy());
        Button cancel = kit.quiet(
                "customer-edit-cancel",
                Message.of("kit.cancel"),
                () -> card.editing().set(false));
        box.getChildren().addAll(wrong, kit.row(save, cancel));
        return box;
    }
}
