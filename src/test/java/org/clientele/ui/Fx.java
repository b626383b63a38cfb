package org.clientele.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Runs parts of tests on the screen's thread, without a screen, and waits for what they start without sleeping. */
public final class Fx {
    private static final long PATIENCE_SECONDS = 180;
    private static boolean started;

    private Fx() {}

    /** Starts the toolkit once for all tests. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException running) {
            up.countDown();
        }
        Platform.setImplicitExit(false);
        await(up, "the toolkit");
        started = true;
    }

    /** Runs on the screen's thread and gives the result. */
    public static <T extends @Nullable Object> T get(Callable<T> work) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception fault) {
                throw new AssertionError(fault);
            }
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Throwable fault) {
                answer.completeExceptionally(fault);
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            throw new AssertionError(fault.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("the screen's thread did not answer", late);
        }
    }

    /** Runs on the screen's thread. */
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return "";
        });
    }

    /** Waits until a value is as wanted. */
    public static <T extends @Nullable Object> void until(ObservableValue<T> value, Predicate<T> wanted) {
        CountDownLatch there = new CountDownLatch(1);
        ChangeListener<T> listener = (property, before, now) -> {
            if (wanted.test(now)) {
                there.countDown();
            }
        };
        run(() -> {
            value.addListener(listener);
            if (wanted.test(value.getValue())) {
                there.countDown();
            }
        });
        await(there, "a value");
        run(() -> value.removeListener(listener));
    }

    /** Waits for that many frames, in which styles and layout settle. */
    public static void pulses(int count) {
        CountDownLatch beats = new CountDownLatch(count);
        AnimationTimer timer = get(() -> {
            AnimationTimer each = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    beats.countDown();
                }
            };
            each.start();
            return each;
        });
        await(beats, "frames");
        run(timer::stop);
    }

    /** Waits until something holds, looking at every frame. */
    public static void until(BooleanSupplier holds, String what) {
        CountDownLatch there = new CountDownLatch(1);
        AnimationTimer timer = get(() -> {
            AnimationTimer each = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (holds.getAsBoolean()) {
                        there.countDown();
                        stop();
                    }
                }
            };
            each.start();
            return each;
        });
        await(there, what);
        run(timer::stop);
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain for " + what);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
