package org.clientele.analysis.recommend;

/** Which recommender with which settings; the same spec, seed and data give the same recommender. */
public sealed interface RecommenderSpec {
    /** Best-sellers: products by how many people bought them, older purchases counting less.
     *
     * @param halfLifeDays a purchase counts half when it is that many days old; 0 for no decay */
    record Popular(double halfLifeDays) implements RecommenderSpec {
        public Popular {
            require(halfLifeDays >= 0, "half-life");
        }

        /** Half-life of 30 days. */
        public static Popular standard() {
            return new Popular(30);
        }
    }

    /** How much single purchases weigh before products are compared. */
    enum Weighting {
        /** Every purchase weighs the same. */
        NONE,
        /** Purchases of people who buy nearly everything weigh less. */
        TF_IDF,
        /** As TF-IDF, and purchases of best-sellers weigh less too (Okapi BM25). */
        BM25
    }

    /** "People who bought this also bought": cosine similarity between products.
     *
     * @param neighbours how many similar products are kept for each target product
     * @param shrink pulls similarities that rest on few buyers towards 0
     * @param weighting weights before comparing */
    record ItemKnn(int neighbours, double shrink, Weighting weighting) implements RecommenderSpec {
        public ItemKnn {
            require(neighbours >= 1, "neighbours");
            require(shrink >= 0, "shrink");
        }

        /** 100 neighbours, shrink 10, no weighting. */
        public static ItemKnn standard() {
            return new ItemKnn(100, 10, Weighting.NONE);
        }
    }

    /** Implicit-feedback matrix factorisation by alternating least squares.
     *
     * @param factors length of the taste vectors
     * @param epochs passes over the data
     * @param regularisation λ of λ·(n + w·N), the frequency-scaled regularisation of Rendle et al.
     * @param unobserved w, the weight of a pair that was not bought; 0 to let all such pairs together weigh six times as
     *     much as all bought ones (about what the tuned values of Rendle et al. come to)
     * @param deviation start vectors are drawn from N(0, deviation²/factors)
     * @param confidence α of 1 + α·ln(1 + times bought); 0 to count each pair once */
    record Als(int factors, int epochs, double regularisation, double unobserved, double deviation, double confidence)
            implements RecommenderSpec {
        public Als {
            require(factors >= 1 && factors <= 1024, "factors");
            require(epochs >= 1, "epochs");
            require(regularisation > 0, "regularisation");
            require(unobserved >= 0, "unobserved");
            require(deviation > 0, "deviation");
            require(confidence >= 0, "confidence");
        }

        /** 64 factors, 12 epochs, λ 0.02, w from the data. */
        public static Als standard() {
            return new Als(64, 12, 0.02, 0, 0.8, 0);
        }
    }

    /** EASE: the linear model whose weights between products have a closed form.
     *
     * @param regularisation λ added to the diagonal of the Gram matrix
     * @param maxItems only the most bought products take part beyond that many
     * @param keep how many weights are kept for each target product; 0 for all */
    record Ease(double regularisation, int maxItems, int keep) implements RecommenderSpec {
        public Ease {
            require(regularisation > 0, "regularisation");
            require(maxItems >= 1, "maxItems");
            require(keep >= 0, "keep");
        }

        /** λ 500, the 5,000 most bought products, 200 weights each. */
        public static Ease standard() {
            return new Ease(500, 5_000, 200);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is out of its range");
        }
    }
}
