package org.clientele.analysis.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Check;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Measure;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.Window;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Finds who meets a rule on one snapshot.
 *
 * <p>Every condition is computed once and kept, so that after a change only what changed and what stands above it is
 * computed again. One question runs at a time, on all processors.
 */
public final class RuleEvaluation {
    /** What is kept of conditions takes at most about so many bytes. */
    private static final long ROOM = 48L << 20;

    private static final int LEAST = 64;

    private final Facts facts;
    private final RuleSources sources;
    private final FieldRules fields;
    private final DeedRules deeds;
    private final ContactRules contacts;
    private final KnownSince since;
    private @Nullable Distances distances;
    private final Map<Rule, CustomerSet> known;
    private int computed;

    /**
     * An evaluation on a snapshot; for a past day give the snapshot of {@link Past#of}.
     *
     * @param facts the snapshot
     * @param sources where the rule finds groups and attributes, on the same snapshot
     */
    public RuleEvaluation(Facts facts, RuleSources sources) {
        this(facts, sources, new LineIndex(facts));
    }

    /** An evaluation that shares an index of the lines with others on the same lines. */
    public RuleEvaluation(Facts facts, RuleSources sources, LineIndex index) {
        this.facts = facts;
        this.sources = sources;
        this.fields = new FieldRules(facts, sources);
        this.deeds = new DeedRules(facts, fields, index);
        this.contacts = new ContactRules(facts.contacts());
        this.since = new KnownSince(facts);
        long most = Math.max(LEAST, ROOM / Math.max(1, facts.customers() / Byte.SIZE));
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Rule, CustomerSet> eldest) {
                return size() > most;
            }
        };
    }

    /** The snapshot. */
    public Facts facts() {
        return facts;
    }

    /** How many conditions were computed so far, for those who want to know what a change has cost. */
    public synchronized int computed() {
        return computed;
    }

    /**
     * The customers who meet a rule.
     *
     * @throws org.clientele.model.text.Refusal when it asks for a field or group that is not there
     * @throws org.clientele.model.run.Cancelled when the work was cancelled
     */
    public synchronized CustomerSet of(Rule rule, Checkpoint checkpoint) {
        CustomerSet before = known.get(rule);
        if (before != null) {
            return before;
        }
        CustomerSet found = compute(rule, checkpoint);
        computed++;
        if (!canChange(rule)) {
            known.put(rule, found);
        }
        return found;
    }

    /** A saved group, a score or a recommender can be changed while the snapshot stays the same. */
    private static boolean canChange(Rule rule) {
        return switch (rule) {
            case Rule.InSaved saved -> true;
            case Rule.Score score -> true;
            case Rule.Recommended recommended -> true;
            case Rule.In(Segment.ByRule(String text)) -> canChange(RuleParser.parse(text));
            default -> rule.parts().stream().anyMatch(RuleEvaluation::canChange);
        };
    }

    private CustomerSet compute(Rule rule, Checkpoint checkpoint) {
        return switch (rule) {
            case Rule.Everyone() -> CustomerSet.all(facts.customers());
            case Rule.All(List<Rule> rules) -> {
                CustomerSet all = of(rules.getFirst(), checkpoint);
                for (Rule next : rules.subList(1, rules.size())) {
                    all = all.and(of(next, checkpoint));
                }
                yield all;
            }
            case Rule.Any(List<Rule> rules) -> {
                CustomerSet any = of(rules.getFirst(), checkpoint);
                for (Rule next : rules.subList(1, rules.size())) {
                    any = any.or(of(next, checkpoint));
                }
                yield any;
            }
            case Rule.Not(Rule inner) -> of(inner, checkpoint).not();
            case Rule.Has(var field, var check) -> each(fields.test(field, check), checkpoint);
            case Rule.Did did -> marked(deeds.did(did), checkpoint);
            case Rule.DidNot didNot -> didNot(didNot, checkpoint);
            case Rule.Edge edge -> marked(deeds.edge(edge), checkpoint);
            case Rule.Sequence sequence -> marked(new SequenceRule(facts, sequence)::mark, checkpoint);
            case Rule.Lacks lacks -> of(has(lacks), checkpoint).and(of(lacksOther(lacks), checkpoint));
            case Rule.Score(String model, Check check) ->
                each(FieldRules.figures(sources.score(model), check), checkpoint);
            case Rule.Recommended recommended -> recommended(recommended, checkpoint);
            case Rule.In(Segment segment) -> sources.members(segment);
            case Rule.InSaved(String name) -> sources.saved(name);
            case Rule.Contacted contacted ->
                marked(contacts.test(contacted, deeds.span(contacted.window())), checkpoint);
            case Rule.Bucket(String salt, int from, int to) -> {
                int[] ids = facts.people().id();
                yield each(
                        customer -> {
                            int place = Draws.place(salt, ids[customer]);
                            return place >= from && place < to;
                        },
                        checkpoint);
            }
            case Rule.Top top -> {
                FieldName per = top.per();
                yield Draws.top(
                        top, facts.customers(), fields.numbers(top.field()), per == null ? null : fields.words(per));
            }
            case Rule.Sample sample -> Draws.sample(sample, facts.people().id());
            case Rule.Near near -> each(distances().test(near), checkpoint);
        };
    }

    private CustomerSet didNot(Rule.DidNot rule, Checkpoint checkpoint) {
        if (rule.newcomers()) {
            return marked(deeds.didNot(rule), checkpoint);
        }
        CustomerSet all = of(new Rule.DidNot(rule.deed(), rule.window(), true), checkpoint);
        int from = rule.window().days(facts.dataDay()).from();
        // nobody can be known for a window that has no beginning, so nobody is a newcomer to it
        return from == Window.START
                ? all
                : each(customer -> all.contains(customer) && since.of(customer) <= from, checkpoint);
    }

    private static Rule has(Rule.Lacks rule) {
        return new Rule.Did(rule.has(), Measure.TIMES, Compare.atLeast(1), rule.window());
    }

    private static Rule lacksOther(Rule.Lacks rule) {
        return new Rule.DidNot(rule.lacks(), rule.window(), true);
    }

    private Distances distances() {
        Distances made = distances;
        if (made == null) {
            made = new Distances(facts.people());
            distances = made;
        }
        return made;
    }

    private CustomerSet recommended(Rule.Recommended rule, Checkpoint checkpoint) {
        Suggested suggested = sources.suggested(rule.rank());
        boolean[] wanted = DeedMatch.products(facts, rule.property(), new Check.Is(List.of(rule.value())));
        return each(customer -> rank(suggested, wanted, rule.rank(), customer) > 0, checkpoint);
    }

    /** The first place, from 1, in which a wanted product is suggested to a customer; 0 when it is not. */
    private static int rank(Suggested suggested, boolean[] wanted, int most, int customer) {
        for (int r = 0; r < Math.min(most, suggested.k()); r++) {
            int product = suggested.product()[customer * suggested.k() + r];
            if (product >= 0 && wanted[product]) {
                return r + 1;
            }
        }
        return 0;
    }

    private CustomerSet each(IntPredicate test, Checkpoint checkpoint) {
        return marked(
                (from, to, words) -> {
                    for (int customer = from; customer < to; customer++) {
                        if (test.test(customer)) {
                            words[customer >>> 6] |= 1L << (customer & 63);
                        }
                    }
                },
                checkpoint);
    }

    private CustomerSet marked(DeedRules.Kernel kernel, Checkpoint checkpoint) {
        int n = facts.customers();
        long[] words = new long[n + 63 >>> 6];
        // a block holds whole words of the bitmap, so no two threads write the same word
        Blocks.forEach(n, checkpoint, (block, from, to) -> kernel.mark(from, to, words));
        return CustomerSet.ofWords(n, words);
    }

    /**
     * Why a customer meets a rule or does not.
     *
     * @param customer dense index
     */
    public RuleTrace why(Rule rule, int customer, Checkpoint checkpoint) {
        boolean holds = of(rule, checkpoint).contains(customer);
        List<RuleTrace> parts = (rule instanceof Rule.Lacks lacks
                        ? List.of(has(lacks), lacksOther(lacks))
                        : rule.parts())
                .stream().map(part -> why(part, customer, checkpoint)).toList();
        return new RuleTrace(rule, holds, evidence(rule, customer), parts);
    }

    private RuleTrace.@Nullable Evidence evidence(Rule rule, int customer) {
        return switch (rule) {
            case Rule.Has(var field, var check) -> value(fields.value(field, customer));
            case Rule.Top top -> value(fields.value(top.field(), customer));
            case Rule.Score(String model, var check) -> {
                double score = sources.score(model).applyAsDouble(customer);
                yield value(Double.isNaN(score) ? "" : FieldRules.number(score));
            }
            case Rule.Did(var deed, var measure, var compare, var window) -> deeds.seen(deed, window, customer);
            case Rule.DidNot(var deed, var window, var newcomers) -> deeds.seen(deed, window, customer);
            case Rule.Edge edge -> deeds.edgeSeen(edge, customer);
            case Rule.Sequence sequence -> {
                int[] chain = new SequenceRule(facts, sequence).chain(customer);
                yield chain == null
                        ? new RuleTrace.Evidence.Unseen()
                        : new RuleTrace.Evidence.Chain(chain[0], chain[1]);
            }
            case Rule.Recommended recommended -> {
                boolean[] wanted =
                        DeedMatch.products(facts, recommended.property(), new Check.Is(List.of(recommended.value())));
                int rank = rank(sources.suggested(recommended.rank()), wanted, recommended.rank(), customer);
                yield rank == 0 ? new RuleTrace.Evidence.Unseen() : new RuleTrace.Evidence.Rank(rank);
            }
            case Rule.Contacted contacted -> contacts.seen(contacted, deeds.span(contacted.window()), customer);
            case Rule.Near near -> distances().seen(near, customer);
            case Rule.Bucket(String salt, int from, int to) ->
                value(Integer.toString(Draws.place(salt, facts.people().id()[customer])));
            case Rule.Everyone everyone -> null;
            case Rule.All all -> null;
            case Rule.Any any -> null;
            case Rule.Not not -> null;
            case Rule.Lacks lacks -> null;
            case Rule.In in -> null;
            case Rule.InSaved saved -> null;
            case Rule.Sample sample -> null;
        };
    }

    private static RuleTrace.Evidence value(String value) {
        return value.isEmpty() ? new RuleTrace.Evidence.Blank() : new RuleTrace.Evidence.Value(value);
    }
}
