package org.clientele.ui.kit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.Outcome;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FxJobRunnerTest {
    @Test
    void work_runs_beside_the_screen_and_comes_back_to_it() {
        Fx.start();
        FxJobRunner runner = new FxJobRunner();
        SimpleObjectProperty<@Nullable Outcome<Boolean>> end = new SimpleObjectProperty<>();
        SimpleBooleanProperty onScreen = new SimpleBooleanProperty();
        Fx.run(() ->
                runner.start(new Job<>(Message.of("kit.retry"), at -> Platform.isFxApplicationThread()), outcome -> {
                    onScreen.set(Platform.isFxApplicationThread());
                    end.set(outcome);
                }));
        Fx.until(end, outcome -> outcome != null);
        assertEquals(new Outcome.Done<>(false), end.get());
        assertTrue(onScreen.get());
        runner.close();
    }

    @Test
    void long_work_appears_in_the_tray_and_can_be_stopped() {
        Fx.start();
        FxJobRunner runner = new FxJobRunner();
        SimpleObjectProperty<@Nullable Outcome<String>> end = new SimpleObjectProperty<>();
        ObservableList<TaskEntry> tasks = runner.tasks();
        SimpleBooleanProperty listed = new SimpleBooleanProperty();
        CountDownLatch go = new CountDownLatch(1);
        Fx.run(() -> {
            tasks.subscribe(() -> listed.set(!tasks.isEmpty()));
            runner.start(
                    new Job<String>(Message.of("kit.retry"), at -> {
                        at.step(Message.of("kit.cancel"));
                        at.progress(0.25);
                        go.await();
                        while (true) {
                            at.progress(0.5);
                            at.check();
                            Thread.onSpinWait();
                        }
                    }),
                    end::set);
        });
        Fx.until(listed, there -> there);
        TaskEntry entry = Fx.get(tasks::getFirst);
        assertEquals(Message.of("kit.cancel"), Fx.get(() -> entry.step().get()));
        Fx.run(entry::cancel);
        go.countDown();
        Fx.until(end, outcome -> outcome != null);
        assertInstanceOf(Outcome.Cancelled.class, end.get());
        assertEquals(TaskEntry.State.CANCELLED, Fx.get(() -> entry.state().get()));
        Fx.run(runner::forgetEnded);
        assertTrue(Fx.get(tasks::isEmpty));
        runner.close();
    }
}
