package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.clientele.app.groups.RuleWords;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Property;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.Window;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;

/** The controls of one condition in the rule builder; each change makes another condition. */
final class RuleRow {
    private static final double WRAP = 560;
    private static final List<String> TEXTS = List.of(
            "city", "region", "country", "postcode", "gender", "language", "name", "email", "phone", "customer_id");
    private static final List<Property> NAMED =
            List.of(Property.CATEGORY, Property.BRAND, Property.PRODUCT, Property.SKU, Property.CHANNEL);

    private final Kit kit;
    private final String id;
    private final RuleWords words;
    private final Consumer<RulePart> changed;
    private final FlowPane controls = new FlowPane(6, 6);
    private int made;

    private RuleRow(Kit kit, String id, RuleWords words, Consumer<RulePart> changed) {
        this.kit = kit;
        this.id = id;
        this.words = words;
        this.changed = changed;
    }

    /** The controls of a condition. */
    static Node of(Kit kit, String id, RulePart part, RuleWords words, Consumer<RulePart> changed) {
        RuleRow row = new RuleRow(kit, id, words, changed);
        row.kind(part);
        row.show(part);
        row.controls.setMinWidth(0);
        row.controls.setPrefWrapLength(WRAP);
        return row.controls;
    }

    private void kind(RulePart part) {
        choose(
                Arrays.asList(RulePart.Kind.values()),
                part.kind(),
                kind -> Message.of("rulesview.kind." + kind.name().toLowerCase(Locale.ROOT)),
                kind -> changed.accept(RulePart.fresh(kind)));
    }

    private void show(RulePart part) {
        switch (part) {
            case RulePart.Bought bought -> {
                what(
                        bought.what(),
                        what -> changed.accept(
                                new RulePart.Bought(what, bought.measure(), bought.compare(), bought.when())));
                compare(
                        bought.compare(),
                        compare -> changed.accept(
                                new RulePart.Bought(bought.what(), bought.measure(), compare, bought.when())));
                choose(
                        Arrays.asList(Measure.values()),
                        bought.measure(),
                        measure -> Message.of("rulesview.measure." + word(measure)),
                        measure -> changed.accept(
                                new RulePart.Bought(bought.what(), measure, bought.compare(), bought.when())));
                when(
                        bought.when(),
                        true,
                        when -> changed.accept(
                                new RulePart.Bought(bought.what(), bought.measure(), bought.compare(), when)));
            }
            case RulePart.NotBought not -> {
                what(not.what(), what -> changed.accept(new RulePart.NotBought(what, not.when(), not.newcomers())));
                when(
                        not.when(),
                        true,
                        when -> changed.accept(new RulePart.NotBought(not.what(), when, not.newcomers())));
                choose(
                        List.of(false, true),
                        not.newcomers(),
                        with -> Message.of(with ? "rulesview.newcomers.with" : "rulesview.newcomers.without"),
                        with -> changed.accept(new RulePart.NotBought(not.what(), not.when(), with)));
            }
            case RulePart.Field field -> field(field);
            case RulePart.Day day -> {
                choose(
                        List.of(FieldName.known("birthday"), FieldName.known("signup_date")),
                        day.field(),
                        this::name,
                        chosen -> changed.accept(new RulePart.Day(chosen, day.ahead(), day.when())));
                choose(
                        List.of(true, false),
                        day.ahead(),
                        ahead -> Message.of(ahead ? "rulesview.day.ahead" : "rulesview.day.past"),
                        ahead -> changed.accept(new RulePart.Day(day.field(), ahead, day.when())));
                when(day.when(), false, when -> changed.accept(new RulePart.Day(day.field(), day.ahead(), when)));
            }
            case RulePart.Figure number -> {
                choose(
                        numbers(number.field()),
                        number.field(),
                        this::name,
                        chosen -> changed.accept(new RulePart.Figure(chosen, number.compare())));
                compare(number.compare(), compare -> changed.accept(new RulePart.Figure(number.field(), compare)));
            }
            case RulePart.Group(Rule rule) ->
                choose(groups(rule), rule, RuleRow::group, chosen -> changed.accept(new RulePart.Group(chosen)));
            case RulePart.Top top -> {
                number(Integer.toString(top.count()), typed -> {
                    int count = RulePart.number(typed, java.math.BigDecimal.valueOf(top.count()))
                            .intValue();
                    int most = top.percent() ? 100 : Integer.MAX_VALUE;
                    changed.accept(new RulePart.Top(Math.clamp(count, 1, most), top.percent(), top.field()));
                });
                choose(
                        List.of(true, false),
                        top.percent(),
                        percent -> Message.of(percent ? "rulesview.top.percent" : "rulesview.top.people"),
                        percent -> changed.accept(new RulePart.Top(
                                percent ? Math.min(100, top.count()) : top.count(), percent, top.field())));
                choose(
                        numbers(top.field()),
                        top.field(),
                        this::name,
                        chosen -> changed.accept(new RulePart.Top(top.count(), top.percent(), chosen)));
            }
            case RulePart.Contacted contacted -> {
                List<String> names = List.of("any", "email", "sms");
                choose(
                        List.of(0, 1, 2),
                        contacted.channel() == null ? 0 : contacted.channel().ordinal() + 1,
                        at -> Message.of("rulesview.channel." + names.get(at)),
                        at -> changed.accept(new RulePart.Contacted(
                                at == 0 ? null : Channel.values()[at - 1], contacted.compare(), contacted.when())));
                compare(
                        contacted.compare(),
                        compare ->
                                changed.accept(new RulePart.Contacted(contacted.channel(), compare, contacted.when())));
                controls.getChildren().add(kit.muted("rulesview.measure.times"));
                when(
                        contacted.when(),
                        true,
                        when -> changed.accept(new RulePart.Contacted(contacted.channel(), contacted.compare(), when)));
            }
            case RulePart.Written(String text) -> {
                TextField field = typed(text, typed -> changed.accept(new RulePart.Written(typed)));
                field.setPrefColumnCount(36);
                kit.describe(field, Message.of("rulesview.written"));
            }
        }
    }

    private void field(RulePart.Field field) {
        List<FieldName> fields = new ArrayList<>();
        TEXTS.forEach(text -> fields.add(FieldName.known(text)));
        words.custom().forEach(name -> fields.add(new FieldName(name, true)));
        if (!fields.contains(field.field())) {
            fields.add(field.field());
        }
        choose(
                fields,
                field.field(),
                this::name,
                chosen -> changed.accept(new RulePart.Field(chosen, RulePart.Like.KNOWN, "")));
        choose(
                Arrays.asList(RulePart.Like.values()),
                field.like(),
                like -> Message.of("rulesview.like." + word(like)),
                like -> changed.accept(new RulePart.Field(field.field(), like, field.value())));
        if (field.like() != RulePart.Like.KNOWN && field.like() != RulePart.Like.BLANK) {
            value(
                    field.value(),
                    words.fields().getOrDefault(field.field().name(), List.of()),
                    typed -> changed.accept(new RulePart.Field(field.field(), field.like(), typed)));
        }
    }

    private void what(RulePart.What what, Consumer<RulePart.What> then) {
        List<Integer> places = new ArrayList<>(List.of(0));
        for (int i = 1; i <= NAMED.size(); i++) {
            places.add(i);
        }
        int now = what.property() == null ? 0 : NAMED.indexOf(what.property()) + 1;
        choose(
                places,
                now,
                at -> at == 0
                        ? Message.of("rulesview.anything")
                        : Message.of("rule.property." + NAMED.get(at - 1).word()),
                at -> then.accept(new RulePart.What(what.deed(), at == 0 ? null : NAMED.get(at - 1), "")));
        if (what.property() != null) {
            Property property = what.property();
            value(
                    what.value(),
                    words.properties().getOrDefault(property, List.of()),
                    typed -> then.accept(new RulePart.What(what.deed(), property, typed)));
        }
    }

    private void compare(Compare compare, Consumer<Compare> then) {
        choose(
                Arrays.asList(Compare.Op.values()),
                compare.op(),
                op -> Message.of("rulesview.compare." + word(op)),
                op -> then.accept(new Compare(op, compare.value())));
        number(
                compare.value().toPlainString(),
                typed -> then.accept(new Compare(compare.op(), RulePart.number(typed, compare.value()))));
    }

    private void when(RulePart.When when, boolean offersEver, Consumer<RulePart.When> then) {
        if (offersEver) {
            choose(
                    List.of(true, false),
                    when.count() == 0,
                    ever -> Message.of(ever ? "rulesview.when.ever" : "rulesview.when.last"),
                    ever -> then.accept(ever ? RulePart.When.EVER : new RulePart.When(3, Window.Unit.MONTH)));
        }
        if (when.count() > 0) {
            number(Integer.toString(when.count()), typed -> {
                int count = RulePart.number(typed, java.math.BigDecimal.valueOf(when.count()))
                        .intValue();
                then.accept(new RulePart.When(Math.clamp(count, 1, 9_999), when.unit()));
            });
            choose(
                    Arrays.asList(Window.Unit.values()),
                    when.unit(),
                    unit -> Message.of("rulesview.unit." + word(unit)),
                    unit -> then.accept(new RulePart.When(when.count(), unit)));
        }
    }

    private List<FieldName> numbers(FieldName now) {
        List<FieldName> numbers = new ArrayList<>();
        words.numbers().forEach(name -> numbers.add(FieldName.known(name)));
        words.custom().forEach(name -> numbers.add(new FieldName(name, true)));
        if (!numbers.contains(now)) {
            numbers.add(now);
        }
        return numbers;
    }

    private List<Rule> groups(Rule now) {
        List<Rule> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            groups.add(new Rule.In(new Segment.InStage(stage)));
        }
        for (RfmGroup group : RfmGroup.values()) {
            groups.add(new Rule.In(new Segment.InRfmGroup(group)));
        }
        words.groups().forEach(name -> groups.add(new Rule.InSaved(name)));
        if (!groups.contains(now)) {
            groups.add(now);
        }
        return groups;
    }

    private static Message group(Rule rule) {
        return switch (rule) {
            case Rule.In(Segment.InStage(Stage stage)) -> Message.of("rulesview.stage", Message.of(stage.textKey()));
            case Rule.In(Segment.InRfmGroup(RfmGroup group)) ->
                Message.of("rulesview.rfm", Message.of(group.textKey()));
            case Rule.InSaved(String name) -> Message.of("rulesview.saved", name);
            default -> Verbatim.of(org.clientele.model.rule.RuleText.of(rule));
        };
    }

    private Message name(FieldName field) {
        if (field.custom()) {
            return Verbatim.of(field.name());
        }
        return TEXTS.contains(field.name())
                        || field.name().equals("birthday")
                        || field.name().equals("signup_date")
                ? Message.of("rule.field." + field.name())
                : Message.of("attribute.name." + field.name().replace('_', '-'));
    }

    private <T> void choose(List<T> choices, T now, Function<T, Message> name, Consumer<T> then) {
        ObjectProperty<T> chosen = new SimpleObjectProperty<>(now);
        ComboBox<T> box = Fields.choice(kit, nextId(), choices, name, chosen);
        chosen.addListener((property, before, picked) -> {
            if (picked != null && !picked.equals(now)) {
                then.accept(picked);
            }
        });
        controls.getChildren().add(box);
    }

    private void value(String now, List<String> known, Consumer<String> then) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(nextId());
        box.setEditable(true);
        box.getItems().setAll(known);
        box.setValue(now);
        box.setPrefWidth(136);
        kit.describe(box, Message.of("rulesview.value"));
        box.valueProperty().addListener((property, before, picked) -> {
            if (picked != null && !picked.equals(now) && !picked.isBlank()) {
                then.accept(picked.strip());
            }
        });
        controls.getChildren().add(box);
    }

    private void number(String now, Consumer<String> then) {
        TextField field = typed(now, then);
        field.setPrefColumnCount(3);
        kit.describe(field, Message.of("rulesview.number"));
    }

    /** A field whose text counts once it is entered or left. */
    private TextField typed(String now, Consumer<String> then) {
        TextField field = new TextField(now);
        field.setId(nextId());
        Runnable take = () -> {
            if (!field.getText().equals(now) && !field.getText().isBlank()) {
                then.accept(field.getText());
            }
        };
        field.setOnAction(event -> take.run());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        controls.getChildren().add(field);
        return field;
    }

    private String nextId() {
        return id + "-" + made++;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
