package org.clientele.ui.groups;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.clientele.app.groups.RuleWords;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.FieldName;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.theme.Icon;

/** The small inputs of which a row of the rule builder is made, one after the other. */
final class RowInputs {
    private static final double WRAP = 560;
    private static final double VALUE = 136;
    private static final double ARROW = 48;
    private static final double NARROW_LETTER = 0.56;
    private static final char WIDE = '\u2e80';
    private static final String BETWEEN = "; ";

    private final Kit kit;
    private final String id;
    private final RuleWords words;
    private final FlowPane controls = new FlowPane(6, 6);
    private int made;

    RowInputs(Kit kit, String id, RuleWords words) {
        this.kit = kit;
        this.id = id;
        this.words = words;
        controls.setMinWidth(0);
        controls.setPrefWrapLength(WRAP);
        controls.setRowValignment(javafx.geometry.VPos.CENTER);
    }

    /** The row. */
    FlowPane node() {
        return controls;
    }

    /** The words of the shop. */
    RuleWords words() {
        return words;
    }

    private String nextId() {
        return id + "-" + made++;
    }

    /** The word of a value in keys. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** One of a few. */
    <T> void choose(List<T> choices, T now, Function<T, Message> name, Consumer<T> then) {
        List<T> offered = choices;
        if (!choices.contains(now)) {
            offered = new ArrayList<>(choices);
            offered.add(now);
        }
        ObjectProperty<T> chosen = new SimpleObjectProperty<>(now);
        ComboBox<T> box = Fields.choice(kit, nextId(), offered, name, chosen);
        // as wide as what is chosen, not as what could be: a row should read like a sentence
        Message shown = name.apply(now);
        box.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> width(kit.language().now(shown))
                                        * kit.look().textSize().get()
                                + ARROW,
                        kit.language().texts(),
                        kit.look().textSize()));
        chosen.addListener((property, before, picked) -> {
            if (picked != null && !picked.equals(now)) {
                then.accept(picked);
            }
        });
        controls.getChildren().add(box);
    }

    /** About how many letters wide a text is, in heights of a line. */
    private static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < WIDE ? NARROW_LETTER : 1;
        }
        return width;
    }

    /** A value that can be chosen from what is known or typed. */
    void value(String now, List<String> known, Consumer<String> then) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(nextId());
        box.setEditable(true);
        box.getItems().setAll(known);
        box.setValue(now);
        box.setPrefWidth(VALUE);
        kit.describe(box, Message.of("rulesview.value"));
        box.getEditor().promptTextProperty().bind(kit.language().text(Message.of("rulesview.value")));
        box.valueProperty().addListener((property, before, picked) -> {
            if (picked != null && !picked.equals(now) && !picked.isBlank()) {
                then.accept(picked.strip());
            }
        });
        controls.getChildren().add(box);
    }

    /** Several values, parted by semicolons. */
    void values(List<String> now, List<String> known, Consumer<List<String>> then) {
        value(String.join(BETWEEN, now), known, typed -> {
            List<String> values = Arrays.stream(typed.split("[;；]"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!values.isEmpty()) {
                then.accept(values);
            }
        });
    }

    /** A number. */
    void number(BigDecimal now, Consumer<BigDecimal> then) {
        TextField field = typed(now.toPlainString(), typed -> {
            try {
                then.accept(new BigDecimal(typed.strip().replace(',', '.')));
            } catch (NumberFormatException notYet) {
                // what was there stays until a number is typed
            }
        });
        field.setPrefColumnCount(3);
        kit.describe(field, Message.of("rulesview.number"));
    }

    /** A whole number within bounds. */
    void whole(int now, int least, int most, IntConsumer then) {
        number(BigDecimal.valueOf(now), typed -> then.accept(Math.clamp(typed.longValue(), least, most)));
    }

    /** A day. */
    void day(LocalDate now, Consumer<LocalDate> then) {
        DatePicker day = new DatePicker(now);
        day.setId(nextId());
        day.setPrefWidth(VALUE);
        kit.describe(day, Message.of("rulesview.day"));
        day.valueProperty().addListener((property, before, picked) -> {
            if (picked != null && !picked.equals(now)) {
                then.accept(picked);
            }
        });
        controls.getChildren().add(day);
    }

    /** A word between inputs. */
    void say(String key) {
        Label label = kit.muted(key);
        label.setMinHeight(32);
        controls.getChildren().add(label);
    }

    /** Something that cannot be changed in a row. */
    void say(Message message) {
        Label label = kit.text(message);
        label.setMinHeight(32);
        controls.getChildren().add(label);
    }

    /** A small button. */
    void button(Icon icon, Message name, Runnable action) {
        controls.getChildren().add(kit.icon(nextId(), icon, name, action));
    }

    /** A field whose text counts once it is entered or left. */
    TextField typed(String now, Consumer<String> then) {
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

    /** A comparison with its bound. */
    void compare(Compare compare, Consumer<Compare> then) {
        choose(
                Arrays.asList(Compare.Op.values()),
                compare.op(),
                op -> Message.of("rulesview.compare." + word(op)),
                op -> then.accept(new Compare(op, compare.value())));
        number(compare.value(), bound -> then.accept(new Compare(compare.op(), bound)));
    }

    /** The name of a field. */
    static Message name(FieldName field) {
        if (field.custom()) {
            return Verbatim.of(field.name());
        }
        return RuleKind.TEXTS.contains(field.name()) || RuleKind.DAYS.contains(field.name())
                ? Message.of("rule.field." + field.name())
                : Message.of("attribute.name." + field.name().replace('_', '-'));
    }

    /** These known fields and the shop's own ones. */
    List<FieldName> fields(List<String> known) {
        List<FieldName> fields = new ArrayList<>();
        known.forEach(name -> fields.add(FieldName.known(name)));
        words.custom().forEach(name -> fields.add(new FieldName(name, true)));
        return fields;
    }
}
