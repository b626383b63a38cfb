package org.clientele.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.audience.ArmCuts;
import org.clientele.analysis.bandit.Steering;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.Effect;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.experiment.ArmNames;
import org.clientele.app.experiment.TrialPower;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.app.results.ExperimentLine;
import org.clientele.app.results.ExperimentPage;
import org.clientele.app.results.GlobalReading;
import org.clientele.app.results.SeriesReading;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** What the experiment command answers, in words and as JSON. */
final class ExperimentAnswers {
    private ExperimentAnswers() {}

    // ---- what was tried ----

    static void list(ExperimentPage page, Reply reply) {
        List<Object> experiments = new ArrayList<>();
        for (ExperimentLine line : page.lines()) {
            reply.say(
                    "experiment.command.line",
                    line.entry().campaign(),
                    LocalDate.ofEpochDay(line.entry().startDay()),
                    Message.of("experiment.state." + Answers.word(line.state())),
                    line.entry().exportId());
            reply.say(line.reading().headline());
            experiments.add(experiment(line, reply));
        }
        List<Object> series = new ArrayList<>();
        for (SeriesReading each : page.series()) {
            reply.say("experiment.command.series", each.name());
            each.sentences().forEach(reply::say);
            each.advice().sentences().forEach(reply::say);
            series.add(series(each, reply));
        }
        List<Object> years = new ArrayList<>();
        for (GlobalReading year : page.years()) {
            year.sentences().forEach(reply::say);
            years.add(year(year, reply));
        }
        if (page.none()) {
            reply.say("experiment.command.nothing");
        }
        reply.put("experiments", experiments);
        reply.put("series", series);
        reply.put("global", years);
    }

    private static Map<String, Object> experiment(ExperimentLine line, Reply reply) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("exportId", line.entry().exportId());
        one.put("campaign", line.entry().campaign());
        one.put("channel", Answers.word(line.entry().channel()));
        one.put("question", line.entry().question());
        one.put("goal", Answers.word(line.entry().goal()));
        one.put("from", LocalDate.ofEpochDay(line.entry().startDay()).toString());
        one.put("verdictDate", LocalDate.ofEpochDay(line.entry().verdictDay()).toString());
        one.put("state", Answers.word(line.state()));
        one.put("decision", line.entry().decision());
        one.put("series", line.entry().series());
        one.put("planned", line.entry().planned());
        one.put("seedFingerprint", line.entry().seedFingerprint());
        one.put("arms", line.entry().arms().stream().map(ExperimentAnswers::arm).toList());
        one.put("verdict", Answers.word(line.reading().result().verdict()));
        one.put("splitP", line.reading().result().splitP());
        one.put("headline", reply.words(line.reading().headline()));
        one.put(
                "sentences",
                line.reading().sentences().stream().map(reply::words).toList());
        one.put(
                "againstNobody",
                line.reading().result().againstNobody().stream()
                        .map(ExperimentAnswers::contrast)
                        .toList());
        Contrast everyone = line.reading().result().everyone();
        if (everyone != null) {
            one.put("everyone", contrast(everyone));
        }
        one.put(
                "between",
                line.reading().result().between().stream()
                        .map(ExperimentAnswers::contrast)
                        .toList());
        return one;
    }

    private static Map<String, Object> contrast(Contrast contrast) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("base", contrast.base());
        one.put("arm", contrast.arm());
        one.put("verdict", Answers.word(contrast.verdict()));
        one.put("adjustedP", contrast.adjustedP());
        one.put("chance", Double.isNaN(contrast.chance()) ? null : contrast.chance());
        one.put("peopleMissing", contrast.peopleMissing());
        one.putAll(effect(contrast.effect()));
        one.put("low", contrast.alone().low());
        one.put("high", contrast.alone().high());
        return one;
    }

    private static Map<String, Object> effect(Effect effect) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("difference", effect.difference());
        one.put("low", effect.low());
        one.put("high", effect.high());
        one.put("anytimeLow", effect.anytimeLow());
        one.put("anytimeHigh", effect.anytimeHigh());
        return one;
    }

    private static Map<String, Object> series(SeriesReading series, Reply reply) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", series.name());
        one.put("experiments", series.experiments());
        one.put("verdict", Answers.word(series.verdict()));
        one.put(
                "effect",
                series.pooled() == null ? null : effect(series.pooled().effect()));
        one.put("sentences", series.sentences().stream().map(reply::words).toList());
        one.put("steering", series.advice().allowed());
        one.put(
                "steeringWhy",
                series.advice().sentences().stream().map(reply::words).toList());
        Steering steering = series.advice().steering();
        List<Object> versions = new ArrayList<>();
        for (int v = 0; steering != null && v < series.advice().names().size(); v++) {
            Map<String, Object> version = new LinkedHashMap<>();
            version.put("version", series.advice().names().get(v));
            version.put("now", series.advice().now()[v]);
            version.put("next", steering.shares()[v]);
            version.put("people", series.advice().people()[v]);
            version.put("plain", number(steering.plain()[v]));
            version.put("weighted", number(steering.weighted()[v]));
            version.put("weightedError", number(steering.weightedError()[v]));
            versions.add(version);
        }
        one.put("versions", versions);
        return one;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, Object> year(GlobalReading year, Reply reply) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("year", year.group().year());
        one.put("share", year.group().share());
        one.put("people", year.group().ids().length);
        one.put("since", LocalDate.ofEpochDay(year.group().firstDay()).toString());
        one.put("sentences", year.sentences().stream().map(reply::words).toList());
        one.put("perPerson", year.money() == null ? null : effect(year.money()));
        List<Object> history = new ArrayList<>();
        for (GlobalEntry entry : year.history()) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("exportId", entry.exportId());
            step.put("at", entry.at().toString());
            step.put("share", entry.share());
            step.put("seedFingerprint", entry.seedFingerprint());
            step.put("people", entry.people());
            step.put("joined", entry.joined());
            step.put("left", entry.left());
            step.put("merged", entry.merged());
            history.add(step);
        }
        one.put("history", history);
        return one;
    }

    // ---- what is planned ----

    static void power(BuiltAudience built, Workbench workbench, Reply reply) {
        TrialPower power = built.trial();
        power.sentences().forEach(reply::say);
        String currency = workbench.profile().currency();
        List<Object> pairs = new ArrayList<>();
        for (TrialPower.Pair pair : power.pairs()) {
            boolean seen = Double.isFinite(pair.smallestLift());
            if (seen) {
                reply.say(
                        "experiment.command.pair",
                        name(pair.arm()),
                        name(pair.base()),
                        new Share(pair.smallestLift()),
                        new Amount(pair.money(), currency));
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("base", word(pair.base()));
            one.put("arm", word(pair.arm()));
            one.put("people", pair.people());
            one.put("needed", pair.needed());
            one.put("smallestLift", seen ? pair.smallestLift() : null);
            one.put("money", pair.money());
            one.put("enough", pair.enough());
            pairs.add(one);
        }
        List<Object> options = new ArrayList<>();
        for (TrialPower.Option option : power.options()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("option", Answers.word(option.way()));
            one.put("smallestLift", number(option.smallestLift()));
            one.put("sends", option.sends());
            options.add(one);
        }
        reply.put("base", power.base());
        reply.put("days", power.days());
        reply.put("enough", power.enough());
        reply.put("sends", power.sends());
        reply.put("pairs", pairs);
        reply.put("options", options);
        reply.put("arms", built.arms().stream().map(ExperimentAnswers::arm).toList());
    }

    static void arms(BuiltAudience built, Reply reply) {
        for (ArmEntry arm : built.arms()) {
            reply.say(
                    "experiment.command.arm",
                    name(arm),
                    arm.people(),
                    Math.round(arm.planned()),
                    new Share(arm.share()));
        }
        reply.put("stratified", built.audience().stratified());
        reply.put("arms", built.arms().stream().map(ExperimentAnswers::arm).toList());
    }

    static void one(BuiltAudience built, String number, int customer, Reply reply) {
        int version = built.versions()[customer];
        boolean control = built.audience().control().contains(customer);
        Object arm = control
                ? Message.of("experiment.arm.nobody")
                : version < 0 ? Message.of("experiment.arm.outside") : ArmNames.letter(ArmCuts.armOf(version));
        reply.say("experiment.command.one", number, arm);
        reply.put("customer", number);
        reply.put("arm", control ? "control" : version < 0 ? "none" : ArmNames.letter(ArmCuts.armOf(version)));
    }

    private static Map<String, Object> arm(ArmEntry arm) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("arm", word(arm));
        one.put("name", arm.name());
        one.put("share", arm.share());
        one.put("planned", arm.planned());
        one.put("people", arm.people());
        return one;
    }

    private static String word(ArmEntry arm) {
        return arm.control() ? "control" : ArmNames.letter(arm.arm());
    }

    private static Object name(ArmEntry arm) {
        return arm.control() ? Message.of("experiment.arm.nobody") : ArmNames.of(arm);
    }
}
