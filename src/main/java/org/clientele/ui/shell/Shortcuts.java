package org.clientele.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.Page;
import org.jspecify.annotations.Nullable;

/** The keys that work everywhere in the window. */
final class Shortcuts {
    private record Binding(KeyCombination keys, Runnable run) {}

    private final Shell shell;
    private final ShellViewModel model;
    private final List<Binding> bindings = new ArrayList<>();

    Shortcuts(Shell shell, Kit kit) {
        this.shell = shell;
        this.model = shell.model();
        KeyCombination.Modifier ctrl = KeyCombination.SHORTCUT_DOWN;
        KeyCombination.Modifier shift = KeyCombination.SHIFT_DOWN;
        bind(KeyCode.K, shell::find, ctrl);
        bind(KeyCode.J, shell::showTasks, ctrl);
        bind(KeyCode.Z, model::undo, ctrl);
        bind(KeyCode.Z, model::redo, ctrl, shift);
        bind(KeyCode.Y, model::redo, ctrl);
        bind(KeyCode.L, kit.language()::toggle, ctrl, shift);
        bind(KeyCode.LEFT, model::back, KeyCombination.ALT_DOWN);
        bind(KeyCode.RIGHT, model::forward, KeyCombination.ALT_DOWN);
        bind(KeyCode.F1, shell::showHelp);
        bind(KeyCode.F4, shell::toggleInspector);
        for (KeyCode plus : new KeyCode[] {KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD}) {
            bind(plus, () -> kit.look().zoom(1), ctrl);
            bind(plus, () -> kit.look().zoom(1), ctrl, shift);
        }
        bind(KeyCode.MINUS, () -> kit.look().zoom(-1), ctrl);
        bind(KeyCode.SUBTRACT, () -> kit.look().zoom(-1), ctrl);
        bind(KeyCode.DIGIT0, () -> kit.look().textSize().set(1), ctrl);
        for (int i = 0; i < 9; i++) {
            int index = i;
            bind(KeyCode.valueOf("DIGIT" + (i + 1)), () -> section(index), ctrl);
        }
    }

    private void bind(KeyCode code, Runnable run, KeyCombination.Modifier... with) {
        bindings.add(new Binding(new KeyCodeCombination(code, with), run));
    }

    private void section(int index) {
        model.pages().stream().filter(Page::listed).skip(index).findFirst().ifPresent(page -> model.open(page.key()));
    }

    void on(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if ("?".equals(event.getCharacter()) && !(scene.getFocusOwner() instanceof TextInputControl)) {
                shell.showHelp();
                event.consume();
            }
        });
    }

    private void pressed(Scene scene, KeyEvent event) {
        if (event.getCode() == KeyCode.F6) {
            region(scene, event.isShiftDown() ? -1 : 1);
            event.consume();
            return;
        }
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        if (typing && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
            return;
        }
        for (Binding binding : bindings) {
            if (binding.keys().match(event)) {
                if (!shell.dialogOpen() || binding.keys().getName().contains("Shift")) {
                    binding.run().run();
                }
                event.consume();
                return;
            }
        }
        for (Command command : model.commands()) {
            KeyCombination keys = command.keys();
            if (keys != null && keys.match(event) && !shell.dialogOpen()) {
                command.run().run();
                event.consume();
                return;
            }
        }
    }

    private void region(Scene scene, int step) {
        List<Node> regions = shell.regions();
        Node focus = scene.getFocusOwner();
        int now = 0;
        for (int i = 0; i < regions.size(); i++) {
            if (within(focus, regions.get(i))) {
                now = i;
            }
        }
        for (int i = 1; i <= regions.size(); i++) {
            Node first = firstFocusable(regions.get(Math.floorMod(now + step * i, regions.size())));
            if (first != null) {
                first.requestFocus();
                return;
            }
        }
    }

    private static boolean within(@Nullable Node node, Node region) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.equals(region)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (node.getScene() == null || !node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
