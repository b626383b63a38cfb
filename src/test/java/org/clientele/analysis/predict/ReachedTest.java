package org.clientele.analysis.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clientele.analysis.predict.Reached.Part;
import org.clientele.analysis.predict.Reached.Verdict;
import org.junit.jupiter.api.Test;

class ReachedTest {
    private static Reached of(int women, int ofWomen, int men, int ofMen) {
        return new Reached("field:sex", List.of(new Part("f", women, ofWomen), new Part("m", men, ofMen)));
    }

    @Test
    void the_ratio_of_a_known_study() {
        // UCI Adult, all 48,842 people: above 50K 1,769 of 16,192 women and 9,918 of 32,650 men
        Reached adult = of(1769, 16_192, 9918, 32_650);
        assertEquals(0.359655, adult.ratio(), 1e-6);
        assertEquals(0.109251, adult.least().share(), 1e-6);
        assertEquals(0.303767, adult.most().share(), 1e-6);
        assertEquals(Verdict.GAP, adult.verdict());
    }

    @Test
    void a_gap_is_told_only_where_there_are_enough_people() {
        assertEquals(Verdict.ALIKE, of(1000, 5000, 1000, 5000).verdict());
        assertEquals(Verdict.UNCLEAR, of(16, 100, 20, 100).verdict());
        assertEquals(Verdict.UNCLEAR, of(160, 1000, 200, 1000).verdict());
        assertEquals(Verdict.GAP, of(500, 5000, 1000, 5000).verdict());
        assertEquals(Verdict.UNCLEAR, of(3, 60, 9, 60).verdict());
        assertEquals(Verdict.GAP, of(0, 500, 100, 500).verdict());
        assertEquals(Verdict.UNCLEAR, of(0, 30, 10, 100).verdict());
    }
}
