package org.clientele.ui.groups;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.clientele.app.groups.ClusterCard;
import org.clientele.app.groups.ClusterNames;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.TraitLine;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** One found group as a card: a name to change, what is more or less than average, how clear-cut. */
final class ClusterTile extends VBox {
    /** Below so many times the average the number would read 0.0. */
    private static final double NONE = 0.05;

    private final Kit kit;

    private ClusterTile(Kit kit) {
        super(12);
        this.kit = kit;
        getStyleClass().add("c-card");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** A found group; what is done with it happens under the name it has then. */
    static ClusterTile of(
            Kit kit, ClusterName name, String currency, Consumer<GroupCard> campaign, DiscoverViewModel model) {
        ClusterTile tile = new ClusterTile(kit);
        ClusterCard card = name.card();
        String id = "cluster-" + card.number();
        TextField field = new TextField();
        field.setId(id + "-name");
        field.textProperty().bindBidirectional(name.text());
        kit.describe(field, Message.of("groupsview.cluster.name", ClusterNames.letter(card.number())));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(8, tile.letter(card.number()), field);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox traits = new VBox(6, kit.muted("groupsview.cluster.average"));
        card.traits().forEach(trait -> traits.getChildren().add(tile.trait(trait)));
        Label clear = Facets.dots(kit, card.dots());
        Label clearWords = kit.words(kit.language().text("cluster.clear." + card.dots()), "c-muted", "c-small");
        Button save = kit.secondary(
                id + "-campaign", Message.of("groupsview.campaign"), () -> campaign.accept(model.card(name)));
        Button people =
                kit.icon(id + "-people", Icon.CUSTOMERS, Message.of("groupsview.see"), () -> model.people(name));
        tile.getChildren()
                .addAll(
                        head,
                        Facets.people(kit, card.group().numbers()),
                        Facets.shares(kit, card.group().numbers(), currency),
                        traits);
        // A rule of a few conditions says more than a single one, where there is one that finds the group as well.
        card.rule()
                .filter(rule -> card.simple().isEmpty())
                .ifPresent(rule -> tile.getChildren()
                        .add(kit.words(kit.language().text("groupsview.cluster.rule", rule), "c-muted", "c-small")));
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        card.simple().ifPresent(simple -> {
            Label says = kit.words(
                    kit.language()
                            .text(
                                    "clusterview.simple",
                                    simple.sentence(),
                                    new Share(simple.right()),
                                    new Share(simple.found())),
                    "c-muted",
                    "c-small");
            says.setId(id + "-simple");
            tile.getChildren()
                    .add(new VBox(
                            4,
                            says,
                            kit.link(
                                    id + "-rule",
                                    Message.of("clusterview.makerule"),
                                    () -> model.makeRule(simple.text()))));
        });
        tile.getChildren().addAll(space, kit.row(clear, clearWords), kit.row(save, kit.spring(), people));
        return tile;
    }

    /** The letter of a group on a disc in its colour on the map. */
    private Node letter(int number) {
        Circle disc = new Circle(13);
        disc.fillProperty().bind(kit.look().palette().map(palette -> palette.series(number - 1)));
        Label words = new Label(ClusterNames.letter(number));
        words.setStyle("-fx-text-fill: white; -fx-font-weight: bold;");
        StackPane letter = new StackPane(disc, words);
        letter.setMinWidth(Region.USE_PREF_SIZE);
        return letter;
    }

    /** More or less than average, and how many times. */
    private Node trait(TraitLine trait) {
        Label arrow = new Label(trait.more() ? "▲" : "▼");
        arrow.getStyleClass().add(trait.more() ? "c-good-text" : "c-bad-text");
        arrow.setMinWidth(Region.USE_PREF_SIZE);
        Label what = kit.text(trait.what());
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label times = kit.words(
                kit.language()
                        .text(
                                trait.ratio() < NONE ? "groupsview.cluster.none" : "groupsview.cluster.times",
                                trait.ratio()),
                "c-strong");
        times.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, arrow, what, times);
        line.setAlignment(Pos.TOP_LEFT);
        kit.describe(
                line,
                Message.of(
                        trait.more() ? "groupsview.cluster.more" : "groupsview.cluster.less",
                        trait.what(),
                        trait.ratio()));
        return line;
    }

    /** Those who fit no group well. */
    static ClusterTile fitsNone(Kit kit, GroupCard card, GroupTile.Actions actions) {
        ClusterTile tile = new ClusterTile(kit);
        tile.getStyleClass().add("c-plain");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        tile.getChildren()
                .addAll(
                        kit.heading(card.name()),
                        Facets.people(kit, card.numbers()),
                        kit.muted(card.sentence()),
                        Facets.advice(kit, card.strategy()),
                        space,
                        kit.row(
                                kit.secondary(
                                        "cluster-none-people",
                                        Message.of("groupsview.see"),
                                        () -> actions.people(card)),
                                kit.spring(),
                                kit.icon(
                                        "cluster-none-save",
                                        Icon.ADD,
                                        Message.of("groupsview.save"),
                                        () -> actions.save(card))));
        return tile;
    }
}
