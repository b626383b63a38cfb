package org.clientele.ui.products;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.signal.Touches;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.recommend.LearnPictures;
import org.clientele.app.recommend.SignalChoice;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;

/** What suggestions learn from: which signals count how much, how fast they fade, and what the shop has of them. */
final class SignalsViewModel {
    private final Session session;
    private final Desk desk;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<SignalChoice> choice = new ReadOnlyObjectWrapper<>(SignalChoice.standard());
    private final JobSlot<SignalChoice.Found> found;
    private final JobSlot<LearnPictures.Learnt> pictures;
    private final JobRunner jobs;
    private final ReadOnlyIntegerWrapper pictured = new ReadOnlyIntegerWrapper();

    /** The signals of that session.
     *
     * @param changed called after other signals began to count */
    SignalsViewModel(Session session, JobRunner jobs, Desk desk, Runnable changed) {
        this.session = session;
        this.desk = desk;
        this.changed = changed;
        this.found = new JobSlot<>(jobs);
        this.pictures = new JobSlot<>(jobs);
        this.jobs = jobs;
    }

    /** Counts what the workbench that is open has of the signals. */
    void load() {
        Workbench workbench = session.current().workbench();
        choice.set(SignalChoice.of(workbench));
        count();
        found.start(
                new Job<>(Message.of("learnview.job"), checkpoint -> SignalChoice.found(workbench.facts(checkpoint))));
    }

    /** Forgets a workbench that was closed. */
    void clear() {
        found.clear();
        pictures.clear();
        pictured.set(0);
        choice.set(SignalChoice.standard());
    }

    /** What counts now. */
    ReadOnlyObjectProperty<SignalChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** What the shop has of the signals. */
    JobSlot<SignalChoice.Found> found() {
        return found;
    }

    /** How many touches of a signal the shop has; 0 until they are counted. */
    int count(Signal signal) {
        SignalChoice.Found ready = found.latest().get();
        return ready == null ? 0 : ready.count(signal);
    }

    /** The words for events that nobody understands and that therefore count nothing. */
    List<Touches.EventType> unknown() {
        SignalChoice.Found ready = found.latest().get();
        return ready == null
                ? List.of()
                : ready.types().stream()
                        .filter(type -> type.signal().isEmpty() && type.events() > 0)
                        .toList();
    }

    /** What suggestions learn from, in one sentence. */
    Message sentence() {
        List<Signal> besides = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            if (signal != Signal.PURCHASE && choice.get().spec().weight(signal) > 0) {
                besides.add(signal);
            }
        }
        return besides.isEmpty()
                ? Message.of("learnview.purchases")
                : Message.of(
                        "learnview.more",
                        besides.size(),
                        besides.stream().mapToInt(this::count).sum());
    }

    /** Lets a signal count that much. */
    void weigh(Signal signal, double weight) {
        keep(choice.get().with(signal, weight));
    }

    /** Lets everything count half after so many days; 0 for no fading. */
    void fade(double days) {
        keep(choice.get().withHalfLife(days));
    }

    /** Begins again from purchases alone. */
    void purchasesOnly() {
        keep(SignalChoice.standard());
    }

    /** Whether only purchases count, for ever. */
    boolean isStandard() {
        return choice.get().equals(SignalChoice.standard());
    }

    // ---- pictures ----

    /** How many products have a picture. */
    ReadOnlyIntegerProperty pictured() {
        return pictured.getReadOnlyProperty();
    }

    /** The folder of pictures being looked at. */
    JobSlot<LearnPictures.Learnt> pictures() {
        return pictures;
    }

    /** Learns from that folder how products look. */
    void look(Path folder) {
        Workbench workbench = session.current().workbench();
        pictures.start(new LearnPictures().job(workbench, folder), learnt -> {
            count();
            changed.run();
            AtomicReference<Optional<byte[]>> other = new AtomicReference<>(learnt.before());
            Runnable exchange = () -> jobs.start(new LearnPictures().exchange(workbench, other.get()), outcome -> {
                if (outcome instanceof Outcome.Done<Optional<byte[]>>(Optional<byte[]> was)) {
                    other.set(was);
                    count();
                    changed.run();
                } else if (outcome instanceof Outcome.Failed<Optional<byte[]>> failed) {
                    desk.refuse(failed.sentence());
                }
            });
            desk.done(Edit.of(Message.of("pictures.undo"), exchange, exchange));
        });
    }

    /** What came of the folder, or what pictures are for. */
    Message pictureSentence() {
        LearnPictures.Learnt learnt = pictures.latest().get();
        if (learnt == null) {
            return Message.of("pictures.why", exampleName());
        }
        return learnt.examples().isEmpty()
                ? Message.of("pictures.learnt", learnt.products())
                : Message.of(
                        "pictures.left", learnt.strange(), learnt.unreadable(), String.join(", ", learnt.examples()));
    }

    private String exampleName() {
        return session.facts()
                        .filter(facts -> facts.catalogue().size() > 0)
                        .map(facts -> facts.catalogue().sku().get(0))
                        .orElse("TEA-1")
                + ".jpg";
    }

    private void count() {
        pictured.set(session.shown()
                .map(shown -> LearnPictures.known(shown.workbench()))
                .orElse(0));
    }

    private void keep(SignalChoice next) {
        SignalChoice before = choice.get();
        if (next.equals(before)) {
            return;
        }
        Workbench workbench = session.current().workbench();
        use(workbench, next);
        desk.done(Edit.of(Message.of("learnview.changed"), () -> use(workbench, before), () -> use(workbench, next)));
    }

    private void use(Workbench workbench, SignalChoice next) {
        next.keep(workbench);
        if (session.shown().filter(shown -> shown.workbench().equals(workbench)).isPresent()) {
            choice.set(next);
            changed.run();
        }
    }
}
