package org.clientele.app.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.run.Cancelled;
import org.jspecify.annotations.Nullable;

/** The rows of a file, read by a thread of its own a little ahead of whoever asks for them. */
final class ReadAhead implements RawRows {
    private static final int LOAD = 1000;
    private static final int WAITING = 4;
    private static final Part END = new Part(List.of(), 1);

    private final BlockingQueue<Part> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private final Thread reader;
    private Part part = new Part(List.of(), 0);
    private int at;
    private boolean ended;

    private record Part(List<RawRow> rows, double fraction) {}

    ReadAhead(Supplier<RawRows> source) {
        reader = Thread.ofPlatform().name("intake-ahead").daemon(true).start(() -> read(source));
    }

    @Override
    public @Nullable RawRow next() {
        while (at == part.rows().size()) {
            if (ended) {
                return null;
            }
            take();
        }
        return part.rows().get(at++);
    }

    private void take() {
        try {
            part = queue.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
        at = 0;
        ended = part.rows().isEmpty();
        if (ended) {
            rethrow();
        }
    }

    @Override
    public double fraction() {
        return part.fraction();
    }

    /** Lets the file go, read to its end or not. */
    @Override
    public void close() {
        reader.interrupt();
        queue.clear();
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Supplier<RawRows> source) {
        try {
            try (RawRows rows = source.get()) {
                List<RawRow> next = new ArrayList<>(LOAD);
                for (RawRow row = rows.next(); row != null; row = rows.next()) {
                    next.add(row);
                    if (next.size() == LOAD) {
                        queue.put(new Part(next, rows.fraction()));
                        next = new ArrayList<>(LOAD);
                    }
                }
                if (!next.isEmpty()) {
                    queue.put(new Part(next, 1));
                }
            } catch (RuntimeException | Error failed) {
                fault.set(failed);
            }
            queue.put(END);
        } catch (InterruptedException closed) {
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
