package org.clientele.analysis.recommend.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.serve.RuleCost;
import org.clientele.analysis.recommend.serve.ServingRule;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class ServingTrialTest {
    private static final int K = 5;
    // Eight purchases ten days apart: the last three are hidden.
    private final Purchases purchases = RandomPurchases.withTastes(300, 60, 5, 8, 0.9, 3);
    private final Facts facts = new ShopFacts(purchases).facts(4);
    private final Workers workers = new Workers(2);
    private final Split split = Split.of(TrainingData.of(purchases), new Split.Rule.LastDays(30));
    private final Recommender model = Roster.fit(split.shown(), EaseSpec.standard(), 7, workers, Checkpoint.none());
    private final ServingTrial trial = ServingTrial.of(
            facts, TrainingData.of(purchases), EaseSpec.standard(), 30, 1_000, 7, workers, Checkpoint.none());

    /** Right by hand: the k best of all products by score, equal ones by number, looked up in the hidden days. */
    private double byHand(ServingRules rules, boolean newOnly) {
        float[][] scores = new float[1][60];
        int right = 0;
        int people = 0;
        for (int u = 0; u < 300; u++) {
            if (split.hidden().length(u) == 0 || split.train().byUser().length(u) == 0) {
                continue;
            }
            if (newOnly && !boughtSomethingNew(u)) {
                continue;
            }
            people++;
            History history = split.train().history(u);
            model.scorer().score(new History[] {history}, 1, scores);
            boolean hit = false;
            for (int r = 0; r < K; r++) {
                int best = -1;
                for (int i = 0; i < 60; i++) {
                    boolean bought = split.train().byUser().find(u, i) >= 0;
                    boolean open = scores[0][i] > 0 && !(bought && rules.boughtWithinDays() > 0);
                    if (open && (best < 0 || scores[0][i] > scores[0][best])) {
                        best = i;
                    }
                }
                if (best >= 0) {
                    hit |= split.hidden().find(u, best) >= 0;
                    scores[0][best] = Float.NEGATIVE_INFINITY;
                }
            }
            right += hit ? 1 : 0;
        }
        assertTrue(newOnly || people == trial.people(), "all who can be asked: " + people);
        return right / (double) people;
    }

    private boolean boughtSomethingNew(int u) {
        boolean something = false;
        for (int e = split.hidden().start()[u]; e < split.hidden().start()[u + 1]; e++) {
            something |= split.train().byUser().find(u, split.hidden().index()[e]) < 0;
        }
        return something;
    }

    @Test
    void the_hits_lost_by_hiding_what_was_bought_are_those_counted_by_hand() {
        ServingRules hiding = new ServingRules(ServingRules.EVER, false, 0, List.of());
        List<RuleLoss> losses = trial.losses(hiding, K, Checkpoint.none());
        assertEquals(1, losses.size());
        RuleCost cost = losses.getFirst().cost();
        assertEquals(ServingRule.BOUGHT, cost.rule());
        Interval lost = losses.getFirst().lost();
        assertEquals(byHand(ServingRules.none(), false) - byHand(hiding, false), lost.value(), 1e-9);
        assertTrue(lost.low() <= lost.value() && lost.value() <= lost.high());
        assertTrue(cost.places() > 0);
    }

    @Test
    void the_curve_begins_without_variety_and_without_loss() {
        ServingRules rules = new ServingRules(ServingRules.EVER, false, 0, List.of());
        List<VarietyPoint> curve = trial.curve(rules, List.of(0.0, 0.3, 0.6), K, Checkpoint.none());
        assertEquals(byHand(rules, true), curve.getFirst().right().value(), 1e-9);
        assertEquals(0, curve.getFirst().lost().value());
        assertTrue(curve.getFirst().costsNothing());
        for (VarietyPoint point : curve) {
            assertEquals(
                    curve.getFirst().right().value() - point.right().value(),
                    point.lost().value(),
                    1e-9);
            assertEquals(point.lost().value() <= 0, point.costsNothing());
        }
        // Tastes are categories here, so that leaving them costs.
        assertTrue(curve.get(2).alike() < curve.get(0).alike());
        assertTrue(curve.get(2).lost().value() > 0);
    }

    @Test
    void a_method_that_knows_tastes_is_better_than_best_sellers_and_none_is_better_than_itself() {
        Recommender popular = Roster.fit(split.shown(), PopularSpec.standard(), 7, workers, Checkpoint.none());
        assertTrue(trial.better(model, popular, ServingRules.standard(), K, Checkpoint.none())
                .aboveZero());
        assertEquals(new Interval(0, 0, 0), trial.better(model, model, ServingRules.standard(), K, Checkpoint.none()));
    }
}
