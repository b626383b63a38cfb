package org.clientele.app.workbench;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.facts.Facts;
import org.clientele.model.group.GroupVersion;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** A workbench in memory: a snapshot that can be exchanged, a shelf, saved groups and drafts; its ledgers are empty. */
public class MemoryWorkbench implements Workbench, Groups, Shelf {
    private static final Results.Rows NOTHING_TOLD = new Results.Rows(
            new int[0],
            new int[0],
            List.of(),
            new int[0],
            new int[0],
            new short[0],
            new short[0],
            new long[0],
            new boolean[0]);

    private final MemoryExperiments experiments = new MemoryExperiments();

    private static final Profile PROFILE = new Profile("Memory", ZoneOffset.UTC, "CN", "CNY");

    private final List<Reveals.Line> looks = new ArrayList<>();
    private final List<SavedGroup> saved = new ArrayList<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Map<String, String> drafts = new HashMap<>();
    private final Map<String, String> chosen = new HashMap<>();
    private Facts facts;

    /** A workbench with that snapshot. */
    public MemoryWorkbench(Facts facts) {
        this.facts = facts;
    }

    /** Exchanges the snapshot. */
    public void becomes(Facts next) {
        facts = next;
    }

    /** What lies on the shelf. */
    public Map<String, byte[]> kept() {
        return kept;
    }

    /** Looks at hidden contact data, oldest first. */
    public List<Reveals.Line> looks() {
        return looks;
    }

    /** Leaves a draft of a campaign. */
    public void draft(String name) {
        drafts.put(name, "draft");
    }

    @Override
    public Path folder() {
        return Path.of("memory");
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Conventions conventions() {
        throw new AssertionError("a workbench in memory has no conventions to change");
    }

    @Override
    public Choices choices() {
        return new Choices() {
            @Override
            public Optional<String> get(String name) {
                return Optional.ofNullable(chosen.get(name));
            }

            @Override
            public void put(String name, @Nullable String content) {
                if (content == null) {
                    chosen.remove(name);
                } else {
                    chosen.put(name, content);
                }
            }
        };
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
        return empty(Imports.class);
    }

    @Override
    public Groups groups() {
        return this;
    }

    @Override
    public Results results() {
        return (Results) Proxy.newProxyInstance(
                Results.class.getClassLoader(),
                new Class<?>[] {Results.class},
                (self, method, args) -> switch (method.getName()) {
                    case "rows" -> NOTHING_TOLD;
                    case "strays" -> 0L;
                    default -> List.of();
                });
    }

    @Override
    public Coupons coupons() {
        return empty(Coupons.class);
    }

    @Override
    public MemoryExperiments experiments() {
        return experiments;
    }

    @Override
    public Campaigns campaigns() {
        return (Campaigns) Proxy.newProxyInstance(
                Campaigns.class.getClassLoader(),
                new Class<?>[] {Campaigns.class},
                (self, method, args) -> switch (method.getName()) {
                    case "drafts" -> drafts;
                    case "exports" -> experiments.exports();
                    default -> List.of();
                });
    }

    @Override
    public Identities identities() {
        return (Identities) Proxy.newProxyInstance(
                Identities.class.getClassLoader(),
                new Class<?>[] {Identities.class},
                (self, method, args) -> method.getReturnType() == Set.class ? Set.of() : List.of());
    }

    @Override
    public Edits edits() {
        return empty(Edits.class);
    }

    @Override
    public PersonLedger person() {
        return (PersonLedger) Proxy.newProxyInstance(
                PersonLedger.class.getClassLoader(),
                new Class<?>[] {PersonLedger.class},
                (self, method, args) -> PersonLedger.Entries.none());
    }

    @Override
    public Consents consents() {
        return (Consents) Proxy.newProxyInstance(
                Consents.class.getClassLoader(), new Class<?>[] {Consents.class}, (self, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
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
        return empty(StoredRows.class);
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
    public SavedGroup change(long id, Segment segment, int size) {
        throw new AssertionError("not changed in memory");
    }

    @Override
    public SavedGroup takeBack(long id) {
        throw new AssertionError("not changed in memory");
    }

    @Override
    public List<GroupVersion> versions(long id) {
        return List.of();
    }

    @Override
    public SavedGroup rename(long id, String name) {
        throw new AssertionError("not renamed in memory");
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
        kept.put(key, content.clone());
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void remove(String key) {
        kept.remove(key);
    }

    /** A port on which every list is empty. */
    protected static <T> T empty(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, args) -> method.getReturnType() == Optional.class ? Optional.empty() : List.of()));
    }
}
