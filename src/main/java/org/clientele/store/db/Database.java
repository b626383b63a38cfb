package org.clientele.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.clientele.model.run.Cancelled;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one connection to a workbench's database; whoever uses it has it alone.
 *
 * <p>Every transaction is small (about a thousand rows) and on the disk when it is committed: larger ones can tear when
 * the process is killed.
 */
public final class Database implements AutoCloseable {
    /**
     * What is written is appended, never put into a gap of the file: after a kill H2 does not find what stands in a gap,
     * opens an older state, and finds the newer one, mixed with the older, the next time. Without gaps there is nothing
     * for H2 to make smaller when it closes; that is done by rewriting the file.
     */
    private static final String FLAGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
            + ";MAX_COMPACT_TIME=0;LOCK_TIMEOUT=10000;REUSE_SPACE=FALSE";

    private static final String PLAIN = "file:";

    private final Path name;
    private final String disk;
    private final ReentrantLock turn = new ReentrantLock();
    private final ChainWatch chains = new ChainWatch();
    private @Nullable Connection connection;
    private boolean changed;
    private boolean suspect;
    private boolean lost;
    private boolean careful;

    private Database(Path name, String disk, Connection connection) {
        this.name = name;
        this.disk = disk;
        this.connection = connection;
    }

    /** Makes a new, empty database.
     *
     * @param name its path without the ending of the file */
    public static Database create(Path name) throws SQLException {
        return new Database(name, PLAIN, connect(name, PLAIN, FLAGS));
    }

    /** Opens a database that is there. */
    public static Database open(Path name) throws SQLException {
        return open(name, PLAIN);
    }

    /** Opens a database that is there.
     *
     * @param disk how H2 reaches the disk, {@code file:} or a layer over it that fails where a test wants it */
    public static Database open(Path name, String disk) throws SQLException {
        return new Database(name, disk, connect(name, disk, FLAGS + ";IFEXISTS=TRUE"));
    }

    /**
     * Opens a database that may have been cut off.
     *
     * <p>What was being written when it was cut off may still stand in the file and be found later; it is gone once the
     * file has been rewritten, which happens at the latest when the database is closed.
     */
    public static Database openCarefully(Path name, String disk) throws SQLException {
        Database opened = new Database(name, disk, connect(name, disk, FLAGS + ";IFEXISTS=TRUE"));
        opened.careful = true;
        return opened;
    }

    /** Whether the file should be rewritten when it is closed, because it had been cut off. */
    public boolean isCareful() {
        return careful;
    }

    /** Opens a database that nobody will write to. */
    public static Database openToRead(Path name) throws SQLException {
        return new Database(
                name,
                PLAIN,
                connect(name, PLAIN, ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"));
    }

    private static Connection connect(Path name, String disk, String flags) throws SQLException {
        String path = name.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("a semicolon in a database path");
        }
        Connection made = DriverManager.getConnection("jdbc:h2:" + disk + path + flags, "sa", "");
        made.setAutoCommit(false);
        return made;
    }

    /** How far its chains were gone over since it was opened; for whoever has it. */
    public ChainWatch chains() {
        return chains;
    }

    /** Whether a part of the file could not be read, so that the next start must check everything. */
    public boolean isSuspect() {
        return suspect;
    }

    /** Whether anything was written since it was opened. */
    public boolean isChanged() {
        return changed;
    }

    /** Reads; nothing is written. */
    public <T> T read(SqlWork<T> work) {
        turn.lock();
        try {
            return work.run(current());
        } catch (SQLException failed) {
            throw fault(failed);
        } finally {
            turn.unlock();
        }
    }

    private RuntimeException fault(SQLException failed) {
        suspect |= DatabaseFault.isDamage(failed);
        return DatabaseFault.of(failed);
    }

    /** Writes in one transaction: all of it, or nothing when an exception ends the work. */
    public <T> T write(SqlWork<T> work) {
        turn.lock();
        boolean done = false;
        try {
            changed = true;
            T result = work.run(current());
            current().commit();
            chains.ended(current(), true);
            done = true;
            return result;
        } catch (SQLException failed) {
            throw fault(failed);
        } finally {
            if (!done) {
                rollBack();
            }
            turn.unlock();
        }
    }

    /** Writes in one transaction, without a result. */
    public void change(SqlStep work) {
        write(c -> {
            work.run(c);
            return true;
        });
    }

    /** Holds everybody else off while several transactions follow each other. */
    public <T> T alone(java.util.function.Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Makes sure that all committed rows are on the disk. */
    public void sync() {
        read(c -> {
            try (Statement s = c.createStatement()) {
                return s.execute("checkpoint sync");
            }
        });
    }

    /** The first number of the first row of a query. */
    public long number(String sql) {
        return read(c -> number(c, sql));
    }

    /** The first number of the first row of a query. */
    public static long number(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How a database goes away for a work on its file. */
    public enum Shut {
        /** With its file as small as it can be. */
        SMALL("shutdown compact"),
        /** With its file as it is. */
        AS_IT_IS("shutdown"),
        /** At once, since its file will be replaced. */
        GIVEN_UP("shutdown immediately");

        private final String command;

        Shut(String command) {
            this.command = command;
        }
    }

    /** Closes the database for a moment, as small as it can be, for a work on its file, and opens it again. */
    public <T> T whileClosed(java.util.concurrent.Callable<T> work) throws Exception {
        return whileClosed(Shut.SMALL, work);
    }

    /** Closes the database for a moment, for a work on its file, and opens it again. */
    public <T> T whileClosed(Shut how, java.util.concurrent.Callable<T> work) throws Exception {
        turn.lock();
        try {
            chains.era(current());
            lost = true;
            shutDown(how.command);
            careful &= how != Shut.SMALL;
            try {
                return work.call();
            } finally {
                Connection again = connect(name, disk, FLAGS + ";IFEXISTS=TRUE");
                connection = again;
                chains.reopened(again, how != Shut.GIVEN_UP);
                lost = false;
            }
        } catch (SQLException failed) {
            throw fault(failed);
        } finally {
            turn.unlock();
        }
    }

    /** Closes the database, rewriting its file to the smallest size. */
    public void closeCompact() {
        closeWith(Shut.SMALL.command);
    }

    @Override
    public void close() {
        closeWith(Shut.AS_IT_IS.command);
    }

    private void closeWith(String command) {
        turn.lock();
        try {
            if (connection != null) {
                shutDown(command);
            }
        } catch (SQLException failed) {
            throw DatabaseFault.of(failed);
        } finally {
            connection = null;
            turn.unlock();
        }
    }

    private void shutDown(String command) throws SQLException {
        Connection open = current();
        open.rollback();
        try (Statement s = open.createStatement()) {
            s.execute(command);
        }
        connection = null;
    }

    private void rollBack() {
        try {
            if (connection != null && !connection.isClosed()) {
                connection.rollback();
                chains.ended(connection, false);
            }
        } catch (SQLException gone) {
            // the failure that is on its way says more; the next start takes back what was cut off
        }
    }

    private Connection current() {
        if (connection == null && lost) {
            throw new Refusal(Message.of(DatabaseFault.DISK_FAILED));
        }
        if (connection == null) {
            // Who still works on a workbench that was closed is at the end of their work, not at fault.
            throw new Cancelled();
        }
        return connection;
    }
}
