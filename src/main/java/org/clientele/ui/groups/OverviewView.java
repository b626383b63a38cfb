package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.GroupCard;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.theme.Icon;

/** The overview: saved groups, the lifecycle stages, and the groups of recency, frequency and money as cards. */
final class OverviewView {
    private static final int ACROSS = 3;
    private final Kit kit;
    private final GroupsViewModel model;
    private final GroupTile.Actions actions;
    private final StateView<OverviewPicture> node;
    private final Consumer<SavedGroup> change;
    private final VBox saved = new VBox(12);

    OverviewView(Kit kit, GroupsViewModel model, GroupTile.Actions actions, Consumer<SavedGroup> change) {
        this.change = change;
        this.kit = kit;
        this.model = model;
        this.actions = actions;
        Node empty = StateView.emptyState(
                kit,
                Icon.GROUPS,
                Message.of("groupsview.nobody"),
                Message.of("state.groups.empty"),
                kit.secondary("groups-import", Message.of("groupsview.import"), model::importData));
        node = new StateView<>(kit, model.overview(), this::content)
                .skeleton(StateView.Skeleton.CARDS)
                .empty(
                        empty,
                        picture -> picture.stages().stages().stream()
                                .allMatch(card -> card.numbers().people() == 0))
                .retry(model::refresh);
        model.saved().cards().addListener((ListChangeListener<SavedCard>) more -> fillSaved());
        fillSaved();
    }

    Node node() {
        return node;
    }

    private Node content(OverviewPicture picture) {
        return new VBox(
                32,
                new VBox(16, new RevenueCaption(kit, "groups-revenue", model.revenueNote()), saved),
                section(
                        "groupsview.stages",
                        "groupsview.stages.note",
                        cards(picture.stages().stages())),
                section(
                        "groupsview.rfm.groups",
                        "groupsview.rfm.groups.note",
                        cards(picture.rfm().groups())));
    }

    private Node section(String title, String note, Node cards) {
        return new VBox(12, kit.stack(kit.heading(title), kit.muted(note)), cards);
    }

    private void fillSaved() {
        List<Node> tiles = new ArrayList<>();
        for (SavedCard card : model.saved().cards()) {
            String id = "saved-" + card.group().id();
            tiles.add(GroupTile.saved(
                    kit,
                    id,
                    card,
                    model.currency(),
                    actions,
                    () -> change.accept(card.group()),
                    () -> NamingDialog.show(kit, model.saved().renaming(card.group())),
                    () -> model.saved().remove(card.group())));
        }
        Label none = kit.muted("groupsview.saved.none");
        saved.getChildren()
                .setAll(
                        kit.heading("groupsview.saved"),
                        tiles.isEmpty() ? Facets.line(kit, Icon.INFORMATION, none) : rows(kit, tiles, ACROSS));
    }

    private Node cards(List<GroupCard> groups) {
        List<Node> tiles = new ArrayList<>();
        for (GroupCard card : groups) {
            tiles.add(GroupTile.readyMade(kit, id(card.segment()), card, model.currency(), actions));
        }
        return rows(kit, tiles, ACROSS);
    }

    private static String id(Segment segment) {
        return switch (segment) {
            case Segment.InStage(var stage) -> "stage-" + stage.word();
            case Segment.InRfmGroup(var group) -> "rfm-group-" + group.word();
            case Segment.Everyone everyone -> "everyone";
            case Segment.InRfmCells cells -> "cells";
            case Segment.InCluster(var spec, int number) -> "cluster-" + number;
            case Segment.FixedList list -> "list";
            case Segment.ByRule rule -> "rule";
        };
    }

    /** Cards in rows of so many; the last row keeps the width of the others. */
    static Node rows(Kit kit, List<Node> tiles, int across) {
        VBox rows = new VBox(16);
        for (int from = 0; from < tiles.size(); from += across) {
            List<Node> row = new ArrayList<>(tiles.subList(from, Math.min(tiles.size(), from + across)));
            while (row.size() < across) {
                row.add(new Region());
            }
            rows.getChildren().add(kit.equal(row.toArray(Node[]::new)));
        }
        return rows;
    }
}
