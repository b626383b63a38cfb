package org.clientele.app.recommend;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clientele.analysis.recommend.league.LeagueSpec;
import org.clientele.analysis.recommend.league.LeagueTable;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.app.workbench.Shelf;

/** Keeps the last comparison of a workbench; it says itself which state of the data it belongs to. */
final class LeagueShelf {
    private static final String KEY = "recommender.league";
    private static final int FORMAT = 1;

    private final Shelf shelf;

    LeagueShelf(Shelf shelf) {
        this.shelf = shelf;
    }

    void keep(LeagueReport report) {
        shelf.put(KEY, RecordBytes.of(FORMAT, out -> {
            out.writeLong(report.version());
            out.writeInt(report.dataDay());
            out.writeUTF(report.fingerprint());
            RecordBytes.write(report.spec(), out);
            out.writeInt(report.tables().size());
            for (LeagueTable table : report.tables().values()) {
                RecordBytes.write(table, out);
            }
        }));
    }

    /** The kept report; empty when there is none, or one of another version of the program that must be made anew. */
    Optional<LeagueReport> kept() {
        return shelf.get(KEY)
                .flatMap(bytes -> RecordBytes.read(bytes, FORMAT, in -> {
                    long version = in.readLong();
                    int dataDay = in.readInt();
                    String fingerprint = in.readUTF();
                    LeagueSpec spec = RecordBytes.leagueSpec(in);
                    Map<Mode, LeagueTable> tables = new EnumMap<>(Mode.class);
                    for (int left = in.readInt(); left > 0; left--) {
                        LeagueTable table = RecordBytes.table(in);
                        tables.put(table.mode(), table);
                    }
                    return new LeagueReport(version, dataDay, fingerprint, spec, tables);
                }));
    }
}
