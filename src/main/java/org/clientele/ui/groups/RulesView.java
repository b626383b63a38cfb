package org.clientele.ui.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clientele.app.groups.RuleAnswer;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Rule;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Icon;

/** The builder of rules: conditions and groups of them, each with its exact count, and the sentence they make. */
final class RulesView {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final int LONG_TEXT = 4_000;

    private final Kit kit;
    private final RulesViewModel rules;
    private final VBox tree;
    private final HBox node;
    /** Below each condition, by its place: its counts, which come after it. */
    private final Map<List<Integer>, VBox> notes = new HashMap<>();

    RulesView(Kit kit, RulesViewModel rules, Node versions, Runnable save) {
        this.kit = kit;
        this.rules = rules;
        this.tree = kit.column();
        VBox left = kit.column(tools(), tree, written());
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        RuleResult result = new RuleResult(kit, rules, save);
        result.node().getChildren().addFirst(versions);
        node = new HBox(16, left, result.node());
        node.setAlignment(Pos.TOP_LEFT);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        rules.rule().addListener((property, before, now) -> draw());
        rules.words().latest().addListener((property, before, now) -> draw());
        rules.answer().latest().addListener((property, before, now) -> count());
        draw();
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
        day.promptTextProperty().bind(kit.language().text(Message.of("rulesview.asof.newest")));
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

    /** Draws the rule anew. */
    private void draw() {
        notes.clear();
        tree.getChildren().setAll(group(rules.rule().get(), List.of()));
        count();
    }

    /** Writes the counts that are there below the conditions; what somebody types in them stays. */
    private void count() {
        RuleAnswer counted = rules.answer().latest().get();
        Rule root = rules.rule().get();
        notes.values().forEach(note -> note.getChildren().clear());
        if (counted != null && counted.rule().equals(root)) {
            count(root, List.of(), counted.nodes(), new int[1]);
        }
    }

    /** The nodes stand in the order of the tree; those inside a condition that the builder shows as one are passed over. */
    private void count(Rule rule, List<Integer> place, List<RuleAnswer.Node> nodes, int[] next) {
        while (next[0] < nodes.size()) {
            RuleAnswer.Node here = nodes.get(next[0]++);
            if (here.depth() == place.size() && here.rule().equals(rule)) {
                VBox note = notes.get(place);
                if (note != null) {
                    note.getChildren().setAll(notes(rule, place, here));
                }
                break;
            }
        }
        List<Rule> parts = RuleTree.parts(rule);
        for (int i = 0; i < parts.size(); i++) {
            List<Integer> inner = new ArrayList<>(place);
            inner.add(i);
            count(parts.get(i), inner, nodes, next);
        }
    }

    private List<Node> notes(Rule rule, List<Integer> place, RuleAnswer.Node here) {
        List<Node> notes = new ArrayList<>();
        Label says = kit.muted(
                here.without() < 0
                        ? Message.of("rulesview.count", here.people())
                        : Message.of("rulesview.count.without", here.people(), here.without()));
        says.setId(id(place) + "-count");
        notes.add(says);
        if (rule instanceof Rule.DidNot(var deed, var window, boolean with) && (here.newcomers() > 0 || with)) {
            notes.add(check(
                    id(place) + "-newcomers",
                    Message.of("rulesview.newcomers", Math.max(0, here.newcomers())),
                    with,
                    now -> rules.set(place, new Rule.DidNot(deed, window, now))));
        } else if (rule instanceof Rule.Not(Rule.Has(FieldName field, Check.Is(List<String> values)))) {
            notes.add(check(
                    id(place) + "-blanks",
                    Message.of("rulesview.blanks.with", here.blanks()),
                    true,
                    now -> rules.set(place, new Rule.Has(field, new Check.Unlike(values)))));
        } else if (rule instanceof Rule.Has(FieldName field, Check.Unlike(List<String> values)) && here.blanks() > 0) {
            notes.add(check(
                    id(place) + "-blanks",
                    Message.of("rulesview.blanks.with", here.blanks()),
                    false,
                    now -> rules.set(place, new Rule.Not(new Rule.Has(field, new Check.Is(values))))));
        } else if (here.blanks() > 0) {
            notes.add(kit.muted("rulesview.blanks", here.blanks()));
        }
        return notes;
    }

    private Node check(String id, Message words, boolean now, java.util.function.Consumer<Boolean> then) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(kit.language().text(words));
        box.setSelected(now);
        box.getStyleClass().add("c-small");
        box.setOnAction(event -> then.accept(box.isSelected()));
        return box;
    }

    private static String id(List<Integer> place) {
        return "rules" + place.stream().map(step -> "-" + step).reduce("", String::concat);
    }

    private Node group(Rule group, List<Integer> place) {
        String id = id(place);
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
        VBox box = kit.card(head);
        if (!place.isEmpty()) {
            head.getChildren().add(0, handle(place));
            VBox note = new VBox(2);
            note.getStyleClass().add("c-condition-note");
            notes.put(place, note);
            head.getChildren().addAll(kit.spring(), remove(id, place));
            box.getChildren().add(note);
            box.getStyleClass().add("c-inner-group");
            drop(head, place);
        }
        List<Rule> parts = RuleTree.parts(group);
        for (int i = 0; i < parts.size(); i++) {
            List<Integer> at = new ArrayList<>(place);
            at.add(i);
            Rule part = parts.get(i);
            box.getChildren().add(RuleTree.isGroup(part) ? group(part, at) : condition(part, at));
        }
        List<Integer> end = new ArrayList<>(place);
        end.add(parts.size());
        Node add = add(id, place);
        drop(add, end);
        box.getChildren().add(add);
        return box;
    }

    private Node remove(String id, List<Integer> place) {
        return kit.icon(id + "-remove", Icon.CLOSE, Message.of("rulesview.remove"), () -> rules.remove(place));
    }

    /** What a condition is dragged by; with the arrows it moves as well. */
    private Node handle(List<Integer> place) {
        Button handle = kit.icon(id(place) + "-move", Icon.DRAG, Message.of("rulesview.move"), () -> {});
        handle.getStyleClass().add("c-handle");
        handle.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(id(place));
            handle.startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        });
        handle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Rule root = rules.rule().get();
            Rule moved = switch (event.getCode()) {
                case UP -> RuleTree.stepped(root, place, false);
                case DOWN -> RuleTree.stepped(root, place, true);
                case RIGHT -> RuleTree.nested(root, place);
                case LEFT -> RuleTree.lifted(root, place);
                default -> null;
            };
            if (moved != null) {
                Rule what = RuleTree.at(root, place);
                rules.change(moved);
                focus(what, rules.rule().get(), List.of());
                event.consume();
            }
        });
        return handle;
    }

    /** Keeps the focus on the condition that was moved, so that it can be moved on. */
    private boolean focus(Rule what, Rule rule, List<Integer> place) {
        if (!place.isEmpty() && rule.equals(what)) {
            Node handle = tree.lookup("#" + id(place) + "-move");
            if (handle != null) {
                handle.requestFocus();
            }
            return true;
        }
        List<Rule> parts = RuleTree.parts(rule);
        for (int i = 0; i < parts.size(); i++) {
            List<Integer> inner = new ArrayList<>(place);
            inner.add(i);
            if (focus(what, parts.get(i), inner)) {
                return true;
            }
        }
        return false;
    }

    /** What is dropped here comes before what stands here. */
    private void drop(Node target, List<Integer> place) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasString()
                    && event.getDragboard().getString().startsWith("rules-")) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        target.setOnDragEntered(event -> target.getStyleClass().add("c-drop"));
        target.setOnDragExited(event -> target.getStyleClass().remove("c-drop"));
        target.setOnDragDropped(event -> {
            String dragged = event.getDragboard().getString();
            List<Integer> from = Arrays.stream(
                            dragged.substring("rules-".length()).split("-"))
                    .map(Integer::valueOf)
                    .toList();
            event.setDropCompleted(true);
            event.consume();
            rules.move(from, place);
        });
    }

    private Node add(String id, List<Integer> place) {
        MenuButton more = new MenuButton();
        more.setId(id + "-add");
        more.getStyleClass().add("c-secondary");
        more.textProperty().bind(kit.language().text(Message.of("rulesview.add")));
        for (RuleKind kind : RuleKind.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(kit.language().text(kind.title()));
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

    private Node condition(Rule rule, List<Integer> place) {
        String id = id(place);
        if (rule.equals(new Rule.Everyone())) {
            return kit.muted("rulesview.nothing");
        }
        Node controls =
                RuleRow.of(kit, id, rule, rules.knownWords(), part -> rules.set(place, part), rules.complaint()::set);
        HBox.setHgrow(controls, Priority.ALWAYS);
        HBox row = new HBox(6, handle(place), controls, remove(id, place));
        row.setAlignment(Pos.TOP_LEFT);
        VBox note = new VBox(2);
        note.getStyleClass().add("c-condition-note");
        notes.put(place, note);
        VBox box = new VBox(4, row, note);
        box.getStyleClass().add("c-condition");
        drop(box, place);
        return box;
    }

    /** The rule as text, for those who would rather write. */
    private Node written() {
        TextField text = new TextField(shown());
        text.setId("rules-text");
        rules.rule().addListener((property, before, now) -> text.setText(shown()));
        text.setOnAction(event -> rules.write(text.getText()));
        return kit.card(Fields.field(
                kit, Message.of("rulesview.text"), text, Message.of("rulesview.text.help"), rules.complaint()));
    }

    /** A list of thousands of people is of no use to anybody as text. */
    private String shown() {
        String text = rules.text();
        return text.length() > LONG_TEXT ? "" : text;
    }
}
