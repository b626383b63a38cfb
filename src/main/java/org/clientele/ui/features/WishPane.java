package org.clientele.ui.features;

import java.util.List;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.analysis.features.Cross;
import org.clientele.analysis.features.FeatureFamily;
import org.clientele.analysis.features.Treatment;
import org.clientele.app.features.FeaturePicture;
import org.clientele.app.features.FeatureWords;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** The left side of the studio: what to take in, of whom, and how to make it ready. */
final class WishPane {
    private static final double WIDTH = 256;
    private final Kit kit;
    private final FeaturesViewModel model;
    private final WishViewModel wish;
    private final VBox extras = new VBox(8);
    private final VBox node;

    WishPane(Kit kit, FeaturesViewModel model) {
        this.kit = kit;
        this.model = model;
        this.wish = model.wish();
        FlowPane chips = new FlowPane(6, 6);
        for (FeatureFamily family : FeatureFamily.values()) {
            chips.getChildren().add(chip(family));
        }
        chips.setPrefWrapLength(WIDTH - 40);
        VBox take = kit.card(new VBox(10, kit.overline("features.ui.take"), chips, extras));
        VBox who = kit.card(new VBox(
                12,
                kit.overline("features.ui.who"),
                Fields.segments(
                        kit,
                        "features-who",
                        List.of(false, true),
                        everyone -> Message.of(everyone ? "features.ui.everyone" : "features.ui.buyers"),
                        wish.everyone()),
                Fields.field(
                        kit,
                        Message.of("features.ui.asof"),
                        Fields.choice(kit, "features-back", WishViewModel.BACK, WishPane::back, wish.back()))));
        VBox ready = kit.card(new VBox(
                12,
                kit.overline("features.ui.ready"),
                choice("features-scaling", "features.scaling", Treatment.Scaling.values(), wish.scaling()),
                choice("features-missing", "features.missing", Treatment.Missing.values(), wish.missing()),
                choice("features-outliers", "features.outliers", Treatment.Outliers.values(), wish.outliers()),
                choice("features-encoding", "features.encoding", Treatment.Encoding.values(), wish.encoding())));
        node = new VBox(12, take, who, ready);
        node.setMinWidth(WIDTH);
        node.setPrefWidth(WIDTH);
        node.setMaxWidth(WIDTH);
        wish.crosses().addListener((ListChangeListener<Cross>) change -> extras());
        wish.without().addListener((SetChangeListener<String>) change -> extras());
        model.table().latest().addListener((property, before, now) -> extras());
        extras();
    }

    Node node() {
        return node;
    }

    private static Message back(int days) {
        return days == 0 ? Message.of("features.ui.asof.now") : Message.of("features.ui.asof.back", days);
    }

    private ToggleButton chip(FeatureFamily family) {
        ToggleButton chip = new ToggleButton();
        chip.setId("features-take-" + family.word());
        chip.textProperty().bind(kit.language().text(family.textKey()));
        chip.selectedProperty().bindBidirectional(wish.takes(family));
        chip.getStyleClass().setAll("c-pick");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private <C extends Enum<C> & Treatment.Choice> Node choice(String id, String key, C[] choices, Property<C> chosen) {
        return choice(kit, id, key, choices, chosen);
    }

    /** A drop-down of ways to treat a column, under its name. */
    static <C extends Enum<C> & Treatment.Choice> Node choice(
            Kit kit, String id, String key, C[] choices, Property<C> chosen) {
        return Fields.field(
                kit, Message.of(key), Fields.choice(kit, id, List.of(choices), one -> name(key, one), chosen));
    }

    /** What people call a way to treat a column. */
    static Message name(String key, Treatment.Choice choice) {
        return switch (key) {
            case "features.scaling" -> Message.of("features.scaling." + choice.word());
            case "features.missing" -> Message.of("features.missing." + choice.word());
            case "features.outliers" -> Message.of("features.outliers." + choice.word());
            default -> Message.of("features.encoding." + choice.word());
        };
    }

    /** Crosses and features that were left out by hand, each with a way back. */
    private void extras() {
        extras.getChildren().clear();
        for (Cross cross : List.copyOf(wish.crosses())) {
            Message name = Message.of("features.cross", name(cross.first()), name(cross.second()));
            extras.getChildren().add(kit.chip(name, () -> wish.crosses().remove(cross)));
        }
        for (String key : wish.without().stream().sorted().toList()) {
            extras.getChildren()
                    .add(kit.chip(
                            Message.of("features.ui.without", name(key)),
                            () -> wish.without().remove(key)));
        }
    }

    /** What people call the feature of that key. */
    private Message name(String key) {
        @Nullable FeaturePicture picture = model.table().latest().get();
        if (picture != null) {
            for (FeaturePicture.Row row : picture.rows()) {
                if (row.key().equals(key)) {
                    return row.name();
                }
            }
        }
        return FeatureWords.ofKey(key);
    }
}
