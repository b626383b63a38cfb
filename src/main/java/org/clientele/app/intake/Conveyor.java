package org.clientele.app.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clientele.data.clean.Cleaner;
import org.clientele.data.clean.Verdict;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Reads and cleans rows on one thread and hands them on in loads to the thread that writes them. */
final class Conveyor {
    private static final int LOAD = 1000;
    private static final int WAITING = 8;
    private static final long PATIENCE_MS = 100;
    private static final Load END = new Load(List.of(), List.of(), 1, true);

    private final Supplier<RawRows> source;
    private final Cleaner cleaner;
    private final BlockingQueue<Load> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

    /**
     * Some rows in the order of the file, with their verdicts.
     *
     * @param fraction how far through the file they end
     * @param last whether this is the empty load behind the last row
     */
    record Load(List<RawRow> rows, List<Verdict> verdicts, double fraction, boolean last) {}

    Conveyor(Supplier<RawRows> source, Cleaner cleaner) {
        this.source = source;
        this.cleaner = cleaner;
    }

    /** Runs all rows past the sink, on the calling thread. */
    void run(Checkpoint checkpoint, Consumer<Load> sink) {
        Thread reader = Thread.ofPlatform().name("intake-reader").daemon(true).start(this::read);
        try {
            for (Load load = next(checkpoint); !load.last(); load = next(checkpoint)) {
                sink.accept(load);
                checkpoint.progress(load.fraction());
            }
        } finally {
            reader.interrupt();
            queue.clear();
            await(reader);
        }
        rethrow();
    }

    /** The file must be let go before anybody else wants it. */
    private static void await(Thread reader) {
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Load next(Checkpoint checkpoint) {
        try {
            while (true) {
                checkpoint.check();
                Load load = queue.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
                if (load != null) {
                    return load;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    private void read() {
        try (RawRows rows = source.get()) {
            List<RawRow> raw = new ArrayList<>(LOAD);
            List<Verdict> verdicts = new ArrayList<>(LOAD);
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                raw.add(row);
                verdicts.add(cleaner.clean(row));
                if (raw.size() == LOAD) {
                    queue.put(new Load(raw, verdicts, rows.fraction(), false));
                    raw = new ArrayList<>(LOAD);
                    verdicts = new ArrayList<>(LOAD);
                }
            }
            queue.put(new Load(raw, verdicts, 1, false));
        } catch (InterruptedException stopped) {
            return;
        } catch (RuntimeException | Error failed) {
            fault.set(failed);
        }
        try {
            queue.put(END);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        switch (fault.get()) {
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case null, default -> {}
        }
    }
}
