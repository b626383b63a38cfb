package org.clientele.analysis.predict;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.analysis.numeric.Draws;
import org.clientele.analysis.predict.LeakGuard.Found;
import org.clientele.analysis.predict.learn.BoostSpec;
import org.clientele.analysis.predict.learn.Boosting;
import org.clientele.analysis.predict.learn.Calibration;
import org.clientele.analysis.predict.learn.CellRule;
import org.clientele.analysis.predict.learn.Coding;
import org.clientele.analysis.predict.learn.Logistic;
import org.clientele.analysis.predict.learn.Model;
import org.clientele.analysis.predict.learn.Sheet;
import org.clientele.analysis.predict.measure.Ahead;
import org.clientele.analysis.predict.measure.Order;
import org.clientele.analysis.predict.measure.Placements;
import org.clientele.analysis.predict.measure.Quality;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Predicts who will leave or buy again. A model learns from what was known some time ago and what came of it, is tested on
 * other people in the latest time whose outcome is known, and is used only when it ranks them clearly better than the
 * simple rule by recency and frequency does.
 */
public final class Predict {
    private static final int YEAR = 365;
    private static final int ENOUGH = 100;
    private static final int FEWEST_TO_LEARN = 30;
    private static final int MOST_LEARNED = 25_000;
    private static final int MOST_TESTED = 20_000;
    private static final int MOST_LOOKED_AT = 1_000;
    private static final double RIDGE = 1;
    private static final double CLEARER = 0.002;

    private final Facts facts;
    private final PredictSpec spec;
    private final int first;

    private Predict(Facts facts, PredictSpec spec) {
        this.facts = facts;
        this.spec = spec;
        this.first = Orders.first(facts);
    }

    /**
     * Predicts for all who take part as of the data date.
     *
     * @param facts the snapshot
     * @param spec what
     * @param checkpoint progress and cancel
     * @throws org.clientele.model.run.Cancelled when the work was cancelled
     */
    public static PredictResult run(Facts facts, PredictSpec spec, Checkpoint checkpoint) {
        return new Predict(facts, spec).run(checkpoint);
    }

    private PredictResult run(Checkpoint checkpoint) {
        int now = facts.dataDay();
        int back = spec.days();
        if (first == People.NO_DAY || now - 2 * back <= first) {
            return nothing();
        }
        checkpoint.step(Message.of("predict.step.look"));
        Moment test = Moment.of(facts, spec, now - back, checkpoint.part(0, 0.12));
        Moment before = Moment.of(facts, spec, now - 2 * back, checkpoint.part(0.12, 0.24));
        if (test.people().length == 0 || before.people().length < FEWEST_TO_LEARN) {
            return nothing();
        }
        Lack lack = lack(test, before);
        int[] learn = Folds.places(before, fold -> fold == Folds.LEARN, MOST_LEARNED);
        int[] answers = before.answers(learn);
        Found found = LeakGuard.look(before.sheet(learn, spec.without()), answers, before.day());
        Set<String> without = new HashSet<>(spec.without());
        found.leaks().forEach(leak -> without.add(leak.key()));
        checkpoint.step(Message.of("predict.step.learn"));
        Trio trio = learn(
                before,
                learn,
                fold -> fold == Folds.CALIBRATE,
                without,
                lack == null,
                null,
                checkpoint.part(0.24, 0.5));
        checkpoint.step(Message.of("predict.step.test"));
        int[] held = Folds.places(test, fold -> fold == Folds.TEST, MOST_TESTED);
        Tested tested = test(trio, before, test, held, learn.length, without);
        Learner used = lack == null && tested.overRule().clearly() ? tested.candidate() : Learner.RULE;
        checkpoint.step(Message.of("predict.step.again"));
        int[] all = Folds.places(test, fold -> fold != Folds.CALIBRATE, MOST_LEARNED);
        Trio fresh =
                learn(test, all, fold -> fold == Folds.CALIBRATE, without, false, used, checkpoint.part(0.5, 0.75));
        Trained chosen = fresh.of(used);
        checkpoint.step(Message.of("predict.step.score"));
        Moment today = Moment.of(facts, spec, now, checkpoint.part(0.75, 0.9));
        double[] scores = scores(chosen.model(), today, without, checkpoint.part(0.9, 0.97));
        double[] earlier = chosen.model().scores(test.sheet(all, without));
        int[] some = Arrays.copyOf(all, Math.min(all.length, MOST_LOOKED_AT));
        List<Driver> drivers = used == Learner.RULE
                ? List.of()
                : Drivers.of(chosen.model(), test.sheet(some, without), checkpoint.part(0.97, 1));
        return ranked(
                today,
                chosen,
                scores,
                new PredictResult(
                        spec,
                        now,
                        first,
                        used,
                        tested,
                        lack,
                        found,
                        drivers,
                        Shift.of(earlier, scores),
                        new int[0],
                        new float[0]));
    }

    /** Not even the rule can be tested yet. */
    private PredictResult nothing() {
        int need = Math.max(YEAR, 2 * spec.days() + 1);
        int have = first == People.NO_DAY ? 0 : facts.dataDay() - first;
        int when = first == People.NO_DAY ? People.NO_DAY : first + need;
        return new PredictResult(
                spec,
                facts.dataDay(),
                first,
                Learner.RULE,
                null,
                new Lack(Lack.Kind.HISTORY, have, need, when),
                new Found(List.of(), List.of()),
                List.of(),
                0,
                new int[0],
                new float[0]);
    }

    /** What is missing for a model, if anything is. */
    private @Nullable Lack lack(Moment test, Moment before) {
        int days = facts.dataDay() - first;
        int need = Math.max(YEAR, 2 * spec.days() + 1);
        if (days < need) {
            return new Lack(Lack.Kind.HISTORY, days, need, first + need);
        }
        int[] late = test.answers(test.everybody());
        int[] early = before.answers(before.everybody());
        int yes = Arrays.stream(late).sum();
        int yesBefore = Arrays.stream(early).sum();
        int fewest = Math.min(yes, yesBefore);
        if (fewest < ENOUGH) {
            return new Lack(Lack.Kind.YES, fewest, ENOUGH, when(fewest, yes - yesBefore));
        }
        int no = Math.min(late.length - yes, early.length - yesBefore);
        if (no < ENOUGH) {
            return new Lack(Lack.Kind.NO, no, ENOUGH, when(no, late.length - yes - early.length + yesBefore));
        }
        return null;
    }

    /** When there will be enough if as many come in each such time as came in the last. */
    private int when(int have, int more) {
        return more <= 0
                ? People.NO_DAY
                : facts.dataDay()
                        + (int) Math.min(10L * YEAR, (long) spec.days() * ((ENOUGH - have + more - 1) / more));
    }

    /** A model with its percentages. */
    private record Trained(Model model, Calibration calibration) {}

    /** The three learners; one that was not asked for is the rule. */
    private record Trio(Trained rule, Trained logistic, Trained boosting, Learner candidate) {
        Trained of(Learner learner) {
            return switch (learner) {
                case RULE -> rule;
                case LOGISTIC -> logistic;
                case BOOSTING -> boosting;
            };
        }
    }

    private Trio learn(
            Moment moment,
            int[] places,
            IntPredicate others,
            Set<String> without,
            boolean all,
            @Nullable Learner only,
            Checkpoint checkpoint) {
        Sheet sheet = moment.sheet(places, without);
        int[] y = moment.answers(places);
        int[] apart = Folds.places(moment, others, MOST_TESTED);
        Sheet aside = moment.sheet(apart, without);
        int[] came = moment.answers(apart);
        Model rule = CellRule.learn(sheet, y, "recency", "orders");
        Model logistic = all || only == Learner.LOGISTIC
                ? Logistic.OfSheets.learn(sheet, y, Coding.Style.standard(), RIDGE, checkpoint.part(0, 0.3))
                : rule;
        Model boosting = all || only == Learner.BOOSTING
                ? Boosting.learn(
                        sheet,
                        y,
                        Coding.Style.standard(),
                        BoostSpec.standard(sheet.rows(), spec.seed()),
                        checkpoint.part(0.3, 1))
                : rule;
        double[] byLine = logistic.scores(aside);
        double[] byTrees = boosting.scores(aside);
        double lead =
                Placements.of(byTrees, came).auc() - Placements.of(byLine, came).auc();
        return new Trio(
                new Trained(rule, Calibration.of(rule.scores(aside), came)),
                new Trained(logistic, Calibration.of(byLine, came)),
                new Trained(boosting, Calibration.of(byTrees, came)),
                !all ? Learner.RULE : lead > CLEARER ? Learner.BOOSTING : Learner.LOGISTIC);
    }

    private static Tested test(
            Trio trio, Moment before, Moment test, int[] held, int learnedFrom, Set<String> without) {
        Sheet sheet = test.sheet(held, without);
        int[] y = test.answers(held);
        double[] byRule = trio.rule().model().scores(sheet);
        double[] byCandidate = trio.of(trio.candidate()).model().scores(sheet);
        return new Tested(
                before.day(),
                test.day(),
                learnedFrom,
                quality(trio.rule(), sheet, y),
                quality(trio.logistic(), sheet, y),
                quality(trio.boosting(), sheet, y),
                trio.candidate(),
                Ahead.of(Placements.of(byCandidate, y), Placements.of(byRule, y)));
    }

    private static Quality quality(Trained trained, Sheet sheet, int[] y) {
        double[] scores = trained.model().scores(sheet);
        return Quality.of(scores, trained.calibration().chances(scores), y);
    }

    private static double[] scores(Model model, Moment moment, Set<String> without, Checkpoint checkpoint) {
        double[] scores = new double[moment.people().length];
        Blocks.forEach(scores.length, checkpoint, (block, from, to) -> {
            int[] places = new int[to - from];
            Arrays.setAll(places, i -> from + i);
            double[] part = model.scores(moment.sheet(places, without));
            System.arraycopy(part, 0, scores, from, part.length);
        });
        return scores;
    }

    /** Puts people in the order of their scores; among equal ones a draw decides, so that no kind of customer comes first. */
    private PredictResult ranked(Moment today, Trained chosen, double[] scores, PredictResult without) {
        int n = scores.length;
        int[] id = facts.people().id();
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = Draws.at(spec.seed(), id[today.people()[i]], 7) >>> 11;
        }
        int[] byDraw = Order.ascending(drawn);
        double[] shuffled = new double[n];
        Arrays.setAll(shuffled, i -> scores[byDraw[i]]);
        int[] order = Order.descending(shuffled);
        int[] people = new int[n];
        float[] chances = new float[n];
        for (int i = 0; i < n; i++) {
            int at = byDraw[order[i]];
            people[i] = today.people()[at];
            chances[i] = (float) chosen.calibration().chance(scores[at]);
        }
        return new PredictResult(
                without.spec(),
                without.day(),
                without.firstDay(),
                without.used(),
                without.tested(),
                without.lack(),
                without.found(),
                without.drivers(),
                without.shift(),
                people,
                chances);
    }
}
