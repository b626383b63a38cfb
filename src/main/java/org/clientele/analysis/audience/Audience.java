package org.clientele.analysis.audience;

import java.util.List;
import java.util.Map;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A group made lawful: who gets the message, and for everybody else the one first reason why not.
 *
 * @param channel how people are reached
 * @param gross the people of the group
 * @param net the people who get the message
 * @param waterfall the steps in their fixed order; gross − all that left = net
 * @param everyReason for each reason all people of the group it holds for, whether or not it came first
 * @param controlShare the share held back in the end by the plan, 0 to 0.9
 * @param stratified whether the comparison group was drawn within strata
 * @param ahead the campaigns that go first, with how many people left for each; without those that cost nobody
 * @param yield what is expected of the list; absent where people are taken by lot
 */
public record Audience(
        Channel channel,
        CustomerSet gross,
        CustomerSet net,
        List<Step> waterfall,
        Map<Exclusion, CustomerSet> everyReason,
        double controlShare,
        boolean stratified,
        List<Ahead> ahead,
        @Nullable Yield yield) {
    public Audience {
        ahead = List.copyOf(ahead);
        waterfall = List.copyOf(waterfall);
        everyReason = Map.copyOf(everyReason);
    }

    /** Those who left for that first reason. */
    public CustomerSet left(Exclusion reason) {
        for (Step step : waterfall) {
            if (step.reason() == reason) {
                return step.out();
            }
        }
        return CustomerSet.none(gross.universe());
    }

    /** The comparison group of this campaign: people like those who get the message, who get none. */
    public CustomerSet control() {
        return left(Exclusion.CONTROL);
    }

    /** The people between whom the comparison group was drawn: those who get the message, those held back, and those whom
     * the end of the list leaves out. */
    public int eligible() {
        int eligible = net.size() + control().size();
        for (Exclusion reason : Exclusion.values()) {
            eligible += reason.compareTo(Exclusion.CONTROL) > 0 ? left(reason).size() : 0;
        }
        return eligible;
    }

    /** A step in words, such as "41 without permission for e-mail marketing"; where another campaign goes first, it is
     * named. */
    public Message sentence(Step step) {
        if (step.reason() == Exclusion.PRIORITY && !ahead.isEmpty()) {
            return Message.of(
                    "audience.reason.priority.named",
                    step.out().size(),
                    ahead.getFirst().campaign(),
                    ahead.size() - 1);
        }
        return step.sentence(channel);
    }

    /**
     * A campaign that goes first.
     *
     * @param campaign its name
     * @param people people who get it and would hear too often with this one
     */
    public record Ahead(String campaign, int people) {}

    /**
     * One step of the pipeline.
     *
     * @param reason the reason it looks for
     * @param before people who came to this step
     * @param out those who leave here
     */
    public record Step(Exclusion reason, int before, CustomerSet out) {
        /** People who go on to the next step. */
        public int after() {
            return before - out.size();
        }

        /** The step in words, such as "41 never gave permission for e-mail marketing". */
        public Message sentence(Channel channel) {
            return Message.of(reason.textKey(), out.size(), channel.ordinal());
        }
    }
}
