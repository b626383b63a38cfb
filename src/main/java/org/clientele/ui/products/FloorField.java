package org.clientele.ui.products;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.clientele.analysis.recommend.serve.ServingRules.Group;
import org.clientele.app.notice.Share;
import org.clientele.app.recommend.SuggestionRules.Floor;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;

/** A group of products that gets a part of the places at least. */
final class FloorField {
    private static final List<Double> SHARES = List.of(0.1, 0.2, 0.3, 0.5);
    private static final int MOST = 30;
    private final ServingViewModel model;
    private final ObjectProperty<Floor> group = new SimpleObjectProperty<>(Floor.NONE);
    private final ObjectProperty<Double> share = new SimpleObjectProperty<>(SHARES.get(1));
    private final ComboBox<Floor> groups;
    private final HBox root;
    private boolean showing;

    FloorField(Kit kit, ServingViewModel model) {
        this.model = model;
        groups = Fields.choice(kit, "products-rule-floor", List.of(Floor.NONE), this::name, group);
        ComboBox<Double> shares = Fields.choice(
                kit,
                "products-rule-floor-share",
                SHARES,
                part -> Message.of("suggest.floor.share", new Share(part)),
                share);
        shares.disableProperty().bind(group.isEqualTo(Floor.NONE));
        groups.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(groups, Priority.ALWAYS);
        shares.setMinWidth(96);
        root = new HBox(8, groups, shares);
        group.addListener((property, before, now) -> follow());
        share.addListener((property, before, now) -> follow());
        model.rules().addListener((property, before, now) -> show());
        model.counter().latest().addListener((property, before, now) -> show());
        show();
    }

    Node node() {
        return root;
    }

    /** The choices: the share is left out of them. */
    private static Floor bare(Floor floor) {
        return floor.share() == 0 ? Floor.NONE : new Floor(floor.group(), floor.name(), 1);
    }

    private Message name(Floor floor) {
        if (floor.share() == 0) {
            return Message.of("suggest.floor.none");
        }
        return floor.group() == Group.LONG_TAIL ? Message.of("suggest.floor.tail") : Verbatim.of(floor.name());
    }

    private void show() {
        showing = true;
        Floor now = model.rules().get().floor();
        List<Floor> choices = new ArrayList<>(List.of(Floor.NONE, new Floor(Group.LONG_TAIL, "", 1)));
        model.names(true).stream().limit(MOST).forEach(brand -> choices.add(new Floor(Group.BRAND, brand, 1)));
        model.names(false).stream()
                .limit(MOST)
                .forEach(category -> choices.add(new Floor(Group.CATEGORY, category, 1)));
        if (!choices.contains(bare(now))) {
            choices.add(bare(now));
        }
        if (!choices.equals(groups.getItems())) {
            groups.getItems().setAll(choices);
        }
        group.set(bare(now));
        if (now.share() > 0) {
            share.set(now.share());
        }
        showing = false;
    }

    private void follow() {
        Floor chosen = group.get();
        Double part = share.get();
        if (!showing && chosen != null && part != null) {
            Floor next = chosen.share() == 0 ? Floor.NONE : new Floor(chosen.group(), chosen.name(), part);
            model.follow(model.rules().get().withFloor(next));
        }
    }
}
