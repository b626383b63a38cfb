package org.clientele.app.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.Hash;
import org.clientele.data.write.Manifest;
import org.clientele.data.write.ManifestText;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** The log of what left: who wrote which list, when, for what, and whether its files are still what they were. */
public final class ExportLog {
    /** How a file on the disk stands to the log. */
    public enum State {
        /** It is what was written. */
        SAME,
        /** It was changed since. */
        CHANGED,
        /** It is not there any more. */
        GONE,
        /** It cannot be read. */
        UNREADABLE;

        /** The word for it in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One export, as people ask for it.
     *
     * @param entry its line in the log
     * @param by who wrote it
     * @param purpose what consent had to cover
     * @param target what it was made for, as its word
     * @param group who was meant, in words
     * @param reason why it went out although a check asked for a reason, empty when none did
     * @param folder where its files were put
     * @param files its files
     */
    public record Line(
            ExportEntry entry,
            String by,
            String purpose,
            String target,
            String group,
            String reason,
            Path folder,
            List<FilePart> files) {
        public Line {
            files = List.copyOf(files);
        }

        /** The same export with its files in another folder. */
        public Line in(Path other) {
            return new Line(entry, by, purpose, target, group, reason, other, files);
        }

        /** The name of its target for people. */
        public Message targetName() {
            return ExportFormat.ofWord(target)
                    .map(format -> Message.of(format.textKey()))
                    .orElseGet(() -> Message.of("export.log.target", target));
        }
    }

    /**
     * One file of an export, as it was written.
     *
     * @param file its name
     * @param rows its rows
     * @param bytes its size; 0 where an earlier program did not keep it
     * @param sha256 its hash
     * @param holds who is in it, in words
     * @param version the version of the message, empty where it is not split by that
     * @param hours the hours at which messages shall arrive, empty where it is not split by that
     */
    public record FilePart(
            String file, long rows, long bytes, String sha256, String holds, String version, String hours) {}

    /** The files of an export. */
    public static List<FilePart> files(ExportEntry entry) {
        return ManifestText.files(entry.manifest()).stream()
                .map(ExportLog::part)
                .toList();
    }

    private static FilePart part(Manifest.Part part) {
        return new FilePart(
                part.file(), part.rows(), part.bytes(), part.sha256(), part.holds(), part.version(), part.hours());
    }

    /**
     * A file that was looked at again.
     *
     * @param path where it was looked for
     * @param state what was found
     */
    public record Found(Path path, State state) {}

    private ExportLog() {}

    /** All exports of a workbench, newest first. */
    public static List<Line> of(Workbench workbench) {
        List<Line> lines = new ArrayList<>();
        for (ExportEntry entry : workbench.campaigns().exports()) {
            String manifest = entry.manifest();
            lines.add(new Line(
                    entry,
                    ManifestText.said(manifest, "by"),
                    ManifestText.defined(manifest, "purpose"),
                    ManifestText.said(manifest, "target"),
                    ManifestText.defined(manifest, "group"),
                    ManifestText.said(manifest, "reason"),
                    ExportPlaces.of(workbench, entry.exportId()),
                    files(entry)));
        }
        return lines;
    }

    /** The work of reading the files of an export again and comparing their hashes with the log. */
    public static Job<List<Found>> verify(Line line) {
        return new Job<>(Message.of("export.log.job", line.entry().campaign()), checkpoint -> found(line, checkpoint));
    }

    private static List<Found> found(Line line, Checkpoint checkpoint) {
        List<Found> found = new ArrayList<>();
        for (FilePart part : line.files()) {
            checkpoint.check();
            Path path = line.folder().resolve(part.file());
            found.add(new Found(path, state(path, part.sha256())));
        }
        return found;
    }

    private static State state(Path path, String sha256) {
        if (!Files.exists(path)) {
            return State.GONE;
        }
        try {
            return Hash.sha256(path).equals(sha256) ? State.SAME : State.CHANGED;
        } catch (IOException unreadable) {
            return State.UNREADABLE;
        }
    }
}
