package org.clientele.ui.kit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;

class JobSlotTest {
    /** Ends jobs when the test says so, in any order. */
    private static final class Later implements JobRunner {
        private final List<Runnable> waiting = new ArrayList<>();
        private int cancelled;

        @Override
        public <T> Running start(Job<T> job, Consumer<Outcome<T>> whenEnded) {
            waiting.add(() -> whenEnded.accept(JobEnd.of(job, Checkpoint.none())));
            return () -> cancelled++;
        }
    }

    private static Job<String> job(String answer) {
        return new Job<>(Message.of("kit.retry"), at -> answer);
    }

    @Test
    void the_newest_wins_and_a_late_answer_is_dropped() {
        Later later = new Later();
        JobSlot<String> slot = new JobSlot<>(later);
        slot.start(job("old"));
        slot.start(job("new"));
        assertEquals(1, later.cancelled);
        later.waiting.get(1).run();
        later.waiting.get(0).run();
        assertEquals(new SlotState.Ready<>("new"), slot.state().get());
        assertEquals("new", slot.latest().get());
    }

    @Test
    void the_last_result_stays_while_newer_work_runs() {
        Later later = new Later();
        JobSlot<String> slot = new JobSlot<>(later);
        slot.start(job("first"));
        later.waiting.get(0).run();
        slot.start(job("second"));
        assertTrue(slot.loading().get());
        assertEquals("first", slot.latest().get());
    }

    @Test
    void a_cleared_slot_hears_nothing_more() {
        Later later = new Later();
        JobSlot<String> slot = new JobSlot<>(later);
        slot.start(job("answer"));
        slot.clear();
        later.waiting.getFirst().run();
        assertInstanceOf(SlotState.Idle.class, slot.state().get());
    }

    @Test
    void every_ending_has_its_state() {
        JobSlot<String> slot = new JobSlot<>(new DirectJobRunner(Checkpoint.none()));
        slot.start(job("at once"));
        assertEquals(new SlotState.Ready<>("at once"), slot.state().get());
        slot.start(new Job<>(Message.of("kit.retry"), at -> {
            throw Refusal.of("kit.refused");
        }));
        assertEquals(
                new SlotState.Failed<>(Message.of("kit.refused")), slot.state().get());
        slot.start(new Job<>(Message.of("kit.retry"), at -> {
            throw new Cancelled();
        }));
        assertInstanceOf(SlotState.Cancelled.class, slot.state().get());
    }
}
