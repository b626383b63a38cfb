package org.clientele.app.basket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.clientele.analysis.basket.Baskets;
import org.clientele.analysis.basket.Scope;
import org.clientele.analysis.basket.mine.Itemsets;
import org.clientele.analysis.basket.rule.Rule;
import org.clientele.analysis.basket.rule.Rules;
import org.clientele.model.run.Checkpoint;

/** What is bought together in one set of baskets: any number of rules, listed the best first or given out one by one. */
public final class BasketStudy {
    /** Fewer lines than that say little. */
    public static final int ENOUGH_LINES = 1_000;

    /** Fewer products than that say little. */
    public static final int ENOUGH_ITEMS = 50;

    private final ItemNames names;
    private final Scope scope;
    private final Size size;
    private final Itemsets sets;
    private final Rules rules;

    /**
     * What was looked at.
     *
     * @param baskets how many baskets
     * @param lines how many items lay in them
     * @param items how many different items were met
     * @param products how many different products were met, whatever an item is
     * @param least how many baskets an itemset had to be in
     */
    public record Size(int baskets, int lines, int items, int products, int least) {
        /** Whether there is too little to rely on what is found. */
        public boolean small() {
            return lines < ENOUGH_LINES || products < ENOUGH_ITEMS;
        }
    }

    BasketStudy(ItemNames names, Scope scope, Size size, Itemsets sets, Rules rules) {
        this.names = names;
        this.scope = scope;
        this.size = size;
        this.sets = sets;
        this.rules = rules;
    }

    static Size size(Baskets baskets, int products, int least) {
        int met =
                (int) Arrays.stream(baskets.counts()).filter(count -> count > 0).count();
        return new Size(baskets.size(), baskets.lines(), met, products < 0 ? met : products, least);
    }

    /** What the items are called. */
    public ItemNames names() {
        return names;
    }

    /** What a basket is. */
    public Scope scope() {
        return scope;
    }

    /** What was looked at. */
    public Size size() {
        return size;
    }

    /** How many itemsets of each number of items are in enough baskets; entry 0 stands for one item. */
    public int[] itemsets() {
        return sets.byLength();
    }

    /** How many rules were tested for luck. */
    public long tested() {
        return rules.tested();
    }

    /** Gives out every rule that is asked for. */
    public void each(RuleFilter filter, Checkpoint checkpoint, Consumer<Rule> sink) {
        boolean[] meant = filter.typed().isBlank() ? new boolean[0] : names.meant(filter.typed());
        rules.forEach(filter.spec(), checkpoint, rule -> {
            if ((filter.then() < 0 || rule.then().length == 1 && rule.then()[0] == filter.then())
                    && (meant.length == 0 || any(meant, rule.has()) || any(meant, rule.then()))) {
                sink.accept(rule);
            }
        });
    }

    private static boolean any(boolean[] meant, int[] items) {
        for (int item : items) {
            if (meant[item]) {
                return true;
            }
        }
        return false;
    }

    /** The best rules that are asked for, and how many there are in all. */
    public RuleTable best(RuleFilter filter, RuleOrder order, int most, Checkpoint checkpoint) {
        Comparator<Rule> bestFirst = order.bestFirst();
        PriorityQueue<Rule> kept = new PriorityQueue<>(bestFirst.reversed());
        long[] all = new long[1];
        each(filter, checkpoint, rule -> {
            all[0]++;
            kept.add(rule);
            if (kept.size() > most) {
                kept.poll();
            }
        });
        List<Rule> sorted = new ArrayList<>(kept);
        sorted.sort(bestFirst);
        return new RuleTable(sorted.stream().map(this::row).toList(), all[0]);
    }

    /** A rule as people read it. */
    public RuleRow row(Rule rule) {
        List<String> has = names.names(rule.has());
        List<String> then = names.names(rule.then());
        return new RuleRow(rule, has, then, BasketWords.rule(scope, has, then, rule.numbers()));
    }
}
