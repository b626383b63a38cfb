package org.clientele.ui.groups;

import java.util.Arrays;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.SizeHistory;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.chart.Sparkline;

/** What a card of the overview tells beside its figures: its year as a small line, where it is used, how fresh it is. */
final class TileFacts {
    private static final double WIDTH = 84;
    private static final double HEIGHT = 26;

    private final Kit kit;
    private final GroupsViewModel model;

    TileFacts(Kit kit, GroupsViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** The sizes of a group through the year, as soon as they are known. */
    Node trend(Segment segment) {
        StackPane place = new StackPane();
        place.setMinSize(WIDTH, HEIGHT);
        place.setPrefSize(WIDTH, HEIGHT);
        place.setMaxSize(WIDTH, HEIGHT);
        model.moves().history().latest().subscribe(known -> {
            place.getChildren().clear();
            if (known != null) {
                known.of(segment).ifPresent(sizes -> {
                    place.getChildren()
                            .setAll(new Sparkline(
                                    kit, Arrays.stream(sizes).asDoubleStream().toArray(), WIDTH, HEIGHT));
                    kit.describe(place, words(known, sizes));
                });
            }
        });
        return place;
    }

    private static Message words(SizeHistory known, int[] sizes) {
        return Message.of(
                "history.trend",
                sizes[0],
                known.days().getFirst(),
                sizes[sizes.length - 1],
                known.days().getLast());
    }

    /** The year of a group, up to when the figures go, and how many campaigns in the making are for it. */
    Node fresh(Segment segment) {
        VBox words = new VBox(
                small("groupsview.fresh", model.dataDay()),
                small("groupsview.uses", model.overviewMore().uses(segment)));
        words.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(8, trend(segment), kit.spring(), words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label small(String key, Object argument) {
        Label label = kit.muted(key, argument);
        label.getStyleClass().add("c-small");
        return label;
    }

    /** Ticks the group to be compared. */
    CheckBox compare(String id, GroupCard card) {
        CheckBox box = new CheckBox();
        box.setId(id + "-compare");
        box.setMinWidth(Region.USE_PREF_SIZE);
        kit.describe(box, Message.of("groupsview.compare.tick", card.name()));
        box.setDisable(card.numbers().people() == 0);
        box.setSelected(model.overviewMore().isPicked(card.segment()));
        box.setOnAction(event -> model.overviewMore().pick(card, box.isSelected()));
        model.overviewMore().picked().addListener((ListChangeListener<Picked>)
                change -> box.setSelected(model.overviewMore().isPicked(card.segment())));
        return box;
    }
}
