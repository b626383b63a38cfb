package org.clientele.store.db;

import java.sql.SQLException;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The database could not do what it was asked, for no reason that people could have caused. */
public final class DatabaseFault extends RuntimeException {
    /** The key of the sentence about a disk that cannot be written or read. */
    public static final String DISK_FAILED = "store.disk.failed";

    /** The key of the sentence about a file of which a part cannot be read. */
    public static final String UNREADABLE = "care.fault.unreadable";

    private static final long serialVersionUID = 1L;
    private static final int OUT_OF_MEMORY = 90108;
    private static final int CLOSED = 90098;
    private static final int IO = 90028;
    private static final int IO_NAMED = 90031;
    private static final int CORRUPT = 90030;
    /** A file that has lost even its tables. */
    private static final int EMPTY = 42104;

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 20;

    private DatabaseFault(SQLException cause) {
        super("database error " + cause.getErrorCode(), cause);
    }

    /** Whether the file holds something that cannot be what was written. */
    public static boolean isDamage(SQLException cause) {
        return cause.getErrorCode() == CORRUPT
                || cause.getErrorCode() == EMPTY
                || inside(cause) == DataUtils.ERROR_FILE_CORRUPT
                || inside(cause) == DataUtils.ERROR_READING_FAILED;
    }

    /** The code of the storage layer's own exception, or a negative number when it is not to blame. */
    private static int inside(SQLException cause) {
        Throwable at = cause;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof MVStoreException inside) {
                return inside.getErrorCode();
            }
            at = at.getCause();
        }
        return -1;
    }

    /** The exception to throw for a database error: a sentence where people can do something, else a fault. */
    public static RuntimeException of(SQLException cause) {
        if (isDamage(cause)) {
            return new Refusal(Message.of(UNREADABLE), cause);
        }
        switch (inside(cause)) {
            case DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED -> {
                return new Refusal(Message.of(DISK_FAILED), cause);
            }
            default -> {}
        }
        return switch (cause.getErrorCode()) {
            case CLOSED, IO, IO_NAMED -> new Refusal(Message.of(DISK_FAILED), cause);
            case OUT_OF_MEMORY -> new Refusal(Message.of("store.memory.full"), cause);
            default -> new DatabaseFault(cause);
        };
    }
}
