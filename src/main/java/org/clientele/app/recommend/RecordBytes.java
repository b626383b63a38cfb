package org.clientele.app.recommend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.analysis.recommend.league.Cost;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.LeagueSpec;
import org.clientele.analysis.recommend.league.LeagueTable;
import org.clientele.analysis.recommend.league.LeftOut;
import org.clientele.analysis.recommend.league.Measure;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.league.Standing;
import org.clientele.analysis.recommend.measure.ListFigures;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;

/** Writes league tables down and reads them back. */
final class RecordBytes {
    /** Writes one thing. */
    @FunctionalInterface
    interface Writing {
        void to(DataOutput out) throws IOException;
    }

    /** Reads one thing. */
    @FunctionalInterface
    interface Reading<T> {
        T from(DataInput in) throws IOException;
    }

    private RecordBytes() {}

    /** What was written, behind the number of its format. */
    static byte[] of(int format, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(format);
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What can be read; empty when it is of another format or damaged, and must be made anew. */
    static <T> Optional<T> read(byte[] bytes, int format, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readInt() == format ? Optional.of(reading.from(in)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    static void write(RecommenderSpec spec, DataOutput out) throws IOException {
        out.writeUTF(spec.code());
        SpecSettings.write(spec, out);
    }

    static RecommenderSpec spec(DataInput in) throws IOException {
        RecommenderSpec standard =
                Roster.standard(in.readUTF()).orElseThrow(() -> new IllegalArgumentException("unknown method"));
        return SpecSettings.read(standard, in);
    }

    static void write(Split.Rule rule, DataOutput out) throws IOException {
        switch (rule) {
            case Split.Rule.LastDays(int days) -> {
                out.writeByte(0);
                out.writeInt(days);
            }
            case Split.Rule.LastBasket() -> out.writeByte(1);
            case Split.Rule.LastLine() -> out.writeByte(2);
            case Split.Rule.RandomShare(double share, long seed) -> {
                out.writeByte(3);
                out.writeDouble(share);
                out.writeLong(seed);
            }
            case Split.Rule.Fold(int fold, int of, long seed) -> {
                out.writeByte(4);
                out.writeInt(fold);
                out.writeInt(of);
                out.writeLong(seed);
            }
        }
    }

    static Split.Rule rule(DataInput in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new Split.Rule.LastDays(in.readInt());
            case 1 -> new Split.Rule.LastBasket();
            case 2 -> new Split.Rule.LastLine();
            case 3 -> new Split.Rule.RandomShare(in.readDouble(), in.readLong());
            case 4 -> new Split.Rule.Fold(in.readInt(), in.readInt(), in.readLong());
            default -> throw new IllegalArgumentException("unknown rule");
        };
    }

    static void write(LeagueSpec spec, DataOutput out) throws IOException {
        out.writeInt(spec.entrants().size());
        for (RecommenderSpec entrant : spec.entrants()) {
            write(entrant, out);
        }
        write(spec.rule(), out);
        out.writeByte(spec.mode().ordinal());
        out.writeInt(spec.k());
        out.writeInt(spec.maxPeople());
        out.writeLong(spec.seed());
    }

    static LeagueSpec leagueSpec(DataInput in) throws IOException {
        List<RecommenderSpec> entrants = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            entrants.add(spec(in));
        }
        return new LeagueSpec(
                entrants, rule(in), Mode.values()[in.readByte()], in.readInt(), in.readInt(), in.readLong());
    }

    static void write(LeagueTable table, DataOutput out) throws IOException {
        out.writeByte(table.mode().ordinal());
        out.writeInt(table.standings().size());
        for (Standing standing : table.standings()) {
            write(standing, out);
        }
        out.writeInt(table.people());
        out.writeInt(table.peopleWithTargets());
        out.writeInt(table.hiddenLines());
        out.writeInt(table.leftOut().size());
        for (LeftOut left : table.leftOut()) {
            write(left.spec(), out);
            out.writeByte(left.reason().ordinal());
            out.writeLong(left.cost().bytes());
            out.writeDouble(left.cost().seconds());
            write(left.instead(), out);
        }
        out.writeByte(table.verdict().ordinal());
    }

    static LeagueTable table(DataInput in) throws IOException {
        Mode mode = Mode.values()[in.readByte()];
        List<Standing> standings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            standings.add(standing(in));
        }
        int people = in.readInt();
        int withTargets = in.readInt();
        int hidden = in.readInt();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            leftOut.add(new LeftOut(
                    spec(in),
                    LeftOut.Reason.values()[in.readByte()],
                    new Cost(in.readLong(), in.readDouble()),
                    spec(in)));
        }
        return new LeagueTable(
                mode, standings, people, withTargets, hidden, leftOut, LeagueTable.Verdict.values()[in.readByte()]);
    }

    static void write(Standing standing, DataOutput out) throws IOException {
        write(standing.spec(), out);
        for (Measure measure : Measure.values()) {
            write(standing.measure(measure), out);
        }
        write(standing.overBestSellers(), out);
        ListFigures lists = standing.lists();
        out.writeInt(lists.suggested());
        for (double figure : new double[] {
            standing.p(),
            standing.fewest(),
            standing.most(),
            standing.trainSeconds(),
            standing.testSeconds(),
            lists.coverage(),
            lists.novelty(),
            lists.diversity(),
            lists.gini(),
            lists.personal(),
            lists.popularityLift(),
            lists.longTail(),
            lists.calibration()
        }) {
            out.writeDouble(figure);
        }
    }

    static Standing standing(DataInput in) throws IOException {
        RecommenderSpec spec = spec(in);
        Map<Measure, Interval> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            measures.put(measure, interval(in));
        }
        Interval over = interval(in);
        int suggested = in.readInt();
        double[] d = new double[13];
        for (int i = 0; i < d.length; i++) {
            d[i] = in.readDouble();
        }
        ListFigures lists = new ListFigures(suggested, d[5], d[6], d[7], d[8], d[9], d[10], d[11], d[12]);
        return new Standing(spec, measures, over, d[0], lists, d[1], d[2], d[3], d[4]);
    }

    private static void write(Interval interval, DataOutput out) throws IOException {
        out.writeDouble(interval.value());
        out.writeDouble(interval.low());
        out.writeDouble(interval.high());
    }

    private static Interval interval(DataInput in) throws IOException {
        return new Interval(in.readDouble(), in.readDouble(), in.readDouble());
    }
}
