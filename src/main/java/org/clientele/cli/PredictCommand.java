package org.clientele.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.predict.Driver;
import org.clientele.analysis.predict.Lack;
import org.clientele.analysis.predict.LeakGuard;
import org.clientele.analysis.predict.Learner;
import org.clientele.analysis.predict.PredictResult;
import org.clientele.analysis.predict.PredictSpec;
import org.clientele.analysis.predict.PredictTarget;
import org.clientele.analysis.predict.Reached;
import org.clientele.analysis.predict.Tested;
import org.clientele.analysis.predict.measure.Quality;
import org.clientele.app.predict.ModelCard;
import org.clientele.app.predict.PredictCustomers;
import org.clientele.app.predict.PredictPicture;
import org.clientele.app.predict.PredictWords;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele predict}: who is likely to leave or to buy again, how far that can be trusted, and the list of them. */
@Command(name = "predict", description = "Predict who will leave or buy again, tested on customers never seen before.")
public final class PredictCommand extends WorkCommand {
    private static final double HUNDRED = 100;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--target",
            paramLabel = "leave|buy",
            description = "Buyers of the last year who order nothing more, or buyers who order again (default: leave).")
    String target = "leave";

    @Option(names = "--days", paramLabel = "N", description = "Within how many days, 7 to 365 (default: 90).")
    int days = 90;

    @Option(
            names = "--top",
            paramLabel = "P%%|N",
            description = "How many of the likeliest: a share such as 20%% or a number (default: 20%%).")
    String top = "20%";

    @Option(names = "--save-group", paramLabel = "NAME", description = "Keep them as a list under this name.")
    @Nullable
    String name;

    @Option(
            names = "--without",
            paramLabel = "A,B",
            split = ",",
            description = "Leave these fields out, such as field:Level; they are known only afterwards.")
    List<String> without = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Chance: who is learned from and who is tested.")
    long seed = 1;

    /** The command in its context. */
    public PredictCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        PredictTarget wanted = PredictTarget.ofWord(target).orElseThrow(() -> Refusal.of("predict.cli.target", target));
        if (days < PredictSpec.FEWEST_DAYS || days > PredictSpec.MOST_DAYS) {
            throw Refusal.of("predict.cli.days", days, PredictSpec.FEWEST_DAYS, PredictSpec.MOST_DAYS);
        }
        double share = share();
        PredictSpec spec = new PredictSpec(wanted, days, new LinkedHashSet<>(without), seed);
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            PredictCustomers predict = new PredictCustomers(workbench);
            PredictPicture picture = done(predict.predict(spec), checkpoint.part(0, 0.95));
            PredictResult result = picture.result();
            int count = share > 0 ? result.count(share) : Math.min(number(), result.people().length);
            List<Reached> reach = done(PredictCustomers.reached(picture, count), checkpoint);
            tell(picture, count, reach, reply);
            if (name != null) {
                SavedGroup group = done(predict.keep(picture, count, name), checkpoint.part(0.95, 1));
                reply.say("predict.kept", group.name(), group.size());
                reply.put("group", group.name());
            }
        }
    }

    /** The share that was asked for; 0 when it was a number of people. */
    private double share() {
        String text = top.strip();
        if (!text.endsWith("%")) {
            if (number() < 1) {
                throw Refusal.of("predict.cli.top", top);
            }
            return 0;
        }
        try {
            double share =
                    Double.parseDouble(text.substring(0, text.length() - 1).strip()) / HUNDRED;
            if (share > 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            throw new Refusal(Message.of("predict.cli.top", top), notANumber);
        }
        throw Refusal.of("predict.cli.top", top);
    }

    private int number() {
        try {
            return Integer.parseInt(top.strip());
        } catch (NumberFormatException notANumber) {
            throw new Refusal(Message.of("predict.cli.top", top), notANumber);
        }
    }

    private void tell(PredictPicture picture, int count, List<Reached> reach, Reply reply) {
        PredictResult result = picture.result();
        double share = result.people().length == 0 ? 0 : (double) count / result.people().length;
        reply.say(PredictWords.question(result.spec()));
        reply.say(PredictWords.reaches(result, share));
        if (!picture.empty()) {
            reply.say(PredictWords.size(result, count));
            reply.say(PredictWords.standing(result));
        }
        PredictWords.warnings(result).forEach(reply::say);
        picture.asked().forEach(key -> reply.say("predict.cli.ask", key));
        for (ModelCard.Line line : ModelCard.of(picture, reach).lines()) {
            reply.line("");
            reply.say(line.title());
            line.words().forEach(words -> reply.line("  " + reply.words(words)));
        }
        reply.put("target", result.spec().target().word());
        reply.put("days", result.spec().days());
        reply.put("seed", result.spec().seed());
        reply.put("asOf", LocalDate.ofEpochDay(result.day()).toString());
        reply.put("people", result.people().length);
        reply.put("top", count);
        reply.put("used", result.used().word());
        reply.put("refused", picture.refused());
        reply.put("sentence", reply.words(PredictWords.reaches(result, share)));
        Tested tested = result.tested();
        if (tested != null) {
            reply.put("tested", tested(tested, result, share));
        }
        Lack lack = result.lack();
        if (lack != null) {
            reply.put("lack", lack(lack));
        }
        reply.put("percentages", result.honest());
        reply.put("shift", result.shift());
        reply.put(
                "drivers",
                result.drivers().stream().map(driver -> driver(driver, reply)).toList());
        Map<String, Object> left = new LinkedHashMap<>();
        for (LeakGuard.Leak leak : result.found().leaks()) {
            left.put(leak.key(), reply.words(PredictWords.leak(leak)));
        }
        reply.put("leftOut", left);
        reply.put("askedAbout", picture.asked());
        reply.put("reach", reach.stream().map(PredictCommand::reach).toList());
        reply.put("seconds", picture.seconds());
    }

    private static Map<String, Object> tested(Tested tested, PredictResult result, double share) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("learnedUpTo", LocalDate.ofEpochDay(tested.learnedUpTo()).toString());
        answer.put("lookedUpTo", LocalDate.ofEpochDay(tested.lookedUpTo()).toString());
        answer.put("learnedFrom", tested.learnedFrom());
        answer.put("reached", tested.of(result.used()).gains().at(share));
        answer.put("rule", quality(tested.rule()));
        if (result.lack() == null) {
            answer.put(Learner.LOGISTIC.word(), quality(tested.logistic()));
            answer.put(Learner.BOOSTING.word(), quality(tested.boosting()));
            answer.put("candidate", tested.candidate().word());
            answer.put(
                    "overRule",
                    List.of(
                            tested.overRule().difference(),
                            tested.overRule().low(),
                            tested.overRule().high()));
        }
        return answer;
    }

    private static Map<String, Object> quality(Quality quality) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("people", quality.people());
        answer.put("yes", quality.yes());
        answer.put("auc", quality.auc());
        answer.put("logLoss", quality.logLoss());
        answer.put("brier", quality.brier());
        answer.put("calibrationError", quality.error());
        answer.put("liftOfTopFifth", quality.liftOfTopFifth());
        return answer;
    }

    private static Map<String, Object> lack(Lack lack) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kind", lack.kind().name().toLowerCase(java.util.Locale.ROOT));
        answer.put("have", lack.have());
        answer.put("need", lack.need());
        if (lack.when() != People.NO_DAY) {
            answer.put("when", LocalDate.ofEpochDay(lack.when()).toString());
        }
        return answer;
    }

    private static Map<String, Object> driver(Driver driver, Reply reply) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("field", driver.key());
        answer.put("weight", driver.weight());
        answer.put("direction", driver.direction());
        answer.put("words", reply.words(PredictWords.driver(driver)));
        return answer;
    }

    private static Map<String, Object> reach(Reached reached) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("field", reached.key());
        answer.put("ratio", reached.ratio());
        answer.put("verdict", reached.verdict().name().toLowerCase(java.util.Locale.ROOT));
        Map<String, Object> parts = new LinkedHashMap<>();
        reached.parts().forEach(part -> parts.put(part.word(), List.of(part.listed(), part.people())));
        answer.put("listedOf", parts);
        return answer;
    }
}
