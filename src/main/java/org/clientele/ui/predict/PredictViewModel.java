package org.clientele.ui.predict;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clientele.analysis.predict.PredictSpec;
import org.clientele.analysis.predict.PredictTarget;
import org.clientele.analysis.predict.Reached;
import org.clientele.app.edit.Edit;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.predict.KnownBefore;
import org.clientele.app.predict.PredictCustomers;
import org.clientele.app.predict.PredictPicture;
import org.clientele.app.predict.PredictWords;
import org.clientele.app.session.Session;
import org.clientele.model.group.Picked;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.group.Naming;
import org.clientele.ui.kit.job.JobSlot;
import org.clientele.ui.kit.job.SlotState;
import org.jspecify.annotations.Nullable;

/** What the predictions page knows: the question, the prediction, how many are to be contacted, and keeping them. */
public final class PredictViewModel {
    /** The horizons that can be chosen. */
    static final List<Integer> DAYS = List.of(30, 60, 90, 180);

    /** List sizes that are one press away, in hundredths. */
    static final List<Integer> SIZES = List.of(10, 20, 30, 50);

    private static final double HUNDRED = 100;
    private static final int USUAL = (int) (PredictPicture.USUAL_SHARE * HUNDRED);

    private final Session session;
    private final Desk desk;
    private final Function<Message, String> words;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty inFront = new SimpleBooleanProperty();
    private final ObjectProperty<PredictTarget> target = new SimpleObjectProperty<>(PredictTarget.LEAVE);
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(90);
    private final ObjectProperty<Integer> percent = new SimpleObjectProperty<>(USUAL);
    private final JobSlot<PredictPicture> picture;
    private final JobSlot<List<Reached>> reach;
    private final JobSlot<PredictCustomers.Kept> keeping;
    private final JobSlot<SavedGroup> saving;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Message> complaint = new SimpleObjectProperty<>();
    private final ObjectBinding<Message> question;
    private final ObjectBinding<Message> answer;
    private final ObjectBinding<Message> size;

    /**
     * Predictions in that session.
     *
     * @param words a message as it reads now, for names that people may change
     */
    public PredictViewModel(Session session, JobRunner jobs, Desk desk, Function<Message, String> words) {
        this.session = session;
        this.desk = desk;
        this.words = words;
        this.picture = new JobSlot<>(jobs);
        this.reach = new JobSlot<>(jobs);
        this.keeping = new JobSlot<>(jobs);
        this.saving = new JobSlot<>(jobs);
        this.question = Bindings.createObjectBinding(
                () -> PredictWords.question(PredictSpec.of(target.get(), days.get())), target, days);
        this.answer = Bindings.createObjectBinding(this::sentence, picture.state(), percent);
        this.size = Bindings.createObjectBinding(this::sizeWords, picture.state(), percent);
        target.addListener((property, before, now) -> run());
        days.addListener((property, before, now) -> run());
        keeping.state().addListener((property, before, now) -> {
            if (now instanceof SlotState.Failed<PredictCustomers.Kept>(Message sentence)) {
                desk.refuse(sentence);
            }
        });
        saving.state()
                .addListener((property, before, now) ->
                        complaint.set(now instanceof SlotState.Failed<SavedGroup>(Message sentence) ? sentence : null));
        session.watch(this::changed);
        changed();
    }

    private void changed() {
        open.set(session.shown().isPresent());
        picture.clear();
        reach.clear();
        bring();
    }

    /** Somebody looks: predicts when that has not been done for these data yet. */
    void bring() {
        if (inFront.get() && open.get() && picture.state().get() instanceof SlotState.Idle) {
            run();
        }
    }

    /** Predicts afresh. */
    void run() {
        if (inFront.get() && open.get()) {
            reach.clear();
            picture.start(use().predict(PredictSpec.of(target.get(), days.get())), made -> look());
        } else {
            picture.clear();
        }
    }

    /** Counts whom the list reaches, after its size has settled. */
    void look() {
        PredictPicture shown = picture.latest().get();
        if (shown != null && !shown.empty()) {
            reach.start(PredictCustomers.reached(shown, count()));
        }
    }

    private PredictCustomers use() {
        return new PredictCustomers(session.current().workbench());
    }

    private Message sentence() {
        return picture.state().get() instanceof SlotState.Ready<PredictPicture>(PredictPicture shown)
                ? PredictWords.reaches(shown.result(), share())
                : Message.of("predict.needs");
    }

    private Message sizeWords() {
        PredictPicture shown = picture.latest().get();
        return shown == null || shown.empty()
                ? Message.of("predict.needs")
                : PredictWords.size(shown.result(), count());
    }

    /** How many people are on the list. */
    int count() {
        PredictPicture shown = picture.latest().get();
        return shown == null ? 0 : shown.result().count(share());
    }

    /** The share of people that is to be contacted. */
    double share() {
        return percent.get() / HUNDRED;
    }

    // ---- what is done with the list ----

    /** Keeps the list as a group and begins a campaign for it. */
    void campaign() {
        PredictPicture shown = ready();
        if (shown != null) {
            String called = words.apply(PredictWords.name(shown.result(), count()));
            PredictCustomers use = use();
            keeping.start(use.keepUnder(shown, count(), called), kept -> {
                if (kept.fresh()) {
                    desk.done(use.edit(kept.group()));
                }
                desk.open(
                        "campaigns",
                        new Picked(
                                kept.group().segment(), Verbatim.of(kept.group().name())));
            });
        }
    }

    /** Begins to keep the list under a name that can be changed; null while there is no list. */
    @Nullable
    Naming keep() {
        PredictPicture shown = ready();
        if (shown == null) {
            return null;
        }
        int count = count();
        PredictCustomers use = use();
        saving.clear();
        complaint.set(null);
        name.set(words.apply(PredictWords.name(shown.result(), count)));
        return new Naming(
                Message.of("predict.save.title"),
                Message.of("predict.save.note", count),
                Message.of("predict.save.do"),
                name,
                null,
                complaint,
                saving.loading(),
                close -> saving.start(use.keep(shown, count, name.get()), group -> {
                    close.run();
                    desk.done(use.edit(group));
                }));
    }

    private @Nullable PredictPicture ready() {
        return picture.state().get() instanceof SlotState.Ready<PredictPicture>(PredictPicture shown) && !shown.empty()
                ? shown
                : null;
    }

    /** Remembers whether a field is known before a message is sent; one that is not is left out from now on. */
    void say(String key, boolean before) {
        KnownBefore said = new KnownBefore(session.current().workbench().choices());
        said.say(key, before);
        run();
        desk.done(Edit.of(
                Message.of(before ? "predict.asked.before" : "predict.asked.after", PredictWords.field(key)),
                () -> {
                    said.unsay(key);
                    run();
                },
                () -> {
                    said.say(key, before);
                    run();
                }));
    }

    // ---- what is shown ----

    ReadOnlyBooleanProperty isOpen() {
        return open;
    }

    /** Whether the page is in front. */
    BooleanProperty inFront() {
        return inFront;
    }

    ObjectProperty<PredictTarget> target() {
        return target;
    }

    ObjectProperty<Integer> days() {
        return days;
    }

    /** How large the list is, in hundredths of all. */
    ObjectProperty<Integer> percent() {
        return percent;
    }

    JobSlot<PredictPicture> picture() {
        return picture;
    }

    /** Whom the list reaches. */
    JobSlot<List<Reached>> reach() {
        return reach;
    }

    /** The question in words. */
    ObjectBinding<Message> question() {
        return question;
    }

    /** What contacting the list reaches, in one sentence. */
    ObjectBinding<Message> answer() {
        return answer;
    }

    /** How many people the list has, in words. */
    ObjectBinding<Message> size() {
        return size;
    }

    /** Whether a list is being kept now. */
    JobSlot<PredictCustomers.Kept> keeping() {
        return keeping;
    }

    /** Goes to a page. */
    void page(String key) {
        desk.open(key);
    }
}
