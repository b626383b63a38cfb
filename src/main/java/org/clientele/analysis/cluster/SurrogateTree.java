package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Explains groups by a small tree of questions (Breiman and others 1984): each group becomes the rule of the leaves in which
 * it is the most frequent.
 *
 * <p>Three questions deep; one more for every doubling beyond eight groups. A leaf has one in a hundred of the sample, and
 * ten people, at least. Questions are chosen on the sample by Gini impurity; how right a rule is, is counted on all buyers.
 */
final class SurrogateTree {
    private static final int DEPTH = 3;
    private static final int LEAF = 10;
    private static final Rule BUYS = new Rule.Has(FieldName.known("orders"), new Check.Figure(Compare.atLeast(1)));

    private final Questions questions;
    private final int[] group;
    private final int groups;
    private final int leaf;
    private final Map<Integer, List<Rule>> rules = new LinkedHashMap<>();
    private final Map<Integer, int[]> leaves = new LinkedHashMap<>();

    private SurrogateTree(Questions questions, int[] group, int groups, int sampled) {
        this.questions = questions;
        this.group = group;
        this.groups = groups;
        this.leaf = Math.max(LEAF, sampled / 100);
    }

    /**
     * The rule of each group, null for a group that is nowhere the most frequent.
     *
     * @param group group of each buyer from 1; 0 fits none
     * @param groups how many groups
     * @param sample rows of buyers to choose the questions on
     */
    static List<@Nullable SurrogateRule> of(Buyers buyers, int[] group, int groups, int[] sample) {
        SurrogateTree tree = new SurrogateTree(Questions.of(buyers), group, groups, sample.length);
        int depth = DEPTH;
        while (1 << depth < groups) {
            depth++;
        }
        int[] all = new int[group.length];
        Arrays.setAll(all, i -> i);
        tree.grow(sample, all, List.of(), depth);
        List<@Nullable SurrogateRule> found = new ArrayList<>();
        int[] people = new int[groups + 1];
        for (int g : group) {
            people[g]++;
        }
        for (int g = 1; g <= groups; g++) {
            List<Rule> any = tree.rules.get(g);
            int[] count = tree.leaves.get(g);
            found.add(
                    any == null || count == null || count[1] == 0
                            ? null
                            : new SurrogateRule(
                                    any.size() == 1 ? any.getFirst() : new Rule.Any(any),
                                    (double) count[0] / count[1],
                                    people[g] == 0 ? 0 : (double) count[0] / people[g]));
        }
        return found;
    }

    private record Cut(int column, double low, double high, double impurity) {}

    private void grow(int[] sample, int[] all, List<Step> steps, int depth) {
        Cut cut = depth == 0 ? null : best(sample);
        if (cut == null) {
            settle(sample, all, steps);
            return;
        }
        IntToDoubleFunction value = questions.list().get(cut.column).value();
        for (boolean upTo : new boolean[] {true, false}) {
            List<Step> next = new ArrayList<>(steps);
            next.add(new Step(cut, upTo));
            grow(side(sample, value, cut, upTo), side(all, value, cut, upTo), next, depth - 1);
        }
    }

    private record Step(Cut cut, boolean upTo) {}

    private static int[] side(int[] rows, IntToDoubleFunction value, Cut cut, boolean upTo) {
        return Arrays.stream(rows)
                .filter(row -> value.applyAsDouble(row) <= cut.low == upTo)
                .toArray();
    }

    /** The question that leaves the groups least mixed; null when none helps. */
    private @Nullable Cut best(int[] sample) {
        int[] before = counts(sample);
        double own = mixed(before, sample.length);
        Cut best = null;
        for (int q = 0; q < questions.list().size(); q++) {
            double[] value = Arrays.stream(sample)
                    .mapToDouble(questions.list().get(q).value())
                    .toArray();
            int[] order = IntStream.range(0, sample.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(value[a], value[b]))
                    .mapToInt(at -> at)
                    .toArray();
            int[] low = new int[groups + 1];
            int[] high = before.clone();
            for (int at = 1; at < order.length; at++) {
                int row = order[at - 1];
                low[group[sample[row]]]++;
                high[group[sample[row]]]--;
                if (value[row] == value[order[at]] || at < leaf || order.length - at < leaf) {
                    continue;
                }
                double impurity = mixed(low, at) + mixed(high, order.length - at);
                if (impurity < own * 0.995 && (best == null || impurity < best.impurity - 1e-9)) {
                    best = new Cut(q, value[row], value[order[at]], impurity);
                }
            }
        }
        return best;
    }

    private int[] counts(int[] rows) {
        int[] counts = new int[groups + 1];
        for (int row : rows) {
            counts[group[row]]++;
        }
        return counts;
    }

    /** Gini impurity times the number of people. */
    private static double mixed(int[] counts, int people) {
        double sum = 0;
        for (int count : counts) {
            sum += (double) count * count;
        }
        return people - sum / Math.max(1, people);
    }

    private void settle(int[] sample, int[] all, List<Step> steps) {
        int[] counts = counts(sample);
        int most = 0;
        for (int g = 1; g <= groups; g++) {
            most = most == 0 || counts[g] > counts[most] ? g : most;
        }
        if (most == 0 || counts[most] == 0 || steps.isEmpty()) {
            return;
        }
        rules.computeIfAbsent(most, g -> new ArrayList<>()).add(rule(steps));
        int[] count = leaves.computeIfAbsent(most, g -> new int[2]);
        for (int row : all) {
            count[0] += group[row] == most ? 1 : 0;
            count[1]++;
        }
    }

    /** All conditions on the way to a leaf; of two borders on one side of a number the tighter one says both. */
    private Rule rule(List<Step> steps) {
        List<Rule> all = new ArrayList<>();
        boolean buys = false;
        for (int s = 0; s < steps.size(); s++) {
            Step step = steps.get(s);
            boolean tightened = steps.subList(s + 1, steps.size()).stream()
                    .anyMatch(later -> later.cut.column == step.cut.column && later.upTo == step.upTo);
            Questions.Column column = questions.list().get(step.cut.column);
            buys |= implies(column, step.upTo);
            if (!tightened) {
                all.add(column.condition(step.cut.low, step.cut.high, step.upTo));
            }
        }
        if (!buys) {
            all.addFirst(BUYS);
        }
        return all.size() == 1 ? all.getFirst() : new Rule.All(all);
    }

    /** Whether only buyers can meet a condition: whoever has a favourite, or more than no orders, has bought. */
    private static boolean implies(Questions.Column column, boolean upTo) {
        return switch (column) {
            case Questions.Word word -> !upTo;
            case Questions.Figure number -> !upTo && number.field().name().equals("orders");
        };
    }
}
