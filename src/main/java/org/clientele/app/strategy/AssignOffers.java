package org.clientele.app.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.strategy.OfferAssignment;
import org.clientele.analysis.strategy.OfferResult;
import org.clientele.analysis.strategy.OfferSpec;
import org.clientele.analysis.strategy.Prospects;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.Reach;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Gives people offers so that the margin expected of all of it is highest, and nobody gets more than they may. */
public final class AssignOffers {
    private final Workbench workbench;
    private final Analyses analyses;

    /** Assigns for that workbench. */
    public AssignOffers(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /**
     * What may be given in all.
     *
     * @param most offers for one person at most
     * @param budget units of money for messages; {@link Double#POSITIVE_INFINITY} for no limit
     * @param sends messages; {@link Integer#MAX_VALUE} for no limit
     */
    public record Limits(int most, double budget, int sends) {
        public Limits {
            if (most < 1 || !(budget >= 0) || sends < 0) {
                throw new IllegalArgumentException(most + ", " + budget + ", " + sends);
            }
        }

        /** One offer for each, and no other limit. */
        public static Limits usual() {
            return new Limits(1, Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
        }
    }

    /**
     * Who gets which offer.
     *
     * @param offers the offers
     * @param ids lasting ids of the people that were looked at
     * @param result who gets what, by their place among these
     */
    public record Assigned(List<OfferIdea> offers, int[] ids, OfferResult result) {
        public Assigned {
            offers = List.copyOf(offers);
        }

        /** Lasting ids of those who get an offer. */
        public List<Integer> people(int offer) {
            List<Integer> people = new ArrayList<>();
            for (int i = 0; i < ids.length; i++) {
                if (result.gets(i, offer)) {
                    people.add(ids[i]);
                }
            }
            return people;
        }

        /** People who get anything. */
        public long reached() {
            return Arrays.stream(result.taken()).filter(taken -> taken != 0).count();
        }
    }

    /** The work of assigning.
     *
     * @throws Refusal when there is no offer */
    public Job<Assigned> job(List<OfferIdea> offers, Assumptions assumptions, Limits limits) {
        return new Job<>(Message.of("strategy.job.assign"), checkpoint -> {
            if (offers.isEmpty()) {
                throw Refusal.of("strategy.offer.none");
            }
            return assign(offers, assumptions, limits, checkpoint);
        });
    }

    private Assigned assign(List<OfferIdea> offers, Assumptions assumptions, Limits limits, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint.part(0, 0.1));
        Prospects prospects = Forecast.of(workbench, facts, analyses, assumptions.days(), checkpoint.part(0.1, 0.3));
        FindGroups find = new FindGroups(workbench, analyses);
        Reach reach = Reach.of(facts);
        int k = offers.size();
        CustomerSet[] may = new CustomerSet[k];
        CustomerSet anybody = CustomerSet.none(facts.customers());
        for (int o = 0; o < k; o++) {
            may[o] = find.resolve(offers.get(o).segment(), facts, checkpoint)
                    .and(offers.get(o).channel() == Channel.EMAIL ? reach.email() : reach.sms());
            anybody = anybody.or(may[o]);
        }
        int[] people = anybody.toArray();
        float[] value = new float[people.length * k];
        double[] cost = new double[k];
        int[] stock = new int[k];
        for (int o = 0; o < k; o++) {
            OfferIdea offer = offers.get(o);
            cost[o] = assumptions.cost(offer.channel());
            stock[o] = offer.stock();
            for (int i = 0; i < people.length; i++) {
                value[i * k + o] = may[o].contains(people[i])
                        ? (float) value(prospects, people[i], offer, assumptions.margin(), cost[o])
                        : Float.NEGATIVE_INFINITY;
            }
        }
        OfferSpec spec =
                new OfferSpec(people.length, k, value, limits.most(), stock, cost, limits.budget(), limits.sends());
        OfferResult result = OfferAssignment.run(spec, checkpoint.part(0.3, 1));
        int[] ids = new int[people.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = facts.people().id()[people[i]];
        }
        return new Assigned(offers, ids, result);
    }

    /** The margin of the orders it adds, less the gift to all who order then, also those who would have anyway, less the
     * message. */
    static double value(Prospects prospects, int customer, OfferIdea offer, double margin, double cost) {
        double then = Math.min(1, prospects.chance()[customer] * (1 + offer.lift()));
        return (then - prospects.chance()[customer]) * prospects.order()[customer] * margin
                - then * offer.gift()
                - cost;
    }
}
