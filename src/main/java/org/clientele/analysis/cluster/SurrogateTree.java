package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * <p>Three questions deep, or one less than there are groups, and never more than five. A leaf has one in a hundred of the sample, and
 * ten people, at least. Questions are chosen on the sample by Gini impurity; how right a rule is, is counted on all buyers.
 */
final class SurrogateTree {
    private static final int DEPTH = 3;
    private static final int DEEPEST = 5;
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
        int depth = Math.clamp(groups - 1L, DEPTH, DEEPEST);
        int[] all = new int[group.length];
        Arrays.setAll(all, i -> i);
        if (groups > 0) {
            tree.walk(tree.grow(sample, depth), all, List.of());
        }
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

    /** A part of the tree: a question with its two sides, or a group. */
    private sealed interface Node {
        record Ask(Questions.Question question, Node yes, Node no) implements Node {}

        record Leaf(int group) implements Node {}
    }

    /** Grows the tree; a question whose two sides end in the same group is not asked. */
    private Node grow(int[] sample, int depth) {
        Questions.Question question = depth == 0 ? null : best(sample);
        if (question == null) {
            return new Node.Leaf(most(sample));
        }
        Node yes = grow(side(sample, question, true), depth - 1);
        Node no = grow(side(sample, question, false), depth - 1);
        return yes.equals(no) && yes instanceof Node.Leaf ? yes : new Node.Ask(question, yes, no);
    }

    private static int[] side(int[] rows, Questions.Question question, boolean yes) {
        return Arrays.stream(rows).filter(row -> question.yes(row) == yes).toArray();
    }

    private record Step(Questions.Question question, boolean yes) {}

    private void walk(Node node, int[] all, List<Step> steps) {
        switch (node) {
            case Node.Leaf(int most) -> settle(most, all, steps);
            case Node.Ask(Questions.Question question, Node yes, Node no) -> {
                for (boolean side : new boolean[] {true, false}) {
                    List<Step> next = new ArrayList<>(steps);
                    next.add(new Step(question, side));
                    walk(side ? yes : no, side(all, question, side), next);
                }
            }
        }
    }

    private record Best(Questions.@Nullable Question question, double impurity) {
        Best or(Questions.Question other, double mixed) {
            return mixed < impurity - 1e-9 ? new Best(other, mixed) : this;
        }
    }

    /** The question that leaves the groups least mixed; null when none helps. */
    private Questions.@Nullable Question best(int[] sample) {
        int[] before = counts(sample);
        Best best = new Best(null, mixed(before, sample.length) * 0.995);
        for (Questions.Column column : questions.list()) {
            best = switch (column) {
                case Questions.Figure figure -> best(figure, sample, before, best);
                case Questions.Favourite favourite -> best(favourite, sample, before, best);
            };
        }
        return best.question;
    }

    private Best best(Questions.Figure figure, int[] sample, int[] before, Best soFar) {
        double[] value = Arrays.stream(sample).mapToDouble(figure.value()).toArray();
        int[] order = IntStream.range(0, sample.length)
                .boxed()
                .sorted((a, b) -> Double.compare(value[a], value[b]))
                .mapToInt(at -> at)
                .toArray();
        Best best = soFar;
        int[] low = new int[groups + 1];
        int[] high = before.clone();
        for (int at = 1; at < order.length; at++) {
            int row = order[at - 1];
            low[group[sample[row]]]++;
            high[group[sample[row]]]--;
            if (value[row] != value[order[at]] && at >= leaf && order.length - at >= leaf) {
                best = best.or(
                        new Questions.MoreThan(figure, value[row], value[order[at]]),
                        mixed(low, at) + mixed(high, order.length - at));
            }
        }
        return best;
    }

    /** For each group the words under which it is the most frequent. */
    private Best best(Questions.Favourite favourite, int[] sample, int[] before, Best soFar) {
        int words = favourite.words().size();
        int[][] count = new int[words + 1][groups + 1];
        for (int row : sample) {
            count[favourite.place().applyAsInt(row)][group[row]]++;
        }
        Best best = soFar;
        for (int g = 1; g <= groups; g++) {
            List<Integer> own = new ArrayList<>();
            int[] yes = new int[groups + 1];
            int people = 0;
            for (int word = 0; word < words; word++) {
                if (count[word][g] > 0
                        && count[word][g] == Arrays.stream(count[word]).max().orElse(0)) {
                    own.add(word);
                    for (int other = 0; other <= groups; other++) {
                        yes[other] += count[word][other];
                        people += count[word][other];
                    }
                }
            }
            int[] no = new int[groups + 1];
            for (int other = 0; other <= groups; other++) {
                no[other] = before[other] - yes[other];
            }
            if (people >= leaf && sample.length - people >= leaf) {
                best = best.or(
                        new Questions.OneOf(favourite, List.copyOf(own)),
                        mixed(yes, people) + mixed(no, sample.length - people));
            }
        }
        return best;
    }

    private int most(int[] sample) {
        int[] counts = counts(sample);
        int most = 1;
        for (int g = 2; g <= groups; g++) {
            most = counts[g] > counts[most] ? g : most;
        }
        return counts[most] == 0 ? 0 : most;
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

    private void settle(int most, int[] all, List<Step> steps) {
        if (most == 0 || steps.isEmpty()) {
            return;
        }
        rules.computeIfAbsent(most, g -> new ArrayList<>()).add(rule(steps));
        int[] count = leaves.computeIfAbsent(most, g -> new int[2]);
        for (int row : all) {
            count[0] += group[row] == most ? 1 : 0;
            count[1]++;
        }
    }

    /** All conditions on the way to a leaf; one that follows from a later one is left out. */
    private static Rule rule(List<Step> steps) {
        List<Rule> all = new ArrayList<>();
        boolean buys = false;
        for (int s = 0; s < steps.size(); s++) {
            Step step = steps.get(s);
            buys |= step.question.needsAnOrder(step.yes);
            boolean said = steps.subList(s + 1, steps.size()).stream()
                    .anyMatch(later -> step.question.follows(step.yes, later.question, later.yes));
            if (!said) {
                all.add(step.question.condition(step.yes));
            }
        }
        if (!buys) {
            all.addFirst(BUYS);
        }
        return all.size() == 1 ? all.getFirst() : new Rule.All(all);
    }
}
