package org.clientele.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.clientele.app.intake.GrowingImport.Reading;
import org.jspecify.annotations.Nullable;

/** What is known of a watched file while the workbench is open: when it changed, and how it is read. */
final class WatchedFile {
    /** Changes that follow each other so quickly are gathered. */
    private static final Duration QUIET = Duration.ofMillis(300);

    /** A file that never rests is read so often all the same. */
    private static final Duration OFTEN = Duration.ofSeconds(2);

    /** A last line without an end is taken for whole when nothing has come for so long. */
    private static final Duration RESTS = Duration.ofMinutes(1);

    /** So long a file may be locked before somebody is told. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path path;
    private String latest = "";
    private String done = "";
    private Instant changedAt = Instant.MIN;
    private Instant writtenAt = Instant.MIN;
    private Instant waitsSince = Instant.MIN;
    private @Nullable Instant lockedSince;
    private @Nullable Reading reading;
    private boolean hasRest;

    WatchedFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    @Nullable
    Reading reading() {
        return reading;
    }

    void readAs(@Nullable Reading as) {
        reading = as;
    }

    /** Whether it is time to read it.
     *
     * @param atOnce whether nobody waits for more */
    boolean isDue(Instant now, boolean atOnce) throws IOException {
        BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class);
        String seen = about.size() + " " + about.lastModifiedTime() + " " + about.fileKey();
        if (!seen.equals(latest)) {
            waitsSince = latest.equals(done) ? now : waitsSince;
            latest = seen;
            changedAt = now;
            writtenAt = about.lastModifiedTime().toInstant();
        }
        if (latest.equals(done)) {
            return hasRest && rests(now);
        }
        return atOnce || !now.isBefore(changedAt.plus(QUIET)) || !now.isBefore(waitsSince.plus(OFTEN));
    }

    /** Whether its last line, which has no end, counts as whole. */
    boolean rests(Instant now) {
        return !now.isBefore(writtenAt.plus(RESTS));
    }

    /** Notes that everything has come in that was there.
     *
     * @param rest whether a line without an end is left */
    void isDone(boolean rest) {
        done = latest;
        hasRest = rest;
        lockedSince = null;
    }

    /** Whether the file has been locked for longer than somebody would wait. */
    boolean isLockedTooLong(Instant now, boolean atOnce) {
        if (lockedSince == null) {
            lockedSince = now;
        }
        return atOnce || !now.isBefore(lockedSince.plus(PATIENCE));
    }

    /** Notes that it could not be read. */
    void unread() {
        done = "";
    }

    /** Forgets that it was read, so that it is looked at again. */
    void again() {
        done = "";
        lockedSince = null;
    }
}
