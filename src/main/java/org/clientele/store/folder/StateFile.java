package org.clientele.store.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The witness outside the database: what the database must hold, so that a lost or shortened file is noticed.
 *
 * @param phase what was going on when this was written
 * @param generation the data version at that time; the database can never be older
 * @param batch the import under way, 0 when there is none
 * @param restorePoint the copy of the database from before that import, the backup that is about to take its place,
 *     or null
 * @param counts rows per table, by the table's name
 * @param seal what the closed file is like, so that a later change of it is noticed, or null
 */
public record StateFile(
        Phase phase,
        long generation,
        int batch,
        @Nullable RestorePoint restorePoint,
        Map<String, Long> counts,
        @Nullable Seal seal) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 1 << 18;

    /** A witness of a database that is in use, whose file has no seal. */
    public StateFile(
            Phase phase, long generation, int batch, @Nullable RestorePoint restorePoint, Map<String, Long> counts) {
        this(phase, generation, batch, restorePoint, counts, null);
    }

    public StateFile {
        counts = Map.copyOf(counts);
    }

    /** What goes on in a workbench. */
    public enum Phase {
        CLOSED,
        OPEN,
        IMPORTING,
        UNDOING,
        /** A checked backup lies beside the database and is about to take its place. */
        RESTORING
    }

    /**
     * A copy of the database.
     *
     * @param file its name inside {@code backups}
     * @param bytes its size
     * @param sha256 its hash
     */
    public record RestorePoint(String file, long bytes, String sha256) {}

    /**
     * What a closed database file is like.
     *
     * @param bytes its size
     * @param crc32c the check sum of its bytes
     */
    public record Seal(long bytes, long crc32c) {
        /** The seal of a file. */
        public static Seal of(Path file) throws IOException {
            CRC32C sum = new CRC32C();
            ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
            long bytes = 0;
            try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    bytes += n;
                    sum.update(piece.flip());
                    piece.clear();
                }
            }
            return new Seal(bytes, sum.getValue());
        }
    }

    /** The same witness in another phase. */
    public StateFile in(Phase next) {
        return new StateFile(next, generation, batch, restorePoint, counts);
    }

    /** The same witness of a database that was closed in good order. */
    public StateFile closed(Seal sealed) {
        return new StateFile(Phase.CLOSED, generation, batch, restorePoint, counts, sealed);
    }

    /** Writes the witness, whole or not at all. */
    public void write(WorkbenchFolder folder) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", 1);
        node.put("phase", phase.name());
        node.put("generation", generation);
        node.put("batch", batch);
        if (restorePoint != null) {
            node.putObject("restorePoint")
                    .put("file", restorePoint.file())
                    .put("bytes", restorePoint.bytes())
                    .put("sha256", restorePoint.sha256());
        }
        if (seal != null) {
            node.putObject("seal").put("bytes", seal.bytes()).put("crc32c", seal.crc32c());
        }
        ObjectNode tables = node.putObject("counts");
        new TreeMap<>(counts).forEach(tables::put);
        DurableFile.write(folder.state(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
    }

    /** Reads the witness; empty when there is none or it cannot be read. */
    public static Optional<StateFile> read(WorkbenchFolder folder) throws IOException {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(folder.state()));
            JsonNode copy = node.get("restorePoint");
            RestorePoint point = copy == null
                    ? null
                    : new RestorePoint(
                            copy.required("file").asText(),
                            copy.required("bytes").asLong(),
                            copy.required("sha256").asText());
            Map<String, Long> counts = new TreeMap<>();
            node.required("counts")
                    .properties()
                    .forEach(
                            entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
            return Optional.of(new StateFile(
                    Phase.valueOf(node.required("phase").asText()),
                    node.required("generation").asLong(),
                    node.required("batch").asInt(),
                    point,
                    counts,
                    seal(node.get("seal"))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (com.fasterxml.jackson.core.JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static @Nullable Seal seal(@Nullable JsonNode node) {
        return node == null
                ? null
                : new Seal(
                        node.required("bytes").asLong(), node.required("crc32c").asLong());
    }
}
