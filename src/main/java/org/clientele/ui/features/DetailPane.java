package org.clientele.ui.features;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.features.Profile;
import org.clientele.analysis.features.Treatment;
import org.clientele.app.features.FeaturePicture;
import org.clientele.app.features.FeatureWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.chart.ChartPane;
import org.jspecify.annotations.Nullable;

/** One feature closely: where its values lie, its figures, and how it is made ready. */
final class DetailPane {
    private static final double WAY = 232;
    private final Kit kit;
    private final FeaturesViewModel model;
    private final FeaturePicture.Row row;
    private final VBox node;

    DetailPane(Kit kit, FeaturesViewModel model, FeaturePicture.Row row) {
        this.kit = kit;
        this.model = model;
        this.row = row;
        ChartPane chart = new ChartPane(kit, FeatureCharts.spread(row, model.currency()));
        chart.setId("features-spread");
        @Nullable FeaturePicture picture = model.table().latest().get();
        if (picture != null) {
            chart.onChosen(bars -> model.chosen().chooseBars(picture, row, bars));
        }
        chart.setMinWidth(0);
        VBox left = new VBox(16, chart, figures());
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox way = way();
        way.setMinWidth(WAY);
        way.setPrefWidth(WAY);
        way.setMaxWidth(WAY);
        node = kit.card(new HBox(24, left, way));
    }

    Node node() {
        return node;
    }

    private Node figures() {
        FlowPane figures = new FlowPane(24, 12);
        switch (row.profile()) {
            case Profile.OfNumbers numbers -> {
                Unit unit = numbers.unit();
                figure(figures, "features.ui.mean", value(unit, numbers.mean()));
                figure(figures, "features.ui.median", value(unit, numbers.quartiles()[2]));
                figure(
                        figures,
                        "features.ui.middle",
                        Message.of(
                                "features.slice.range",
                                value(unit, numbers.quartiles()[1]),
                                value(unit, numbers.quartiles()[3])));
                figure(
                        figures,
                        "features.ui.all",
                        Message.of(
                                "features.slice.range",
                                value(unit, numbers.quartiles()[0]),
                                value(unit, numbers.quartiles()[4])));
                figure(figures, "features.ui.distinct", Message.of("features.ui.number", numbers.distinct()));
            }
            case Profile.OfWords words ->
                figure(
                        figures,
                        "features.ui.distinct",
                        Message.of("features.ui.number", words.levels().size()));
        }
        return figures;
    }

    private Message value(Unit unit, double value) {
        return FeatureWords.value(unit, value, model.currency());
    }

    private void figure(FlowPane into, String name, Message value) {
        Label figure = kit.text(value);
        figure.getStyleClass().add("c-strong");
        Label title = kit.muted(name);
        title.getStyleClass().add("c-small");
        into.getChildren().add(new VBox(2, title, figure));
    }

    private VBox way() {
        WishViewModel wish = model.wish();
        String key = row.key();
        Treatment now = wish.treatment(key);
        VBox way = new VBox(12, kit.overline("features.ui.way"));
        if (row.profile() instanceof Profile.OfNumbers) {
            way.getChildren()
                    .addAll(
                            choice("features.scaling", Treatment.Scaling.values(), now.scaling(), Treatment::with),
                            choice("features.outliers", Treatment.Outliers.values(), now.outliers(), Treatment::with));
        } else {
            way.getChildren()
                    .add(choice("features.encoding", Treatment.Encoding.values(), now.encoding(), Treatment::with));
        }
        way.getChildren().add(choice("features.missing", Treatment.Missing.values(), now.missing(), Treatment::with));
        for (Message why : row.dropped()) {
            Label sentence = kit.muted(why);
            sentence.getStyleClass().add("c-small");
            way.getChildren().add(sentence);
        }
        way.getChildren().add(partner());
        way.getChildren()
                .add(kit.link(
                        "features-leave-out",
                        Message.of("features.ui.leaveout"),
                        () -> wish.without().add(key)));
        return way;
    }

    private <C extends Enum<C> & Treatment.Choice> Node choice(
            String key, C[] choices, C now, BiFunction<Treatment, C, Treatment> with) {
        ObjectProperty<C> chosen = new SimpleObjectProperty<>(now);
        chosen.addListener((property, before, next) ->
                model.wish().treat(row.key(), with.apply(model.wish().treatment(row.key()), next)));
        String id = "features-own-" + key.substring(key.indexOf('.') + 1);
        return WishPane.choice(kit, id, key, choices, chosen);
    }

    /** Takes the feature together with another one. */
    private Node partner() {
        @Nullable FeaturePicture picture = model.table().latest().get();
        List<FeaturePicture.Row> others = new ArrayList<>(List.of(row));
        if (picture != null) {
            picture.rows().stream()
                    .filter(other -> !other.key().equals(row.key()) && other.columns() > 0)
                    .forEach(others::add);
        }
        ObjectProperty<FeaturePicture.Row> chosen = new SimpleObjectProperty<>(row);
        chosen.addListener((property, before, next) -> model.wish().cross(row.key(), next.key()));
        ComboBox<FeaturePicture.Row> box = Fields.choice(
                kit,
                "features-cross",
                others,
                other -> other.equals(row) ? Message.of("features.ui.together.none") : other.name(),
                chosen);
        return Fields.field(kit, Message.of("features.ui.together"), box);
    }
}
