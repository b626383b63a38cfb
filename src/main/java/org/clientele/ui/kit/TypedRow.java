package org.clientele.ui.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Numbers that are typed side by side and taken together, with one line of complaint while one of them is wrong. */
public final class TypedRow {
    private final Kit kit;
    private final Function<List<String>, @Nullable Message> take;
    private final List<TextField> fields = new ArrayList<>();
    private final List<Node> labelled = new ArrayList<>();
    private final ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();

    /**
     * A row without fields yet.
     *
     * @param take takes what is typed, in the order of the fields; gives what is wrong with it, or null
     */
    public TypedRow(Kit kit, Function<List<String>, @Nullable Message> take) {
        this.kit = kit;
        this.take = take;
    }

    /** One more field; Enter in it takes them all. */
    public TypedRow with(String id, Message label, String now) {
        TextField field = new TextField(now);
        field.setId(id);
        field.setOnAction(event -> apply());
        fields.add(field);
        labelled.add(Fields.field(kit, label, field));
        return this;
    }

    /** Takes what is typed. */
    public void apply() {
        complaint.set(take.apply(fields.stream().map(TextField::getText).toList()));
    }

    /** The fields, all of one width. */
    public Node fields() {
        return kit.equal(labelled.toArray(Node[]::new));
    }

    /** What is wrong, in red. */
    public Label complaint() {
        return Fields.complaint(kit, complaint);
    }

    /** A number as one would type it, with so many decimals at most. */
    public static String plain(double number, int decimals) {
        return new BigDecimal(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
