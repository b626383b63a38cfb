package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Act;
import org.clientele.app.workbench.Identities;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports.Origin;
import org.clientele.app.workbench.MergeChoice;
import org.clientele.app.workbench.MergedPerson;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.app.workbench.UndoReport;
import org.clientele.app.workbench.UnmergeReport;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.identity.StoredPeople;
import org.jspecify.annotations.Nullable;

/** Merges as batches of the ledger: the same small transactions, before-images and undo as an import. */
public final class LedgerMerges implements Identities {
    private static final int STEP = 1_000;
    private static final int NO_BATCH = -1;

    private final Database database;
    private final LedgerImports ledger;
    private final StoredPeople people;
    private final InstantSource clock;
    private final PartUnmerge parts;

    /** Merges through that ledger. */
    public LedgerMerges(Database database, LedgerImports ledger, StoredPeople people, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
        this.parts = new PartUnmerge(ledger);
    }

    @Override
    public List<PersonRecord> records(List<Integer> ids) {
        return database.read(c -> people.records(c, ids));
    }

    @Override
    public BatchSummary merge(List<MergeChoice> choices, String words, String by, Checkpoint checkpoint) {
        List<MergeChoice> all = List.copyOf(choices);
        Origin origin = new Origin(TableKind.CUSTOMERS, words, "", "", all.size(), "", by);
        try (ImportBatch batch = ledger.begin(Act.MERGE, origin, journal -> new MergeRows(journal, all), checkpoint)) {
            for (int from = 0; from < all.size(); from += STEP) {
                int to = Math.min(all.size(), from + STEP);
                batch.write(IntStream.range(from, to)
                        .mapToObj(i -> new CleanRow(i + 1L, new @Nullable Object[0], new @Nullable String[0]))
                        .toList());
                checkpoint.progress((double) to / all.size());
            }
            return batch.commit(checkpoint);
        }
    }

    @Override
    public UnmergeReport unmerge(long batch, Checkpoint checkpoint) {
        return database.alone(() -> {
            BatchSummary found = database.read(c -> BatchTable.one(c, batch))
                    .orElseThrow(() -> Refusal.of("store.undo.unknown", batch));
            if (found.act() != Act.MERGE) {
                throw Refusal.of("identity.unmerge.no-merge", batch);
            }
            Map<Integer, Integer> apart = links(batch);
            List<UnmergeReport.Later> later = database.read(c -> people.later(c, new HashSet<>(apart.values()), batch));
            UndoReport undone = ledger.undo(batch, checkpoint);
            return new UnmergeReport(batch, apart.size(), undone.restored(), undone.kept(), later);
        });
    }

    @Override
    public UnmergeReport unmergePerson(int id, Checkpoint checkpoint) {
        return database.alone(() -> {
            MergedPerson link = merged().stream()
                    .filter(m -> m.id() == id || m.into() == id)
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("identity.unmerge.nobody", id));
            Map<Integer, Integer> links = links(link.batch());
            int winner = links.getOrDefault(link.id(), id);
            if (Set.copyOf(links.values()).equals(Set.of(winner))) {
                return unmerge(link.batch(), checkpoint);
            }
            List<UnmergeReport.Later> later = database.read(c -> people.later(c, Set.of(winner), link.batch()));
            PartUnmerge.Done done = parts.of(Math.toIntExact(link.batch()), winner);
            return new UnmergeReport(link.batch(), done.apart(), done.restored(), done.kept(), later);
        });
    }

    /** Who was merged into whom by a batch. */
    private Map<Integer, Integer> links(long batch) {
        return database.read(c -> {
            Map<Integer, Integer> links = new HashMap<>();
            try (Statement s = c.createStatement();
                    ResultSet rows =
                            s.executeQuery("select loser, winner from customer_merge where batch = " + batch)) {
                while (rows.next()) {
                    links.put(rows.getInt(1), rows.getInt(2));
                }
            }
            return links;
        });
    }

    @Override
    public List<MergedPerson> merged() {
        return database.read(c -> people.merged(c));
    }

    @Override
    public void notSame(int a, int b, String by) {
        if (a == b) {
            throw new IllegalArgumentException("one person");
        }
        database.change(c -> {
            try (PreparedStatement s = c.prepareStatement(
                    "merge into not_same (low, high, said_at, by_whom) key (low, high) values (?, ?, ?, ?)")) {
                s.setInt(1, Math.min(a, b));
                s.setInt(2, Math.max(a, b));
                s.setLong(3, clock.millis());
                s.setString(4, by);
                s.executeUpdate();
            }
        });
    }

    @Override
    public void maybeSame(int a, int b) {
        database.change(c -> {
            try (Statement s = c.createStatement()) {
                s.execute("delete from not_same where low = " + Math.min(a, b) + " and high = " + Math.max(a, b));
            }
        });
    }

    @Override
    public Set<Pair> apart() {
        return database.read(LedgerMerges::apart);
    }

    /** What was said of somebody who was merged holds for the person it belongs to now. */
    private static Set<Pair> apart(Connection c) throws SQLException {
        MergedIds merged = MergedIds.read(c, NO_BATCH);
        List<Pair> pairs = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select low, high from not_same")) {
            while (rows.next()) {
                pairs.add(Pair.of(merged.of(rows.getInt(1)), merged.of(rows.getInt(2))));
            }
        }
        return Set.copyOf(pairs);
    }
}
