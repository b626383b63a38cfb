package org.clientele.store.folder;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;
import org.clientele.model.text.Message;

/**
 * The backups of a workbench: copies of its database, each with a description beside it that is written last, once the
 * copy has been tried. A copy without a description is unfinished.
 *
 * @param folder the workbench
 */
public record BackupFolder(WorkbenchFolder folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COPY = ".mv.db";
    private static final String DESCRIPTION = ".json";
    private static final String DAMAGED = "damaged-";
    private static final String FAILURE = "last-failure.json";

    /** All finished backups, newest first. */
    public List<Backup> all() throws IOException {
        List<Backup> all = described();
        all.removeIf(backup -> !Files.isRegularFile(file(backup)));
        return all;
    }

    private List<Backup> described() throws IOException {
        List<Backup> all = new ArrayList<>();
        if (Files.isDirectory(folder.backups())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.backups(), "*" + DESCRIPTION)) {
                for (Path file : files) {
                    read(file).ifPresent(all::add);
                }
            }
        }
        all.sort(Comparator.comparingLong(Backup::sequence).reversed());
        return all;
    }

    /** The copy's file. */
    public Path file(Backup backup) {
        return folder.backups().resolve(backup.name() + COPY);
    }

    /** The copy's name as H2 wants it. */
    public Path databaseName(String name) {
        return folder.backups().resolve(name);
    }

    /** Whether the copy is byte for byte what it was when it was tried. */
    public boolean isWhole(Backup backup) throws IOException {
        Path file = file(backup);
        return Files.isRegularFile(file)
                && Files.size(file) == backup.bytes()
                && DurableFile.sha256(file).equals(backup.sha256());
    }

    /** A name for the next backup: its number first, so that names sort in the order of making. */
    public String nextName(Kind kind, int day) throws IOException {
        return String.format(
                Locale.ROOT,
                "%06d-%s-%s",
                nextSequence(),
                LocalDate.ofEpochDay(day),
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The number of the next backup. */
    public long nextSequence() throws IOException {
        return described().stream().mapToLong(Backup::sequence).max().orElse(0) + 1;
    }

    /** Writes the description of a copy that has proved good, forgets the last failure, and removes what is too much. */
    public void finish(Backup backup) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", 1);
        node.put("kind", backup.kind().name());
        node.put("sequence", backup.sequence());
        node.put("at", backup.at().toString());
        node.put("day", backup.day());
        node.put("version", backup.version());
        node.put("schema", backup.schema());
        node.put("bytes", backup.bytes());
        node.put("sha256", backup.sha256());
        ObjectNode tables = node.putObject("counts");
        new TreeMap<>(backup.counts()).forEach(tables::put);
        DurableFile.write(
                description(backup.name()),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
        Files.deleteIfExists(folder.backups().resolve(FAILURE));
        for (Backup old : KeepRule.tooMany(described())) {
            remove(old.name());
        }
    }

    /** Removes a copy, finished or not. */
    public void remove(String name) throws IOException {
        Files.deleteIfExists(description(name));
        Files.deleteIfExists(folder.backups().resolve(name + COPY));
    }

    /** Removes copies of which nobody has written a description, since they were cut off before they were tried, and
     * descriptions whose copy took the database's place.
     *
     * @param needed the name of a file that is needed all the same */
    public void tidy(String needed) throws IOException {
        List<Path> unfinished = new ArrayList<>();
        if (Files.isDirectory(folder.backups())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.backups(), "[0-9]*" + COPY)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    if (!name.equals(needed)
                            && !Files.exists(description(name.substring(0, name.length() - COPY.length())))) {
                        unfinished.add(file);
                    }
                }
            }
        }
        for (Path file : unfinished) {
            Files.deleteIfExists(file);
        }
        List<Backup> gone = described();
        gone.removeAll(all());
        for (Backup backup : gone) {
            remove(backup.name());
        }
    }

    /** Keeps the database file that is in place now under another name, before something else takes its place.
     *
     * @return its name, or the empty text when there is no such file */
    public String setDamagedAside() throws IOException {
        if (!Files.isRegularFile(folder.database())) {
            return "";
        }
        List<Path> before = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.backups(), DAMAGED + "*" + COPY)) {
            files.forEach(before::add);
        }
        before.sort(Comparator.comparing(Path::toString));
        int number = before.isEmpty() ? 1 : numberOf(before.getLast()) + 1;
        for (Path old : before.subList(0, Math.max(0, before.size() - 1))) {
            Files.deleteIfExists(old);
        }
        Path aside = folder.backups().resolve(String.format(Locale.ROOT, "%s%04d%s", DAMAGED, number, COPY));
        try {
            Files.createLink(aside, folder.database());
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            DurableFile.copy(folder.database(), aside);
        }
        return aside.getFileName().toString();
    }

    private static int numberOf(Path damaged) {
        String name = damaged.getFileName().toString();
        try {
            return Integer.parseInt(name.substring(DAMAGED.length(), name.length() - COPY.length()));
        } catch (NumberFormatException named) {
            return 0;
        }
    }

    /** Remembers why the last backup could not be made, until one is made. */
    public void failed(Message why) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("key", why.key());
        var args = node.putArray("args");
        why.args().forEach(arg -> args.add(arg.toString()));
        DurableFile.write(folder.backups().resolve(FAILURE), JSON.writeValueAsBytes(node));
    }

    /** Why the last backup could not be made. */
    public Optional<Message> failure() {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(folder.backups().resolve(FAILURE)));
            List<Object> args = new ArrayList<>();
            node.required("args").forEach(arg -> args.add(arg.asText()));
            return Optional.of(Message.of(node.required("key").asText(), args.toArray()));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Path description(String name) {
        return folder.backups().resolve(name + DESCRIPTION);
    }

    private static Optional<Backup> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (!node.has("sequence")) {
                return Optional.empty();
            }
            Map<String, Long> counts = new TreeMap<>();
            node.required("counts")
                    .properties()
                    .forEach(
                            entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
            return Optional.of(new Backup(
                    name.substring(0, name.length() - DESCRIPTION.length()),
                    Kind.valueOf(node.required("kind").asText()),
                    node.required("sequence").asLong(),
                    Instant.parse(node.required("at").asText()),
                    node.required("day").asInt(),
                    node.required("version").asLong(),
                    node.required("schema").asInt(),
                    node.required("bytes").asLong(),
                    node.required("sha256").asText(),
                    counts));
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
