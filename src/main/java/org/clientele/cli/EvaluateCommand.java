package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.Sieve;
import org.clientele.analysis.recommend.measure.Metric;
import org.clientele.analysis.recommend.measure.MetricKind;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.app.evaluate.EvaluateFiles;
import org.clientele.app.evaluate.EvaluationReport;
import org.clientele.app.evaluate.EvaluationWish;
import org.clientele.app.evaluate.SplitWish;
import org.clientele.app.recommend.Algorithm;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele evaluate}: tests suggestion methods on plain files of interactions, without a workbench. */
@Command(name = "evaluate", description = "Test suggestion methods on plain files of who took what.")
public final class EvaluateCommand extends WorkCommand {
    /** One method with its settings. */
    private record Entrant(String algorithm, List<String> params) {}

    private final List<Entrant> entrants = new ArrayList<>();
    private int paramsTaken;

    @Option(names = "--train", required = true, paramLabel = "FILE", description = "What to learn from.")
    @SuppressWarnings("NullAway.Init")
    Path train;

    @Option(names = "--test", paramLabel = "FILE", description = "What is to be predicted.")
    @Nullable
    Path test;

    @Option(
            names = "--negatives",
            paramLabel = "FILE",
            description = "For each person, the products that the hidden ones are ranked among.")
    @Nullable
    Path negatives;

    @Option(
            names = "--format",
            paramLabel = "csv|tsv|ncf",
            description = "How the files are written; packed by gzip or not (default: ${DEFAULT-VALUE}).")
    EvaluationWish.Form format = EvaluationWish.Form.CSV;

    @Option(
            names = "--split",
            paramLabel = "last|basket|time:DAYS|random:SHARE|folds:N",
            description = "What to hide where no --test is given (default: ${DEFAULT-VALUE}).")
    String split = "last";

    /** Takes the methods as they come, so that settings belong to the method before them. */
    @Option(
            names = "--algorithm",
            required = true,
            paramLabel = "A",
            description = "The method to test; may be repeated.")
    void algorithms(List<String> all) {
        for (String name : all.subList(entrants.size(), all.size())) {
            entrants.add(new Entrant(name, new ArrayList<>()));
        }
    }

    /** Takes a setting of the method that was named last. */
    @Option(names = "--param", paramLabel = "K=V", description = "A setting of the method before it; may be repeated.")
    void params(List<String> all) {
        for (String param : all.subList(paramsTaken, all.size())) {
            if (entrants.isEmpty()) {
                throw new CommandLine.ParameterException(usage.commandLine(), param);
            }
            entrants.getLast().params().add(param);
        }
        paramsTaken = all.size();
    }

    @Option(
            names = "--metrics",
            paramLabel = "M,M…",
            split = ",",
            description = "The figures to take (default: ndcg@10,hr@10,recall@20).")
    List<String> metrics = List.of("ndcg@10", "hr@10", "recall@20");

    @Option(names = "--min-weight", paramLabel = "W", description = "Leave out rows whose third column is below W.")
    double minWeight = Double.NEGATIVE_INFINITY;

    @Option(
            names = "--core",
            paramLabel = "N",
            description = "Leave out people and products with fewer than N, again and again.")
    int core;

    @Option(
            names = "--weights",
            paramLabel = "use|ignore",
            description = "Whether the third column counts (default: ignore for ncf, else use).")
    @Nullable
    Weights weights;

    @Option(names = "--again", description = "What people already have may be suggested, and counts.")
    boolean again;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same result (default: ${DEFAULT-VALUE}).")
    long seed = 7;

    /** Whether the third column of a file counts. */
    enum Weights {
        USE,
        IGNORE
    }

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    CommandLine.Model.CommandSpec usage;

    /** The command in its context. */
    public EvaluateCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        List<Metric> figures = metrics.stream().map(EvaluateCommand::metric).toList();
        EvaluationWish wish = new EvaluationWish(
                new EvaluationWish.Files(train, test, negatives, format),
                SplitWish.parse(split, seed),
                new Sieve(minWeight, core, core),
                weights == null ? format != EvaluationWish.Form.NCF : weights == Weights.USE,
                again,
                entrants.stream().map(EvaluateCommand::spec).toList(),
                figures,
                seed);
        EvaluationReport report = done(
                new EvaluateFiles()
                        .job(wish, data -> head(reply, data, figures), method -> line(reply, method, figures)),
                checkpoint);
        for (EvaluationReport.Method method : report.methods()) {
            EvaluationReport.Over over = method.overPopular();
            if (over != null) {
                reply.say(
                        over.difference().aboveZero() && over.p() < 0.05
                                ? "evaluate.better"
                                : over.difference().high() < 0 ? "evaluate.worse" : "evaluate.same",
                        Algorithm.of(method.spec()).title(),
                        number(over.difference().value()),
                        number(over.difference().low()),
                        number(over.difference().high()),
                        number(over.p()));
            }
        }
        EvaluationReport.Data data = report.data();
        reply.put("people", data.people());
        reply.put("peopleLeftOut", data.left());
        reply.put("users", data.users());
        reply.put("items", data.items());
        reply.put("trainRows", data.trainRows());
        reply.put("testRows", data.testRows());
        reply.put("fingerprint", data.fingerprint());
        reply.put("seed", seed);
        reply.put("readSeconds", data.readSeconds());
        reply.put("splitSeconds", data.splitSeconds());
        reply.put("methods", report.methods().stream().map(m -> answer(m)).toList());
    }

    private static Metric metric(String name) {
        return Metric.parse(name).orElseThrow(() -> Refusal.of("evaluate.refused.metric", name, known()));
    }

    private static String known() {
        StringBuilder names = new StringBuilder();
        for (MetricKind kind : MetricKind.values()) {
            names.append(names.isEmpty() ? "" : ", ").append(kind.code()).append(kind.needsLength() ? "@10" : "");
        }
        return names.toString();
    }

    private static RecommenderSpec spec(Entrant entrant) {
        return Settings.of(
                Algorithm.of(entrant.algorithm.toLowerCase(Locale.ROOT))
                        .orElseThrow(
                                () -> Refusal.of("evaluate.refused.algorithm", entrant.algorithm, Algorithm.codes())),
                entrant.params());
    }

    private static void head(Reply reply, EvaluationReport.Data data, List<Metric> figures) {
        reply.say("evaluate.read", data.users(), data.items(), data.trainRows(), data.testRows(), data.readSeconds());
        reply.say("evaluate.asked", data.people(), data.left());
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-20s", ""));
        for (Metric figure : figures) {
            head.append(String.format(Locale.ROOT, " %14s", figure.code()));
        }
        reply.line(head + String.format(Locale.ROOT, " %9s %9s %7s", "train s", "test s", "MB"));
    }

    private static void line(Reply reply, EvaluationReport.Method method, List<Metric> figures) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%-20s", method.spec().code()));
        for (Metric figure : figures) {
            line.append(String.format(
                    Locale.ROOT, " %14s", number(method.figure(figure).value())));
        }
        reply.line(line
                + String.format(
                        Locale.ROOT,
                        " %9.2f %9.2f %7d",
                        method.trainSeconds(),
                        method.testSeconds(),
                        method.megabytes()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static Map<String, Object> answer(EvaluationReport.Method method) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("algorithm", method.spec().code());
        answer.put("settings", SpecSettings.of(method.spec()));
        Map<String, Object> figures = new LinkedHashMap<>();
        method.figures().forEach((metric, interval) -> figures.put(metric.code(), interval(interval)));
        answer.put("figures", figures);
        answer.put("trainSeconds", method.trainSeconds());
        answer.put("testSeconds", method.testSeconds());
        answer.put("peakMegabytes", method.megabytes());
        EvaluationReport.Over over = method.overPopular();
        if (over != null) {
            answer.put("overBestSellers", interval(over.difference()));
            answer.put("p", over.p());
        }
        return answer;
    }

    /** Value, lower and upper bound; nothing where the figure cannot be told. */
    private static List<Double> interval(Interval interval) {
        return Double.isNaN(interval.value()) ? List.of() : List.of(interval.value(), interval.low(), interval.high());
    }
}
