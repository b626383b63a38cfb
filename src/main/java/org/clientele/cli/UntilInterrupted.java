package org.clientele.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets a command that would go on for ever end in good order when somebody interrupts it: what has begun is done first. */
final class UntilInterrupted implements AutoCloseable {
    private static final long LAST_WORDS = 20;

    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop);

    /** Listens from now on; the program waits for {@link #close}. */
    UntilInterrupted() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        interrupted.set(true);
        try {
            ended.await(LAST_WORDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it should end. */
    boolean isNow() {
        return interrupted.get();
    }

    @Override
    public void close() {
        if (!interrupted.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        ended.countDown();
    }
}
