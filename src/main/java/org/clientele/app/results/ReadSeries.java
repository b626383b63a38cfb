package org.clientele.app.results;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.experiment.Arm;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.experiment.Pooled;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.app.notice.Share;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads the experiments of a series as one: all who got a message against all who got none. */
public final class ReadSeries {
    private static final double PER = 1_000;
    private static final double DISAGREE = 0.05;

    private ReadSeries() {}

    /** What a series says.
     *
     * @param day the day by which answers are known, as epoch day */
    public static SeriesReading of(String name, List<SteerSeries.Sent> series, int day) {
        List<Effect> effects = new ArrayList<>();
        long planned = 0;
        double worth = 0;
        int started = Integer.MAX_VALUE;
        for (SteerSeries.Sent sent : series) {
            planned += sent.entry().planned();
            worth = Math.max(worth, sent.entry().smallestLift());
            started = Math.min(started, sent.entry().startDay());
            Effect effect =
                    sent.entry().goal() == Trial.Goal.CLICK && sent.outcomes().size() > 2 ? null : effect(sent);
            if (effect != null && effect.standardError() > 0) {
                effects.add(effect);
            }
        }
        SteeringAdvice advice = SteerSeries.of(series, day);
        if (effects.isEmpty()) {
            return new SeriesReading(
                    name,
                    series.size(),
                    null,
                    Verdict.KEEP_COLLECTING,
                    advice,
                    List.of(Message.of("experiment.series.nothing", series.size())));
        }
        Pooled pooled = Pooled.of(effects, ExperimentSpec.USUAL_ALPHA, planned);
        long people =
                pooled.effect().control().people() + pooled.effect().treated().people();
        Verdict verdict = Verdict.of(new Verdict.Reading(
                1, day - started, ExperimentSpec.USUAL_LEAST_DAYS, pooled.effect(), worth, Math.max(people, planned)));
        return new SeriesReading(
                name, series.size(), pooled, verdict, advice, sentences(pooled, verdict, worth, series.size()));
    }

    /** All who got a message against those who got none; null without both. */
    private static @Nullable Effect effect(SteerSeries.Sent sent) {
        long[] people = new long[2];
        long[] hits = new long[2];
        for (ArmOutcome outcome : sent.outcomes()) {
            int side = outcome.control() ? 0 : 1;
            people[side] += outcome.people();
            hits[side] += outcome.hits();
        }
        return people[0] == 0 || people[1] == 0
                ? null
                : Effect.of(
                        Arm.ofShare(hits[0], people[0]),
                        Arm.ofShare(hits[1], people[1]),
                        ExperimentSpec.USUAL_ALPHA,
                        people[0] + people[1]);
    }

    private static List<Message> sentences(Pooled pooled, Verdict verdict, double worth, int experiments) {
        List<Message> sentences = new ArrayList<>();
        Effect effect = pooled.effect();
        boolean differs = effect.anytimeLow() > 0 || effect.anytimeHigh() < 0;
        sentences.add(
                switch (verdict) {
                    case WORKS -> Message.of("experiment.series.works", experiments);
                    case DOES_NOT_WORK ->
                        differs
                                ? Message.of("experiment.series.worse", experiments)
                                : Message.of("experiment.series.same", experiments, new Share(worth));
                    case TOO_SMALL -> Message.of("experiment.series.small", experiments);
                    case KEEP_COLLECTING, SPLIT_WRONG -> Message.of("experiment.series.collect", experiments);
                });
        sentences.add(Message.of(
                "experiment.series.effect",
                effect.difference() * PER,
                effect.anytimeLow() * PER,
                effect.anytimeHigh() * PER));
        if (pooled.agreeP() < DISAGREE) {
            sentences.add(Message.of("experiment.series.disagree"));
        }
        return sentences;
    }
}
