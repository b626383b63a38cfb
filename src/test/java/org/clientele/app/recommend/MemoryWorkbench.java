package org.clientele.app.recommend;

import java.nio.file.Path;
import java.time.ZoneOffset;
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
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** A workbench that is a snapshot and a shelf in memory. */
public final class MemoryWorkbench implements Workbench {
    private Facts facts;
    private final Map<String, byte[]> kept = new HashMap<>();

    public MemoryWorkbench(Facts facts) {
        this.facts = facts;
    }

    public void becomes(Facts next) {
        facts = next;
    }

    public Map<String, byte[]> kept() {
        return kept;
    }

    @Override
    public Path folder() {
        return Path.of("memory");
    }

    @Override
    public Profile profile() {
        return new Profile("Memory", ZoneOffset.UTC, "GB", "GBP");
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Groups groups() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Campaigns campaigns() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Edits edits() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reveals reveals() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredRows stored() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shelf shelf() {
        return new Shelf() {
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
        };
    }

    @Override
    public void close() {}
}
