package org.clientele.app.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last 200 edits, to take back and do again; used by one thread. */
public final class EditHistory {
    /** How many edits are kept. */
    public static final int LIMIT = 200;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final List<Runnable> watchers = new ArrayList<>();

    /** Remembers an edit that was just made; what had been taken back before can no longer be done again. */
    public void add(Edit edit) {
        done.push(edit);
        undone.clear();
        if (done.size() > LIMIT) {
            done.removeLast();
        }
        tell();
    }

    /** The edit that undo would take back. */
    public Optional<Edit> nextUndo() {
        return Optional.ofNullable(done.peek());
    }

    /** The edit that redo would do again. */
    public Optional<Edit> nextRedo() {
        return Optional.ofNullable(undone.peek());
    }

    /** Takes back the newest edit and gives it. */
    public Optional<Edit> undo() {
        Edit edit = done.peek();
        if (edit == null) {
            return Optional.empty();
        }
        edit.undo();
        done.pop();
        undone.push(edit);
        tell();
        return Optional.of(edit);
    }

    /** Does the edit again that was taken back last and gives it. */
    public Optional<Edit> redo() {
        Edit edit = undone.peek();
        if (edit == null) {
            return Optional.empty();
        }
        edit.redo();
        undone.pop();
        done.push(edit);
        tell();
        return Optional.of(edit);
    }

    /** Takes back this edit if it is still the newest; an Undo button on an old toast does nothing. */
    public boolean undoIfNewest(Edit edit) {
        return edit.equals(done.peek()) && undo().isPresent();
    }

    /** Forgets all edits, for instance when another workbench is opened. */
    public void clear() {
        done.clear();
        undone.clear();
        tell();
    }

    /** Calls back after each change. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }
}
