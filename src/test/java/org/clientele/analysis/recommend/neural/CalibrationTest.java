package org.clientele.analysis.recommend.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.als.Als;
import org.clientele.analysis.recommend.als.AlsModel;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private final Interactions x =
            RandomPurchases.withTastes(300, 60, 4, 12, 0.8, 3).interactions();
    private final Hidden hidden = Hidden.of(x, 0.5, 1);
    private final AlsModel als =
            Als.fit(hidden.shown(), new AlsSpec(8, 6, 0.02, 0, 0.8, 0), 1, new Workers(2), Checkpoint.none());
    private final Tastes tastes = Tastes.of(als, 0.02).in(0.3f);

    /** The network that has learned nothing says what the factorisation says, so it ranks in the same order. */
    @Test
    void the_start_is_the_factorisation_on_another_scale() {
        Agreement agreement = new Agreement(tastes.vector(), tastes.unit(), 10);
        Network net = Network.start(agreement, tastes.d(), List.of(16, 8), new Calibration(10, 2, -1.5, 0), 1);
        Ranker.Desk desk = new Ranker(net, 0, new Workers(1)).desk();
        float[] person = new float[tastes.d()];
        float[] logit = new float[60];
        float[][] score = new float[1][60];
        for (int u = 0; u < 20; u++) {
            History history = hidden.shown().history(u);
            als.scorer().score(new History[] {history}, 1, score);
            tastes.foldIn().taste(history.item(), 0, history.size(), person);
            desk.all(person, logit);
            for (int i = 0; i < 60; i++) {
                double expected = -1.5 + 2 * Math.log(Math.log1p(Math.exp(10 * score[0][i])));
                assertEquals(expected, logit[i], 2e-3);
            }
        }
    }

    @Test
    void gain_and_constant_are_where_the_loss_is_smallest() {
        Calibration found = Calibration.of(hidden, tastes, 4, Checkpoint.none());
        double least = loss(found.sharpness(), found.gain(), found.constant());
        assertEquals(least, found.loss(), 1e-3 * least);
        double step = 1e-3;
        assertTrue(loss(found.sharpness(), found.gain() + step, found.constant()) > least);
        assertTrue(loss(found.sharpness(), found.gain() - step, found.constant()) > least);
        assertTrue(loss(found.sharpness(), found.gain(), found.constant() + step) > least);
        assertTrue(loss(found.sharpness(), found.gain(), found.constant() - step) > least);
        assertTrue(found.gain() > 1, "tastes that were planted say something");
    }

    private double loss(float sharpness, double gain, double constant) {
        double loss = 0.5 * (gain - 1) * (gain - 1) + 0.5 * constant * constant;
        float[] person = new float[tastes.d()];
        for (int i = 0; i < hidden.user().length; i++) {
            History history = hidden.shown().history(hidden.user()[i]);
            tastes.foldIn().taste(history.item(), 0, history.size(), person);
            int[] items = hidden.items()[i];
            for (int k = 0; k < items.length; k++) {
                double score = 0;
                for (int f = 0; f < tastes.d(); f++) {
                    score += 0.3 * person[f] * tastes.vector()[items[k]][f];
                }
                double logit = gain * Math.log(Math.log1p(Math.exp(sharpness * score))) + constant;
                double weight = k == 0 ? 1 : 4.0 / (items.length - 1);
                loss += weight * Math.log1p(Math.exp(k == 0 ? -logit : logit));
            }
        }
        return loss;
    }
}
