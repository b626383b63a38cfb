package org.clientele.ui.groups;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.Job;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** Other borders of groups: tried first, kept when they hold, told to everybody who shows groups, and taken back by undo. */
final class BorderChange<S, P> {
    /**
     * What is changed.
     *
     * @param now as it is kept
     * @param keeper keeps another, in the workbench that is open when it is asked for
     * @param make the groups that come of it
     * @param told everybody hears that groups have other borders
     */
    record Of<S, P>(Supplier<S> now, Supplier<Consumer<S>> keeper, Function<S, Job<P>> make, Runnable told) {}

    private final Bench bench;
    private final Of<S, P> of;
    private final JobSlot<P> trying;
    private final ReadOnlyObjectWrapper<@Nullable Message> complaint = new ReadOnlyObjectWrapper<>();

    BorderChange(Bench bench, Of<S, P> of) {
        this.bench = bench;
        this.of = of;
        this.trying = new JobSlot<>(bench.jobs());
        trying.state().addListener((property, before, now) -> {
            if (now instanceof SlotState.Failed<P>(Message sentence)) {
                complaint.set(sentence);
            }
        });
    }

    /** What is wrong with what was entered; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Message> complaint() {
        return complaint.getReadOnlyProperty();
    }

    /** Whether new borders are being tried. */
    JobSlot<P> trying() {
        return trying;
    }

    /** As it is kept now. */
    S now() {
        return of.now().get();
    }

    /** Other data is shown. */
    void forget() {
        trying.clear();
        complaint.set(null);
    }

    /** What would come of other borders; nothing is kept. */
    void look(Supplier<S> wanted, Consumer<P> then) {
        complaint.set(null);
        try {
            trying.start(of.make().apply(wanted.get()), then);
        } catch (Refusal refusal) {
            complaint.set(refusal.sentence());
        }
    }

    /** Tries other borders and keeps them when they hold; what cannot be is said and nothing is changed. */
    void to(Supplier<S> wanted, Message said) {
        complaint.set(null);
        try {
            S before = now();
            S next = wanted.get();
            if (!next.equals(before)) {
                Consumer<S> keep = of.keeper().get().andThen(kept -> of.told().run());
                trying.start(of.make().apply(next), made -> {
                    keep.accept(next);
                    bench.desk().done(Edit.of(said, () -> keep.accept(before), () -> keep.accept(next)));
                });
            }
        } catch (Refusal refusal) {
            complaint.set(refusal.sentence());
        }
    }
}
