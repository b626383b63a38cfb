package org.clientele.analysis.recommend.serve;

import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.recommend.History;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;

/**
 * Picks the k products of one person from scores: varied, within the limits of category and variants, filled up with
 * best-sellers, with the places of a floor and of new products; for one thread.
 */
final class Picker {
    private static final int DEEP = 200;
    private final Facts facts;
    private final Goods goods;
    private final BestSellers bestSellers;
    private final ServingRules rules;
    private final TopK top;
    private final int[] candidate;
    private final float[] candidateScore;
    private final float[] nearest;
    private final Draft draft;
    private final int[] looked;
    private final boolean[] member;
    private final boolean[] preferred;
    private int candidates;

    Picker(Facts facts, Goods goods, BestSellers bestSellers, ServingRules rules, int k) {
        this.facts = facts;
        this.goods = goods;
        this.bestSellers = bestSellers;
        this.rules = rules;
        int items = Math.max(1, facts.catalogue().size());
        int deep = Math.min(items, rules.plain() ? k : Math.max(DEEP, 20 * k + 50));
        top = new TopK(deep);
        candidate = new int[deep];
        candidateScore = new float[deep];
        nearest = new float[deep];
        looked = new int[facts.catalogue().category().words().size()];
        draft = new Draft(goods, rules, k);
        member = rules.floor().share() > 0 ? goods.members(rules.floor()) : new boolean[items];
        preferred = preferred(items);
    }

    private boolean[] preferred(int items) {
        boolean[] made = new boolean[items];
        if (rules.picks().boostNew()) {
            System.arraycopy(goods.fresh(), 0, made, 0, facts.catalogue().size());
        }
        for (int product : rules.picks().boosted()) {
            made[product] = true;
        }
        return made;
    }

    /**
     * Fills row p of {@code all}.
     *
     * @param scores scores of all products, minus infinity for those that may not be suggested
     * @param personal whether the scores are the person's own
     */
    void pick(int person, History history, float[] scores, boolean personal, Suggestions all, int p) {
        draft.clear();
        candidates = 0;
        if (history.size() > 0) {
            rank(scores);
            Ground ground = personal ? Ground.HISTORY : Ground.EVERYWHERE;
            if (rules.variety() > 0) {
                varied(ground);
            } else {
                inOrder(ground, false);
            }
        }
        fill(person, history, scores, false);
        if (!draft.full() && draft.limited()) {
            // Limits of category and variants give way before a place stays empty; what is hidden stays hidden.
            inOrder(personal ? Ground.HISTORY : Ground.EVERYWHERE, true);
            fill(person, history, scores, true);
        }
        if (rules.floor().share() > 0) {
            raise(whole(draft.k() * rules.floor().share(), person), scores, personal);
        }
        if (rules.active().contains(ServingRule.BOOST)) {
            boost(person, history, scores);
        }
        draft.into(all, p, scores);
    }

    /** The candidates of which the scores say something, best first. */
    private void rank(float[] scores) {
        int none = 0;
        for (float score : scores) {
            none += score == 0 ? 1 : 0;
        }
        // Where most products have no score at all, only what speaks for a product counts; else any score is one.
        boolean sparse = 2 * none > scores.length;
        top.offerAll(scores);
        int drained = top.drain(candidate, candidateScore, 0);
        for (int c = 0; c < drained; c++) {
            if (candidateScore[c] > 0 || !sparse && candidateScore[c] < 0) {
                candidate[candidates] = candidate[c];
                candidateScore[candidates++] = candidateScore[c];
            }
        }
    }

    private void inOrder(Ground ground, boolean lenient) {
        for (int c = 0; c < candidates && !draft.full(); c++) {
            draft.take(candidate[c], ground, lenient);
        }
    }

    /** Greedy maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998), scores scaled to 0…1. */
    private void varied(Ground ground) {
        if (candidates == 0) {
            return;
        }
        float low = candidateScore[candidates - 1];
        float range = Math.max(1e-12f, candidateScore[0] - low);
        java.util.Arrays.fill(nearest, 0, candidates, 0f);
        boolean more = true;
        while (!draft.full() && more) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < candidates; c++) {
                double value = (1 - rules.variety()) * (candidateScore[c] - low) / range - rules.variety() * nearest[c];
                if (value > most && draft.allows(candidate[c], false)) {
                    most = value;
                    best = c;
                }
            }
            more = best >= 0;
            if (more) {
                draft.take(candidate[best], ground, false);
                for (int c = 0; c < candidates; c++) {
                    nearest[c] = Math.max(nearest[c], goods.alike(candidate[c], candidate[best]));
                }
            }
        }
    }

    private void fill(int person, History history, float[] scores, boolean lenient) {
        if (!draft.full()) {
            takeAll(bestSellers.ofCity(facts.people().city().code()[person]), Ground.CITY, scores, lenient);
        }
        if (!draft.full()) {
            takeAll(bestSellers.ofPeopleLike(person), Ground.PEOPLE_LIKE, scores, lenient);
        }
        if (!draft.full()) {
            takeAll(bestSellers.ofCategory(favourite(person, history)), Ground.CATEGORY, scores, lenient);
        }
        if (!draft.full()) {
            takeAll(bestSellers.ofCountry(facts.people().country().code()[person]), Ground.COUNTRY, scores, lenient);
        }
        if (!draft.full()) {
            takeAll(bestSellers.overall(), Ground.EVERYWHERE, scores, lenient);
        }
        for (int i = 0; i < scores.length && !draft.full(); i++) {
            if (scores[i] != Float.NEGATIVE_INFINITY) {
                draft.take(i, Ground.REST, lenient);
            }
        }
    }

    private void takeAll(int[] list, Ground ground, float[] scores, boolean lenient) {
        for (int i = 0; i < list.length && !draft.full(); i++) {
            if (scores[list[i]] != Float.NEGATIVE_INFINITY) {
                draft.take(list[i], ground, lenient);
            }
        }
    }

    /** Puts the best of the group in the places of the worst of the others until the group has as many as it must. */
    private void raise(int least, float[] scores, boolean personal) {
        for (int missing = least - draft.count(member); missing > 0; missing--) {
            int victim = draft.last(member, preferred);
            if (victim < 0 || !put(victim, scores, personal)) {
                return;
            }
        }
    }

    private boolean put(int victim, float[] scores, boolean personal) {
        for (int c = 0; c < candidates; c++) {
            if (member[candidate[c]]
                    && draft.replace(victim, candidate[c], personal ? Ground.HISTORY : Ground.EVERYWHERE)) {
                return true;
            }
        }
        for (int item : bestSellers.overall()) {
            if (member[item]
                    && scores[item] != Float.NEGATIVE_INFINITY
                    && draft.replace(victim, item, Ground.EVERYWHERE)) {
                return true;
            }
        }
        return false;
    }

    /** Gives the last places to new and chosen products: those that suit best, else of the person's category. */
    private void boost(int person, History history, float[] scores) {
        int places = whole(draft.k() * ServingRules.MOST_BOOSTED, person);
        int category = favourite(person, history);
        int[] categoryOf = facts.catalogue().category().code();
        for (int given = draft.count(preferred); given < places; given++) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < preferred.length; i++) {
                if (preferred[i] && scores[i] != Float.NEGATIVE_INFINITY && !draft.has(i)) {
                    // Equal ones take turns from person to person.
                    double turn = 1e-9 * Splash.unit(person * 31L + i);
                    double value = scores[i] + (categoryOf[i] == category && category >= 0 ? 1e-6 : 0) + turn;
                    if (value > most) {
                        most = value;
                        best = i;
                    }
                }
            }
            int victim = draft.last(preferred, member);
            Ground ground = rules.picks().boosted().contains(best) ? Ground.CHOSEN : Ground.NEW;
            if (best < 0 || victim < 0 || !draft.replace(victim, best, ground)) {
                return;
            }
        }
    }

    /** A whole number of places that is right on average over people. */
    private static int whole(double places, int person) {
        return (int) Math.floor(places + 1e-9 + Splash.unit(person));
    }

    /** The category of most of the products that the person bought and looked at, -1 when there is none. */
    private int favourite(int person, History history) {
        Events events = facts.events();
        int[] categoryOf = facts.catalogue().category().code();
        int best = -1;
        for (int item : history.item()) {
            best = count(categoryOf[item], best);
        }
        for (int e = events.offset()[person]; e < events.offset()[person + 1]; e++) {
            if (events.product()[e] >= 0 && events.day()[e] <= history.asOf()) {
                best = count(categoryOf[events.product()[e]], best);
            }
        }
        java.util.Arrays.fill(looked, 0);
        return best;
    }

    private int count(int category, int best) {
        if (category < 0) {
            return best;
        }
        looked[category]++;
        boolean more =
                best < 0 || looked[category] > looked[best] || looked[category] == looked[best] && category < best;
        return more ? category : best;
    }
}
