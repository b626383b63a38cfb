package org.clientele.analysis.recommend.roster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.PublishedFigures;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.NeuralSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** NeuMF of He et al. as measured by Ferrari Dacrema et al. (TOIS 2021, online appendix, table 54), and better: iALS. */
@Tag("long")
class NeuralAnchorTest {
    @Test
    void three_seeds_on_movielens() {
        MovieLens films = MovieLens.read(MovieLens.folder());
        NeuralSpec spec =
                new NeuralSpec(64, 12, 0.005, 0.3, List.of(32, 16), 0.2, 0.0005, 0.6, 0.01, 4, 1024, 2, 2, 0.3, 1500);
        double hitRate = 0;
        double ndcg = 0;
        for (long seed = 1; seed <= 3; seed++) {
            long since = System.nanoTime();
            MovieLens.Reached reached = films.test(
                    Roster.fit(TrainingData.of(films.train()), spec, seed, Workers.ofMachine(), Checkpoint.none()));
            row("Neural, seed " + seed, reached.hitRate(), reached.ndcg(), since);
            hitRate += reached.hitRate() / 3;
            ndcg += reached.ndcg() / 3;
        }
        row("Neural, mean of three seeds", hitRate, ndcg, System.nanoTime());
        assertTrue(hitRate >= 0.722, "hit rate " + hitRate);
        assertTrue(ndcg >= 0.445, "NDCG " + ndcg);
    }

    private static void row(String what, double hitRate, double ndcg, long since) {
        PublishedFigures.row(
                what + " | ml-1m, split of NCF",
                "HR@10 / NDCG@10",
                "NeuMF .7093 / .4349, iALS .722 / .445",
                String.format(Locale.ROOT, "%.4f / %.4f", hitRate, ndcg),
                since);
    }
}
