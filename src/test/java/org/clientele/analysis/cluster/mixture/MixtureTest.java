package org.clientele.analysis.cluster.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.cluster.Agreement;
import org.clientele.analysis.cluster.Iris;
import org.clientele.analysis.cluster.Mall;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mixtures against published likelihoods and planted distributions. */
class MixtureTest {
    private static MixtureFit fit(Rows rows, int k, int starts) {
        return Mixture.run(rows, k, starts, 3, Checkpoint.none());
    }

    @Test
    void the_iris_data_give_the_published_likelihood_and_criterion() {
        Rows iris = Iris.rows();
        MixtureFit two = fit(iris, 2, Mixture.STARTS);
        assertEquals(-214.35470, two.logLikelihood(), 2e-3);
        assertEquals(574.0178, two.bic(150), 4e-3);
        MixtureFit three = fit(iris, 3, Mixture.STARTS);
        assertEquals(-180.18548, three.logLikelihood(), 5e-3);
        assertEquals(580.8389, three.bic(150), 1e-2);
        int[] label = three.assign(three.memberships(iris, Checkpoint.none()));
        assertEquals(.9039, Agreement.adjustedRand(label, Iris.species()), 1e-4);
    }

    @Test
    void the_mall_data_give_the_known_likelihood_and_their_criterion_wants_four_groups() {
        Rows mall = Mall.rows();
        double[] bic = new double[9];
        for (int k = 1; k <= 8; k++) {
            MixtureFit fit = fit(mall, k, 20);
            bic[k] = fit.bic(200);
            if (k == 5) {
                assertTrue(fit.logLikelihood() >= -1755.4, "log-likelihood " + fit.logLikelihood());
            }
        }
        assertEquals(3664.34, bic[5], 0.2);
        assertEquals(3661.28, bic[4], 0.1);
        assertEquals(bic[4], Arrays.stream(bic, 1, 9).min().orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void planted_distributions_are_found_with_their_weights_middles_and_spreads(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 6000;
        double[] data = new double[n * 2];
        for (int i = 0; i < n; i++) {
            boolean first = i % 4 != 0;
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            data[2 * i] = first ? a : 6 + 2 * a;
            data[2 * i + 1] = first ? 0.8 * a + 0.6 * b : -3 + 0.5 * b;
        }
        MixtureFit fit = fit(new Rows(data, n, 2), 2, 3);
        int big = fit.weight()[0] > fit.weight()[1] ? 0 : 1;
        int small = 1 - big;
        assertEquals(.75, fit.weight()[big], .02);
        assertEquals(0, fit.mean()[big * 2], .06);
        assertEquals(6, fit.mean()[small * 2], .2);
        assertEquals(-3, fit.mean()[small * 2 + 1], .06);
        // The covariance 1, 0.8, 1 has the factor 1, 0.8, 0.6.
        assertArrayEquals(new double[] {1, 0, .8, .6}, fit.factor()[big], .04);
        assertArrayEquals(new double[] {2, 0, 0, .5}, fit.factor()[small], .1);
    }

    @Test
    void memberships_add_up_and_far_points_and_flat_groups_break_nothing() {
        double[] data = new double[200 * 2];
        for (int i = 0; i < 100; i++) {
            data[2 * i] = i;
            data[200 + 2 * i] = 1e6 + i;
            data[200 + 2 * i + 1] = 5;
        }
        Rows rows = new Rows(data, 200, 2);
        MixtureFit fit = fit(rows, 3, 4);
        double[] membership = fit.memberships(rows, Checkpoint.none());
        for (int i = 0; i < 200; i++) {
            double sum = 0;
            for (int g = 0; g < fit.k(); g++) {
                assertTrue(membership[i * fit.k() + g] >= 0);
                sum += membership[i * fit.k() + g];
            }
            assertEquals(1, sum, 1e-9);
        }
        assertTrue(Double.isFinite(fit.logLikelihood()));
    }
}
