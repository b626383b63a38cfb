package org.clientele.analysis.recommend.roster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.FullSplit;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.PublicSets;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.SampledSplit;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.roster.PublishedFigures.Figure;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods without chance, held to published figures; what was reached goes to target/recommenders.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFiguresTest {
    private final Map<PublishedFigures.Data, SampledSplit> sampled = new EnumMap<>(PublishedFigures.Data.class);
    private final Map<PublishedFigures.Data, FullSplit> full = new EnumMap<>(PublishedFigures.Data.class);
    private final List<String> reachedLines = new ArrayList<>();

    static Stream<Figure> quick() {
        return PublishedFigures.all().stream().filter(figure -> !figure.slow());
    }

    static Stream<Figure> slow() {
        return PublishedFigures.all().stream().filter(Figure::slow);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void is_reached(Figure figure) {
        hold(figure);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void is_reached_in_more_time(Figure figure) {
        hold(figure);
    }

    private void hold(Figure figure) {
        Map<String, Double> reached = new java.util.TreeMap<>();
        switch (figure.data()) {
            case MOVIE_LENS_NCF, CITE_U_LIKE -> {
                SampledSplit split = sampled.computeIfAbsent(
                        figure.data(),
                        data -> data == PublishedFigures.Data.CITE_U_LIKE
                                ? PublicSets.citeULike()
                                : PublicSets.movieLensNcf());
                long start = System.nanoTime();
                Recommender model = fit(split.train(), figure);
                reached.put("seconds", (System.nanoTime() - start) / 1e9);
                SampledSplit.Reached got = split.test(model);
                reached.put("HR@10", got.hitRate());
                reached.put("NDCG@10", got.ndcg());
            }
            case MOVIE_LENS_MICROSOFT, MOVIE_LENS_UA, MOVIE_LENS_INF_AE -> {
                FullSplit split = full.computeIfAbsent(figure.data(), data -> switch (data) {
                    case MOVIE_LENS_MICROSOFT -> PublicSets.movieLensMicrosoft();
                    case MOVIE_LENS_UA -> PublicSets.movieLensUa();
                    default -> PublicSets.movieLensInfAe();
                });
                long start = System.nanoTime();
                Recommender model = fit(split.train(), figure);
                reached.put("seconds", (System.nanoTime() - start) / 1e9);
                FullSplit.Reached got = split.test(model);
                reached.put("MAP@10", got.map());
                reached.put("NDCG@10", got.ndcg());
                reached.put("P@10", got.precision());
                reached.put("R@10", got.recall());
                reached.put("AUC", got.auc());
            }
        }
        figure.published().forEach((measure, published) -> {
            reachedLines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.6f | %.1f |",
                    figure.algorithm(),
                    figure.data().title(),
                    measure,
                    published,
                    reached.get(measure),
                    reached.get("seconds")));
        });
        figure.published().forEach((measure, published) -> {
            double wanted = Double.parseDouble(published);
            double got = reached.getOrDefault(measure, 0.0);
            double tolerance = published.length() > 6 ? 1e-6 : 5e-4;
            assertTrue(
                    got >= wanted - tolerance && (figure.orBetter() || got <= wanted + tolerance),
                    () -> figure + " " + measure + ": published " + published + ", reached " + got);
        });
    }

    private static Recommender fit(Interactions train, Figure figure) {
        return Roster.fit(TrainingData.of(train), figure.spec(), 7, Workers.ofMachine(), Checkpoint.none());
    }

    @AfterAll
    void write_down() throws IOException {
        if (!reachedLines.isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add("| algorithm | data set | measure | published | ours | training, s |");
            lines.add("|---|---|---|---|---|---|");
            lines.addAll(reachedLines);
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target/recommenders.md"), lines);
        }
    }
}
