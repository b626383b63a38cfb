package org.clientele.analysis.numeric;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Shares the rows of a computation between the processors of the machine.
 *
 * <p>Each row must depend on its own input only; then the result does not depend on how many workers there are.
 *
 * @param threads how many threads work, the calling one included; 1 or more
 */
public record Workers(int threads) {
    /** Work on a range of rows; one instance belongs to one thread and may keep scratch space. */
    @FunctionalInterface
    public interface RangeTask {
        /** Works on rows {@code from} (inclusive) to {@code to} (exclusive). */
        void run(int from, int to);
    }

    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** As many workers as this machine has processors. */
    public static Workers ofMachine() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Runs the task over rows 0…{@code rows}−1 in pieces of {@code grain} rows and reports the share of rows done.
     *
     * @param rows number of rows, 0 or more
     * @param grain rows handed out at once, 1 or more
     * @param checkpoint told of progress and asked for cancel before each piece
     * @param task makes one task per thread
     * @throws org.clientele.model.run.Cancelled when the user has cancelled
     */
    public void run(int rows, int grain, Checkpoint checkpoint, Supplier<? extends RangeTask> task) {
        int pieces = (rows + grain - 1) / grain;
        int count = Math.min(threads, pieces);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                RangeTask own = task.get();
                for (int piece = next.getAndIncrement();
                        piece < pieces && fault.get() == null;
                        piece = next.getAndIncrement()) {
                    checkpoint.check();
                    int from = piece * grain;
                    own.run(from, Math.min(rows, from + grain));
                    checkpoint.progress((piece + 1.0) / pieces);
                }
            } catch (RuntimeException | Error thrown) {
                fault.compareAndSet(null, thrown);
            }
        };
        Thread[] others = new Thread[Math.max(0, count - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] =
                    Thread.ofPlatform().daemon().name("clientele-worker-" + i).start(loop);
        }
        loop.run();
        awaitAll(others);
        switch (fault.get()) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {
                // all rows are done
            }
        }
    }

    private static void awaitAll(Thread[] others) {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException asked) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
