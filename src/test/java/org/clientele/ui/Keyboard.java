package org.clientele.ui;

import java.util.Arrays;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A person at a scene without a mouse: goes from part to part with Tab, and presses keys at the part that has the focus. */
public final class Keyboard {
    private static final int MOST_STOPS = 120;

    private final Scene scene;
    private int commands;
    private int stops;

    /** A keyboard before that scene. */
    public Keyboard(Scene scene) {
        this.scene = scene;
    }

    /** Presses a key, with others held down, where the focus is; counts as a command. */
    public void press(KeyCode code, Modifier... held) {
        commands++;
        Fx.run(() -> {
            Set<Modifier> down = Set.copyOf(Arrays.asList(held));
            boolean shift = down.contains(KeyCombination.SHIFT_DOWN);
            boolean control = down.contains(KeyCombination.SHORTCUT_DOWN);
            boolean alt = down.contains(KeyCombination.ALT_DOWN);
            Node at = focus();
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
            Node after = focus();
            Event.fireEvent(after, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, alt, false));
        });
        Fx.pulses(2);
    }

    private Node focus() {
        Node owner = scene.getFocusOwner();
        return owner == null ? scene.getRoot() : owner;
    }

    /** Goes on with Tab until the part with that id has the focus. */
    public void tabTo(String id) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            String now = Fx.get(this::at);
            if (id.equals(now)) {
                return;
            }
            stops++;
            Fx.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                focus().requestFocusTraversal(TraversalDirection.NEXT);
            });
        }
        throw new AssertionError("Tab does not lead to #" + id + ", the last stop was " + Fx.get(this::at));
    }

    private @Nullable String at() {
        return focus().getId();
    }

    /** Goes to a button and presses it. */
    public void push(String id) {
        tabTo(id);
        press(KeyCode.SPACE);
    }

    /** How many keys but Tab were pressed. */
    public int commands() {
        return commands;
    }

    /** How often Tab was pressed. */
    public int stops() {
        return stops;
    }
}
