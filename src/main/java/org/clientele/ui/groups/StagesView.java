package org.clientele.ui.groups;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.StageAdvice;
import org.clientele.app.groups.StagePicture;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.StateView;
import org.clientele.ui.theme.Icon;

/** The lifecycle stages one below the other, in the order in which they are asked: condition, people, and what to do. */
final class StagesView {
    private final Kit kit;
    private final GroupsViewModel model;
    private final StagesViewModel stages;
    private final GroupTile.Actions actions;
    private final StateView<StagePicture> node;

    StagesView(Kit kit, GroupsViewModel model, GroupTile.Actions actions) {
        this.kit = kit;
        this.model = model;
        this.stages = model.stages();
        this.actions = actions;
        Node empty = StateView.emptyState(
                kit,
                Icon.GROUPS,
                Message.of("groupsview.nobody"),
                Message.of("state.groups.empty"),
                kit.secondary("stages-import", Message.of("groupsview.import"), model::importData));
        this.node = new StateView<>(kit, stages.picture(), this::content)
                .skeleton(StateView.Skeleton.CARDS)
                .empty(
                        empty,
                        picture -> picture.stages().stream()
                                .allMatch(card -> card.numbers().people() == 0))
                .retry(stages::refresh);
    }

    Node node() {
        return node;
    }

    private Node content(StagePicture picture) {
        VBox all = kit.column();
        HBox head = kit.row(kit.muted("groupsview.stage.law"), kit.spring());
        if (!stages.isStandard()) {
            head.getChildren()
                    .add(kit.secondary("stages-standard", Message.of("groupsview.stage.standard"), stages::standard));
        }
        all.getChildren().add(head);
        List<Stage> order = picture.result().spec().plan().order();
        for (Stage stage : order) {
            GroupCard card = picture.stages().stream()
                    .filter(each -> each.segment().equals(new Segment.InStage(stage)))
                    .findFirst()
                    .orElseThrow();
            StageAdvice advice = picture.advice().stream()
                    .filter(each -> each.stage() == stage)
                    .findFirst()
                    .orElseThrow();
            all.getChildren().add(stage(picture, card, advice, order.indexOf(stage)));
        }
        return all;
    }

    private Node stage(StagePicture picture, GroupCard card, StageAdvice advice, int place) {
        Stage stage = advice.stage();
        String id = "stage-edit-" + stage.word();
        Label number = kit.words(kit.language().text("groupsview.count", place + 1), "c-badge", "c-neutral");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = kit.row(number, kit.heading(card.name()), kit.spring());
        if (place > 0) {
            head.getChildren()
                    .add(kit.icon(
                            id + "-earlier",
                            Icon.UP,
                            Message.of("groupsview.stage.earlier", card.name()),
                            () -> stages.earlier(stage)));
        }
        boolean rest = picture.result().spec().plan().rest() == stage;
        if (!rest) {
            head.getChildren()
                    .add(kit.icon(
                            id, Icon.EDIT, Message.of("groupsview.stage.edit", card.name()), () -> stages.edit(stage)));
        }
        Label sentence = kit.muted(rest ? Message.of("groupsview.stage.rest", card.sentence()) : card.sentence());
        StackPane editor = new StackPane();
        stages.editing()
                .subscribe(
                        now -> editor.getChildren().setAll(now == stage && !rest ? List.of(editor(stage)) : List.of()));
        editor.managedProperty().bind(Bindings.isNotEmpty(editor.getChildren()));
        VBox left = new VBox(
                12,
                head,
                sentence,
                Facets.people(kit, card.numbers()),
                Facets.shares(kit, card.numbers(), model.currency()),
                editor);
        VBox right =
                new VBox(8, kit.overline("groupsview.stage.plan"), advice(advice), kit.spring(), buttons(card, advice));
        VBox tile = kit.card(kit.equal(left, right));
        tile.setId("stage-card-" + stage.word());
        return tile;
    }

    private Node advice(StageAdvice advice) {
        GridPane grid = new GridPane(12, 8);
        row(grid, 0, "groupsview.stage.objective", advice.objective());
        row(grid, 1, "groupsview.stage.offer", advice.offer());
        row(grid, 2, "groupsview.stage.channel", advice.channel());
        row(grid, 3, "groupsview.stage.timing", advice.timing());
        row(grid, 4, "groupsview.stage.metric", advice.metric());
        return grid;
    }

    private void row(GridPane grid, int at, String key, Message words) {
        Label name = kit.muted(key);
        name.setMinWidth(88);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        grid.addRow(at, name, kit.text(words));
    }

    private Node buttons(GroupCard card, StageAdvice advice) {
        String id = "stage-plan-" + advice.stage().word();
        Button campaign =
                kit.secondary(id + "-campaign", Message.of("groupsview.campaign"), () -> stages.campaign(card, advice));
        Button people = kit.quiet(id + "-people", Message.of("groupsview.see"), () -> actions.people(card));
        campaign.setDisable(card.numbers().people() == 0);
        people.setDisable(card.numbers().people() == 0);
        return kit.row(campaign, people);
    }

    private Node editor(Stage stage) {
        VBox box = new VBox(12);
        box.getStyleClass().add("c-inset");
        if (StagesViewModel.borders(stage) > 0) {
            box.getChildren()
                    .add(Fields.segments(
                            kit,
                            "stage-kind",
                            List.of(false, true),
                            own -> Message.of(own ? "groupsview.stage.by-rule" : "groupsview.stage.by-borders"),
                            stages.byRule()));
        } else {
            stages.byRule().set(true);
        }
        StackPane input = new StackPane();
        stages.byRule().subscribe(own -> input.getChildren().setAll(own ? ruleField() : borderFields(stage)));
        Label says = kit.words(
                Bindings.createStringBinding(
                        () -> {
                            Message wrong = stages.complaint().get();
                            Message good = stages.preview().get();
                            return wrong != null
                                    ? kit.language().now(wrong)
                                    : good != null
                                            ? kit.language().now(good)
                                            : kit.language().now("groupsview.stage.try");
                        },
                        stages.complaint(),
                        stages.preview(),
                        kit.language().texts()),
                "c-help");
        says.setId("stage-says");
        stages.complaint().subscribe(wrong -> {
            says.getStyleClass().remove("c-complaint");
            if (wrong != null) {
                says.getStyleClass().add("c-complaint");
            }
        });
        Button look = kit.secondary("stage-look", Message.of("groupsview.stage.look"), stages::look);
        Button apply = kit.primary("stage-apply", Message.of("groupsview.stage.apply"), stages::apply);
        Button close = kit.quiet("stage-close", Message.of("groupsview.scoring.close"), stages::close);
        box.getChildren().addAll(input, says, kit.row(apply, look, close));
        return box;
    }

    private Node ruleField() {
        TextArea area = new TextArea();
        area.setId("stage-rule");
        area.setPrefRowCount(3);
        area.setWrapText(true);
        area.textProperty().bindBidirectional(stages.rule());
        return new VBox(
                6,
                Fields.field(kit, Message.of("groupsview.stage.rule"), area),
                kit.muted("groupsview.stage.rule.how"));
    }

    private Node borderFields(Stage stage) {
        VBox fields = new VBox(8);
        for (int i = 0; i < StagesViewModel.borders(stage); i++) {
            TextField field = new TextField();
            field.setId("stage-border-" + i);
            field.setPrefColumnCount(5);
            field.textProperty().bindBidirectional(stages.number(i));
            field.setOnAction(event -> stages.apply());
            Label name = kit.words(
                    kit.language().text("groupsview.stage.border." + StagesViewModel.border(stage, i)), "c-text");
            name.setLabelFor(field);
            fields.getChildren().add(kit.row(field, name));
        }
        return fields;
    }
}
