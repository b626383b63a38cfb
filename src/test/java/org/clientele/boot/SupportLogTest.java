package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept for support names the fault and its place, and nobody's data. */
class SupportLogTest {
    private static final String PERSON = "anna.canary@example.org";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void a_fault_that_quotes_a_person_is_kept_without_the_quotation() throws IOException {
        Logger logger = Logger.getLogger("org.clientele.support.test");
        logger.setUseParentHandlers(false);
        Handler file = SupportLog.into(folder.resolve("log"), logger);
        try {
            SQLException fault = ofTheDatabase();
            assertTrue(String.valueOf(fault.getMessage()).contains(PERSON), "H2 quotes what it could not store");
            logger.log(Level.WARNING, "job.failed.unexpected", new IllegalStateException(PERSON, fault));
        } finally {
            logger.removeHandler(file);
            file.close();
        }
        String kept;
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            kept = Files.readString(all.getFirst());
        }
        assertFalse(kept.contains("canary"), kept);
        assertTrue(kept.contains("WARNING org.clientele.support.test: job.failed.unexpected\n"), kept);
        assertTrue(kept.contains("  java.lang.IllegalStateException\n"), kept);
        assertTrue(kept.contains("JdbcSQLIntegrityConstraintViolationException\n"), kept);
        assertTrue(kept.contains("SupportLogTest.a_fault_that_quotes"), kept);
    }

    /** A fault of the database, which names the value that it could not store. */
    private static SQLException ofTheDatabase() {
        try (Connection c = DriverManager.getConnection("jdbc:h2:mem:");
                Statement s = c.createStatement()) {
            s.execute("create table person(email varchar primary key)");
            s.execute("insert into person values ('" + PERSON + "')");
            s.execute("insert into person values ('" + PERSON + "')");
            throw new AssertionError("stored twice");
        } catch (SQLException fault) {
            return fault;
        }
    }
}
