package org.clientele.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.Measure;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.CompareRecommenders;
import org.clientele.app.recommend.LeagueReport;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.recommend.TrainedRecommender;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele recommend}: compares suggestion methods, trains one, and suggests products to everybody. */
@Command(name = "recommend", description = "Compare suggestion methods, train one, suggest products.")
public final class RecommendCommand extends WorkCommand {
    /** What is to be done. */
    enum Task {
        COMPARE,
        TRAIN,
        TOP,
        WHO
    }

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            paramLabel = "compare|train|top|who",
            description = "Test all methods; train one and keep it; suggest products with the one kept; "
                    + "find the people who should hear about a product.")
    @SuppressWarnings("NullAway.Init")
    Task task;

    @Option(
            names = "--algorithm",
            paramLabel = "popular|item-knn|als|ease",
            description = "The method to train (default: the winner of a comparison).")
    @Nullable
    String algorithm;

    @Option(
            names = "--k",
            paramLabel = "K",
            description = "How many suggestions for each person (default: ${DEFAULT-VALUE}).")
    int k = 10;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same result (default: ${DEFAULT-VALUE}).")
    long seed = 7;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write the suggestions (CSV).")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace the file when it is there.")
    boolean overwrite;

    @Option(names = "--product", paramLabel = "SKU", description = "The product that people should hear about (who).")
    @Nullable
    String product;

    @Option(
            names = "--n",
            paramLabel = "N",
            description = "How many people should hear about it (default: ${DEFAULT-VALUE}).")
    int people = 100;

    @Option(names = "--save", paramLabel = "NAME", description = "Keep those people as a group of that name (who).")
    @Nullable
    String save;

    /** The command in its context. */
    public RecommendCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        if (k < 1 || k > 100) {
            throw Refusal.of("recommend.cli.k", k);
        }
        Algorithm chosen = algorithm == null ? null : chosen(algorithm);
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            switch (task) {
                case COMPARE -> compare(workbench, reply, checkpoint);
                case TRAIN -> train(workbench, chosen, reply, checkpoint);
                case TOP -> top(workbench, chosen, reply, checkpoint);
                case WHO -> who(workbench, reply, checkpoint);
            }
        }
    }

    private static Algorithm chosen(String code) {
        return Algorithm.of(code.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.of("recommend.cli.algorithm", code));
    }

    private LeagueReport compare(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        LeagueReport report =
                done(new CompareRecommenders().job(workbench, CompareRecommenders.standard(seed)), checkpoint);
        reply.say("recommend.cli.tested", report.table().people());
        report.lines().forEach(line -> reply.say(line.sentence()));
        reply.say(report.verdict());
        reply.put("dataVersion", report.version());
        reply.put("people", report.table().people());
        reply.put("hiddenLines", report.table().hiddenLines());
        reply.put("verdict", Answers.word(report.table().verdict()));
        reply.put("winner", Algorithm.of(report.winner()).code());
        reply.put(
                "methods", report.lines().stream().map(RecommendCommand::method).toList());
        return report;
    }

    private static Map<String, Object> method(LeagueReport.Line line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("algorithm", line.algorithm().code());
        answer.put("champion", line.champion());
        for (Measure measure : Measure.values()) {
            answer.put(
                    measure == Measure.HIT_RATE ? "hitRate" : Answers.word(measure),
                    interval(line.standing().measure(measure)));
        }
        answer.put("overBestSellers", interval(line.standing().overBestSellers()));
        answer.put("coverage", line.standing().coverage());
        answer.put("seconds", line.standing().seconds());
        return answer;
    }

    private static List<Double> interval(Interval interval) {
        return List.of(interval.value(), interval.low(), interval.high());
    }

    private void train(Workbench workbench, @Nullable Algorithm chosen, Reply reply, Checkpoint checkpoint) {
        Algorithm winner = chosen != null
                ? chosen
                : Algorithm.of(
                        compare(workbench, reply, checkpoint.part(0, 0.7)).winner());
        TrainedRecommender trained =
                done(new TrainRecommender().job(workbench, winner.standard(), seed), checkpoint.part(0.7, 1));
        reply.say("recommend.cli.trained", winner.title(), trained.provenance().orderLines());
        reply.put("algorithm", winner.code());
        reply.put("seed", seed);
        reply.put("orderLines", trained.provenance().orderLines());
    }

    private void top(Workbench workbench, @Nullable Algorithm chosen, Reply reply, Checkpoint checkpoint) {
        TrainRecommender training = new TrainRecommender();
        if (chosen != null
                && training.kept(workbench)
                        .map(TrainedRecommender::algorithm)
                        .filter(chosen::equals)
                        .isEmpty()) {
            train(workbench, chosen, reply, checkpoint.part(0, 0.5));
        }
        new ServeAnswers(workbench, workbench.facts(checkpoint), reply)
                .top(k, new ServeAnswers.Wish(output, overwrite), checkpoint.part(0.5, 1));
    }

    private void who(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        new ServeAnswers(workbench, workbench.facts(checkpoint), reply)
                .who(product, people, save, new ServeAnswers.Wish(output, overwrite), checkpoint);
    }
}
