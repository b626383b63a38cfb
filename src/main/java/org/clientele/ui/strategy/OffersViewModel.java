package org.clientele.ui.strategy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.strategy.AssignOffers;
import org.clientele.app.strategy.OfferBook;
import org.clientele.app.strategy.OfferIdea;
import org.clientele.app.strategy.StrategyWords;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Offers to people: the offers there are, the limits, and who gets which. */
final class OffersViewModel {
    private final StrategyViewModel page;
    private final JobSlot<AssignOffers.Assigned> assigned;
    private final ReadOnlyObjectWrapper<List<OfferIdea>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private AssignOffers.Limits limits = AssignOffers.Limits.usual();

    OffersViewModel(StrategyViewModel page, JobRunner jobs) {
        this.page = page;
        this.assigned = new JobSlot<>(jobs);
    }

    JobSlot<AssignOffers.Assigned> assigned() {
        return assigned;
    }

    /** The offers, as they are kept with the workbench. */
    ReadOnlyObjectProperty<List<OfferIdea>> offers() {
        return offers.getReadOnlyProperty();
    }

    AssignOffers.Limits limits() {
        return limits;
    }

    void forget() {
        assigned.clear();
        limits = AssignOffers.Limits.usual();
        read();
    }

    void forgetAnswer() {
        assigned.clear();
        read();
    }

    private OfferBook book() {
        return new OfferBook(page.workbench(), new FindGroups(page.workbench(), page.analyses()).words());
    }

    private void read() {
        offers.set(page.open().get() ? book().all() : List.of());
    }

    /** Adds an offer from what was typed.
     *
     * @return what is wrong with it, or null */
    @Nullable
    Message add(String name, String group, String channel, String gift, String lift, String stock) {
        try {
            OfferIdea idea = book().idea(
                            name, group, channel, gift, Double.toString(StrategyViewModel.number(lift) / 100), stock);
            List<OfferIdea> all = new ArrayList<>(offers.get());
            all.add(idea);
            change(all, Message.of("strategyview.offer.added", idea.name()));
            return null;
        } catch (Refusal refusal) {
            return refusal.sentence();
        } catch (IllegalArgumentException wrong) {
            return Message.of("strategy.offer.wrong", name);
        }
    }

    void remove(OfferIdea offer) {
        List<OfferIdea> all = new ArrayList<>(offers.get());
        all.remove(offer);
        change(all, Message.of("strategyview.offer.removed", offer.name()));
    }

    private void change(List<OfferIdea> now, Message name) {
        List<OfferIdea> before = offers.get();
        put(now);
        page.desk().done(Edit.of(name, () -> put(before), () -> put(now)));
    }

    private void put(List<OfferIdea> now) {
        book().keep(now);
        assigned.clear();
        read();
    }

    /** Weighs the offers within limits that were typed; empty is no limit.
     *
     * @return what is wrong with these, or null */
    @Nullable
    Message assign(String most, String budget, String sends) {
        try {
            limits = new AssignOffers.Limits(
                    Integer.parseInt(most.strip()),
                    budget.isBlank() ? Double.POSITIVE_INFINITY : StrategyViewModel.number(budget),
                    sends.isBlank() ? Integer.MAX_VALUE : Integer.parseInt(sends.strip()));
        } catch (IllegalArgumentException wrong) {
            return Message.of("strategy.limits.wrong");
        }
        assigned.start(new AssignOffers(page.workbench(), page.analyses())
                .job(offers.get(), page.assumptions().get(), limits));
        return null;
    }

    StrategyWords words() {
        return new StrategyWords(page.currency());
    }

    /** Keeps the assignment as drafts of campaigns. */
    void apply() {
        AssignOffers.Assigned now = assigned.latest().get();
        if (now != null) {
            page.drafts(make -> make.of(now, page.assumptions().get()));
        }
    }
}
