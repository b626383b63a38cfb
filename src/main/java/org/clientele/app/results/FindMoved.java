package org.clientele.app.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.Measure;
import org.clientele.analysis.rule.Past;
import org.clientele.analysis.uplift.QiniRange;
import org.clientele.analysis.uplift.UpliftSample;
import org.clientele.analysis.uplift.WhoMoves;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.Partition;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom a campaign moved: a model learns from what people had done by the day before it, and is held against the
 * simplest rule there is, the newest buyers first.
 */
final class FindMoved {
    private static final int DAY = 1_440;
    private static final int MOST = 100_000;
    private static final long SEED = 20_260_101;

    private final GroupPanels panels;

    FindMoved(Workbench workbench, Analyses analyses) {
        this.panels = new GroupPanels(workbench, analyses);
    }

    /** Whom it moved; null where nobody was held back, the day is not known, or there are too few people to learn from. */
    @Nullable
    Moved of(Facts facts, ArmsRead read, Measure goal, Checkpoint checkpoint) {
        Measure measure = goal == Measure.REVENUE ? Measure.ORDER : goal;
        double[] values = read.values().get(measure);
        boolean known = read.window().dated() && facts.dataDay() != People.NO_DAY;
        if (!known
                || values == null
                || !measure.comparable()
                || read.members().arms().control() < 0) {
            return null;
        }
        int sentDay = (int) Math.floorDiv(read.window().from(), (long) DAY);
        int[] chosen = chosen(read.members().arms().size());
        Facts before = Past.seen(facts, Math.min(sentDay, facts.dataDay()) - 1);
        AttributeTable then = new Analyses().attributes(before, checkpoint.part(0, 0.3));
        UpliftSample sample = sample(then, read.members().arms(), values, chosen);
        if (!WhoMoves.enough(sample)) {
            return null;
        }
        double[] rule = new double[chosen.length];
        for (int i = 0; i < rule.length; i++) {
            int recency = then.purchases().recency()[read.members().arms().person()[chosen[i]]];
            rule[i] = recency < 0 ? -Integer.MAX_VALUE : -recency;
        }
        WhoMoves who = WhoMoves.of(sample, rule, SEED, checkpoint.part(0.3, 0.8));
        return new Moved(
                who,
                sentences(who),
                kinds(who, IntStream.range(0, chosen.length).toArray()),
                who.believable() ? groups(facts, read, chosen, who, checkpoint.part(0.8, 1)) : List.of());
    }

    /** The places of the people that are looked at: all, or as many as can be learnt from in a moment. */
    private static int[] chosen(int people) {
        if (people <= MOST) {
            return IntStream.range(0, people).toArray();
        }
        List<Integer> all = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, MOST).stream().mapToInt(i -> i).sorted().toArray();
    }

    private static UpliftSample sample(AttributeTable then, Arms arms, double[] values, int[] chosen) {
        List<Attribute.Numbers> columns = then.columns().stream()
                .filter(Attribute.Numbers.class::isInstance)
                .map(Attribute.Numbers.class::cast)
                .toList();
        double[][] x = new double[chosen.length][columns.size() + 1];
        boolean[] hit = new boolean[chosen.length];
        boolean[] treated = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int person = arms.person()[chosen[i]];
            hit[i] = values[chosen[i]] > 0;
            treated[i] = arms.arm()[chosen[i]] != arms.control();
            for (int c = 0; c < columns.size(); c++) {
                double value = columns.get(c).value().applyAsDouble(person);
                x[i][c] = Math.signum(value) * Math.log1p(Math.abs(value));
            }
            x[i][columns.size()] = then.purchases().orders()[person] > 0 ? 1 : 0;
        }
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            double mean = Arrays.stream(x)
                    .mapToDouble(row -> row[column])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(0);
            for (double[] row : x) {
                row[c] = Double.isNaN(row[c]) ? mean : row[c];
            }
        }
        return new UpliftSample(x, hit, treated);
    }

    private List<Moved.Group> groups(Facts facts, ArmsRead read, int[] chosen, WhoMoves who, Checkpoint checkpoint) {
        int[] groupOf = panels.groupOf(Partition.STAGES, facts, read, checkpoint);
        List<Message> names = GroupPanels.names(Partition.STAGES);
        List<Moved.Group> groups = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            int group = g;
            int[] mine = IntStream.range(0, chosen.length)
                    .filter(i -> groupOf[chosen[i]] == group)
                    .toArray();
            if (mine.length > 0) {
                groups.add(new Moved.Group(Objects.requireNonNull(names.get(g)), kinds(who, mine)));
            }
        }
        return groups;
    }

    private static int[] kinds(WhoMoves who, int[] of) {
        int[] kinds = new int[WhoMoves.Kind.values().length];
        for (int i : of) {
            kinds[who.kind()[i]]++;
        }
        return kinds;
    }

    private static List<Message> sentences(WhoMoves who) {
        QiniRange model = who.model();
        Message scores = Message.of(
                "results.moved.scores",
                new Share(model.score()),
                new Share(model.low()),
                new Share(model.high()),
                new Share(who.rule().score()));
        return List.of(Message.of(who.believable() ? "results.moved.shown" : "results.moved.hidden"), scores);
    }
}
