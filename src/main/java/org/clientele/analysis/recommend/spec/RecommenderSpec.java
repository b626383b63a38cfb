package org.clientele.analysis.recommend.spec;

/** Which recommender with which settings; the same spec, seed and data give the same recommender. */
public sealed interface RecommenderSpec
        permits PopularSpec,
                ItemKnnSpec,
                AlsSpec,
                EaseSpec,
                BuyAgainSpec,
                P3AlphaSpec,
                PureSvdSpec,
                Rp3BetaSpec,
                SarSpec,
                SlimSpec,
                UserKnnSpec,
                ContentSpec,
                FeatureKnnSpec,
                SequenceSpec,
                TrendingSpec,
                ReplenishSpec,
                BlendSpec,
                NeighbourMixSpec,
                BprSpec,
                LogisticMfSpec,
                BaselineSpec,
                NeuralSpec,
                SvdSpec,
                SvdPlusPlusSpec {
    /** The method's name on the command line and in files; it never changes once people have files with it. */
    String code();

    /** Refuses settings out of their range.
     *
     * @throws IllegalArgumentException naming the setting, when {@code holds} is false */
    static void require(boolean holds, String setting) {
        if (!holds) {
            throw new IllegalArgumentException(setting + " is out of its range");
        }
    }
}
