package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.RfmTable;
import org.clientele.analysis.rfm.RfmTotals;
import org.clientele.analysis.rfm.ScoreRule;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
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

    static RfmPicture picture(RfmResult result, AttributeTable table, Reach reach) {
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
        return new RfmPicture(
                result,
                Message.of("rfm.headline", buyers, prospects),
                map(result, buyers, table.totalMoney()),
                cards,
                result.rules().stream().map(rule -> words(rule, result.bins())).toList(),
                notes(result, table, buyers));
    }

    private static HeatMap map(RfmResult result, int buyers, long money) {
        int bins = result.bins();
        RfmGroup[][] zones = zones(result);
        List<HeatMap.Cell> cells = new ArrayList<>(bins * bins);
        for (int r = 1; r <= bins; r++) {
            for (int f = 1; f <= bins; f++) {
                RfmCell cell = new RfmCell(r, f);
                RfmTotals totals = result.totals(cell);
                cells.add(new HeatMap.Cell(
                        cell,
                        totals.people(),
                        GroupNumbers.ratio(totals.people(), buyers),
                        totals.revenue(),
                        GroupNumbers.ratio((double) totals.revenue(), (double) money),
                        totals.averageOrder(),
                        zones[r][f]));
            }
        }
        return new HeatMap(bins, cells);
    }

    /** The group of most people in each cell; of an empty cell the group it would have with equal money score. */
    private static RfmGroup[][] zones(RfmResult result) {
        int bins = result.bins();
        RfmGroup[] names = RfmGroup.values();
        int[][][] count = new int[bins + 1][bins + 1][names.length];
        RfmResult.Scores scores = result.scores();
        for (int c = 0; c < scores.group().length; c++) {
            count[scores.recency()[c]][scores.frequency()[c]][scores.group()[c]]++;
        }
        RfmGroup[][] zones = new RfmGroup[bins + 1][bins + 1];
        for (int r = 0; r <= bins; r++) {
            Arrays.fill(zones[r], RfmGroup.PROSPECTS);
            for (int f = 1; f <= bins && r > 0; f++) {
                RfmGroup zone = RfmTable.group(r, f, f, bins);
                for (RfmGroup name : names) {
                    if (count[r][f][name.ordinal()] > count[r][f][zone.ordinal()]) {
                        zone = name;
                    }
                }
                zones[r][f] = zone;
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
