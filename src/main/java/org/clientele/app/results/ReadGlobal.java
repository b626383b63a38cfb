package org.clientele.app.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.Experiment;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.app.experiment.KnownArms;
import org.clientele.app.notice.Amount;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.app.workbench.GlobalGroup;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.model.text.Message;

/**
 * Reads what all messages of a year earned: everybody who was known when the global comparison group was first written
 * down, members against all others, by what they spent since.
 */
public final class ReadGlobal {
    private static final double WORTH = 0.1;
    private static final double[] UNKNOWN = {};

    private ReadGlobal() {}

    /** What a year's messages earned by the data of now; empty where there was no such group. */
    public static Optional<GlobalReading> of(Workbench workbench, Facts facts, int year) {
        Optional<GlobalGroup> group = workbench.experiments().globalGroup(year);
        return group.map(known -> read(
                facts,
                known,
                workbench.experiments().global(year),
                workbench.profile().currency()));
    }

    /** What came of a group. */
    static GlobalReading read(Facts facts, GlobalGroup group, List<GlobalEntry> history, String currency) {
        CustomerSet members = KnownArms.members(facts, group);
        List<Message> sentences = new ArrayList<>();
        LocalDate since = LocalDate.ofEpochDay(group.firstDay());
        sentences.add(Message.of("experiment.global.group", members.size(), group.year(), since));
        int last = facts.dataDay();
        if (last == People.NO_DAY || last < group.firstDay()) {
            sentences.add(Message.of("experiment.global.early"));
            return new GlobalReading(group, history, null, null, sentences);
        }
        long end = LocalDate.of(group.year(), 12, 31).toEpochDay();
        int to = (int) Math.min(last, end);
        double[] held = spent(facts, group, members, true, to);
        double[] others = spent(facts, group, members, false, to);
        if (held.length < 2 || others.length < 2) {
            sentences.add(Message.of("experiment.global.early"));
            return new GlobalReading(group, history, null, null, sentences);
        }
        int days = to - group.firstDay() + 1;
        ExperimentSpec spec = new ExperimentSpec(
                ExperimentSpec.Measure.AMOUNT,
                new double[] {held.length, others.length},
                group.firstDay(),
                Math.max(1, days),
                ExperimentSpec.USUAL_LEAST_DAYS,
                WORTH,
                (long) held.length + others.length,
                0,
                ExperimentSpec.USUAL_ALPHA);
        Contrast contrast = Experiment.run(
                        List.of(
                                new ArmOutcome("", true, held.length, 0, held, UNKNOWN, 0),
                                new ArmOutcome("", false, others.length, 0, others, UNKNOWN, 0)),
                        spec,
                        to + 1)
                .againstNobody()
                .getFirst();
        Effect money = contrast.money();
        if (money != null) {
            say(sentences, money, contrast.effect(), currency);
        }
        return new GlobalReading(group, history, money, contrast.effect(), sentences);
    }

    private static void say(List<Message> sentences, Effect money, Effect steady, String currency) {
        long people = money.treated().people();
        sentences.add(Message.of(
                "experiment.global.each",
                amount(money.treated().mean(), currency),
                amount(money.control().mean(), currency)));
        sentences.add(Message.of(
                steady.anytimeLow() > 0
                        ? "experiment.global.earned"
                        : steady.anytimeHigh() < 0 ? "experiment.global.lost" : "experiment.global.unclear",
                amount(Math.abs(money.difference()) * people, currency),
                amount(money.anytimeLow() * people, currency),
                amount(money.anytimeHigh() * people, currency),
                people));
    }

    private static Amount amount(double value, String currency) {
        return new Amount(Math.round(value), currency);
    }

    private static double[] spent(Facts facts, GlobalGroup group, CustomerSet members, boolean held, int to) {
        OrderLines lines = facts.lines();
        double[] spent = new double[facts.customers()];
        int n = 0;
        for (int c = 0; c < facts.customers(); c++) {
            if (facts.people().id()[c] <= group.newestAtFirst() && members.contains(c) == held) {
                for (int i = lines.offset()[c]; i < lines.offset()[c + 1]; i++) {
                    if (lines.day()[i] >= group.firstDay() && lines.day()[i] <= to) {
                        spent[n] += lines.revenue(i);
                    }
                }
                n++;
            }
        }
        return Arrays.copyOf(spent, n);
    }
}
