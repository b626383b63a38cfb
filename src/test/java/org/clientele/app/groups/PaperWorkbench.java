package org.clientele.app.groups;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.Campaigns;
import org.clientele.app.workbench.Edits;
import org.clientele.app.workbench.Groups;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Reveals;
import org.clientele.app.workbench.Shelf;
import org.clientele.app.workbench.StoredRows;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** A workbench in memory with given facts, for tests of groups. */
public final class PaperWorkbench implements Workbench, Groups, Shelf {
    /** Looks at hidden contact data, oldest first. */
    public final List<Reveals.Line> looks = new ArrayList<>();

    private final List<SavedGroup> saved = new ArrayList<>();
    private final Map<String, byte[]> shelf = new HashMap<>();
    private final Map<String, String> drafts = new HashMap<>();
    private Facts facts;

    public PaperWorkbench(Facts facts) {
        this.facts = facts;
    }

    public void draft(String name) {
        drafts.put(name, "draft");
    }

    public void renew(Facts newer) {
        facts = newer;
    }

    @Override
    public Path folder() {
        return Path.of("paper");
    }

    @Override
    public Profile profile() {
        return new Profile("Paper", ZoneId.of("UTC"), "CN", "CNY");
    }

    @Override
    public List<Message> openingNotes() {
        return List.of();
    }

    @Override
    public long version() {
        return facts.version();
    }

    @Override
    public Facts facts(Checkpoint checkpoint) {
        return facts;
    }

    @Override
    public Imports imports() {
        return (Imports) Proxy.newProxyInstance(
                Imports.class.getClassLoader(), new Class<?>[] {Imports.class}, (self, method, args) -> List.of());
    }

    @Override
    public Groups groups() {
        return this;
    }

    @Override
    public Campaigns campaigns() {
        return (Campaigns) Proxy.newProxyInstance(
                Campaigns.class.getClassLoader(),
                new Class<?>[] {Campaigns.class},
                (self, method, args) -> method.getName().equals("drafts") ? drafts : List.of());
    }

    @Override
    public Edits edits() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reveals reveals() {
        return new Reveals() {
            @Override
            public void log(String who, int customerId, Field field, int people) {
                looks.add(new Line(Instant.EPOCH, who, customerId, field, people));
            }

            @Override
            public List<Line> lines(int most) {
                return looks.reversed();
            }
        };
    }

    @Override
    public StoredRows stored() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shelf shelf() {
        return this;
    }

    @Override
    public void close() {}

    @Override
    public List<SavedGroup> all() {
        return List.copyOf(saved);
    }

    @Override
    public SavedGroup save(String name, Segment segment, int size) {
        SavedGroup group = new SavedGroup(saved.size() + 1L, name, segment, size, Instant.EPOCH);
        saved.add(group);
        return group;
    }

    @Override
    public SavedGroup rename(long id, String name) {
        throw new AssertionError("not renamed on paper");
    }

    @Override
    public void remove(long id) {
        saved.removeIf(group -> group.id() == id);
    }

    @Override
    public void restore(SavedGroup group) {
        saved.add(group);
    }

    @Override
    public void put(String key, byte[] content) {
        shelf.put(key, content);
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(shelf.get(key));
    }

    @Override
    public void remove(String key) {
        shelf.remove(key);
    }
}
