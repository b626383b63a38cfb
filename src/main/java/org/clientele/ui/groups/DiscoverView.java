package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clientele.analysis.cluster.Family;
import org.clientele.analysis.cluster.Method;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.RevenueCaption;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.kit.WhileShown;
import org.clientele.ui.kit.job.Gauge;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.theme.Icon;

/** Groups that the data suggests: what to compare by, the cards, and the map to encircle people on. */
final class DiscoverView {
    private static final Duration LOOK_EVERY = Duration.millis(200);
    private static final int ACROSS = 3;
    private final Kit kit;
    private final GroupsViewModel groups;
    private final DiscoverViewModel model;
    private final GroupTile.Actions actions;
    private final StackPane place = new StackPane();
    private final HBox run = new HBox();
    private final VBox node;
    private final ClusterChartsView charts;

    DiscoverView(Kit kit, GroupsViewModel groups, GroupTile.Actions actions) {
        this.kit = kit;
        this.groups = groups;
        this.model = groups.discover();
        this.actions = actions;
        this.charts = new ClusterChartsView(kit, model.charts(), actions, groups::currency);
        this.node = kit.column(controls(), place);
        model.picture().state().addListener((property, before, now) -> show(now));
        kit.language().texts().addListener((property, before, now) -> model.suggestNames());
        node.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        show(model.picture().state().get());
    }

    Node node() {
        return node;
    }

    /** The filled button of this section once there are groups. */
    Button saveButton() {
        Button save = kit.primary("discover-save", Message.of("groupsview.discover.save"), model::saveAll);
        save.disableProperty().bind(model.saving().loading());
        return save;
    }

    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCharacter()) {
            case "[", "【" -> model.step(-1);
            case "]", "】" -> model.step(1);
            case "l", "L" -> {
                Node map = node.lookup("#cluster-map .c-chart");
                if (map != null) {
                    map.requestFocus();
                }
            }
            default -> {}
        }
    }

    private Node controls() {
        FlowPane families = new FlowPane(20, 8);
        families.setPrefWrapLength(640);
        for (Family family : Family.values()) {
            CheckBox box = new CheckBox();
            box.setId("discover-by-" + family.word());
            box.textProperty().bind(kit.language().text(family.textKey()));
            box.selectedProperty().bindBidirectional(model.uses(family));
            families.getChildren().add(box);
        }
        Label figure = kit.words(kit.language().text("groupsview.count", model.k()), "c-heading");
        figure.setId("discover-k");
        figure.setMinWidth(24);
        figure.setAlignment(javafx.geometry.Pos.CENTER);
        HBox stepper = kit.row(
                kit.icon("discover-fewer", Icon.LEFT, Message.of("groupsview.discover.fewer"), () -> model.step(-1)),
                figure,
                kit.icon("discover-more", Icon.RIGHT, Message.of("groupsview.discover.more"), () -> model.step(1)));
        stepper.visibleProperty().bind(model.choosing());
        stepper.managedProperty().bind(model.choosing());
        HBox number = kit.row(
                Fields.segments(
                        kit,
                        "discover-number",
                        List.of(false, true),
                        chosen -> Message.of(chosen ? "groupsview.discover.choose" : "groupsview.discover.suggest"),
                        model.choosing()),
                stepper);
        VBox by = new VBox(8, kit.overline("groupsview.discover.by"), families);
        by.getChildren().add(kit.words(kit.language().text("groupsview.discover.by.none"), "c-muted", "c-small"));
        HBox.setHgrow(by, Priority.ALWAYS);
        VBox many = new VBox(8, kit.overline("groupsview.discover.number"), number);
        many.setMinWidth(Region.USE_PREF_SIZE);
        many.visibleProperty().bind(model.numbered());
        many.managedProperty().bind(model.numbered());
        run.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        run.setMinWidth(Region.USE_PREF_SIZE);
        HBox all = new HBox(32, by, many, run);
        return kit.card(new VBox(20, ways(), all));
    }

    /** In which way groups are looked for, each in plain words. */
    private Node ways() {
        HBox kinds = kit.row(
                kind("discover-tree", DiscoverViewModel.Way.TREE, DiscoverViewModel.TREES, model.tree()),
                kind("discover-crowds", DiscoverViewModel.Way.CROWDS, DiscoverViewModel.CROWDS, model.crowds()));
        HBox row = kit.row(
                Fields.segments(
                        kit,
                        "discover-way",
                        List.of(DiscoverViewModel.Way.values()),
                        way -> Message.of(way.textKey()),
                        model.way()),
                kinds);
        Label says = kit.words(kit.language().text(Message.of(model.way().get().textKey() + ".says")), "c-muted");
        model.way()
                .addListener((property, before, now) ->
                        says.textProperty().bind(kit.language().text(Message.of(now.textKey() + ".says"))));
        return new VBox(8, kit.overline("clusterview.how"), row, says);
    }

    private Node kind(String id, DiscoverViewModel.Way way, List<Method> kinds, ObjectProperty<Method> chosen) {
        ComboBox<Method> box = Fields.choice(kit, id, kinds, kind -> Message.of(kind.textKey()), chosen);
        kit.describe(box, Message.of("clusterview.kind"));
        box.visibleProperty().bind(model.way().isEqualTo(way));
        box.managedProperty().bind(model.way().isEqualTo(way));
        return box;
    }

    private void show(SlotState<ClusterPicture> state) {
        boolean idle = state instanceof SlotState.Idle;
        run.setVisible(!idle);
        run.setManaged(!idle);
        run.getChildren().clear();
        if (!idle) {
            Button again = kit.secondary("discover-run", Message.of("groupsview.discover.again"), model::run);
            again.disableProperty().bind(model.picture().loading());
            run.getChildren().add(again);
        }
        Node content = switch (state) {
            case SlotState.Idle<ClusterPicture> first -> first();
            case SlotState.Loading<ClusterPicture> loading -> running(loading.name());
            case SlotState.Ready<ClusterPicture>(ClusterPicture picture) -> found(picture);
            case SlotState.Failed<ClusterPicture>(Message sentence) -> kit.banner(Tone.WARN, sentence);
            case SlotState.Cancelled<ClusterPicture> cancelled -> kit.banner(Tone.NEUTRAL, Message.of("kit.cancelled"));
        };
        place.getChildren().setAll(content);
        StackPane.setAlignment(content, javafx.geometry.Pos.TOP_LEFT);
    }

    private Node invitation() {
        return StateView.emptyState(
                kit,
                Icon.SCATTER,
                Message.of("groupsview.discover.empty"),
                Message.of("groupsview.discover.empty.why"),
                kit.primary("discover-run", Message.of("groupsview.discover.run"), model::run));
    }

    /** What was kept before, so that people know that looking again keeps the names. */
    private Node first() {
        return model.lastKept()
                .<Node>map(kept -> kit.column(
                        kit.banner(
                                Tone.NEUTRAL,
                                Message.of("clusterview.kept", kept.names().size(), kept.day(), kept.names())),
                        invitation()))
                .orElseGet(this::invitation);
    }

    /** The search while it runs: how far it is, what it does, and a way to stop it. */
    private Node running(Message name) {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        Label step = kit.muted("groupsview.discover.running");
        Gauge pace = model.pace();
        Timeline look = new Timeline(new KeyFrame(LOOK_EVERY, event -> {
            bar.setProgress(pace.done() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : pace.done());
            Message now = pace.step();
            if (now != null) {
                step.textProperty().bind(kit.language().text(now));
            }
        }));
        look.setCycleCount(Timeline.INDEFINITE);
        VBox card = kit.card(
                name,
                new VBox(8, bar, step),
                kit.quiet("discover-cancel", Message.of("kit.cancel"), model.picture()::cancel));
        WhileShown.play(card, look);
        return card;
    }

    private Node found(ClusterPicture picture) {
        VBox all = kit.column(clarity(picture));
        boolean clear = picture.result().clarity().clear();
        if (!clear) {
            all.getChildren().add(kit.banner(Tone.WARN, picture.headline()));
        }
        List<Node> tiles = new ArrayList<>();
        for (ClusterName name : model.nameAll(picture)) {
            tiles.add(ClusterTile.of(kit, name, groups.currency(), actions::campaign, model));
        }
        if (picture.fitsNone().numbers().people() > 0) {
            tiles.add(ClusterTile.fitsNone(kit, picture.fitsNone(), actions));
        }
        all.getChildren()
                .addAll(
                        OverviewView.rows(kit, tiles, ACROSS),
                        new RevenueCaption(kit, "discover-revenue", groups.revenueNote()),
                        charts.of(picture),
                        details(picture));
        return all;
    }

    /** How far the groups can be trusted, and what to bear in mind. */
    private Node clarity(ClusterPicture picture) {
        int dots = 0;
        for (int i = 1; i <= 5; i++) {
            dots = picture.clarity().getFirst().key().equals("cluster.clear." + i) ? i : dots;
        }
        HBox line = kit.row(
                Facets.dots(kit, Math.max(1, dots)),
                kit.words(kit.language().text(picture.clarity().getFirst()), "c-text", "c-strong"));
        for (Message words : picture.clarity().subList(1, picture.clarity().size())) {
            line.getChildren().add(kit.muted(words));
        }
        VBox box = new VBox(8, line);
        picture.warnings().forEach(warning -> box.getChildren().add(kit.banner(Tone.WARN, warning)));
        picture.notes().forEach(note -> box.getChildren().add(kit.muted(note)));
        return box;
    }

    /** How it was done, for those who open it. */
    private Node details(ClusterPicture picture) {
        VBox lines = new VBox(4);
        picture.details().forEach(line -> lines.getChildren().add(kit.muted(line)));
        TitledPane pane = new TitledPane("", lines);
        pane.setId("discover-details");
        pane.textProperty().bind(kit.language().text("clusterview.details"));
        pane.setExpanded(false);
        return pane;
    }
}
