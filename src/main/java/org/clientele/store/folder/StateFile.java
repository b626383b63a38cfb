package org.clientele.store.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 */
public record StateFile(
        Phase phase, long generation, int batch, @Nullable RestorePoint restorePoint, Map<String, Long> counts) {
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** The same witness in another phase. */
    public StateFile in(Phase next) {
        return new StateFile(next, generation, batch, restorePoint, counts);
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
                    counts));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (com.fasterxml.jackson.core.JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
