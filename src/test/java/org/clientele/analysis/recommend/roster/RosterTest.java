package org.clientele.analysis.recommend.roster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterTest {
    private final Interactions x =
            RandomPurchases.withTastes(100, 60, 4, 6, 0.7, 9).interactions();

    static List<RecommenderSpec> standard() {
        return Roster.standard();
    }

    @ParameterizedTest
    @MethodSource("standard")
    void a_recommender_read_back_scores_as_before(RecommenderSpec spec) {
        Recommender model = Roster.fit(TrainingData.of(x), spec, 3, new Workers(2), Checkpoint.none());
        Recommender again = Roster.fromBytes(Roster.toBytes(model));
        assertEquals(spec, again.spec());
        assertEquals(model.personal(), again.personal());
        float[][] before = new float[2][60];
        float[][] after = new float[2][60];
        History[] block = {x.history(0), History.of()};
        model.scorer().score(block, 2, before);
        again.scorer().score(block, 2, after);
        assertArrayEquals(before[0], after[0]);
        assertArrayEquals(before[1], after[1]);
        assertArrayEquals(
                model.scorer().reasons(x.history(1), 2), again.scorer().reasons(x.history(1), 2));
    }

    @ParameterizedTest
    @MethodSource("standard")
    void bytes_that_were_cut_are_refused(RecommenderSpec spec) {
        byte[] bytes = Roster.toBytes(Roster.fit(TrainingData.of(x), spec, 3, new Workers(2), Checkpoint.none()));
        assertThrows(IllegalArgumentException.class, () -> Roster.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThrows(IllegalArgumentException.class, () -> Roster.fromBytes(new byte[] {0, 0, 0, 9}));
    }
}
