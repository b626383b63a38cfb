package org.clientele.app.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.app.intake.FileTables;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports.Origin;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.store.H2Workbenches;
import org.jspecify.annotations.Nullable;

/** A shop of forty people whose files are watched by a clock that the test sets. */
final class WatchedShop implements AutoCloseable {
    static final int PEOPLE = 40;
    static final Profile SHOP = new Profile("Tea shop", ZoneId.of("UTC"), "GB", "GBP");
    static final String HEADER = "customer_id,event,time,sku\n";
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final Path folder;
    private Instant now = START;
    private Workbench workbench;
    private WatchDesk desk;

    WatchedShop(Path folder) {
        this(folder, true);
    }

    private WatchedShop(Path folder, boolean makes) {
        this.folder = folder;
        this.workbench = makes
                ? new H2Workbenches(clock()).create(folder, SHOP)
                : new H2Workbenches(clock()).open(folder, Checkpoint.none());
        if (makes) {
            people();
        }
        this.desk = desk();
    }

    /** A shop that was there before. */
    static WatchedShop opened(Path folder) {
        return new WatchedShop(folder, false);
    }

    private void people() {
        Shape shape = new Shape(TableKind.CUSTOMERS, List.of(Field.CUSTOMER_NO), List.of());
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            rows.add(new CleanRow(i, new @Nullable Object[] {"C" + i}, new @Nullable String[0]));
        }
        Origin origin = new Origin(TableKind.CUSTOMERS, "people.csv", "", "00", rows.size(), "", "tester");
        try (ImportBatch batch = workbench.imports().begin(origin, shape, Policies.usual(), Checkpoint.none())) {
            batch.write(rows);
            batch.commit(Checkpoint.none());
        }
    }

    private WatchDesk desk() {
        return new WatchDesk(workbench, new FileTables(), clock(), Texts.of(Locale.ENGLISH)::text);
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    Workbench workbench() {
        return workbench;
    }

    WatchDesk watching() {
        return desk;
    }

    /** Closes the workbench and opens it again, as the next day does. */
    void reopen() {
        workbench.close();
        workbench = new H2Workbenches(clock()).open(folder, Checkpoint.none());
        desk = desk();
    }

    /** What the workbench remembers, as of now. */
    WatchBook book() {
        return new WatchBook(workbench.shelf());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Goes round until a change that has just been noticed counts as at rest. */
    List<Arrival> look() {
        List<Arrival> arrivals = new ArrayList<>(desk.look(false, Checkpoint.none()));
        pass(Duration.ofMillis(400));
        arrivals.addAll(desk.look(false, Checkpoint.none()));
        return arrivals;
    }

    /** Adds text to a file, as of now. */
    Path write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8), 0, text.getBytes(StandardCharsets.UTF_8).length);
    }

    Path write(Path file, byte[] bytes, int from, int to) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                java.util.Arrays.copyOfRange(bytes, from, to),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(now));
        return file;
    }

    Facts facts() {
        return workbench.facts(Checkpoint.none());
    }

    /** All events, each as often as it is there. */
    Map<String, Integer> events() {
        Facts facts = facts();
        Events events = facts.events();
        Map<String, Integer> all = new TreeMap<>();
        for (int c = 0; c < facts.customers(); c++) {
            for (int i = events.offset()[c]; i < events.offset()[c + 1]; i++) {
                int product = events.product()[i];
                String sku = product < 0 ? "" : facts.catalogue().sku().get(product);
                String event = facts.people().number().get(c) + " "
                        + events.type().get(i) + " " + events.day()[i] + ":" + events.minute()[i] + " " + sku;
                all.merge(event, 1, Integer::sum);
            }
        }
        return all;
    }

    @Override
    public void close() {
        workbench.close();
    }
}
