package org.clientele.analysis.recommend.roster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast way and the textbook's, from the same start, suggest alike: the benchmark compares equals. */
class TextbookAlsTest {
    @ParameterizedTest
    @CsvSource({"8,20,1", "20,4,2", "32,12,3", "64,40,4"})
    void scores_are_those_of_the_textbook(int factors, int each, long seed) {
        Interactions x = RandomPurchases.withTastes(200, 80, 4, each, 0.8, seed).interactions();
        AlsSpec spec = new AlsSpec(factors, 6, 0.02, 0.2, 0.8, 0);
        Recommender ours = Roster.fit(TrainingData.of(x), spec, seed, new Workers(2), Checkpoint.none());
        TextbookAls theirs = TextbookAls.fit(x, spec, seed, new Workers(2));
        float[][] out = new float[1][80];
        for (int u = 0; u < 20; u++) {
            History history = x.history(u);
            ours.scorer().score(new History[] {history}, 1, out);
            assertArrayEquals(theirs.scores(history), out[0], 2e-3f);
        }
    }
}
