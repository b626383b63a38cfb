package org.clientele.analysis.basket.rule;

import java.util.Arrays;
import java.util.function.Consumer;
import org.clientele.analysis.basket.mine.Itemsets;
import org.clientele.analysis.numeric.Hypergeometric;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/**
 * All rules that frequent itemsets hold, given out one by one, so that there may be any number of them.
 *
 * <p>Every way to part an itemset into a beginning and what follows is a test for luck, whether it is wanted later or not; the
 * share of false rules is counted among all of these.
 */
public final class Rules {
    /** Parting longer itemsets in every way takes too long. */
    private static final int LONGEST = 20;

    private static final int GRAIN = 2048;
    private final Itemsets sets;
    private final boolean several;
    private final int[] single;
    private final int longest;
    private final Hypergeometric law;
    private final Discoveries discoveries;

    private Rules(Itemsets sets, boolean several, int most) {
        this.sets = sets;
        this.several = several;
        this.law = new Hypergeometric(sets.baskets());
        this.single = new int[sets.places()];
        int length = 1;
        long tests = 0;
        for (int set = 0; set < sets.size(); set++) {
            int items = sets.length(set);
            length = Math.max(length, items);
            tests += items < 2 ? 0 : several ? (1L << Math.min(items, LONGEST)) - 2 : items;
        }
        this.longest = length;
        this.discoveries = new Discoveries(tests, most);
    }

    /**
     * The rules of these itemsets.
     *
     * @param several whether more than one item may follow
     * @throws Refusal when several may follow and an itemset has more than twenty items
     */
    public static Rules of(Itemsets sets, boolean several, Workers workers, Checkpoint checkpoint) {
        return of(sets, several, Discoveries.KEPT, workers, checkpoint);
    }

    static Rules of(Itemsets sets, boolean several, int kept, Workers workers, Checkpoint checkpoint) {
        Rules rules = new Rules(sets, several, kept);
        if (several && rules.longest > LONGEST) {
            throw Refusal.of("basket.too-long", rules.longest, LONGEST);
        }
        rules.test(workers, checkpoint);
        return rules;
    }

    private void test(Workers workers, Checkpoint checkpoint) {
        int[] path = new int[longest];
        for (int set = 0; set < sets.size(); set++) {
            if (sets.length(set) == 1) {
                sets.places(set, path);
                single[path[0]] = sets.support(set);
            }
        }
        workers.run(sets.size(), GRAIN, checkpoint, () -> {
            Parting parting = new Parting();
            double[][] p = {new double[1024]};
            int[] size = new int[1];
            return (from, to) -> {
                for (int set = from; set < to; set++) {
                    parting.of(set, (beginning, numbers) -> {
                        if (size[0] == p[0].length) {
                            discoveries.add(p[0], size[0]);
                            size[0] = 0;
                        }
                        p[0][size[0]++] = numbers.luck(law);
                    });
                }
                discoveries.add(p[0], size[0]);
                size[0] = 0;
            };
        });
        discoveries.finish();
    }

    /** How many rules were tested for luck: all there are, whatever is asked of them. */
    public long tested() {
        return discoveries.tests();
    }

    /** How many baskets there are. */
    public int baskets() {
        return sets.baskets();
    }

    /** Gives out the rules that are wanted, in the order of the itemsets, each when it is found. */
    public void forEach(RuleSpec spec, Checkpoint checkpoint, Consumer<Rule> sink) {
        Parting parting = new Parting();
        for (int set = 0; set < sets.size(); set++) {
            if (set % GRAIN == 0) {
                checkpoint.check();
                checkpoint.progress((double) set / sets.size());
            }
            if (sets.support(set) < spec.both()) {
                continue;
            }
            parting.of(set, (beginning, numbers) -> {
                if (numbers.confidence() < spec.confidence() || numbers.lift() < spec.lift()) {
                    return;
                }
                double luck = numbers.luck(law);
                double falseShare = discoveries.share(luck);
                if (falseShare <= spec.falseShare() && (spec.redundant() || !parting.superfluous(beginning, numbers))) {
                    sink.accept(
                            new Rule(parting.items(beginning), parting.items(~beginning), numbers, luck, falseShare));
                }
            });
        }
    }

    /** What is done with each way to part an itemset. */
    private interface Parted {
        /**
         * One way.
         *
         * @param beginning bit i stands for the item at place i of the itemset being a first one
         */
        void take(int beginning, Association numbers);
    }

    /** Parts itemsets; not for several threads. */
    private final class Parting {
        private final int[] path = new int[longest];
        private final int[] part = new int[longest];
        private int length;

        void of(int set, Parted parted) {
            length = sets.places(set, path);
            int both = sets.support(set);
            int whole = (1 << length) - 1;
            if (length < 2) {
                return;
            }
            if (several) {
                for (int beginning = 1; beginning < whole; beginning++) {
                    parted.take(
                            beginning,
                            new Association(sets.baskets(), support(beginning), support(whole & ~beginning), both));
                }
            } else {
                for (int i = 0; i < length; i++) {
                    parted.take(
                            whole & ~(1 << i),
                            new Association(sets.baskets(), support(whole & ~(1 << i)), single[path[i]], both));
                }
            }
        }

        /** In how many baskets some items of the itemset are. */
        private int support(int bits) {
            if (bits == 0) {
                return sets.baskets();
            }
            int size = 0;
            for (int i = 0; i < length; i++) {
                if ((bits >> i & 1) != 0) {
                    part[size++] = path[i];
                }
            }
            return size == 1 ? single[part[0]] : sets.support(sets.find(part, size));
        }

        /** Whether fewer first items, or none at all, make what follows at least as sure. */
        boolean superfluous(int beginning, Association numbers) {
            int follows = (1 << length) - 1 & ~beginning;
            int fewer = beginning;
            do {
                fewer = fewer - 1 & beginning;
                long sure = (long) support(fewer | follows) * numbers.has();
                if (sure >= (long) numbers.both() * support(fewer)) {
                    return true;
                }
            } while (fewer != 0);
            return false;
        }

        int[] items(int bits) {
            int[] items = new int[Integer.bitCount(bits & (1 << length) - 1)];
            int size = 0;
            for (int i = 0; i < length; i++) {
                if ((bits >> i & 1) != 0) {
                    items[size++] = sets.item(path[i]);
                }
            }
            Arrays.sort(items);
            return items;
        }
    }
}
