package org.clientele.analysis.recommend.serve;

import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.recommend.History;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;

/** Picks the k products of one person from scores, keeps the limit per category and fills up with best-sellers. */
final class Picker {
    private final Facts facts;
    private final BestSellers bestSellers;
    private final ServingRules rules;
    private final int k;
    private final TopK top;
    private final int[] candidate;
    private final float[] candidateScore;
    private final int[] inCategory;
    private final boolean[] picked;
    private final int[] looked;

    Picker(Facts facts, BestSellers bestSellers, ServingRules rules, int k) {
        this.facts = facts;
        this.bestSellers = bestSellers;
        this.rules = rules;
        this.k = k;
        int items = Math.max(1, facts.catalogue().size());
        int deep = Math.min(items, rules.maxPerCategory() == 0 ? k : 20 * k + 50);
        top = new TopK(deep);
        candidate = new int[deep];
        candidateScore = new float[deep];
        int categories = facts.catalogue().category().words().size();
        inCategory = new int[categories];
        looked = new int[categories];
        picked = new boolean[items];
    }

    /**
     * Fills row p of {@code all}.
     *
     * @param scores scores of all products, minus infinity for those that may not be suggested
     * @param personal whether the scores are the person's own; a score of 0 then says nothing
     */
    void pick(int person, History history, float[] scores, boolean personal, Suggestions all, int p) {
        int count = 0;
        boolean cold = history.size() == 0;
        if (!cold) {
            top.offerAll(scores);
            int candidates = top.drain(candidate, candidateScore, 0);
            Ground ground = personal ? Ground.HISTORY : Ground.EVERYWHERE;
            for (int c = 0; c < candidates && count < k && candidateScore[c] > 0; c++) {
                count = take(candidate[c], ground, all, p, count);
            }
        }
        if (count < k) {
            count = takeAll(
                    bestSellers.ofCity(facts.people().city().code()[person]), Ground.CITY, scores, all, p, count);
        }
        if (count < k) {
            count = takeAll(bestSellers.ofPeopleLike(person), Ground.PEOPLE_LIKE, scores, all, p, count);
        }
        if (count < k) {
            int category = favourite(person, history);
            count = takeAll(bestSellers.ofCategory(category), Ground.CATEGORY, scores, all, p, count);
        }
        if (count < k) {
            int country = facts.people().country().code()[person];
            count = takeAll(bestSellers.ofCountry(country), Ground.COUNTRY, scores, all, p, count);
        }
        if (count < k) {
            count = takeAll(bestSellers.overall(), Ground.EVERYWHERE, scores, all, p, count);
        }
        for (int r = 0; r < count; r++) {
            int item = all.item()[p * k + r];
            picked[item] = false;
            int category = facts.catalogue().category().code()[item];
            if (category >= 0) {
                inCategory[category] = 0;
            }
        }
    }

    private int takeAll(int[] list, Ground ground, float[] scores, Suggestions all, int p, int from) {
        int count = from;
        for (int i = 0; i < list.length && count < k; i++) {
            if (scores[list[i]] != Float.NEGATIVE_INFINITY) {
                count = take(list[i], ground, all, p, count);
            }
        }
        return count;
    }

    private int take(int item, Ground ground, Suggestions all, int p, int count) {
        int category = facts.catalogue().category().code()[item];
        boolean full = rules.maxPerCategory() > 0 && category >= 0 && inCategory[category] >= rules.maxPerCategory();
        if (picked[item] || full) {
            return count;
        }
        picked[item] = true;
        if (category >= 0) {
            inCategory[category]++;
        }
        all.item()[p * k + count] = item;
        all.ground()[p * k + count] = (byte) ground.ordinal();
        return count + 1;
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
            if (events.product()[e] >= 0) {
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
