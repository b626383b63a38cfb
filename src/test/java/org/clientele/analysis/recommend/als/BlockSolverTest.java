package org.clientele.analysis.recommend.als;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Block by block a row comes to the answer that solving it at once gives. */
class BlockSolverTest {
    private static final int D = 48;
    private static final int MEMBERS = 90;

    private final Random random = new Random(4);
    private final float[] fixed = new float[MEMBERS * D];
    private final float[] gram = new float[D * D];

    BlockSolverTest() {
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = (float) random.nextGaussian() / 4;
        }
        for (int m = 0; m < MEMBERS; m++) {
            for (int i = 0; i < D; i++) {
                for (int j = 0; j < D; j++) {
                    gram[i * D + j] += 0.2f * fixed[m * D + i] * fixed[m * D + j];
                }
            }
        }
    }

    /** The scores of all members for the row that {@code sweeps} over its blocks come to. */
    private float[] scores(FloatKernel kernel, int n, float[] confidence, int block, int sweeps) {
        int[] index = new int[n];
        for (int i = 0; i < n; i++) {
            index[i] = 2 * i;
        }
        float[] row = new float[D];
        for (int f = 0; f < D && sweeps > 1; f++) {
            row[f] = (float) random.nextGaussian();
        }
        if (sweeps == 0) {
            float[] turned = fixed.clone();
            FixedSide side = FixedSide.turn(turned, D, 0.2, MEMBERS, kernel, new Workers(1));
            new RowSolver(side, kernel).solve(index, 0, n, confidence, 0.9, row, 0);
            return scores(turned, row);
        }
        BlockSolver solver = new BlockSolver(fixed, gram, D, block, kernel);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            solver.improve(index, 0, n, confidence, 0.9, row, 0);
        }
        return scores(fixed, row);
    }

    private static float[] scores(float[] members, float[] row) {
        float[] scores = new float[MEMBERS];
        for (int m = 0; m < MEMBERS; m++) {
            for (int f = 0; f < D; f++) {
                scores[m] += members[m * D + f] * row[f];
            }
        }
        return scores;
    }

    private float[] confidence(int n) {
        float[] confidence = new float[n];
        for (int i = 0; i < n; i++) {
            confidence[i] = 1 + random.nextInt(4);
        }
        return confidence;
    }

    @ParameterizedTest
    @CsvSource({"1,true", "7,true", "40,true", "7,false", "40,false"})
    void one_block_is_the_exact_answer_and_many_sweeps_over_small_ones_come_to_it(int n, boolean best) {
        FloatKernel kernel = best ? FloatKernel.best() : FloatKernel.plain();
        for (float[] confidence : new float[][] {{}, confidence(n)}) {
            float[] exact = scores(kernel, n, confidence, 0, 0);
            assertArrayEquals(exact, scores(kernel, n, confidence, D, 1), 1e-4f);
            assertArrayEquals(exact, scores(kernel, n, confidence, 16, 60), 1e-3f);
            assertArrayEquals(exact, scores(kernel, n, confidence, 32, 60), 1e-3f);
        }
    }

    @Test
    void a_long_factorisation_finds_planted_tastes() {
        Interactions x = RandomPurchases.withTastes(160, 40, 4, 8, 0.9, 2).interactions();
        AlsSpec spec = new AlsSpec(Als.BLOCKS_FROM, 4, 0.02, 0.2, 0.8, 0);
        AlsModel model = Als.fit(x, spec, 3, new Workers(2), Checkpoint.none());
        float[][] out = new float[1][40];
        model.scorer().score(new History[] {History.of(10, 11, 12, 13)}, 1, out);
        double own = 0;
        double others = 0;
        for (int i = 0; i < 40; i++) {
            if (i / 10 == 1) {
                own += i > 13 ? out[0][i] / 6 : 0;
            } else {
                others += out[0][i] / 30;
            }
        }
        assertTrue(own > 2 * others, own + " against " + others);
    }
}
