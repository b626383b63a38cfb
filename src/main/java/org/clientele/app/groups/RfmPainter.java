package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.RfmTotals;
import org.clientele.analysis.rfm.RfmZones;
import org.clientele.analysis.rfm.ScoreRule;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.group.RfmAxis;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/** Makes the picture of recency, frequency and money from its scores. */
final class RfmPainter {
    private static final int FEW_BUYERS = 500;
    private static final int HALF_A_YEAR = 182;

    private RfmPainter() {}

    static RfmPicture picture(RfmResult result, AttributeTable table, Reach reach, Response response) {
        List<GroupCard> cards = new ArrayList<>();
        for (RfmGroup group : RfmGroup.values()) {
            CustomerSet members = result.members(group);
            if (!members.isEmpty()) {
                cards.add(new GroupCard(
                        new Segment.InRfmGroup(group),
                        Message.of(group.textKey()),
                        Message.of("rfm.sentence." + group.word()),
                        Message.of("rfm.strategy." + group.word()),
                        GroupNumbers.of(members, table, reach)));
            }
        }
        cards.sort(Comparator.comparingLong((GroupCard card) -> card.numbers().revenue())
                .reversed());
        int prospects = result.totals(RfmGroup.PROSPECTS).people();
        int buyers = table.customers() - prospects;
        Map<RfmAxis, HeatMap> maps = new EnumMap<>(RfmAxis.class);
        for (RfmAxis axis : RfmAxis.values()) {
            maps.put(axis, map(result, axis, table, response));
        }
        return new RfmPicture(
                result,
                Message.of("rfm.headline", buyers, prospects),
                maps,
                cards,
                result.rules().stream().map(rule -> words(rule, result.bins())).toList(),
                notes(result, table, buyers),
                response.contacted().size());
    }

    private static HeatMap map(RfmResult result, RfmAxis axis, AttributeTable table, Response response) {
        int bins = result.bins();
        int rows = RfmResult.rows(axis, bins);
        int buyers = table.customers() - result.totals(RfmGroup.PROSPECTS).people();
        double money = table.totalMoney();
        RfmGroup[][] zones = zones(result, axis);
        int[][][] asked = new int[2][bins + 1][rows + 1];
        RfmResult.Scores scores = result.scores();
        response.contacted().forEach(c -> {
            if (scores.recency()[c] > 0) {
                int score = scores.on(axis, c, bins);
                asked[0][scores.recency()[c]][score]++;
                asked[1][scores.recency()[c]][score] += response.ordered().contains(c) ? 1 : 0;
            }
        });
        List<HeatMap.Cell> cells = new ArrayList<>(bins * rows);
        for (int r = 1; r <= bins; r++) {
            for (int score = 1; score <= rows; score++) {
                RfmCell cell = new RfmCell(r, score, axis);
                RfmTotals totals = result.totals(cell);
                cells.add(new HeatMap.Cell(
                        cell,
                        totals.people(),
                        GroupNumbers.ratio(totals.people(), buyers),
                        totals.revenue(),
                        GroupNumbers.ratio((double) totals.revenue(), money),
                        totals.averageOrder(),
                        asked[0][r][score] == 0 ? Double.NaN : (double) asked[1][r][score] / asked[0][r][score],
                        zones[r][score]));
            }
        }
        return new HeatMap(axis, bins, rows, cells);
    }

    /** The group of most people in each cell; of an empty cell the group it would have with an equal other score. */
    private static RfmGroup[][] zones(RfmResult result, RfmAxis axis) {
        int bins = result.bins();
        int rows = RfmResult.rows(axis, bins);
        RfmZones table = result.scheme().spec().zones();
        RfmGroup[] names = RfmGroup.values();
        int[][][] count = new int[bins + 1][rows + 1][names.length];
        RfmResult.Scores scores = result.scores();
        for (int c = 0; c < scores.group().length; c++) {
            if (scores.recency()[c] > 0) {
                count[scores.recency()[c]][scores.on(axis, c, bins)][scores.group()[c]]++;
            }
        }
        RfmGroup[][] zones = new RfmGroup[bins + 1][rows + 1];
        for (int r = 0; r <= bins; r++) {
            Arrays.fill(zones[r], RfmGroup.PROSPECTS);
            for (int score = 1; score <= rows && r > 0; score++) {
                RfmGroup zone = axis == RfmAxis.BOTH
                        ? table.at(RfmZones.spread(r, bins), score)
                        : table.group(r, score, score, bins);
                for (RfmGroup name : names) {
                    if (count[r][score][name.ordinal()] > count[r][score][zone.ordinal()]) {
                        zone = name;
                    }
                }
                zones[r][score] = zone;
            }
        }
        return zones;
    }

    /** What a score means, in words. */
    static Message words(ScoreRule rule, int bins) {
        boolean best = rule.score() == bins;
        boolean worst = rule.score() == 1;
        return switch (rule.measure()) {
            case RECENCY ->
                Message.of(
                        best ? "rfm.rule.recency.best" : worst ? "rfm.rule.recency.worst" : "rfm.rule.recency",
                        rule.score(),
                        rule.low(),
                        rule.high());
            case FREQUENCY ->
                Message.of(
                        best
                                ? "rfm.rule.frequency.best"
                                : rule.low() == rule.high() ? "rfm.rule.frequency.one" : "rfm.rule.frequency",
                        rule.score(),
                        rule.low(),
                        rule.high());
            case MONEY ->
                Message.of(
                        best ? "rfm.rule.money.best" : worst ? "rfm.rule.money.worst" : "rfm.rule.money",
                        rule.score(),
                        Money.decimal(rule.low()),
                        Money.decimal(rule.high()));
        };
    }

    private static List<Message> notes(RfmResult result, AttributeTable table, int buyers) {
        List<Message> notes = new ArrayList<>();
        if (buyers < FEW_BUYERS) {
            notes.add(Message.of("rfm.warning.few", buyers));
        }
        int first = Integer.MAX_VALUE;
        for (int day : table.purchases().firstDay()) {
            first = day == People.NO_DAY ? first : Math.min(first, day);
        }
        if (buyers > 0 && table.day() - first < HALF_A_YEAR) {
            notes.add(Message.of("rfm.warning.short", table.day() - first + 1));
        }
        if (result.frequencyByCuts()) {
            notes.add(Message.of("rfm.warning.cuts"));
        }
        return notes;
    }
}
