package org.clientele.app.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clientele.data.clean.Cleaner;
import org.clientele.data.clean.RowDraft;
import org.clientele.data.clean.RowReader;
import org.clientele.data.clean.Verdict;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Moves the rows of a file through three stages at once: one thread reads them, several clean their cells, and the calling
 * thread judges them in the order of the file and writes them.
 */
final class Conveyor {
    private static final int LOAD = 1000;
    private static final int MOST_CLEANERS = 4;
    private static final long PATIENCE_MS = 100;
    private static final RawLoad END = new RawLoad(List.of(), 1, true);

    private final Supplier<RawRows> source;
    private final Cleaner cleaner;
    private final int cleaners = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MOST_CLEANERS);
    /** Bounded, so that a reader that is faster than the writer waits. */
    private final BlockingQueue<Future<CleanLoad>> queue = new ArrayBlockingQueue<>(2 + 2 * cleaners);

    private final BlockingQueue<RowReader> readers = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

    /**
     * Some rows in the order of the file, with their verdicts.
     *
     * @param fraction how far through the file they end
     */
    record Load(List<RawRow> rows, List<Verdict> verdicts, double fraction) {}

    private record RawLoad(List<RawRow> rows, double fraction, boolean last) {}

    private record CleanLoad(RawLoad raw, List<RowDraft> drafts) {}

    Conveyor(Supplier<RawRows> source, Cleaner cleaner) {
        this.source = source;
        this.cleaner = cleaner;
        for (int i = 0; i < cleaners; i++) {
            readers.add(cleaner.reader());
        }
    }

    /** Runs all rows past the sink, on the calling thread. */
    void run(Checkpoint checkpoint, Consumer<Load> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(
                cleaners,
                Thread.ofPlatform().name("intake-cleaner-", 0).daemon(true).factory());
        Thread reader = Thread.ofPlatform().name("intake-reader").daemon(true).start(() -> read(pool));
        try {
            for (CleanLoad load = next(checkpoint); !load.raw().last(); load = next(checkpoint)) {
                sink.accept(judged(load));
                checkpoint.progress(load.raw().fraction());
            }
        } finally {
            reader.interrupt();
            pool.shutdownNow();
            queue.clear();
            await(reader);
        }
        rethrow();
    }

    private Load judged(CleanLoad load) {
        List<Verdict> verdicts = new ArrayList<>(load.drafts().size());
        for (RowDraft draft : load.drafts()) {
            verdicts.add(cleaner.judge(draft));
        }
        return new Load(load.raw().rows(), verdicts, load.raw().fraction());
    }

    /** The file must be let go before anybody else wants it. */
    private static void await(Thread reader) {
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private CleanLoad next(Checkpoint checkpoint) {
        try {
            while (true) {
                checkpoint.check();
                Future<CleanLoad> load = queue.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
                if (load != null) {
                    return result(load, checkpoint);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    private static CleanLoad result(Future<CleanLoad> load, Checkpoint checkpoint) throws InterruptedException {
        while (true) {
            checkpoint.check();
            try {
                return load.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // asked again, unless people have cancelled
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (failed.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed);
            }
        }
    }

    private void read(ExecutorService pool) {
        try (RawRows rows = source.get()) {
            List<RawRow> raw = new ArrayList<>(LOAD);
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                raw.add(row);
                if (raw.size() == LOAD) {
                    hand(pool, new RawLoad(raw, rows.fraction(), false));
                    raw = new ArrayList<>(LOAD);
                }
            }
            hand(pool, new RawLoad(raw, 1, false));
        } catch (InterruptedException stopped) {
            return;
        } catch (RuntimeException | Error failed) {
            fault.set(failed);
        }
        try {
            hand(pool, END);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(ExecutorService pool, RawLoad load) throws InterruptedException {
        try {
            queue.put(pool.submit(() -> clean(load)));
        } catch (RejectedExecutionException stopped) {
            // the other end has let go, as when people cancel
            throw (InterruptedException) new InterruptedException().initCause(stopped);
        }
    }

    private CleanLoad clean(RawLoad load) throws InterruptedException {
        RowReader reader = readers.take();
        try {
            List<RowDraft> drafts = new ArrayList<>(load.rows().size());
            for (RawRow row : load.rows()) {
                drafts.add(reader.read(row));
            }
            return new CleanLoad(load, drafts);
        } finally {
            readers.add(reader);
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
