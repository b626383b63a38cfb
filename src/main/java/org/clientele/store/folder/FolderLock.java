package org.clientele.store.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that only one program at a time works in a folder.
 *
 * <p>The operating system drops the lock when its holder dies, so a lock left by a crash is simply taken over; the
 * process number in the file is only there to be told to people.
 */
public final class FolderLock implements AutoCloseable {
    /** Locked far behind the text, so that others can still read the process number where locks are mandatory. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock.
     *
     * @throws Refusal when somebody else holds it, or the folder cannot be written */
    public static FolderLock take(WorkbenchFolder folder) {
        Path file = folder.lock();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw Refusal.of("store.open.in-use", folder.root().toString(), holder(file));
            }
            nameHolder(channel);
            return new FolderLock(channel, lock);
        } catch (IOException unusable) {
            closeQuietly(channel);
            throw new Refusal(Message.of("store.open.unusable", folder.root().toString()), unusable);
        }
    }

    /** On a full disk the lock holds as well; what comes next says that the disk is full. */
    private static void nameHolder(FileChannel channel) {
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid), 0);
            channel.force(true);
        } catch (IOException full) {
            // others are told that somebody works here, only not who
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(POSITION, 1, false);
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static String holder(Path file) {
        try {
            String pid = Files.readString(file, StandardCharsets.US_ASCII).trim();
            return pid.isEmpty() ? "?" : pid;
        } catch (IOException unreadable) {
            return "?";
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException alreadyClosed) {
                // the refusal that is on its way says more
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
        } catch (IOException gone) {
            // the folder is gone, and the lock with it
        } finally {
            closeQuietly(channel);
        }
    }
}
