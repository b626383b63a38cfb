package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.analysis.recommend.tune.TuneResult;
import org.clientele.analysis.recommend.tune.TuneSpec;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.CompareRecommenders;
import org.clientele.app.recommend.LeagueReport;
import org.clientele.app.recommend.LearnPictures;
import org.clientele.app.recommend.MakeCard;
import org.clientele.app.recommend.ModelCard;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.recommend.TrainedRecommender;
import org.clientele.app.recommend.TuneRecommender;
import org.clientele.app.recommend.WriteCard;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        WHO,
        TUNE,
        CARD,
        SIGNALS,
        PICTURES
    }

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            paramLabel = "compare|train|top|who|tune|card|signals|pictures",
            description = "Test all methods; train one and keep it; suggest products with the one kept; "
                    + "find the people who should hear about a product; "
                    + "search for good settings of one; tell all about the one kept; show or choose which signals count; "
                    + "learn how products look.")
    @SuppressWarnings("NullAway.Init")
    Task task;

    @Option(
            names = "--algorithm",
            paramLabel = "A",
            description = "The method to train or to tune (default: the winner of a comparison).")
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

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "How many settings to try when tuning (default: ${DEFAULT-VALUE}).")
    int tries = 20;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "No new try begins after so many seconds; 0 for no end (default: ${DEFAULT-VALUE}).")
    double seconds;

    @Option(names = "--halving", description = "Tune on few people first, and on more only what does well there.")
    boolean halving;

    @Option(names = "--keep", description = "Train with the best settings that tuning found, and keep that (tune).")
    boolean keep;

    @Option(
            names = "--param",
            paramLabel = "K=V",
            description = "A setting of the method to train or to tune from; may be repeated.")
    List<String> params = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write the suggestions (CSV) or the card (Markdown, or HTML).")
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

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where pictures named like the products' numbers lie (pictures).")
    @Nullable
    Path pictures;

    @Option(names = "--forget", description = "Forget all pictures (pictures).")
    boolean forget;

    @Mixin
    SignalWishes signals = new SignalWishes();

    /** The command in its context. */
    public RecommendCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        if (k < 1 || k > 100) {
            throw Refusal.of("recommend.cli.k", k);
        }
        if (task != Task.SIGNALS && signals.any()) {
            throw Refusal.of("signals.cli.options");
        }
        Algorithm chosen = algorithm == null ? null : chosen(algorithm);
        if (!params.isEmpty() && (chosen == null || task != Task.TRAIN && task != Task.TUNE)) {
            throw Refusal.of("recommend.cli.param");
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            switch (task) {
                case COMPARE -> compare(workbench, reply, checkpoint);
                case TRAIN -> train(workbench, chosen, reply, checkpoint);
                case TOP -> top(workbench, chosen, reply, checkpoint);
                case WHO -> who(workbench, reply, checkpoint);
                case TUNE -> tune(workbench, chosen, reply, checkpoint);
                case CARD -> card(workbench, reply);
                case SIGNALS -> signals.run(workbench, reply, checkpoint);
                case PICTURES -> pictures(workbench, reply, checkpoint);
            }
        }
    }

    private static Algorithm chosen(String code) {
        return Algorithm.of(code.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.of("recommend.cli.algorithm", code, Algorithm.codes()));
    }

    private LeagueReport compare(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        LeagueReport report =
                done(new CompareRecommenders().job(workbench, CompareRecommenders.standard(seed)), checkpoint);
        LeagueAnswers.league(report, reply);
        return report;
    }

    private void tune(Workbench workbench, @Nullable Algorithm chosen, Reply reply, Checkpoint checkpoint) {
        if (chosen == null) {
            throw Refusal.of("recommend.cli.tune.which", Algorithm.codes());
        }
        if (tries < 1 || tries > 1_000 || seconds < 0) {
            throw Refusal.of("recommend.cli.tries", tries);
        }
        TuneSpec standard = TuneSpec.standard(Settings.of(chosen, params), tries, seed);
        TuneSpec spec = new TuneSpec(
                standard.start(),
                halving ? TuneSpec.Way.HALVING : TuneSpec.Way.RANDOM,
                tries,
                seconds,
                standard.rule(),
                standard.mode(),
                standard.measure(),
                k,
                standard.maxPeople(),
                seed);
        TuneResult found = done(new TuneRecommender().job(workbench, spec), checkpoint.part(0, 0.9));
        LeagueAnswers.tuned(found, reply);
        if (keep) {
            train(workbench, found.best(), reply, checkpoint.part(0.9, 1));
        }
    }

    private void card(Workbench workbench, Reply reply) {
        ModelCard card = new MakeCard().ofKept(workbench).orElseThrow(() -> Refusal.of("recommend.cli.nocard"));
        LeagueAnswers.card(card, reply);
        if (output != null) {
            new WriteCard(reply::words).write(card, output, overwrite);
            reply.say("recommend.cli.card", output.toString());
            reply.put("output", output.toString());
        }
    }

    private void train(Workbench workbench, @Nullable Algorithm chosen, Reply reply, Checkpoint checkpoint) {
        RecommenderSpec settings = chosen != null
                ? Settings.of(chosen, params)
                : compare(workbench, reply, checkpoint.part(0, 0.7)).winner();
        train(workbench, settings, reply, checkpoint.part(0.7, 1));
    }

    private void train(Workbench workbench, RecommenderSpec settings, Reply reply, Checkpoint checkpoint) {
        Algorithm winner = Algorithm.of(settings);
        TrainedRecommender trained = done(new TrainRecommender().job(workbench, settings, seed), checkpoint);
        reply.say("recommend.cli.trained", winner.title(), trained.provenance().orderLines());
        reply.put("algorithm", winner.code());
        reply.put("settings", SpecSettings.of(settings));
        reply.put("seed", seed);
        reply.put("orderLines", trained.provenance().orderLines());
    }

    private void pictures(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        LearnPictures learning = new LearnPictures();
        if (pictures != null) {
            LearnPictures.Learnt learnt = done(learning.job(workbench, pictures), checkpoint);
            reply.say("pictures.learnt", learnt.products());
            if (!learnt.examples().isEmpty()) {
                reply.say("pictures.left", learnt.strange(), learnt.unreadable(), String.join(", ", learnt.examples()));
            }
            reply.put("files", learnt.files());
            reply.put("strange", learnt.strange());
            reply.put("unreadable", learnt.unreadable());
        } else if (forget) {
            done(learning.exchange(workbench, Optional.empty()), checkpoint);
            reply.say("pictures.cli.forgot");
        }
        int products = workbench.facts(checkpoint).catalogue().size();
        reply.say("pictures.cli.known", LearnPictures.known(workbench), products);
        reply.put("known", LearnPictures.known(workbench));
        reply.put("products", products);
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
