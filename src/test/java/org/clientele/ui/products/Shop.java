package org.clientele.ui.products;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.app.edit.Edit;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Question;
import org.jspecify.annotations.Nullable;

/** A shop in memory and a desk that remembers what was asked of it. */
final class Shop implements Desk {
    private final Session session =
            new Session(new H2Workbenches(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC)));
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private @Nullable Object given;
    private @Nullable Message said;
    private MemoryWorkbench workbench = new MemoryWorkbench(facts(300, 4));

    /** People with tastes; 300 are enough to learn from, 60 are not. */
    static Facts facts(int people, long version) {
        return new ShopFacts(RandomPurchases.withTastes(people, 60, 5, 8, 0.9, 3)).facts(version);
    }

    /** Opens a workbench of these facts. */
    Shop open(Facts facts) {
        workbench = new MemoryWorkbench(facts);
        session.show(new Session.Shown(workbench, facts));
        return this;
    }

    /** Newer facts in the same workbench. */
    void becomes(Facts facts) {
        workbench.becomes(facts);
        session.update(facts);
    }

    Session session() {
        return session;
    }

    MemoryWorkbench workbench() {
        return workbench;
    }

    Facts facts() {
        return workbench.facts(Checkpoint.none());
    }

    List<Edit> edits() {
        return edits;
    }

    List<String> opened() {
        return opened;
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
        throw new AssertionError(sentence.key());
    }

    @Override
    public void notice(Message sentence) {
        throw new AssertionError(sentence.key());
    }

    @Override
    public void confirm(Question question) {
        throw new AssertionError("nothing here is final");
    }
}
