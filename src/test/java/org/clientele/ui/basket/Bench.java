package org.clientele.ui.basket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientele.app.edit.Edit;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Question;
import org.jspecify.annotations.Nullable;

/** A workbench in memory and a desk that remembers what was asked of it. */
final class Bench implements Desk {
    private final Session session = new Session(new H2Workbenches(Clock.systemUTC()));
    private final List<String> opened = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private @Nullable Object given;
    private @Nullable Message said;

    Bench open(Facts facts) {
        session.show(new Session.Shown(new MemoryWorkbench(facts), facts));
        return this;
    }

    Session session() {
        return session;
    }

    List<String> opened() {
        return opened;
    }

    List<Edit> edits() {
        return edits;
    }

    Object given() {
        return Objects.requireNonNull(given);
    }

    Message said() {
        return Objects.requireNonNull(said);
    }

    @Override
    public void open(String page, @Nullable Object subject) {
        opened.add(page);
        given = subject;
    }

    @Override
    public void toast(Message sentence) {
        said = sentence;
    }

    @Override
    public void toast(Message sentence, Message action, Runnable run) {
        said = sentence;
    }

    @Override
    public void done(Edit edit) {
        edits.add(edit);
    }

    @Override
    public void refuse(Message sentence) {
        said = sentence;
    }

    @Override
    public void notice(Message sentence) {
        said = sentence;
    }

    @Override
    public void confirm(Question question) {
        throw new AssertionError("nothing here cannot be undone");
    }
}
