package org.clientele.ui.behaviour;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clientele.analysis.funnel.FunnelResult;
import org.clientele.analysis.funnel.FunnelSpec;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.app.behaviour.BehaviourWords;
import org.clientele.app.behaviour.FunnelPicture;
import org.clientele.app.behaviour.FunnelWish;
import org.clientele.app.behaviour.KnownGroup;
import org.clientele.app.behaviour.PeriodNames;
import org.clientele.app.behaviour.StepNames;
import org.clientele.facts.CustomerSet;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.chart.Caption;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.kit.group.GroupBench;
import org.clientele.ui.kit.group.PickedViewModel;
import org.clientele.ui.kit.job.JobSlot;

/** The steps that somebody wants to see, how many get from one to the next, and the people at each. */
final class FunnelViewModel {
    /** Within how many days steps can be asked to follow. */
    static final List<Integer> WINDOWS = List.of(1, 3, 7, 14, 30, 60, 90, 180, 365, 3650);

    private static final int NUMBERED = 5;
    private static final int WEEK = 7;
    private static final int YEAR = 365;

    private final GroupBench bench;
    private final PickedViewModel picked;
    private final ObservableObjectValue<KnownGroup> within;
    private final JobSlot<BehaviourWords> words;
    private final JobSlot<FunnelPicture> picture;
    private final ObservableList<FunnelStep> steps = FXCollections.observableArrayList();
    private final ObjectProperty<Integer> window = new SimpleObjectProperty<>(YEAR);
    private final ObjectProperty<FunnelWish.Compare> compare =
            new SimpleObjectProperty<>(new FunnelWish.Compare.Nothing());

    FunnelViewModel(GroupBench bench, PickedViewModel picked, ObservableObjectValue<KnownGroup> within) {
        this.bench = bench;
        this.picked = picked;
        this.within = within;
        this.words = new JobSlot<>(bench.jobs());
        this.picture = new JobSlot<>(bench.jobs());
        window.addListener((property, before, now) -> count());
        compare.addListener((property, before, now) -> count());
    }

    JobSlot<FunnelPicture> picture() {
        return picture;
    }

    JobSlot<BehaviourWords> words() {
        return words;
    }

    ObservableList<FunnelStep> steps() {
        return steps;
    }

    ObjectProperty<Integer> window() {
        return window;
    }

    ObjectProperty<FunnelWish.Compare> compare() {
        return compare;
    }

    void forget() {
        picture.clear();
        words.clear();
    }

    void look() {
        if (bench.open() && words.latest().get() == null && !words.loading().get()) {
            words.start(bench.study().words(), known -> {
                if (steps.isEmpty()) {
                    orders();
                } else {
                    count();
                }
            });
        }
    }

    /** What a step can be: orders, orders by number, and every kind of event. */
    List<FunnelStep> doings() {
        List<FunnelStep> doings = new ArrayList<>(List.of(new FunnelStep.Order(FunnelStep.With.anything())));
        for (int number = 1; number <= NUMBERED; number++) {
            doings.add(new FunnelStep.OrderNumber(number));
        }
        BehaviourWords known = words.latest().get();
        if (known != null) {
            known.events().forEach(type -> doings.add(new FunnelStep.Event(type, FunnelStep.With.anything())));
        }
        return doings;
    }

    /** By what the funnel can be split. */
    List<FunnelWish.Compare> comparisons() {
        List<FunnelWish.Compare> all = new ArrayList<>();
        all.add(new FunnelWish.Compare.Nothing());
        all.add(new FunnelWish.Compare.Stages());
        BehaviourWords known = words.latest().get();
        if (known != null) {
            known.fields().forEach(field -> all.add(new FunnelWish.Compare.Field(field)));
        }
        if (bench.open()) {
            bench.study().known().stream()
                    .filter(group -> !group.all())
                    .forEach(group -> all.add(new FunnelWish.Compare.Group(group)));
        }
        return all;
    }

    static Message name(FunnelWish.Compare compare) {
        return switch (compare) {
            case FunnelWish.Compare.Nothing nothing -> Message.of("funnel.compare.nothing");
            case FunnelWish.Compare.Stages stages -> Message.of("funnel.compare.stages");
            case FunnelWish.Compare.Field field ->
                List.of("city", "region", "country").contains(field.name())
                        ? Message.of("funnel.compare." + field.name())
                        : Message.of("funnel.compare.field", field.name());
            case FunnelWish.Compare.Group(KnownGroup group) -> Message.of("funnel.compare.group", group.name());
        };
    }

    // ---- steps ----

    /** From the first order to the third. */
    void orders() {
        steps.setAll(new FunnelStep.OrderNumber(1), new FunnelStep.OrderNumber(2), new FunnelStep.OrderNumber(3));
        changed(YEAR);
    }

    /** From the most frequent kinds of events to an order. */
    void browsing() {
        BehaviourWords known = words.latest().get();
        if (known == null || known.events().isEmpty()) {
            return;
        }
        steps.setAll(
                new FunnelStep.Event(known.events().getFirst(), FunnelStep.With.anything()),
                new FunnelStep.Order(FunnelStep.With.anything()),
                new FunnelStep.Order(FunnelStep.With.anything()));
        changed(WEEK);
    }

    /** Whether anything but orders was recorded. */
    boolean hasEvents() {
        BehaviourWords known = words.latest().get();
        return known != null && !known.events().isEmpty();
    }

    private void changed(int days) {
        if (window.get() == days) {
            count();
        } else {
            window.set(days);
        }
    }

    boolean roomForMore() {
        return steps.size() < FunnelSpec.MOST;
    }

    void add() {
        FunnelStep last = steps.getLast();
        steps.add(
                last instanceof FunnelStep.OrderNumber(int number)
                        ? new FunnelStep.OrderNumber(number + 1)
                        : new FunnelStep.Order(FunnelStep.With.anything()));
        count();
    }

    void remove(int step) {
        if (steps.size() > 2) {
            steps.remove(step);
            count();
        }
    }

    void up(int step) {
        if (step > 0) {
            FunnelStep moved = steps.remove(step);
            steps.add(step - 1, moved);
            count();
        }
    }

    /** Makes a step of another doing; what it was done with stays where it can. */
    void doing(int step, FunnelStep doing) {
        set(step, with(doing, with(steps.get(step))));
    }

    /** Says what a step is done with. */
    void thing(int step, FunnelStep.With thing) {
        set(step, with(steps.get(step), thing));
    }

    private void set(int step, FunnelStep next) {
        if (!steps.get(step).equals(next)) {
            steps.set(step, next);
            count();
        }
    }

    static FunnelStep.With with(FunnelStep step) {
        return switch (step) {
            case FunnelStep.Event(String type, FunnelStep.With with) -> with;
            case FunnelStep.Order(FunnelStep.With with) -> with;
            case FunnelStep.OrderNumber number -> FunnelStep.With.anything();
        };
    }

    static FunnelStep with(FunnelStep step, FunnelStep.With with) {
        return switch (step) {
            case FunnelStep.Event(String type, FunnelStep.With before) -> new FunnelStep.Event(type, with);
            case FunnelStep.Order before -> new FunnelStep.Order(with);
            case FunnelStep.OrderNumber number -> number;
        };
    }

    // ---- the picture ----

    void count() {
        FunnelWish.Compare by = compare.get();
        if (bench.open() && steps.size() >= 2 && by != null) {
            picked.clear();
            picture.start(bench.study().funnel(within.get(), new FunnelWish(steps, window.get(), by)));
        }
    }

    ChartModel chart(FunnelPicture shown) {
        FunnelResult result = shown.result();
        int count = result.steps();
        List<Message> names = result.spec().steps().stream().map(StepNames::of).toList();
        List<Message> between = new ArrayList<>();
        for (int step = 0; step < count; step++) {
            double minutes = result.medianMinutes()[step];
            between.add(
                    Double.isNaN(minutes)
                            ? Message.of("kit.verbatim", "")
                            : Message.of("funnel.between", PeriodNames.span(minutes)));
        }
        double[][] counts = new double[shown.groups().size()][count];
        for (int group = 0; group < counts.length; group++) {
            CustomerSet people = shown.groups().get(group).people();
            for (int step = 0; step < count; step++) {
                counts[group][step] = result.passed(step + 1, people);
            }
        }
        return new ChartModel.Funnel(
                new Caption(
                        Message.of("funnel.chart"),
                        shown.headline(),
                        shown.scope().note()),
                names,
                between,
                shown.groups().stream().map(FunnelPicture.Part::name).toList(),
                counts);
    }

    /** Makes a group of those who came to a step, or of those who were lost before it. */
    void choose(FunnelPicture shown, int[] marks) {
        if (marks.length == 0) {
            picked.clear();
            return;
        }
        int groups = shown.groups().size();
        boolean lost = marks[0] % 2 == 1;
        int step = marks[0] / 2 / groups;
        FunnelPicture.Part part = shown.groups().get(marks[0] / 2 % groups);
        FunnelResult result = shown.result();
        CustomerSet people = (lost ? result.stopped(step) : result.passers(step + 1)).and(part.people());
        Message what = StepNames.of(result.spec().steps().get(step));
        Message name = Message.of(lost ? "funnel.pick.lost" : "funnel.pick.passed", what);
        picked.pick(bench.study()
                .card(
                        groups > 1 ? Message.of("funnel.pick.part", part.name(), name) : name,
                        Message.of("funnel.pick.sentence"),
                        (facts, checkpoint) -> people));
    }
}
