package org.clientele.ui.behaviour;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.app.behaviour.KnownGroup;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.group.GroupBench;
import org.clientele.ui.kit.group.OverlapViewModel;
import org.clientele.ui.kit.group.PickedViewModel;
import org.jspecify.annotations.Nullable;

/** What the page of behaviour knows: which question is in front, and whom it is about. */
public final class BehaviourViewModel {
    /** The questions of the page. */
    public enum Section {
        RETENTION,
        FUNNEL,
        OVERLAP,
        TRENDS;

        String textKey() {
            return "behaviour.tab." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final GroupBench bench;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty inFront = new SimpleBooleanProperty();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.RETENTION);
    private final ObservableList<KnownGroup> known = FXCollections.observableArrayList();
    private final ObjectProperty<KnownGroup> within = new SimpleObjectProperty<>(KnownGroup.everyone());
    private final PickedViewModel picked;
    private final CohortViewModel cohorts;
    private final FunnelViewModel funnel;
    private final OverlapViewModel overlap;
    private final TrendsViewModel trends;
    private final ObjectBinding<Message> question;
    private @Nullable Section stale;

    /**
     * Behaviour in that session.
     *
     * @param words a message as it reads now, for suggested names
     */
    public BehaviourViewModel(
            Session session, Analyses analyses, JobRunner jobs, Desk desk, Function<Message, String> words) {
        this.bench = new GroupBench(session, analyses, jobs, desk, words);
        this.picked = new PickedViewModel(bench);
        this.cohorts = new CohortViewModel(bench, picked, within);
        this.funnel = new FunnelViewModel(bench, picked, within);
        this.overlap = new OverlapViewModel(bench, picked);
        this.trends = new TrendsViewModel(bench, picked, within);
        this.question = Bindings.createObjectBinding(
                () -> Message.of("behaviour.question." + section.get().name().toLowerCase(Locale.ROOT)), section);
        section.addListener((property, before, now) -> look());
        within.addListener((property, before, now) -> again());
        picked.changes().addListener((property, before, now) -> refreshKnown());
        session.watch(this::changed);
        changed();
    }

    /** Other data is shown: everything is counted again when somebody comes to look. */
    private void changed() {
        open.set(bench.open());
        picked.clear();
        cohorts.forget();
        funnel.forget();
        overlap.forget();
        trends.forget();
        known.setAll(KnownGroup.everyone());
        within.set(KnownGroup.everyone());
        refreshKnown();
        if (inFront.get()) {
            look();
        }
    }

    private void refreshKnown() {
        if (!bench.open()) {
            return;
        }
        var now = bench.study().known();
        if (!now.equals(known)) {
            KnownGroup kept = within.get();
            known.setAll(now);
            within.set(now.contains(kept) ? kept : KnownGroup.everyone());
        }
    }

    /** Another group is looked at: all answers are about others now. */
    private void again() {
        if (within.get() == null) {
            within.set(KnownGroup.everyone());
            return;
        }
        picked.clear();
        cohorts.forget();
        funnel.forget();
        trends.forget();
        if (inFront.get()) {
            look();
        }
    }

    /** Somebody looks at the page: counts what is in front and was not counted yet. */
    void look() {
        if (!Objects.equals(stale, section.get())) {
            picked.clear();
            stale = section.get();
        }
        if (!open.get()) {
            return;
        }
        refreshKnown();
        switch (section.get()) {
            case RETENTION -> cohorts.look();
            case FUNNEL -> funnel.look();
            case OVERLAP -> overlap.look();
            case TRENDS -> trends.look();
        }
    }

    /** Whether a workbench is open. */
    public ReadOnlyBooleanProperty isOpen() {
        return open;
    }

    BooleanProperty inFront() {
        return inFront;
    }

    /** Which question is in front. */
    public ObjectProperty<Section> section() {
        return section;
    }

    ObservableList<KnownGroup> known() {
        return known;
    }

    /** Whom all answers but those about overlap are about. */
    public ObjectProperty<KnownGroup> within() {
        return within;
    }

    /** The question in front; each chart answers it in its first sentence. */
    ObjectBinding<Message> question() {
        return question;
    }

    PickedViewModel picked() {
        return picked;
    }

    CohortViewModel cohorts() {
        return cohorts;
    }

    FunnelViewModel funnel() {
        return funnel;
    }

    OverlapViewModel overlap() {
        return overlap;
    }

    TrendsViewModel trends() {
        return trends;
    }

    void home() {
        bench.desk().open("home");
    }

    void importData() {
        bench.desk().open("import");
    }
}
