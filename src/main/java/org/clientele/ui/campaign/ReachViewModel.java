package org.clientele.ui.campaign;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.Missed;
import org.clientele.analysis.audience.Together;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CouponNote;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.JobSlot;

/** How one looks at those who get a campaign and those who do not, and who comes first. */
final class ReachViewModel {
    /** Ways to look at who drops out. */
    enum View {
        /** By the first reason of each person. */
        STEPS,
        /** By all reasons of each person. */
        REASONS,
        /** By what kind of people they are. */
        MISSED
    }

    /** Where a campaign stands among others for the same people. */
    enum Rank {
        AFTER,
        LEVEL,
        BEFORE
    }

    private static final int MOST_COLUMNS = 24;

    private final BuilderViewModel model;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.STEPS);
    private final BooleanProperty charted = new SimpleBooleanProperty();
    private final JobSlot<Together> together;
    private final JobSlot<Missed> missed;
    private final JobSlot<Optional<CouponNote>> coupons;

    ReachViewModel(BuilderViewModel model) {
        this.model = model;
        this.together = new JobSlot<>(model.bench().jobs());
        this.missed = new JobSlot<>(model.bench().jobs());
        this.coupons = new JobSlot<>(model.bench().jobs());
        model.audience().latest().addListener((property, before, now) -> countCoupons());
        model.audience().latest().addListener((property, before, now) -> look());
        view.addListener((property, before, now) -> look());
    }

    /** The campaign that is made. */
    BuilderViewModel model() {
        return model;
    }

    /** How one looks. */
    ObjectProperty<View> view() {
        return view;
    }

    /** Whether it is shown large beside the settings. */
    BooleanProperty charted() {
        return charted;
    }

    /** All reasons of everybody who leaves. */
    JobSlot<Together> together() {
        return together;
    }

    /** Whom the list misses. */
    JobSlot<Missed> missed() {
        return missed;
    }

    /** Whether there are coupons enough for the people that were counted last. */
    JobSlot<Optional<CouponNote>> coupons() {
        return coupons;
    }

    private void countCoupons() {
        BuiltAudience built = model.audience().latest().get();
        if (built != null && !built.spec().plans().offer().pool().isBlank()) {
            coupons.start(
                    model.bench().tools().audiences().coupons(model.bench().workbench(), built));
        }
    }

    /** Looks again, after the people were counted again. */
    void look() {
        BuiltAudience built = model.audience().latest().get();
        if (built == null) {
            return;
        }
        Audiences audiences = model.bench().tools().audiences();
        switch (view.get()) {
            case STEPS -> charted.set(false);
            case REASONS -> together.start(audiences.together(built));
            case MISSED -> missed.start(audiences.missed(model.bench().workbench(), built));
        }
    }

    /** Shows it large, beside the settings of who it is for. */
    void chart() {
        charted.set(true);
        model.go(Step.WHO);
    }

    /** The combinations of reasons that are shown, the most frequent first. */
    static List<Integer> regions(Together together) {
        return together.overlap().inhabited(OverlapResult.Order.SIZE).stream()
                .limit(MOST_COLUMNS)
                .toList();
    }

    /** What a combination of reasons is called. */
    static Message name(Together together, int region) {
        List<Exclusion> reasons = together.of(region);
        Message name = Message.of(reasons.getFirst().nameKey());
        for (Exclusion reason : reasons.subList(1, reasons.size())) {
            name = Message.of("reach.and", name, Message.of(reason.nameKey()));
        }
        return name;
    }

    /** Shows the people with exactly these reasons. */
    void see(Together together, int region) {
        model.see(together.overlap().members(List.of(region)), name(together, region));
    }

    /** Shows everybody who has a reason. */
    void see(Together together, Exclusion reason) {
        int at = together.reasons().indexOf(reason);
        model.see(together.overlap().sets().get(at), Message.of(reason.nameKey()));
    }

    /** Shows those of a kind who do not get the message. */
    void see(Missed.Level level) {
        BuiltAudience built = model.audience().latest().get();
        if (built != null) {
            CustomerSet out = level.people().andNot(built.audience().net());
            model.see(out, Message.of("reach.see.missed", level.name()));
        }
    }

    // ---- who comes first ----

    private Ranking ranking() {
        return model.spec().get().plans().ranking();
    }

    private static CampaignSpec with(CampaignSpec spec, Ranking ranking) {
        return spec.planning(plans -> plans.with(ranking));
    }

    /** Who comes first where the list ends. */
    ObjectProperty<Ranking.Order> order() {
        return model.part(
                spec -> spec.plans().ranking().order(),
                (spec, order) -> with(spec, spec.plans().ranking().by(order)));
    }

    /** The most that may be spent, in ten-thousandths; 0 for no limit. */
    ObjectProperty<Long> budget() {
        return model.part(
                spec -> spec.plans().ranking().budget(),
                (spec, most) -> with(spec, spec.plans().ranking().spending(most)));
    }

    /** What an answer is worth, in ten-thousandths; 0 for the average order. */
    ObjectProperty<Long> worth() {
        return model.part(
                spec -> spec.plans().ranking().worth(),
                (spec, each) -> with(spec, spec.plans().ranking().worth(each)));
    }

    /** Before or after other campaigns; a rank beyond these three stays as it is until another is chosen. */
    ObjectProperty<Rank> rank() {
        return model.part(
                spec -> Rank.values()[Integer.signum(spec.plans().ranking().priority()) + 1],
                (spec, rank) -> with(spec, spec.plans().ranking().before(rank.ordinal() - 1)));
    }

    /** Whether those are left out who order after the day of {@link #since}. */
    ObjectProperty<Boolean> leavesBuyers() {
        return model.part(
                spec -> spec.plans().ranking().boughtSince() > 0,
                (spec, on) -> with(spec, spec.plans().ranking().leavingBuyersSince(on ? since() : 0)));
    }

    /** The day after which an order makes the message needless: the one that is set, else the data date. */
    int since() {
        int set = ranking().boughtSince();
        if (set > 0) {
            return set;
        }
        int day = model.bench().session().current().facts().dataDay();
        return day == People.NO_DAY ? (int) model.bench().today().toEpochDay() : day;
    }

    /** Why nobody is left, by the reason that took most; what to do about it. */
    static Message nobody(Audience audience) {
        if (audience.gross().isEmpty()) {
            return Message.of("campaignview.nobody.empty");
        }
        Audience.Step most = audience.waterfall().getFirst();
        for (Audience.Step step : audience.waterfall()) {
            if (step.out().size() > most.out().size()) {
                most = step;
            }
        }
        return switch (most.reason()) {
            case NO_CONSENT ->
                Message.of("campaignview.nobody.consent", most.out().size());
            case CAPPED, PRIORITY -> Message.of("reach.nobody.often", audience.sentence(most));
            case NO_GAIN, BUDGET -> Message.of("reach.nobody.money", audience.sentence(most));
            default -> Message.of("campaignview.nobody.other", audience.sentence(most));
        };
    }
}
