package org.clientele.app.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clientele.app.intake.FileTables;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.H2Workbenches;

/**
 * Workbenches of the sample shop for tests: each size is made once, by importing its files as the program does, and
 * every test gets a copy of its own.
 */
public final class ShopCopies {
    /** The moment at which the shop is made and looked at. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private static final long SEED = 7;
    private static final Map<Size, Path> MADE = new ConcurrentHashMap<>();

    private record Size(long seed, int customers, Clock clock) {}

    private ShopCopies() {}

    /** A session that shows a shop of so many customers, in a folder of its own within that one. */
    public static Session session(Path within, int customers) {
        Session session = new Session(new H2Workbenches(CLOCK));
        session.show(shown(within.resolve("Spring Shop"), SEED, customers));
        return session;
    }

    /** A shop of so many customers in that new folder, with its facts. */
    public static Session.Shown shown(Path folder, long seed, int customers) {
        return shown(folder, seed, customers, CLOCK);
    }

    /** A shop of so many customers in that new folder, made and opened by that clock, with its facts. */
    public static Session.Shown shown(Path folder, long seed, int customers, Clock clock) {
        Workbench workbench = open(folder, new Size(seed, customers, clock));
        return new Session.Shown(workbench, workbench.facts(Checkpoint.none()));
    }

    /** An open shop of so many customers in that new folder. */
    public static Workbench open(Path folder, int customers) {
        return open(folder, new Size(SEED, customers, CLOCK));
    }

    private static Workbench open(Path folder, Size size) {
        copy(MADE.computeIfAbsent(size, ShopCopies::make), folder);
        return new H2Workbenches(size.clock()).open(folder, Checkpoint.none());
    }

    private static Path make(Size size) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "samples")), "shop-")
                    .resolve("Spring Shop");
            new OpenSample(new H2Workbenches(size.clock()), new MakeSample(), new FileTables(), size.clock())
                    .job(folder, size.seed(), size.customers())
                    .work()
                    .run(Checkpoint.none())
                    .workbench()
                    .close();
            return folder;
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    /** Copies a folder with all that is in it. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
