package org.clientele.store.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.model.text.Refusal;

/**
 * The places inside the folder of a workbench.
 *
 * @param root the folder itself
 */
public record WorkbenchFolder(Path root) {
    private static final List<String> PARTS = List.of("cache", "models", "exports", "log", "backups");

    public WorkbenchFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The database file. */
    public Path database() {
        return root.resolve("workbench.mv.db");
    }

    /** The database's name as H2 wants it, without its ending. */
    public Path databaseName() {
        return root.resolve("workbench");
    }

    /** A database that may take the place of the one in use, once it has proved sound. */
    public Path candidate() {
        return root.resolve("candidate.mv.db");
    }

    /** The candidate's name as H2 wants it. */
    public Path candidateName() {
        return root.resolve("candidate");
    }

    /** A copy of a database that cannot be trusted, to read out of it what can be read. */
    public Path doubtful() {
        return root.resolve("doubtful.mv.db");
    }

    /** The copy's name as H2 wants it. */
    public Path doubtfulName() {
        return root.resolve("doubtful");
    }

    /** The witness outside the database. */
    public Path state() {
        return root.resolve("state.json");
    }

    /** The file whose lock says that somebody works here. */
    public Path lock() {
        return root.resolve("in-use.lock");
    }

    /** Snapshots; may be deleted at any time. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** Trained models and other results. */
    public Path models() {
        return root.resolve("models");
    }

    /** Copies of the database. */
    public Path backups() {
        return root.resolve("backups");
    }

    /** Whether a workbench was made here. */
    public boolean isWorkbench() {
        return Files.isRegularFile(database()) || Files.isRegularFile(state());
    }

    /** Makes the folder and its parts.
     *
     * @throws Refusal when the folder cannot be used */
    public void make() {
        checkPath();
        try {
            if (Files.exists(root) && !isEmptyDirectory()) {
                throw Refusal.of("store.create.not-empty", root.toString());
            }
            Files.createDirectories(root);
            makeParts();
        } catch (IOException unusable) {
            throw new Refusal(org.clientele.model.text.Message.of("store.create.unusable", root.toString()), unusable);
        }
    }

    /** Makes parts of the folder that are missing. */
    public void makeParts() throws IOException {
        for (String part : PARTS) {
            Files.createDirectories(root.resolve(part));
        }
    }

    /** Names the file outside this folder that is being written, so that it can be removed when that is cut off. */
    public Path elsewhere() {
        return cache().resolve("elsewhere.txt");
    }

    /** Removes what was half written when a program was cut off.
     *
     * @param keepCandidate whether a candidate is about to take the database's place */
    public void tidy(boolean keepCandidate) throws IOException {
        for (Path place : List.of(root, backups(), cache(), models())) {
            if (!Files.isDirectory(place)) {
                continue;
            }
            List<Path> half = new ArrayList<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*.tmp")) {
                files.forEach(half::add);
            }
            for (Path file : half) {
                Files.deleteIfExists(file);
            }
        }
        if (Files.isRegularFile(elsewhere())) {
            Path half = Path.of(Files.readString(elsewhere()));
            if (half.toString().endsWith(".tmp")) {
                Files.deleteIfExists(half);
            }
            Files.deleteIfExists(elsewhere());
        }
        Files.deleteIfExists(doubtful());
        if (!keepCandidate) {
            Files.deleteIfExists(candidate());
        }
    }

    /** Refuses a path that the database could misread. */
    public void checkPath() {
        if (root.toString().indexOf(';') >= 0) {
            throw Refusal.of("store.create.semicolon", root.toString());
        }
    }

    private boolean isEmptyDirectory() throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            return !entries.iterator().hasNext();
        }
    }
}
