package org.clientele.ui.groups;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.app.jobs.Job;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.group.Naming;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** Giving a group a name: what is typed, whether it follows the data, and what is wrong with it. */
final class NamingViewModel {
    /**
     * What the question says.
     *
     * @param title what is about to happen
     * @param note what that means
     * @param action verb and object on the button
     */
    record Words(Message title, Message note, Message action) {}

    private final Words words;
    private final StringProperty name;
    private final BooleanProperty follow;
    private final boolean offersFollow;
    private final BiFunction<String, Boolean, Job<SavedGroup>> work;
    private final Consumer<SavedGroup> whenDone;
    private final JobSlot<SavedGroup> saving;
    private final ObjectBinding<@Nullable Message> complaint;

    NamingViewModel(
            Bench bench,
            Words words,
            String suggestion,
            boolean offersFollow,
            BiFunction<String, Boolean, Job<SavedGroup>> work,
            Consumer<SavedGroup> whenDone) {
        this.words = words;
        this.name = new SimpleStringProperty(suggestion);
        this.offersFollow = offersFollow;
        this.follow = new SimpleBooleanProperty(offersFollow);
        this.work = work;
        this.whenDone = whenDone;
        this.saving = new JobSlot<>(bench.jobs());
        this.complaint = Bindings.createObjectBinding(
                () -> saving.state().get() instanceof SlotState.Failed<SavedGroup>(Message sentence) ? sentence : null,
                saving.state());
    }

    /** What is asked, and what happens then. */
    Naming asked() {
        return new Naming(
                words.title(),
                words.note(),
                words.action(),
                name,
                offersFollow ? follow : null,
                complaint,
                saving.loading(),
                this::confirm);
    }

    StringProperty name() {
        return name;
    }

    /** Whether the group is counted anew whenever it is used; else those in it now stay in it. */
    BooleanProperty follow() {
        return follow;
    }

    boolean offersFollow() {
        return offersFollow;
    }

    /** What is wrong with the name; null while nothing is. */
    ObjectBinding<@Nullable Message> complaint() {
        return complaint;
    }

    /** Does it; calls back when it went well. */
    void confirm(Runnable close) {
        saving.start(work.apply(name.get(), follow.get()), saved -> {
            close.run();
            whenDone.accept(saved);
        });
    }
}
