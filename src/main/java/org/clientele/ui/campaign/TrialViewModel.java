package org.clientele.ui.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.experiment.TrialPower;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Trial;

/** What a campaign tries: its question, its versions and how people are split between them and nobody. */
final class TrialViewModel {
    /** The least part of all people that an arm can have by hand. */
    static final double LEAST = 0.01;

    private static final double PERCENT = 100;
    private static final double MOST_HELD = 0.9;
    private static final double HALF = 0.5;

    private final BuilderViewModel builder;
    private final ObjectBinding<List<Double>> shares;

    TrialViewModel(BuilderViewModel builder) {
        this.builder = builder;
        this.shares = Bindings.createObjectBinding(
                this::sharesNow, builder.spec(), builder.audience().latest());
    }

    /** The trial as it is now. */
    Trial trial() {
        return builder.spec().get().plans().trial();
    }

    private void change(UnaryOperator<Trial> by) {
        builder.change(spec -> spec.planning(plans -> plans.with(by.apply(plans.trial()))));
    }

    /** What is to be learnt, in the owner's words. */
    ObjectProperty<String> question() {
        return builder.part(
                spec -> spec.plans().trial().question(),
                (spec, text) -> spec.planning(plans -> plans.with(plans.trial().asking(text))));
    }

    /** What counts as an answer. */
    ObjectProperty<Trial.Goal> goal() {
        return builder.part(
                spec -> spec.plans().trial().goal(),
                (spec, goal) -> spec.planning(plans ->
                        plans.with(plans.trial().counting(goal, plans.trial().days()))));
    }

    /** How many days it counts. */
    ObjectProperty<Integer> days() {
        return builder.part(
                spec -> spec.plans().trial().days(),
                (spec, days) -> spec.planning(
                        plans -> plans.with(plans.trial().counting(plans.trial().goal(), days))));
    }

    /** The smallest relative change worth knowing. */
    ObjectProperty<Double> worth() {
        return builder.part(
                spec -> spec.plans().trial().smallestLift(),
                (spec, lift) -> spec.planning(plans -> plans.with(plans.trial().worth(lift))));
    }

    /** The series it is read with; empty for none. */
    ObjectProperty<String> series() {
        return builder.part(
                spec -> spec.plans().trial().series(),
                (spec, name) -> spec.planning(plans -> plans.with(plans.trial().in(name))));
    }

    /** The day the answer is in, if it is sent today. */
    LocalDate verdictDate() {
        return builder.bench().today().plusDays(trial().days());
    }

    // ---- the split ----

    /** The part of all people of each version, the campaign's own first, and last the part that gets no message. */
    ObjectBinding<List<Double>> shares() {
        return shares;
    }

    private double held() {
        ControlPlan plan = builder.spec().get().control();
        BuiltAudience built = builder.audience().latest().get();
        if (!plan.automatic()) {
            return plan.share();
        }
        return built == null ? plan.shareFor(0) : built.audience().controlShare();
    }

    private List<Double> sharesNow() {
        Trial trial = trial();
        double message = 1 - held();
        List<Double> all = new ArrayList<>();
        all.add(message * trial.ownShare());
        trial.others().forEach(version -> all.add(message * version.share()));
        all.add(held());
        return all;
    }

    /** Moves the border after an arm; the last one parts the versions from those who get no message.
     *
     * @param after the place of the arm before the border
     * @param position where it shall be, as a part of all people */
    void border(int after, double position) {
        List<Double> now = sharesNow();
        int versions = now.size() - 1;
        double place = Math.rint(position * PERCENT) / PERCENT;
        if (after == versions - 1) {
            double share = Math.clamp(1 - place, 0, MOST_HELD);
            double rounded = Math.rint(share * PERCENT) / PERCENT;
            builder.change(spec -> spec.comparing(spec.control().withShare(rounded)));
            return;
        }
        double start = 0;
        for (int v = 0; v < after; v++) {
            start += now.get(v);
        }
        double both = now.get(after) + now.get(after + 1);
        double first = Math.clamp(place - start, Math.min(LEAST, both / 2), both - Math.min(LEAST, both / 2));
        double message = 1 - now.getLast();
        List<Double> parts = new ArrayList<>();
        for (int v = 0; v < versions; v++) {
            double part = v == after ? first : v == after + 1 ? both - first : now.get(v);
            parts.add(part / message);
        }
        share(parts);
    }

    private void share(List<Double> parts) {
        change(trial -> {
            List<Trial.Version> others = new ArrayList<>();
            for (int v = 0; v < trial.others().size(); v++) {
                Trial.Version version = trial.others().get(v);
                others.add(new Trial.Version(version.name(), parts.get(v + 1), version.text()));
            }
            return trial.of(others);
        });
    }

    /** Gives every version the same part. */
    void even() {
        int versions = trial().others().size() + 1;
        List<Double> parts = new ArrayList<>();
        for (int v = 0; v < versions; v++) {
            parts.add(1.0 / versions);
        }
        share(parts);
    }

    // ---- versions ----

    /** Whether another version can be added. */
    boolean room() {
        return trial().others().size() < Trial.MOST_OTHERS;
    }

    /** Adds a version that begins with the campaign's own text; all get the same part. */
    void add() {
        if (!room()) {
            return;
        }
        MessageText text = builder.spec().get().message();
        change(trial -> {
            List<Trial.Version> others = new ArrayList<>(trial.others());
            double part = 1.0 / (others.size() + 2);
            others.replaceAll(version -> new Trial.Version(version.name(), part, version.text()));
            others.add(new Trial.Version("", part, text));
            return trial.of(others);
        });
    }

    /** Removes a version; the others keep their proportion. */
    void remove(int place) {
        change(trial -> {
            List<Trial.Version> others = new ArrayList<>(trial.others());
            double rest = 1 - others.remove(place).share();
            others.replaceAll(version -> new Trial.Version(version.name(), version.share() / rest, version.text()));
            return trial.of(others);
        });
    }

    /** What a version is called; empty while there is none at that place. */
    ObjectProperty<String> name(int place) {
        return part(
                place,
                "",
                Trial.Version::name,
                (version, name) -> new Trial.Version(name, version.share(), version.text()));
    }

    /** What a version says; nothing while there is none at that place. */
    ObjectProperty<MessageText> text(int place) {
        return part(
                place,
                MessageText.none(),
                Trial.Version::text,
                (version, text) -> new Trial.Version(version.name(), version.share(), text));
    }

    private <T> ObjectProperty<T> part(
            int place, T none, Function<Trial.Version, T> get, BiFunction<Trial.Version, T, Trial.Version> with) {
        return builder.part(
                spec -> {
                    List<Trial.Version> others = spec.plans().trial().others();
                    return place < others.size() ? get.apply(others.get(place)) : none;
                },
                (spec, said) -> {
                    List<Trial.Version> others =
                            new ArrayList<>(spec.plans().trial().others());
                    if (place >= others.size()) {
                        return spec;
                    }
                    others.set(place, with.apply(others.get(place), said));
                    return spec.planning(plans -> plans.with(plans.trial().of(others)));
                });
    }

    /** Does what was offered because one send is too small. */
    void choose(TrialPower.Way way, String seriesName) {
        switch (way) {
            case AGAINST_NOBODY ->
                builder.change(spec -> spec.comparing(spec.control().withShare(HALF))
                        .planning(plans -> plans.with(plans.trial().of(List.of()))));
            case SERIES -> change(trial -> trial.in(seriesName));
            case ANYWAY -> builder.next();
        }
    }

    /** The campaign. */
    CampaignSpec spec() {
        return builder.spec().get();
    }
}
