package org.clientele.app.groups;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.app.workbench.Shelf;
import org.clientele.facts.Facts;

/**
 * The groups of similar customers that were kept last, so that their names survive when groups are looked for again.
 *
 * @param spec how they were found
 * @param day the data date of then, as epoch day
 * @param names the names that they were given, by number from 1
 * @param group group of each buyer of then by lasting id; 0 fits none
 */
record KeptClusters(String spec, int day, List<String> names, Map<Integer, Byte> group) {
    private static final String KEY = "groups.clusters.kept";
    private static final int FORM = 1;

    KeptClusters {
        names = List.copyOf(names);
        group = Map.copyOf(group);
    }

    static KeptClusters of(ClusterResult result, List<String> names, Facts facts) {
        Map<Integer, Byte> group = new HashMap<>();
        for (int c = 0; c < result.cluster().length; c++) {
            if (result.cluster()[c] != ClusterResult.NO_ORDER) {
                group.put(facts.people().id()[c], result.cluster()[c]);
            }
        }
        return new KeptClusters(result.spec().text(), facts.dataDay(), names, group);
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    /** What is kept in a workbench; nothing when it was written in a form that is not known here. */
    static Optional<KeptClusters> read(Shelf shelf) {
        return shelf.get(KEY).flatMap(KeptClusters::parse);
    }

    /** Keeps these, or forgets what was kept. */
    static void write(Shelf shelf, Optional<KeptClusters> kept) {
        kept.ifPresentOrElse(clusters -> shelf.put(KEY, clusters.bytes()), () -> shelf.remove(KEY));
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeUTF(spec);
            out.writeInt(day);
            out.writeInt(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
            out.writeInt(group.size());
            for (int id : group.keySet().stream().sorted().toList()) {
                out.writeInt(id);
                out.writeByte(group.getOrDefault(id, (byte) 0));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private static Optional<KeptClusters> parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORM) {
                return Optional.empty();
            }
            String spec = in.readUTF();
            int day = in.readInt();
            List<String> names = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                names.add(in.readUTF());
            }
            Map<Integer, Byte> group = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                group.put(in.readInt(), in.readByte());
            }
            return Optional.of(new KeptClusters(spec, day, names, group));
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }
}
