package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;

/** Who the campaign is for: a group, at most how many of it, and who of them comes first. */
final class WhoStep {
    private static final int COLUMNS = 3;

    private final Kit kit;
    private final BuilderViewModel model;
    private final MixViewModel mix;
    private final Node node;

    WhoStep(Kit kit, ReachViewModel reach) {
        this.kit = kit;
        this.model = reach.model();
        this.mix = new MixViewModel(model);
        LiveView<List<GroupChoice>> groups =
                new LiveView<>(kit, model.groups(), Message.of("campaignview.job.groups"), this::groups, model::again);
        RankCard rank = new RankCard(kit, reach);
        this.node = kit.column(
                new ReachCard(kit, reach).node(), kit.card(groups), kit.card(rank.ends()), kit.card(rank.others()));
    }

    Node node() {
        return node;
    }

    private Node groups(List<GroupChoice> choices) {
        List<ToggleButton> tiles = new ArrayList<>();
        mix.choices(choices);
        MixRow named = new MixRow(kit, mix);
        VBox column = kit.column(named.node());
        Segment wanted = model.spec().get().target().segment();
        if (mix.mix().any().equals(List.of(wanted))
                && choices.stream().noneMatch(choice -> choice.segment().equals(wanted))) {
            CampaignSpec.Target target = model.spec().get().target();
            BuiltAudience built = model.audience().latest().get();
            int people = built == null || !built.spec().target().equals(target)
                    ? size(target.segment())
                    : built.audience().gross().size();
            GroupChoice picked =
                    new GroupChoice(GroupChoice.Kind.SAVED, wanted, GroupChoice.nameOf(wanted, target.said()), people);
            column.getChildren().add(section("campaignview.groups.picked", List.of(picked), tiles));
        }
        for (GroupChoice.Kind kind : GroupChoice.kinds()) {
            List<GroupChoice> some =
                    choices.stream().filter(choice -> choice.kind() == kind).toList();
            if (!some.isEmpty()) {
                column.getChildren().add(section(kind.textKey(), some, tiles));
            }
        }
        mark(tiles);
        model.spec().addListener((property, before, now) -> {
            if (!before.target().equals(now.target())) {
                mark(tiles);
                named.draw();
            }
        });
        return column;
    }

    private static int size(Segment segment) {
        return segment instanceof Segment.FixedList(List<Integer> ids) ? ids.size() : 0;
    }

    private void mark(List<ToggleButton> tiles) {
        List<Segment> now = mix.mix().any();
        tiles.forEach(tile -> tile.setSelected(now.contains(tile.getUserData())));
    }

    private Node section(String heading, List<GroupChoice> choices, List<ToggleButton> tiles) {
        VBox box = new VBox(8, kit.overline(heading));
        for (int from = 0; from < choices.size(); from += COLUMNS) {
            Node[] row = new Node[COLUMNS];
            for (int i = 0; i < COLUMNS; i++) {
                if (from + i < choices.size()) {
                    ToggleButton tile = tile(choices.get(from + i), tiles.size() + 1);
                    tiles.add(tile);
                    row[i] = tile;
                } else {
                    row[i] = new Region();
                }
            }
            Pane equal = kit.equal(row);
            equal.getStyleClass().add("c-choices");
            box.getChildren().add(equal);
        }
        return box;
    }

    private ToggleButton tile(GroupChoice choice, int number) {
        Label name = kit.words(kit.language().text(choice.name()), "c-text");
        name.setWrapText(false);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label people = kit.words(kit.language().text("campaignview.number", choice.people()), "c-muted");
        people.setWrapText(false);
        people.setMinWidth(Region.USE_PREF_SIZE);
        people.setVisible(choice.people() > 0);
        HBox line = new HBox(8, name, people);
        line.setAlignment(Pos.CENTER_LEFT);
        ToggleButton tile = new ToggleButton();
        tile.setId("campaign-group-" + number);
        tile.setGraphic(line);
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.setUserData(choice.segment());
        tile.getStyleClass().setAll("c-choice");
        tile.accessibleTextProperty().bind(name.textProperty().concat(" ").concat(people.textProperty()));
        line.prefWidthProperty().bind(tile.widthProperty().subtract(28));
        tile.setOnAction(event -> {
            tile.setSelected(true);
            model.aim(choice);
        });
        return tile;
    }
}
