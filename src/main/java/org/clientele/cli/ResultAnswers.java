package org.clientele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.Verdict;
import org.clientele.analysis.results.Claims;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Profit;
import org.clientele.analysis.uplift.QiniRange;
import org.clientele.analysis.uplift.WhoMoves;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.results.FileComparison;
import org.clientele.app.results.Moved;
import org.clientele.app.results.PastCampaign;
import org.clientele.app.results.ResultWords;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/** The answers of the results command, as lines and as JSON. */
final class ResultAnswers {
    private ResultAnswers() {}

    static Message state(PastCampaign one) {
        PastCampaign.Decision decision = one.decision();
        return decision != null
                ? Message.of("results.list.decided", decision.ordinal())
                : one.state() == PastCampaign.State.WAITING
                        ? Message.of("results.list.waiting", one.daysLeft())
                        : Message.of("results.list.ready");
    }

    static String target(ColumnProposal column) {
        return column.target().word();
    }

    static Map<String, Object> campaign(PastCampaign one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", one.key());
        map.put("name", one.name());
        map.put("channel", one.channel().name().toLowerCase(Locale.ROOT));
        map.put("exported", one.exported());
        if (one.sent() != null) {
            map.put("sent", one.sent().toString());
        }
        map.put("people", one.people());
        map.put("control", one.control());
        map.put("state", one.state().name().toLowerCase(Locale.ROOT));
        map.put("daysLeft", one.daysLeft());
        PastCampaign.Decision decision = one.decision();
        if (decision != null) {
            map.put("decision", decision.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return map;
    }

    /** A line for an effect of a file. */
    static void line(Reply reply, String column, FileComparison read, Compared one) {
        Effect effect = one.alone();
        reply.say(
                one.measure().share() ? "results.command.share" : "results.command.amount",
                column,
                arm(read, one),
                effect.difference() * (one.measure().share() ? 100 : 1),
                effect.low() * (one.measure().share() ? 100 : 1),
                effect.high() * (one.measure().share() ? 100 : 1),
                ResultWords.verdict(one.verdict()));
    }

    private static Object arm(FileComparison read, Compared one) {
        return one.arm() == Compared.ALL
                ? Message.of("results.arm.all")
                : read.arms().get(one.arm());
    }

    static void put(Reply reply, FileComparison read) {
        List<Map<String, Object>> arms = new ArrayList<>();
        for (int a = 0; a < read.arms().size(); a++) {
            Map<String, Object> arm = new LinkedHashMap<>();
            arm.put("arm", read.arms().get(a));
            arm.put("people", read.sizes()[a]);
            arm.put("control", a == read.control());
            arms.add(arm);
        }
        reply.put("arms", arms);
        reply.put("unread", read.unread());
        reply.put("split", split(read.split()));
        List<Map<String, Object>> goals = new ArrayList<>();
        for (FileComparison.Goal goal : read.goals()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("goal", goal.column());
            Map<String, Object> means = new LinkedHashMap<>();
            for (int a = 0; a < goal.means().length; a++) {
                means.put(read.arms().get(a), goal.means()[a]);
            }
            map.put("means", means);
            List<Map<String, Object>> effects = new ArrayList<>();
            for (Compared one : goal.effects()) {
                effects.add(
                        effect(one, one.arm() == Compared.ALL ? "" : read.arms().get(one.arm()), 1));
            }
            map.put("effects", effects);
            goals.add(map);
        }
        reply.put("goals", goals);
    }

    private static Map<String, Object> split(CampaignResult.Split split) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("checked", split.checked());
        map.put("planned", split.shares());
        map.put("p", split.p());
        return map;
    }

    /** An effect as JSON; amounts are divided by the unit. */
    private static Map<String, Object> effect(Compared one, String arm, double unit) {
        Effect effect = one.effect();
        Effect alone = one.alone();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("measure", one.measure().word());
        map.put("arm", arm.isEmpty() ? "all" : arm);
        map.put("people", effect.treated().people());
        map.put("controlPeople", effect.control().people());
        map.put("with", effect.treated().mean() / unit);
        map.put("without", effect.control().mean() / unit);
        map.put("difference", effect.difference() / unit);
        map.put("low", alone.low() / unit);
        map.put("high", alone.high() / unit);
        map.put("anytimeLow", effect.anytimeLow() / unit);
        map.put("anytimeHigh", effect.anytimeHigh() / unit);
        map.put("anytimeHalf", effect.anytimeHalf() / unit);
        map.put("z", effect.z());
        map.put("p", effect.p());
        map.put("pAnytime", effect.anytimeP());
        map.put("pAdjusted", one.contrast().adjustedP());
        if (effect.control().mean() != 0) {
            map.put("relative", effect.relative());
            map.put("relativeError", effect.relativeError());
        }
        if (one.measure().share()) {
            map.put("chanceBetter", one.contrast().chance());
        } else {
            map.put("cutAt", one.cut() / unit);
        }
        map.put("verdict", ResultWords.word(one.verdict()));
        return map;
    }

    static void put(Reply reply, CampaignResult result) {
        reply.put("campaign", campaign(result.campaign()));
        reply.put("standing", result.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Verdict verdict = result.verdict();
        if (verdict != null) {
            reply.put("verdict", ResultWords.word(verdict));
        }
        reply.put("goal", result.plan().goal().word());
        reply.put("days", result.plan().days());
        reply.put("currency", result.currency());
        reply.put("split", split(result.split()));
        List<Map<String, Object>> arms = new ArrayList<>();
        for (CampaignResult.ArmFigures arm : result.figures()) {
            arms.add(arm(reply, arm));
        }
        reply.put("arms", arms);
        reply.put("effects", effects(reply, result, result.effects()));
        reply.put("versions", effects(reply, result, result.versions()));
        CampaignResult.Counts counts = result.counts();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tracked", counts.tracked());
        all.put("trackedRevenue", Money.units(counts.trackedRevenue()));
        all.put("lastTouch", counts.lastTouch());
        all.put("lastTouchRevenue", Money.units(counts.lastTouchRevenue()));
        if (!Double.isNaN(counts.extra())) {
            all.put("extra", counts.extra());
            all.put("extraLow", counts.extraLow());
            all.put("extraHigh", counts.extraHigh());
        }
        reply.put("counts", all);
        reply.put("audit", audit(counts.claims()));
        Profit profit = result.profit();
        if (profit != null) {
            reply.put("profit", profit(profit));
        }
        List<Map<String, Object>> groups = new ArrayList<>();
        for (CampaignResult.GroupPanel panel : result.groups()) {
            for (CampaignResult.Group group : panel.groups()) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("by", reply.words(panel.title()));
                map.put("group", reply.words(group.name()));
                map.putAll(effect(group.compared(), "", unit(group.compared())));
                groups.add(map);
            }
        }
        reply.put("groups", groups);
        reply.put("unmatched", result.strays());
        reply.put(
                "sentences",
                ResultWords.sentences(result).stream().map(reply::words).toList());
    }

    static void put(Reply reply, Moved moved) {
        reply.put("believable", moved.who().believable());
        reply.put("model", range(moved.who().model()));
        reply.put("rule", range(moved.who().rule()));
        reply.put("modelAgainstRule", range(moved.who().beyond()));
        reply.put("kinds", kinds(moved.kinds()));
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Moved.Group group : moved.groups()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("group", reply.words(group.name()));
            one.put("people", group.people());
            one.putAll(kinds(group.kinds()));
            groups.add(one);
        }
        reply.put("groups", groups);
        reply.put("sentences", moved.sentences().stream().map(reply::words).toList());
    }

    private static Map<String, Object> range(QiniRange range) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("qini", range.score());
        one.put("against", range.other());
        one.put("low", range.low());
        one.put("high", range.high());
        return one;
    }

    private static Map<String, Object> kinds(int[] people) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("wonOver", people[WhoMoves.Kind.WON_OVER.ordinal()]);
        one.put("anyway", people[WhoMoves.Kind.ANYWAY.ordinal()]);
        one.put("lost", people[WhoMoves.Kind.LOST.ordinal()]);
        one.put("leftAlone", people[WhoMoves.Kind.LEFT_ALONE.ordinal()]);
        return one;
    }

    private static double unit(Compared one) {
        return one.measure().share() ? 1 : Money.SCALE;
    }

    private static List<Map<String, Object>> effects(Reply reply, CampaignResult result, List<Compared> all) {
        List<Map<String, Object>> effects = new ArrayList<>();
        for (Compared one : all) {
            String arm = one.arm() == Compared.ALL ? "" : reply.words(result.name(one.arm()));
            Map<String, Object> map = effect(one, arm, unit(one));
            if (one.base() != result.arms().control()) {
                map.put("against", reply.words(result.name(one.base())));
            }
            effects.add(map);
        }
        return effects;
    }

    private static Map<String, Object> arm(Reply reply, CampaignResult.ArmFigures arm) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("arm", reply.words(arm.name()));
        map.put("control", arm.control());
        map.put("people", arm.people());
        known(map, "delivered", arm.delivered());
        known(map, "clicked", arm.clicked());
        known(map, "visited", arm.visited());
        known(map, "ordered", arm.ordered());
        if (arm.revenue() >= 0) {
            map.put("revenue", Money.units(arm.revenue()));
        }
        known(map, "bounced", arm.bounced());
        known(map, "unsubscribed", arm.unsubscribed());
        known(map, "complained", arm.complained());
        known(map, "replied", arm.replied());
        return map;
    }

    private static void known(Map<String, Object> map, String name, long value) {
        if (value >= 0) {
            map.put(name, value);
        }
    }

    private static Map<String, Object> audit(Claims claims) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("days", claims.days());
        map.put("orders", claims.orders());
        map.put("revenue", Money.units(claims.revenue()));
        map.put("claimed", claims.claimed());
        map.put("claimedByMany", claims.byMany());
        map.put("sumOfClaims", Money.units(claims.sumOfClaims()));
        map.put("claimedShare", claims.claimedShare());
        return map;
    }

    private static Map<String, Object> profit(Profit profit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sales", profit.sales() / Money.SCALE);
        map.put("salesLow", profit.salesLow() / Money.SCALE);
        map.put("salesHigh", profit.salesHigh() / Money.SCALE);
        if (profit.marginKnown()) {
            map.put("marginRate", profit.marginRate());
            map.put("costKnown", profit.costKnown());
        }
        map.put("cost", Money.units(profit.cost()));
        map.put("profit", profit.profit() / Money.SCALE);
        map.put("profitLow", profit.profitLow() / Money.SCALE);
        map.put("profitHigh", profit.profitHigh() / Money.SCALE);
        if (profit.cost() > 0) {
            map.put("returnOnCost", profit.returnOnCost());
        }
        return map;
    }
}
