package org.clientele.analysis.recommend.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ferrari Dacrema et al. (TOIS 2021, online appendix, tables 54 to 60) and Rendle et al. (2022), to four digits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovieLensAnchorTest {
    private static final double TOLERANCE = 5e-4;
    private MovieLens films =
            new MovieLens(Interactions.of(0, 0, new int[0], new int[0], null, null), new int[0], new int[0][]);

    @BeforeAll
    void read() {
        films = MovieLens.read(MovieLens.folder());
    }

    private MovieLens.Reached reached(RecommenderSpec spec) {
        return films.test(Roster.fit(TrainingData.of(films.train()), spec, 7, Workers.ofMachine(), Checkpoint.none()));
    }

    @Test
    void best_sellers() {
        MovieLens.Reached reached = reached(new PopularSpec(0));
        assertEquals(0.4538, reached.hitRate(), TOLERANCE);
        assertEquals(0.2545, reached.ndcg(), TOLERANCE);
    }

    @Test
    void item_knn_with_bm25() {
        MovieLens.Reached reached = reached(new ItemKnnSpec(111, 298, Weighting.BM25));
        assertEquals(0.6694, reached.hitRate(), TOLERANCE);
        assertEquals(0.3979, reached.ndcg(), TOLERANCE);
    }

    @Test
    void ease() {
        MovieLens.Reached reached = reached(new EaseSpec(1320, 5_000, 0));
        assertEquals(0.7192, reached.hitRate(), TOLERANCE);
        assertEquals(0.4494, reached.ndcg(), TOLERANCE);
    }

    @Test
    void als_with_64_factors() {
        MovieLens.Reached reached = reached(new AlsSpec(64, 12, 0.005, 0.3, 0.8, 0));
        assertTrue(reached.hitRate() >= 0.722, () -> "hit rate " + reached.hitRate());
        assertTrue(reached.ndcg() >= 0.445, () -> "NDCG " + reached.ndcg());
    }
}
