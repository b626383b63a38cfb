package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.CompareGroups.Compared;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.groups.Moves;
import org.clientele.app.notice.Figures;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tables;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.group.NamingDialog;
import org.clientele.ui.kit.group.OverlapView;
import org.clientele.ui.theme.Icon;

/** The overview: saved groups, the lifecycle stages, and the groups of recency, frequency and money as cards. */
final class OverviewView {
    private static final int ACROSS = 3;
    private static final int SAVED_ACROSS = 2;
    private static final int SMALL_FLOW = 5;
    private final Kit kit;
    private final GroupsViewModel model;
    private final GroupTile.Actions actions;
    private final StateView<OverviewPicture> node;
    private final Consumer<SavedGroup> change;
    private final VBox saved = new VBox(12);
    private final OverviewViewModel more;
    private final Node overlap;
    private final TileFacts facts;

    OverviewView(Kit kit, GroupsViewModel model, GroupTile.Actions actions, Consumer<SavedGroup> change) {
        this.change = change;
        this.kit = kit;
        this.model = model;
        this.actions = actions;
        this.more = model.overviewMore();
        this.facts = new TileFacts(kit, model);
        this.overlap = new OverlapView(kit, more.overlap()).nodeWithBar();
        more.overlap()
                .picked()
                .changes()
                .addListener((property, before, now) -> model.saved().refresh());
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
        StackPane groups = new StackPane();
        groups.setAlignment(Pos.TOP_LEFT);
        more.shape()
                .subscribe(shape -> groups.getChildren()
                        .setAll(
                                switch (shape) {
                                    case CARDS -> tiles(picture);
                                    case LIST -> list(picture);
                                    case OVERLAP -> overlap;
                                }));
        Label how = kit.muted("groupsview.compare.how");
        how.visibleProperty().bind(more.shape().isNotEqualTo(OverviewViewModel.Shape.OVERLAP));
        HBox top = kit.row(
                Fields.segments(
                        kit,
                        "groups-shape",
                        Arrays.asList(OverviewViewModel.Shape.values()),
                        shape -> Message.of("groupsview.shape." + shape.name().toLowerCase(Locale.ROOT)),
                        more.shape()),
                how);
        return new VBox(
                24,
                new VBox(12, top, new RevenueCaption(kit, "groups-revenue", model.revenueNote())),
                comparing(),
                groups);
    }

    private Node tiles(OverviewPicture picture) {
        // As wide as the cards below: saved groups take two of three columns.
        GridPane first = new GridPane(16, 16);
        for (int column = 0; column < ACROSS; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / ACROSS);
            first.getColumnConstraints().add(third);
        }
        saved.setMinWidth(0);
        first.add(saved, 0, 0, SAVED_ACROSS, 1);
        first.add(sinceLastMonth(), SAVED_ACROSS, 0);
        return new VBox(
                32,
                first,
                section(
                        "groupsview.stages",
                        "groupsview.stages.note",
                        cards(picture.stages().stages())),
                section(
                        "groupsview.rfm.groups",
                        "groupsview.rfm.groups.note",
                        cards(picture.rfm().groups())));
    }

    /** Who moved since last month, as a small flow. */
    private Node sinceLastMonth() {
        StateView<Moves> flow = new StateView<>(kit, more.sinceLastMonth(), moves -> {
                    ChartPane chart = new ChartPane(kit, MovesViewModel.flows(moves, SMALL_FLOW)).onChosen(marks -> {
                        if (marks.length > 0) {
                            model.section().set(GroupsViewModel.Section.MOVES);
                        }
                    });
                    chart.setId("groups-since");
                    chart.setMinWidth(0);
                    return chart;
                })
                .skeleton(StateView.Skeleton.CHART);
        return kit.card(flow);
    }

    /** The groups that are ticked, beside each other. */
    private Node comparing() {
        StateView<Compared> body = new StateView<>(kit, more.compared(), shown -> {
            ChartPane chart = new ChartPane(kit, more.chart(shown));
            chart.setId("groups-compare");
            chart.with(
                    Fields.segments(
                            kit,
                            "groups-comparison",
                            Arrays.asList(OverviewViewModel.Comparison.values()),
                            kind -> Message.of(
                                    "groupsview.comparison." + kind.name().toLowerCase(Locale.ROOT)),
                            more.comparison()),
                    kit.icon("groups-compare-clear", Icon.CLOSE, Message.of("groupsview.compare.clear"), more::clear));
            more.comparison().addListener((property, before, now) -> chart.show(more.chart(shown)));
            return kit.card(chart);
        });
        body.visibleProperty().bind(Bindings.isNotEmpty(more.picked()));
        body.managedProperty().bind(body.visibleProperty());
        return body;
    }

    /** All groups as lines of a table. */
    private Node list(OverviewPicture picture) {
        List<GroupCard> all = new ArrayList<>();
        model.saved().cards().forEach(card -> all.add(card.card()));
        all.addAll(picture.stages().stages());
        all.addAll(picture.rfm().groups());
        TableView<GroupCard> table =
                Tables.of(kit, "groups-list", FXCollections.observableArrayList(all), Message.of("state.groups.empty"));
        Figures figures = kit.language().figures();
        table.getColumns()
                .setAll(List.of(
                        Tables.nodes(
                                kit,
                                Message.of("groupsview.list.name"),
                                210,
                                card -> kit.row(
                                        facts.compare("list-" + GroupWords.print(card.segment()), card),
                                        kit.text(card.name()))),
                        Tables.number(
                                kit,
                                Message.of("groupsview.list.people"),
                                90,
                                card -> figures.count(card.numbers().people())),
                        Tables.number(
                                kit,
                                Message.of("groupsview.list.share"),
                                90,
                                card -> figures.percent(card.numbers().share())),
                        Tables.number(
                                kit,
                                Message.of("groupsview.list.revenue"),
                                110,
                                card -> figures.percent(card.numbers().revenueShare())),
                        Tables.number(
                                kit,
                                Message.of("groupsview.list.email"),
                                90,
                                card -> figures.count(card.numbers().canEmail())),
                        Tables.number(
                                kit,
                                Message.of("groupsview.list.text"),
                                90,
                                card -> figures.count(card.numbers().canText())),
                        Tables.nodes(
                                kit, Message.of("groupsview.list.trend"), 110, card -> facts.trend(card.segment())),
                        Tables.nodes(kit, Message.of("groupsview.list.do"), 90, this::doing)));
        table.setPrefHeight(48 + all.size() * 44.0);
        return kit.card(table);
    }

    private Node doing(GroupCard card) {
        Button campaign = kit.icon("", Icon.CAMPAIGNS, Message.of("groupsview.campaign"), () -> actions.campaign(card));
        Button people = kit.icon("", Icon.CUSTOMERS, Message.of("groupsview.see"), () -> actions.people(card));
        campaign.setDisable(card.numbers().people() == 0);
        people.setDisable(card.numbers().people() == 0);
        return kit.row(campaign, people);
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
                    facts,
                    model.currency(),
                    actions,
                    new GroupTile.Changes(
                            () -> change.accept(card.group()),
                            () -> NamingDialog.show(
                                    kit, model.saved().renaming(card.group()).asked()),
                            () -> model.saved().remove(card.group()))));
        }
        Label none = kit.muted("groupsview.saved.none");
        saved.getChildren()
                .setAll(
                        kit.heading("groupsview.saved"),
                        tiles.isEmpty() ? Facets.line(kit, Icon.INFORMATION, none) : rows(kit, tiles, SAVED_ACROSS));
    }

    private Node cards(List<GroupCard> groups) {
        List<Node> tiles = new ArrayList<>();
        for (GroupCard card : groups) {
            tiles.add(GroupTile.readyMade(kit, id(card.segment()), card, model.currency(), actions, facts));
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
