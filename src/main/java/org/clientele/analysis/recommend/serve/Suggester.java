package org.clientele.analysis.recommend.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Why;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/**
 * Suggests products to people: from their purchases where there are any, else best-sellers of their city, of the
 * category they look at, or of the whole shop, in this order.
 */
public final class Suggester {
    private static final int BLOCK = 16;
    private static final double HALF_LIFE_DAYS = 30;

    private final Facts facts;
    private final Interactions interactions;
    private final Interactions bought;
    private final Recommender model;
    private final ServingRules rules;
    private final BestSellers bestSellers;
    private final Goods goods;
    private final Gate gate;
    private final int today;

    /** A suggester for one snapshot.
     *
     * @param interactions the purchases of the snapshot, and the other touches that count
     * @param model a recommender that knows as many products as the snapshot has */
    public Suggester(Facts facts, Interactions interactions, Recommender model, ServingRules rules) {
        this(facts, interactions, model, rules, Math.max(interactions.asOf(), facts.dataDay()));
    }

    /** A suggester for an earlier day, from what had been bought until then.
     *
     * @param today the epoch day as of which products count as bought lately or new */
    public Suggester(Facts facts, Interactions interactions, Recommender model, ServingRules rules, int today) {
        if (model.items() != facts.catalogue().size() || interactions.items() != model.items()) {
            throw new IllegalArgumentException("the recommender knows other products than the snapshot");
        }
        this.facts = facts;
        this.interactions = interactions;
        this.model = model;
        this.rules = rules;
        this.today = today;
        bought = interactions.boughtOnly();
        bestSellers = BestSellers.of(facts, bought, HALF_LIFE_DAYS);
        goods = new Goods(facts, bought, today);
        gate = new Gate(facts.catalogue(), rules);
    }

    private Suggester(Suggester like, Recommender model, ServingRules rules) {
        facts = like.facts;
        interactions = like.interactions;
        bought = like.bought;
        this.model = model;
        this.rules = rules;
        today = like.today;
        bestSellers = like.bestSellers;
        goods = like.goods;
        gate = new Gate(facts.catalogue(), rules);
    }

    /** The same by other rules; what was made ready is shared. */
    public Suggester by(ServingRules other) {
        return new Suggester(this, model, other);
    }

    /** The same with another recommender. */
    public Suggester with(Recommender other) {
        if (other.items() != model.items()) {
            throw new IllegalArgumentException("the recommender knows other products than the snapshot");
        }
        return new Suggester(this, other, rules);
    }

    /** Whether suggestions for one person differ from those for another. */
    public boolean personal() {
        return model.personal();
    }

    /** The rules it keeps. */
    public ServingRules rules() {
        return rules;
    }

    /** How many products the floor of margin lets through because their cost is not known. */
    public int unknownCost() {
        return gate.unknownCost();
    }

    /** How many products a rule hides from everybody. */
    public int hiddenBy(ServingRule rule) {
        return gate.closedBy(rule);
    }

    /** Suggests k products to each of these people; never holds scores for more than a few of them at once.
     *
     * @param people customers by dense index
     * @param k how many for each, 1 or more */
    public Suggestions suggest(int[] people, int k, Workers workers, Checkpoint checkpoint) {
        ready(rules, workers);
        Suggestions all = Suggestions.room(people, k);
        workers.run(people.length, BLOCK, checkpoint, () -> {
            Scores scores = new Scores();
            Reasoner reasoner = new Reasoner(model);
            Picker picker = new Picker(facts, goods, bestSellers, rules, k);
            return (from, to) -> {
                scores.fill(people, from, to);
                for (int p = from; p < to; p++) {
                    serve(people[p], scores.history[p - from], scores.of[p - from], picker, all, p);
                    reasoner.explain(scores.history[p - from], all, p);
                }
            };
        });
        return all;
    }

    /** Suggests k products to one person from a history that is newer than the snapshot: folded in at once. */
    public Suggestions suggest(int person, History history, int k) {
        ready(rules, new Workers(1));
        Suggestions all = Suggestions.room(new int[] {person}, k);
        float[][] scores = new float[1][model.items()];
        model.scorer().score(new History[] {history}, 1, scores);
        serve(person, history, scores[0], new Picker(facts, goods, bestSellers, rules, k), all, 0);
        new Reasoner(model).explain(history, all, 0);
        return all;
    }

    /**
     * Suggests to the same people by several rules, scoring them once; without reasons.
     *
     * @param each one list of suggestions comes back for each
     */
    public List<Suggestions> suggestBy(
            List<ServingRules> each, int[] people, int k, Workers workers, Checkpoint checkpoint) {
        List<Suggestions> all = room(each, people, k);
        costed(each, all, new ArrayList<>(), workers, checkpoint);
        return all;
    }

    /**
     * Lists with all rules, lists without one each, and what that one costs.
     *
     * @param costs what each active rule costs, in the order of the kinds
     * @param lists the lists by all rules, then those without each of them
     */
    public record Compared(List<RuleCost> costs, List<Suggestions> lists) {}

    /** Serves the same people with and without each active rule. */
    public Compared compare(int[] people, int k, Workers workers, Checkpoint checkpoint) {
        List<ServingRules> each = rules.eachWithoutOne();
        List<Suggestions> all = room(each, people, k);
        List<float[]> worth = new ArrayList<>();
        each.forEach(one -> worth.add(new float[people.length * k]));
        costed(each, all, worth, workers, checkpoint);
        List<RuleCost> costs = new ArrayList<>();
        int place = 1;
        for (ServingRule rule : rules.active()) {
            costs.add(RuleCost.of(
                    rule,
                    gate.closedBy(rule),
                    all.getFirst(),
                    all.get(place),
                    new RuleCost.Worth(worth.getFirst(), worth.get(place))));
            place++;
        }
        return new Compared(costs, all);
    }

    private static List<Suggestions> room(List<ServingRules> each, int[] people, int k) {
        return each.stream().map(one -> Suggestions.room(people, k)).toList();
    }

    private void costed(
            List<ServingRules> each,
            List<Suggestions> all,
            List<float[]> worth,
            Workers workers,
            Checkpoint checkpoint) {
        each.forEach(one -> ready(one, workers));
        List<Gate> gates =
                each.stream().map(one -> new Gate(facts.catalogue(), one)).toList();
        int[] people = all.isEmpty() ? new int[0] : all.getFirst().people();
        workers.run(people.length, BLOCK, checkpoint, () -> {
            Scores scores = new Scores();
            float[] own = new float[model.items()];
            List<Picker> pickers = new ArrayList<>();
            for (int v = 0; v < each.size(); v++) {
                pickers.add(new Picker(
                        facts, goods, bestSellers, each.get(v), all.get(v).k()));
            }
            return (from, to) -> {
                scores.fill(people, from, to);
                for (int p = from; p < to; p++) {
                    History history = scores.history[p - from];
                    float[] full = scores.of[p - from];
                    for (int v = 0; v < pickers.size(); v++) {
                        System.arraycopy(full, 0, own, 0, own.length);
                        gates.get(v).close(people[p], history, own);
                        pickers.get(v).pick(people[p], history, own, model.personal(), all.get(v), p);
                        if (!worth.isEmpty()) {
                            value(all.get(v), p, full, worth.get(v));
                        }
                    }
                }
            };
        });
    }

    private static void value(Suggestions list, int p, float[] full, float[] worth) {
        for (int at = p * list.k(); at < (p + 1) * list.k(); at++) {
            worth[at] = list.item()[at] < 0 ? 0 : full[list.item()[at]];
        }
    }

    private void serve(int person, History history, float[] scores, Picker picker, Suggestions all, int p) {
        gate.close(person, history, scores);
        picker.pick(person, history, scores, model.personal(), all, p);
    }

    private void ready(ServingRules wanted, Workers workers) {
        if (wanted.variety() > 0) {
            goods.learnLikeness(workers, Checkpoint.none());
        }
    }

    /** Scores of a block of people, for one thread. */
    private final class Scores {
        private final Recommender.Scorer scorer = model.scorer();
        private final History[] history = new History[BLOCK];
        private final float[][] of = new float[BLOCK][model.items()];

        private void fill(int[] people, int from, int to) {
            for (int p = from; p < to; p++) {
                history[p - from] = history(people[p]);
            }
            scorer.score(history, to - from, of);
        }
    }

    /** The bought products that speak most for a product. */
    public List<Reason> reasons(int person, int product, int most) {
        return model.personal() ? new Reasoner(model).reasons(history(person), product, most) : List.of();
    }

    /** The mean likeness of two products of one list, 0 to 1: of one category, or bought by the same people. */
    public double alike(Suggestions lists) {
        goods.learnLikeness(Workers.ofMachine(), Checkpoint.none());
        double sum = 0;
        long pairs = 0;
        for (int p = 0; p < lists.people().length; p++) {
            int count = lists.count(p);
            for (int a = 0; a < count; a++) {
                for (int b = a + 1; b < count; b++) {
                    sum += goods.alike(lists.item()[p * lists.k() + a], lists.item()[p * lists.k() + b]);
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /** The part of all places that the products of a group have. */
    public double placesOf(ServingRules.Floor group, Suggestions lists) {
        boolean[] member = goods.members(group);
        long places = 0;
        long theirs = 0;
        for (int item : lists.item()) {
            if (item >= 0) {
                places++;
                theirs += member[item] ? 1 : 0;
            }
        }
        return places == 0 ? 0 : (double) theirs / places;
    }

    /** Whether the rules hide a product from everybody. */
    public boolean isHidden(int product) {
        return gate.isClosed(product);
    }

    /**
     * Who should hear about a product: the n people with the highest scores for it that the rules do not hide it from.
     *
     * <p>Nobody where suggestions are the same for everybody: the method cannot tell people apart.
     */
    public Hearers who(int product, int n, Workers workers, Checkpoint checkpoint) {
        ConcurrentLinkedQueue<TopK> tops = new ConcurrentLinkedQueue<>();
        AtomicInteger suited = new AtomicInteger();
        AtomicInteger hidden = new AtomicInteger();
        int[] everybody = new int[model.personal() ? interactions.users() : 0];
        Arrays.setAll(everybody, i -> i);
        int most = Math.clamp(n, 1, Math.max(1, everybody.length));
        workers.run(everybody.length, BLOCK, checkpoint, () -> {
            Scores scores = new Scores();
            TopK top = new TopK(most);
            tops.add(top);
            return (from, to) -> {
                scores.fill(everybody, from, to);
                for (int p = from; p < to; p++) {
                    float score = scores.of[p - from][product];
                    if (gate.isClosed(p, scores.history[p - from], product)) {
                        hidden.incrementAndGet();
                    } else if (scores.history[p - from].size() > 0 && score != 0) {
                        suited.incrementAndGet();
                        top.offer(p, score);
                    }
                }
            };
        });
        int[] people = new int[most];
        float[] score = new float[most];
        int size = merged(tops, most).drain(people, score, 0);
        return because(
                new Hearers(
                        product,
                        Arrays.copyOf(people, size),
                        Arrays.copyOf(score, size),
                        new int[size],
                        new float[size],
                        suited.get(),
                        hidden.get()),
                workers,
                checkpoint);
    }

    private static TopK merged(Iterable<TopK> tops, int most) {
        TopK best = new TopK(most);
        int[] people = new int[most];
        float[] score = new float[most];
        for (TopK top : tops) {
            int size = top.drain(people, score, 0);
            for (int i = 0; i < size; i++) {
                best.offer(people[i], score[i]);
            }
        }
        return best;
    }

    private Hearers because(Hearers found, Workers workers, Checkpoint checkpoint) {
        workers.run(found.people().length, BLOCK, checkpoint, () -> {
            Reasoner reasoner = new Reasoner(model);
            return (from, to) -> {
                for (int p = from; p < to; p++) {
                    List<Reason> first = reasoner.reasons(history(found.people()[p]), found.product(), 1);
                    found.because()[p] = first.isEmpty() ? -1 : first.getFirst().product();
                    found.share()[p] =
                            first.isEmpty() ? 0 : (float) first.getFirst().share();
                }
            };
        });
        return found;
    }

    /** How many people bought both products; the smaller the list, the cheaper. */
    public int boughtBoth(int product, int other) {
        return bought.byItem().common(product, other);
    }

    /** Whether that person has bought that product. */
    public boolean bought(int person, int product) {
        return bought.byUser().find(person, product) >= 0;
    }

    /** What the method can say to a person of a product besides the product that speaks most for it. */
    public IntFunction<Optional<Why>> whys(int person) {
        Recommender.Scorer scorer = model.scorer();
        History history = history(person);
        return product -> scorer.why(history, product);
    }

    private History history(int person) {
        return interactions.history(person).seenOn(today);
    }
}
