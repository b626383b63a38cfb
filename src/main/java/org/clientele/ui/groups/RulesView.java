package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.RuleAnswer;
import org.clientele.app.groups.RuleWords;
import org.clientele.app.notice.Share;
import org.clientele.model.rule.Rule;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Tone;
import org.clientele.ui.theme.Icon;

/** The builder of rules: conditions and groups of them, each with its exact count, and the sentence they make. */
final class RulesView {
    private static final double PANEL = 288;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final RuleWords NO_WORDS = RuleWords.few();

    private final Kit kit;
    private final RulesViewModel rules;
    private final Runnable save;
    private final VBox tree;
    private final VBox result;
    private final HBox node;

    RulesView(Kit kit, RulesViewModel rules, Runnable save) {
        this.kit = kit;
        this.rules = rules;
        this.save = save;
        this.tree = kit.column();
        this.result = kit.card();
        result.setMinWidth(PANEL);
        result.setPrefWidth(PANEL);
        result.setMaxWidth(PANEL);
        VBox left = kit.column(tools(), tree, written());
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        node = new HBox(16, left, result);
        node.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        result.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        rules.rule().addListener((property, before, now) -> draw());
        rules.words().latest().addListener((property, before, now) -> draw());
        rules.answer().latest().addListener((property, before, now) -> draw());
        rules.answer().state().addListener((property, before, now) -> answer());
        draw();
        answer();
    }

    Node node() {
        return node;
    }

    private void key(KeyEvent event) {
        if (REDO.match(event)) {
            rules.redo();
            event.consume();
        } else if (UNDO.match(event)) {
            rules.undo();
            event.consume();
        }
    }

    private Node tools() {
        Button undo = kit.icon("rules-undo", Icon.UNDO, Message.of("rulesview.undo"), rules::undo);
        undo.disableProperty().bind(rules.canUndo().not());
        Button redo = kit.icon("rules-redo", Icon.REDO, Message.of("rulesview.redo"), rules::redo);
        redo.disableProperty().bind(rules.canRedo().not());
        DatePicker day = new DatePicker();
        day.setId("rules-as-of");
        day.valueProperty().bindBidirectional(rules.asOf());
        kit.describe(day, Message.of("rulesview.asof"));
        Button now = kit.quiet("rules-now", Message.of("rulesview.now"), () -> day.setValue(null));
        now.disableProperty().bind(rules.asOf().isNull());
        return kit.row(
                kit.quiet("rules-clear", Message.of("rulesview.clear"), rules::clear),
                undo,
                redo,
                kit.spring(),
                kit.muted("rulesview.asof"),
                day,
                now);
    }

    /** Draws the rule with the counts that are there. */
    private void draw() {
        RuleAnswer counted = rules.answer().latest().get();
        Rule root = rules.rule().get();
        List<RuleAnswer.Node> counts = counted != null && counted.rule().equals(root) ? counted.nodes() : List.of();
        tree.getChildren().setAll(group(root, List.of(), new Counts(counts)));
    }

    /** The counts in the order in which the conditions stand. */
    private static final class Counts {
        private final List<RuleAnswer.Node> nodes;
        private int next;

        Counts(List<RuleAnswer.Node> nodes) {
            this.nodes = nodes;
        }

        /** The count of a condition, skipping what lies inside the one before. */
        java.util.Optional<RuleAnswer.Node> of(Rule rule, int depth) {
            while (next < nodes.size()) {
                RuleAnswer.Node node = nodes.get(next++);
                if (node.depth() == depth && node.rule().equals(rule)) {
                    return java.util.Optional.of(node);
                }
            }
            return java.util.Optional.empty();
        }
    }

    private Node group(Rule group, List<Integer> place, Counts counts) {
        counts.of(group, place.size());
        String id = "rules" + place.stream().map(step -> "-" + step).reduce("", String::concat);
        ObjectProperty<Boolean> all = new SimpleObjectProperty<>(group instanceof Rule.All);
        all.addListener((property, before, now) -> rules.meaning(place, now));
        HBox head = kit.row(
                kit.text(place.isEmpty() ? "rulesview.everyone" : "rulesview.those"),
                Fields.segments(
                        kit,
                        id + "-meaning",
                        List.of(true, false),
                        meaning -> Message.of(meaning ? "rulesview.all" : "rulesview.any"),
                        all),
                kit.text("rulesview.ofthese"));
        if (!place.isEmpty()) {
            head.getChildren().addAll(kit.spring(), remove(id, place));
        }
        VBox box = kit.card(head);
        List<Rule> parts = RuleTree.parts(group);
        for (int i = 0; i < parts.size(); i++) {
            List<Integer> at = new ArrayList<>(place);
            at.add(i);
            Rule part = parts.get(i);
            box.getChildren().add(RuleTree.isGroup(part) ? group(part, at, counts) : condition(part, at, counts));
        }
        box.getChildren().add(add(id, place));
        return box;
    }

    private Node remove(String id, List<Integer> place) {
        return kit.icon(id + "-remove", Icon.CLOSE, Message.of("rulesview.remove"), () -> rules.remove(place));
    }

    private Node add(String id, List<Integer> place) {
        MenuButton more = new MenuButton();
        more.setId(id + "-add");
        more.textProperty().bind(kit.language().text(Message.of("rulesview.add")));
        for (RulePart.Kind kind : Arrays.asList(RulePart.Kind.values())) {
            MenuItem item = new MenuItem();
            item.textProperty()
                    .bind(kit.language()
                            .text(Message.of("rulesview.kind." + kind.name().toLowerCase(Locale.ROOT))));
            item.setOnAction(event -> rules.add(place, kind));
            more.getItems().add(item);
        }
        HBox row = kit.row(more);
        if (place.size() < 2) {
            row.getChildren()
                    .add(kit.quiet(id + "-group", Message.of("rulesview.add.group"), () -> rules.addGroup(place)));
        }
        return row;
    }

    private Node condition(Rule rule, List<Integer> place, Counts counts) {
        String id = "rules" + place.stream().map(step -> "-" + step).reduce("", String::concat);
        var count = counts.of(rule, place.size());
        if (rule.equals(new Rule.Everyone())) {
            return kit.muted("rulesview.nothing");
        }
        RuleWords words = rules.words().latest().get();
        Node controls = RuleRow.of(
                kit, id, RulePart.of(rule), words == null ? NO_WORDS : words, part -> rules.set(place, part));
        HBox.setHgrow(controls, Priority.ALWAYS);
        HBox row = kit.row(controls, remove(id, place));
        VBox box = new VBox(4, row);
        box.getStyleClass().add("c-condition");
        count.ifPresent(node -> {
            Label says = kit.muted(
                    node.without() < 0
                            ? Message.of("rulesview.count", node.people())
                            : Message.of("rulesview.count.without", node.people(), node.without()));
            says.setId(id + "-count");
            box.getChildren().add(says);
            if (node.blanks() > 0) {
                box.getChildren().add(kit.muted("rulesview.blanks", node.blanks()));
            }
        });
        return box;
    }

    /** The rule as text, for those who would rather write. */
    private Node written() {
        TextField text = new TextField(rules.text());
        text.setId("rules-text");
        rules.rule().addListener((property, before, now) -> text.setText(rules.text()));
        text.setOnAction(event -> rules.write(text.getText()));
        return kit.card(Fields.field(
                kit, Message.of("rulesview.text"), text, Message.of("rulesview.text.help"), rules.complaint()));
    }

    private void answer() {
        RuleAnswer counted = rules.answer().latest().get();
        switch (rules.answer().state().get()) {
            case org.clientele.ui.kit.job.SlotState.Failed<RuleAnswer>(Message sentence) ->
                result.getChildren().setAll(kit.banner(Tone.BAD, sentence));
            case org.clientele.ui.kit.job.SlotState.Cancelled<RuleAnswer> cancelled ->
                result.getChildren().setAll(kit.muted("rulesview.cancelled"));
            default -> {
                if (counted == null) {
                    result.getChildren().setAll(kit.muted("state.groups.loading"));
                } else {
                    result.getChildren().setAll(counted(counted));
                }
            }
        }
    }

    private List<Node> counted(RuleAnswer counted) {
        int people = counted.members().size();
        int all = counted.facts().customers();
        Label number =
                kit.words(kit.language().follow(() -> kit.language().figures().count(people)), "c-number");
        number.setId("rules-people");
        Label sentence = kit.text(counted.sentence());
        sentence.setId("rules-sentence");
        Button keep = kit.primary("rules-save", Message.of("rulesview.save"), save);
        Button campaign = kit.secondary("rules-campaign", Message.of("groupsview.campaign"), rules::campaign);
        Button see = kit.quiet("rules-see", Message.of("groupsview.see"), rules::people);
        for (Button button : new Button[] {keep, campaign, see}) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        campaign.setDisable(people == 0);
        see.setDisable(people == 0);
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> rules.asOf().get() != null, rules.asOf()));
        return List.of(
                number,
                kit.muted(Message.of("rulesview.of", all, new Share(all == 0 ? 0 : (double) people / all))),
                kit.muted(Message.of("rulesview.reach", counted.canEmail(), counted.canText())),
                kit.overline("rulesview.words"),
                sentence,
                new VBox(8, keep, campaign, see));
    }
}
