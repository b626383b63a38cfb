package org.clientele.app.predict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.predict.Driver;
import org.clientele.analysis.predict.LeakGuard;
import org.clientele.analysis.predict.Learner;
import org.clientele.analysis.predict.PredictResult;
import org.clientele.analysis.predict.Reached;
import org.clientele.analysis.predict.Tested;
import org.clientele.analysis.predict.measure.Quality;
import org.clientele.app.notice.Share;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should know who relies on a prediction: what it is for, what it learned from, how good it is and for whom
 * (after Mitchell and others, Model Cards for Model Reporting, 2019); made anew with each prediction.
 *
 * @param lines the card
 */
public record ModelCard(List<Line> lines) {
    /**
     * A line.
     *
     * @param title what it is about
     * @param words what is said
     */
    public record Line(Message title, List<Message> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    public ModelCard {
        lines = List.copyOf(lines);
    }

    /** The card of a prediction and of whom its list reaches; null while that is not counted. */
    public static ModelCard of(PredictPicture picture, @Nullable List<Reached> reach) {
        PredictResult result = picture.result();
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                "what",
                PredictWords.question(result.spec()),
                Message.of("predict.card.by", PredictWords.learner(result.used())),
                Message.of(
                        "predict.card.made",
                        LocalDate.ofEpochDay(result.day()),
                        Long.toString(picture.facts().version()),
                        Long.toString(result.spec().seed()))));
        lines.add(line("for", Message.of("predict.card.for.words")));
        Message not = Message.of("predict.card.not.words");
        lines.add(
                picture.refused() == 0
                        ? line("not", not)
                        : line("not", not, Message.of("predict.card.refused", picture.refused())));
        Tested tested = result.tested();
        if (tested != null) {
            lines.add(line("tested", PredictWords.tested(tested)));
            List<Message> good = new ArrayList<>();
            for (Learner learner : Learner.values()) {
                if (learner == Learner.RULE || result.lack() == null) {
                    good.add(quality(learner, tested.of(learner)));
                }
            }
            if (result.lack() == null) {
                good.add(Message.of(
                        "predict.card.ahead",
                        PredictWords.learner(tested.candidate()),
                        tested.overRule().difference(),
                        tested.overRule().low(),
                        tested.overRule().high()));
            }
            lines.add(new Line(Message.of("predict.card.good"), good));
            lines.add(line("honest", PredictWords.honesty(result)));
        }
        lines.add(line("standing", PredictWords.standing(result)));
        if (!result.drivers().isEmpty()) {
            lines.add(new Line(
                    Message.of("predict.card.looks"),
                    result.drivers().stream()
                            .map((Driver driver) -> PredictWords.driver(driver))
                            .toList()));
        }
        List<LeakGuard.Leak> leaks = result.found().leaks();
        lines.add(new Line(
                Message.of("predict.card.left"),
                leaks.isEmpty()
                        ? List.of(Message.of("predict.card.left.none"))
                        : leaks.stream().map(PredictWords::leak).toList()));
        if (reach != null) {
            lines.add(new Line(
                    Message.of("predict.card.reach"),
                    reach.isEmpty()
                            ? List.of(Message.of("predict.reach.none"))
                            : reach.stream().map(PredictWords::reached).toList()));
        }
        lines.add(line("again", Message.of("predict.card.again.words", LocalDate.ofEpochDay(result.day() + 30L))));
        return new ModelCard(lines);
    }

    private static Line line(String key, Message... words) {
        return new Line(Message.of("predict.card." + key), List.of(words));
    }

    private static Message quality(Learner learner, Quality quality) {
        return Message.of(
                "predict.card.quality",
                PredictWords.learner(learner),
                quality.auc(),
                quality.logLoss(),
                quality.brier(),
                new Share(quality.error()),
                quality.liftOfTopFifth());
    }
}
