package org.clientele.ui.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.clientele.model.intake.Target;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Owner;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;

/** How a column is kept that is none of the known fields: as what type, and belonging to what. */
final class CustomColumn {
    private final HBox row;

    /** A type, or that the column itself tells it. */
    private enum Type {
        AUTO,
        TEXT,
        NUMBER,
        DATE,
        YES_NO
    }

    CustomColumn(Kit kit, WizardViewModel model, int at, Target.Keep keep, Optional<CustomType> found) {
        TableKind kind = model.mapping().get().kind();
        CustomType now = keep.type();
        SimpleObjectProperty<Type> type =
                new SimpleObjectProperty<>(now == null ? Type.AUTO : Type.valueOf(now.name()));
        ComboBox<Type> types = Fields.choice(
                kit,
                "import-type-" + at,
                Arrays.asList(Type.values()),
                each -> switch (each) {
                    case AUTO ->
                        found.map(it -> Message.of("importview.type.found", name(it)))
                                .orElse(Message.of("importview.type.auto"));
                    case TEXT, NUMBER, DATE, YES_NO -> name(CustomType.valueOf(each.name()));
                },
                type);
        kit.describe(types, Message.of("importview.columns.type", keep.name()));
        types.setMinWidth(0);
        types.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(types, Priority.ALWAYS);
        type.addListener((property, before, chosen) -> model.choose(
                at,
                new Target.Keep(
                        keep.name(), chosen == Type.AUTO ? null : CustomType.valueOf(chosen.name()), keep.owner())));
        this.row = kit.row(types);
        List<Owner> owners = owners(kind);
        if (owners.size() > 1) {
            Owner before = keep.owner();
            SimpleObjectProperty<Owner> owner = new SimpleObjectProperty<>(before == null ? Owner.of(kind) : before);
            ComboBox<Owner> box = Fields.choice(
                    kit,
                    "import-owner-" + at,
                    owners,
                    each -> switch (each) {
                        case CUSTOMER -> Message.of("importview.owner.customer");
                        case PRODUCT -> Message.of("importview.owner.product");
                        case ORDER -> Message.of("importview.owner.order");
                        case EVENT -> Message.of("importview.owner.event");
                    },
                    owner);
            kit.describe(box, Message.of("importview.columns.owner", keep.name()));
            box.setMinWidth(0);
            owner.addListener(
                    (property, was, chosen) -> model.choose(at, new Target.Keep(keep.name(), keep.type(), chosen)));
            row.getChildren().add(box);
        }
    }

    private static Message name(CustomType type) {
        return switch (type) {
            case TEXT -> Message.of("importview.type.text");
            case NUMBER -> Message.of("importview.type.number");
            case DATE -> Message.of("importview.type.date");
            case YES_NO -> Message.of("importview.type.flag");
        };
    }

    Node node() {
        return row;
    }

    /** What a column of such a table can belong to. */
    private static List<Owner> owners(TableKind kind) {
        List<Owner> owners = new ArrayList<>(List.of(Owner.of(kind)));
        if (kind == TableKind.ORDERS) {
            owners.add(Owner.CUSTOMER);
            owners.add(Owner.PRODUCT);
        } else if (kind == TableKind.EVENTS) {
            owners.add(Owner.CUSTOMER);
        }
        return owners;
    }
}
