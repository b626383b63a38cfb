package org.clientele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.Measure;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.measure.ListFigures;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.analysis.recommend.tune.TuneResult;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.CardSection;
import org.clientele.app.recommend.LeagueReport;
import org.clientele.app.recommend.ModelCard;
import org.clientele.app.recommend.TunedSetting;
import org.clientele.model.text.Message;

/** What the commands say about tests of recommenders: league tables, searches for settings, model cards. */
final class LeagueAnswers {
    private static final int SHOWN = 5;

    private LeagueAnswers() {}

    /** The league of both modes. */
    static void league(LeagueReport report, Reply reply) {
        reply.say(report.tested(Mode.DISCOVER_NEW));
        report.lines(Mode.DISCOVER_NEW).forEach(line -> reply.say(line.sentence()));
        reply.say(report.verdict(Mode.DISCOVER_NEW));
        reply.say(report.tested(Mode.BUY_AGAIN));
        report.lines(Mode.BUY_AGAIN).forEach(line -> reply.say(line.sentence()));
        reply.say(report.verdict(Mode.BUY_AGAIN));
        report.notes().forEach(reply::say);
        reply.put("dataVersion", report.version());
        reply.put("fingerprint", report.fingerprint());
        mode(report, Mode.DISCOVER_NEW).forEach(reply::put);
        reply.put("buyAgain", mode(report, Mode.BUY_AGAIN));
        reply.put("notes", report.notes().stream().map(reply::words).toList());
    }

    private static Map<String, Object> mode(LeagueReport report, Mode mode) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("people", report.table(mode).people());
        answer.put("hiddenLines", report.table(mode).hiddenLines());
        answer.put("verdict", Answers.word(report.table(mode).verdict()));
        answer.put("winner", Algorithm.of(report.winner(mode)).code());
        answer.put(
                "methods",
                report.lines(mode).stream().map(LeagueAnswers::method).toList());
        return answer;
    }

    private static Map<String, Object> method(LeagueReport.Line line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("algorithm", line.algorithm().code());
        answer.put("settings", SpecSettings.of(line.standing().spec()));
        answer.put("champion", line.champion());
        for (Measure measure : Measure.values()) {
            answer.put(name(measure), interval(line.standing().measure(measure)));
        }
        answer.put("overBestSellers", interval(line.standing().overBestSellers()));
        answer.put("p", line.standing().p());
        ListFigures lists = line.standing().lists();
        answer.put("coverage", lists.coverage());
        answer.put("novelty", lists.novelty());
        answer.put("gini", lists.gini());
        answer.put("personal", lists.personal());
        answer.put("popularityLift", lists.popularityLift());
        answer.put("longTail", lists.longTail());
        if (!Double.isNaN(lists.diversity())) {
            answer.put("diversity", lists.diversity());
        }
        if (!Double.isNaN(lists.calibration())) {
            answer.put("calibration", lists.calibration());
        }
        answer.put("seconds", line.standing().seconds());
        answer.put("trainSeconds", line.standing().trainSeconds());
        return answer;
    }

    private static String name(Measure measure) {
        return measure == Measure.HIT_RATE ? "hitRate" : Answers.word(measure);
    }

    private static List<Double> interval(Interval interval) {
        return List.of(interval.value(), interval.low(), interval.high());
    }

    /** What a search for settings found. */
    static void tuned(TuneResult result, Reply reply) {
        if (result.cutShort()) {
            reply.say("recommend.cli.tune.short", result.tries().size());
        }
        List<TunedSetting> searched = TunedSetting.of(result.best());
        for (TunedSetting each : searched) {
            reply.say("tuning.searched", each.name(), each.setting(), each.meaning());
        }
        List<Map<String, Object>> tries = new ArrayList<>();
        for (int t = 0; t < result.tries().size(); t++) {
            TuneResult.Try one = result.tries().get(t);
            if (t < SHOWN) {
                reply.line(String.format(Locale.ROOT, "%.4f  %s", one.value(), tried(one.spec(), searched, reply)));
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("settings", SpecSettings.of(one.spec()));
            answer.put("value", one.value());
            answer.put("share", one.share());
            tries.add(answer);
        }
        TuneResult.Test test = result.test();
        if (test != null) {
            String key = test.gain().aboveZero() ? "recommend.cli.tune.better" : "recommend.cli.tune.same";
            reply.say(key, test.people(), digits(test.start()), digits(test.best()));
            reply.put("people", test.people());
            reply.put("start", interval(test.start()));
            reply.put("best", interval(test.best()));
            reply.put("gain", interval(test.gain()));
        }
        reply.put("algorithm", result.best().code());
        reply.put("settings", SpecSettings.of(result.best()));
        reply.put(
                "searched",
                searched.stream()
                        .map(each -> Map.of(
                                "setting",
                                each.setting(),
                                "name",
                                reply.words(each.name()),
                                "means",
                                reply.words(each.meaning())))
                        .toList());
        reply.put("cutShort", result.cutShort());
        reply.put("tries", tries);
    }

    /** The values of the settings that were searched for, in words. */
    private static String tried(RecommenderSpec spec, List<TunedSetting> searched, Reply reply) {
        Map<String, String> values = SpecSettings.of(spec);
        return searched.stream()
                .map(each -> Message.of(
                        "tuning.set", each.name(), TunedSetting.value(values.getOrDefault(each.setting(), ""))))
                .map(reply::words)
                .collect(Collectors.joining(", "));
    }

    /** The settings of a spec, name=value. */
    static String settings(RecommenderSpec spec) {
        return SpecSettings.of(spec).entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String digits(Interval interval) {
        return String.format(Locale.ROOT, "%.4f", interval.value());
    }

    /** A model card. */
    static void card(ModelCard card, Reply reply) {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (CardSection section : CardSection.of(card)) {
            reply.line(reply.words(section.title()));
            section.lines().forEach(line -> reply.line("  " + reply.words(line)));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("title", reply.words(section.title()));
            answer.put("lines", section.lines().stream().map(reply::words).toList());
            sections.add(answer);
        }
        reply.put("algorithm", card.algorithm().code());
        reply.put("settings", card.settings());
        reply.put("seed", card.seed());
        reply.put("dataVersion", card.learned().version());
        reply.put("fingerprint", card.learned().fingerprint());
        reply.put("tested", !card.tested().isEmpty());
        reply.put("sections", sections);
    }
}
