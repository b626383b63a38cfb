package org.clientele.ui.features;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.jspecify.annotations.Nullable;

/** The choice of what the features should tell, with the button that asks. */
final class QuestionPane {
    private final Kit kit;
    private final String id;
    private final QuestionViewModel question;
    private final FlowPane line = new FlowPane(12, 12);
    private final Node kind;
    private final Button ask;

    QuestionPane(Kit kit, String id, QuestionViewModel question, Message act, Runnable asked) {
        this.kit = kit;
        this.id = id;
        this.question = question;
        ComboBox<QuestionViewModel.Kind> box = Fields.choice(
                kit,
                id + "-kind",
                List.of(QuestionViewModel.Kind.values()),
                one -> Message.of(one.textKey()),
                question.kind());
        kind = Fields.field(kit, Message.of("features.ui.question"), box);
        ask = kit.secondary(id + "-ask", act, asked);
        line.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        line.setRowValignment(javafx.geometry.VPos.BOTTOM);
        question.kind().addListener((property, before, now) -> arrange());
        question.categories().addListener((javafx.collections.ListChangeListener<String>) change -> arrange());
        question.groups().addListener((javafx.collections.ListChangeListener<SavedGroup>) change -> arrange());
        arrange();
    }

    Node node() {
        return kit.card(line);
    }

    private void arrange() {
        line.getChildren().setAll(kind);
        boolean possible = true;
        switch (question.kind().get()) {
            case BUYS, RESPONDS -> line.getChildren().add(days());
            case CATEGORY -> {
                possible = !question.categories().isEmpty();
                line.getChildren()
                        .addAll(
                                choice(
                                        "category",
                                        "features.ui.category",
                                        question.categories(),
                                        question.category(),
                                        Verbatim::of),
                                days());
            }
            case GROUP -> {
                possible = !question.groups().isEmpty();
                line.getChildren()
                        .add(
                                possible
                                        ? choice(
                                                "group",
                                                "features.ui.group",
                                                question.groups(),
                                                question.group(),
                                                group -> Verbatim.of(group.name()))
                                        : kit.muted("features.ui.group.none"));
            }
            case STAGE, RFM -> {}
        }
        ask.setDisable(!possible);
        line.getChildren().add(ask);
    }

    private Node days() {
        return Fields.field(
                kit,
                Message.of("features.ui.within"),
                Fields.choice(
                        kit,
                        id + "-days",
                        QuestionViewModel.DAYS,
                        days -> Message.of("features.value.days", days),
                        question.days()));
    }

    private <T> VBox choice(
            String part,
            String label,
            List<T> choices,
            ObjectProperty<@Nullable T> chosen,
            java.util.function.Function<T, Message> name) {
        return Fields.field(kit, Message.of(label), Fields.choice(kit, id + "-" + part, choices, name, typed(chosen)));
    }

    /** The property as one that always has a value, which it has while there is something to choose from. */
    @SuppressWarnings("NullAway")
    private static <T> ObjectProperty<T> typed(ObjectProperty<@Nullable T> chosen) {
        return chosen;
    }
}
