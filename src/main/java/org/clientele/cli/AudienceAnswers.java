package org.clientele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.Missed;
import org.clientele.analysis.audience.Together;
import org.clientele.analysis.audience.Yield;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CouponNote;
import org.clientele.app.campaign.RankNote;
import org.clientele.app.notice.Share;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Who gets a campaign and who does not, in words and for other programs. */
final class AudienceAnswers {
    private static final int WORST = 3;

    private final Reply reply;

    private AudienceAnswers(Reply reply) {
        this.reply = reply;
    }

    /** Answers with the steps, all reasons together, whom the list misses, and the order of its people. */
    static void of(BuiltAudience built, Missed missed, String currency, Reply reply) {
        AudienceAnswers answers = new AudienceAnswers(reply);
        Answers.waterfall(built.audience(), reply);
        answers.first(built.audience());
        answers.together(Together.of(built.audience(), Checkpoint.none()));
        answers.missed(missed);
        answers.order(built, currency);
    }

    /** Answers whether there are coupons enough. */
    static void coupons(CouponNote note, Reply reply) {
        reply.say(note.sentence());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("pool", note.pool());
        answer.put("people", note.people());
        answer.put("missing", note.missing());
        answer.put("left", note.left());
        reply.put("couponsNeeded", answer);
    }

    private void first(Audience audience) {
        List<Map<String, Object>> first = new ArrayList<>();
        for (Audience.Ahead ahead : audience.ahead()) {
            first.add(Map.of("campaign", ahead.campaign(), "people", ahead.people()));
        }
        reply.put("first", first);
    }

    private void together(Together together) {
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (int i = 0; i < together.reasons().size(); i++) {
            Exclusion reason = together.reasons().get(i);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("reason", reason.word());
            one.put("people", together.overlap().sets().get(i).size());
            one.put("alone", together.alone(reason));
            reasons.add(one);
        }
        List<Map<String, Object>> combinations = new ArrayList<>();
        if (!together.reasons().isEmpty()) {
            for (int region : together.overlap().inhabited(OverlapResult.Order.SIZE)) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put(
                        "reasons",
                        together.of(region).stream().map(Exclusion::word).toList());
                one.put("people", together.overlap().regions()[region]);
                combinations.add(one);
            }
        }
        if (together.severally() > 0) {
            reply.say("reach.severally", together.severally());
        }
        reply.put("reasons", reasons);
        reply.put("combinations", combinations);
    }

    private void missed(Missed missed) {
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (Missed.Level level : missed.levels()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("by", Answers.word(level.dimension()));
            one.put("kind", reply.words(level.name()));
            one.put("people", level.people().size());
            one.put("reached", level.net());
            one.put("share", level.share());
            one.put("low", level.range().low());
            one.put("high", level.range().high());
            one.put("than", Answers.word(level.reached()));
            one.put("mostly", level.mostlyOut() == 0 ? "" : level.mostly().word());
            one.put("mostlyOut", level.mostlyOut());
            kinds.add(one);
        }
        missed.worst().stream().limit(WORST).map(level -> less(level, missed)).forEach(reply::say);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("share", missed.share());
        answer.put("kinds", kinds);
        answer.put("unchecked", missed.unchecked().stream().map(Answers::word).toList());
        reply.put("missed", answer);
    }

    private static Message less(Missed.Level level, Missed missed) {
        return Message.of(
                "reach.less",
                level.name(),
                new Share(level.share()),
                new Share(level.range().low()),
                new Share(level.range().high()),
                new Share(missed.share()),
                level.mostlyOut(),
                Message.of(level.mostly().nameKey()));
    }

    private void order(BuiltAudience built, String currency) {
        Ranking ranking = built.spec().plans().ranking();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("order", Answers.word(ranking.order()));
        answer.put("priority", ranking.priority());
        RankNote note = RankNote.of(built, currency);
        Yield yield = built.audience().yield();
        if (yield != null) {
            answer.put("source", Answers.word(yield.estimate().source()));
            answer.put("stage", Answers.word(yield.estimate().stage()));
            answer.put("days", yield.estimate().days());
            answer.put("seen", yield.estimate().seen());
            answer.put("answered", yield.estimate().answers());
            answer.put("buyers", yield.estimate().buyers());
            answer.put("expectedAnswers", yield.answers());
            answer.put("expectedMoney", Math.round(yield.money()));
            answer.put("spent", Math.round(yield.spent()));
            put(answer, "lastChance", yield.lastChance());
            put(answer, "nextChance", yield.nextChance());
            put(answer, "nextPerUnit", yield.next());
            note.source().forEach(reply::say);
        }
        note.outlook().forEach(reply::say);
        answer.put("sentences", note.source().stream().map(reply::words).toList());
        answer.put("outlook", note.outlook().stream().map(reply::words).toList());
        reply.put("ranking", answer);
    }

    private static void put(Map<String, Object> answer, String key, double value) {
        if (!Double.isNaN(value)) {
            answer.put(key, value);
        }
    }
}
