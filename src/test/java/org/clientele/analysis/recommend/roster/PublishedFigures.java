package org.clientele.analysis.recommend.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.P3AlphaSpec;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.PureSvdSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.Rp3BetaSpec;
import org.clientele.analysis.recommend.spec.SarSpec;
import org.clientele.analysis.recommend.spec.Similarity;
import org.clientele.analysis.recommend.spec.SlimSpec;
import org.clientele.analysis.recommend.spec.Together;
import org.clientele.analysis.recommend.spec.UserKnnSpec;
import org.clientele.analysis.recommend.spec.Weighting;

/**
 * Published figures of methods without chance: Ferrari Dacrema et al. (TOIS 2021, online appendix), the benchmark of
 * recommenders-team/recommenders, and reference runs on the same files.
 */
final class PublishedFigures {
    private PublishedFigures() {}

    /** A data set with its split. */
    enum Data {
        MOVIE_LENS_NCF("ml-1m, NCF"),
        CITE_U_LIKE("citeulike-a, CMN"),
        MOVIE_LENS_MICROSOFT("ml-100k, Microsoft"),
        MOVIE_LENS_UA("ml-100k, ua"),
        MOVIE_LENS_INF_AE("ml-1m, inf-AE");

        private final String title;

        Data(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** A figure, as published.
     *
     * @param orBetter whether more is as good, as where ties or chance in the publication moved the figure
     * @param published measure and value, with as many digits as were published; half a unit of the third digit is allowed,
     *     or one of the sixth where there are six
     * @param slow whether it takes more than a few seconds */
    record Figure(
            String algorithm,
            Data data,
            RecommenderSpec spec,
            Map<String, String> published,
            boolean orBetter,
            boolean slow) {
        @Override
        public String toString() {
            return algorithm + " on " + data.title();
        }

        Figure inMoreTime() {
            return new Figure(algorithm, data, spec, published, orBetter, true);
        }

        Figure atLeast() {
            return new Figure(algorithm, data, spec, published, true, slow);
        }
    }

    static List<Figure> all() {
        return List.of(
                ncf("Best-sellers", new PopularSpec(0), "0.4533", "0.2542").atLeast(),
                ncf("Item-kNN BM25", new ItemKnnSpec(111, 298, Weighting.BM25), "0.6694", "0.3979"),
                ncf("User-kNN BM25", userKnn(516, Weighting.BM25, Similarity.COSINE, 0.5), "0.6606", "0.3951")
                        .inMoreTime(),
                ncf(
                                "User-kNN asymmetric",
                                userKnn(306, Weighting.TF_IDF, Similarity.ASYMMETRIC, 0.2173),
                                "0.6768",
                                "0.4100")
                        .inMoreTime(),
                ncf("P3alpha", new P3AlphaSpec(1000, 1.2177, false, 0), "0.6460", "0.3876")
                        .inMoreTime(),
                ncf("RP3beta", new Rp3BetaSpec(546, 1.0807, 0.7029, true, 0), "0.6758", "0.4011"),
                ncf("EASE", new EaseSpec(1320, 5_000, 0), "0.7192", "0.4494"),
                ncf("SLIM", slim(6_040, 0.0788, 1.19e-5, 544), "0.7162", "0.4468")
                        .inMoreTime(),
                ncf("PureSVD", new PureSvdSpec(52), "0.6937", "0.4303")
                        .atLeast()
                        .inMoreTime(),
                cmn("Best-sellers", new PopularSpec(0), "0.2774", "0.1537").atLeast(),
                cmn("Item-kNN TF-IDF", new ItemKnnSpec(594, 999, Weighting.TF_IDF), "0.8925", "0.7267"),
                cmn("User-kNN BM25", userKnn(578, Weighting.BM25, Similarity.COSINE, 0.5), "0.8962", "0.7265"),
                cmn("P3alpha", new P3AlphaSpec(653, 0.6310, false, 0), "0.8971", "0.7370"),
                cmn("RP3beta", new Rp3BetaSpec(764, 0.7110, 0.2297, true, 0), "0.9002", "0.7447"),
                new Figure(
                        "SAR",
                        Data.MOVIE_LENS_MICROSOFT,
                        new SarSpec(Together.JACCARD, 30 * 86_400, 0, 0),
                        measures("MAP@10", "0.114038", "NDCG@10", "0.393819", "P@10", "0.340615", "R@10", "0.185377"),
                        false,
                        false),
                new Figure(
                        "EASE",
                        Data.MOVIE_LENS_MICROSOFT,
                        new EaseSpec(500, 5_000, 0),
                        measures("NDCG@10", "0.4829", "P@10", "0.4198", "R@10", "0.2277"),
                        false,
                        false),
                new Figure(
                        "EASE",
                        Data.MOVIE_LENS_UA,
                        new EaseSpec(500, 5_000, 0),
                        measures("P@10", "0.2691", "AUC", "0.9349"),
                        false,
                        false),
                new Figure(
                        "EASE",
                        Data.MOVIE_LENS_INF_AE,
                        new EaseSpec(1000, 5_000, 0),
                        measures("NDCG@10", "0.3346"),
                        false,
                        true));
    }

    private static UserKnnSpec userKnn(int k, Weighting weighting, Similarity similarity, double alpha) {
        return new UserKnnSpec(k, 0, weighting, similarity, alpha, 0, 0, 0);
    }

    /** SLIM by the settings of scikit-learn's ElasticNet, which divides the squares by the number of people. */
    private static SlimSpec slim(int people, double alpha, double l1Ratio, int keep) {
        return new SlimSpec(alpha * (1 - l1Ratio) * people, alpha * l1Ratio * people, 5_000, keep, 100);
    }

    private static Figure ncf(String algorithm, RecommenderSpec spec, String hitRate, String ndcg) {
        return new Figure(
                algorithm, Data.MOVIE_LENS_NCF, spec, measures("HR@10", hitRate, "NDCG@10", ndcg), false, false);
    }

    private static Figure cmn(String algorithm, RecommenderSpec spec, String hitRate, String ndcg) {
        return new Figure(algorithm, Data.CITE_U_LIKE, spec, measures("HR@10", hitRate, "NDCG@10", ndcg), false, false);
    }

    private static Map<String, String> measures(String... namesAndValues) {
        Map<String, String> measures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            measures.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return measures;
    }
}
