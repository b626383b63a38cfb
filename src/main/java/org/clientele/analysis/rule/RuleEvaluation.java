package org.clientele.analysis.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Compare;
import org.clientele.model.rule.FieldName;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.Window;
import org.clientele.model.rule.Window.Days;
import org.clientele.model.run.Checkpoint;

/**
 * Finds who meets a rule on one snapshot.
 *
 * <p>Every condition is computed once and kept, so that after a change only what changed and what stands above it is
 * computed again. One question runs at a time, on all processors.
 */
public final class RuleEvaluation {
    private static final int HOURS = 24;
    private static final int HUNDRED = 100;

    private final Facts facts;
    private final RuleSources sources;
    private final FieldRules fields;
    private final DeedRules deeds;
    private final Map<Rule, CustomerSet> known = new HashMap<>();
    private int computed;

    /**
     * An evaluation on a snapshot; for a past day give the snapshot of {@link Past#of}.
     *
     * @param facts the snapshot
     * @param sources where the rule finds groups and attributes, on the same snapshot
     */
    public RuleEvaluation(Facts facts, RuleSources sources) {
        this.facts = facts;
        this.sources = sources;
        this.fields = new FieldRules(facts, sources);
        this.deeds = new DeedRules(facts);
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
        if (!asksSaved(rule)) {
            known.put(rule, found);
        }
        return found;
    }

    /** A saved group can be changed while the snapshot stays the same. */
    private static boolean asksSaved(Rule rule) {
        return switch (rule) {
            case Rule.InSaved saved -> true;
            case Rule.In(Segment.ByRule byRule) -> true;
            case Rule.All(List<Rule> rules) -> rules.stream().anyMatch(RuleEvaluation::asksSaved);
            case Rule.Any(List<Rule> rules) -> rules.stream().anyMatch(RuleEvaluation::asksSaved);
            case Rule.Not(Rule inner) -> asksSaved(inner);
            default -> false;
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
            case Rule.Did did -> each(deeds.did(did), checkpoint);
            case Rule.DidNot didNot -> each(deeds.didNot(didNot), checkpoint);
            case Rule.Edge edge -> each(deeds.edge(edge), checkpoint);
            case Rule.Sequence sequence -> each(deeds.sequence(sequence), checkpoint);
            case Rule.In(Segment segment) -> sources.members(segment);
            case Rule.InSaved(String name) -> sources.saved(name);
            case Rule.Contacted contacted -> each(contacted(contacted), checkpoint);
            case Rule.Bucket bucket ->
                each(
                        customer -> {
                            int place = place(bucket.salt(), facts.people().id()[customer]);
                            return place >= bucket.from() && place < bucket.to();
                        },
                        checkpoint);
            case Rule.Top top -> top(top);
        };
    }

    private CustomerSet each(IntPredicate test, Checkpoint checkpoint) {
        int n = facts.customers();
        long[] words = new long[n + 63 >>> 6];
        // a block holds whole words of the bitmap, so no two threads write the same word
        Blocks.forEach(n, checkpoint, (block, from, to) -> {
            for (int customer = from; customer < to; customer++) {
                if (test.test(customer)) {
                    words[customer >>> 6] |= 1L << (customer & 63);
                }
            }
        });
        return CustomerSet.ofWords(n, words);
    }

    /**
     * Why a customer meets a rule or does not.
     *
     * @param customer dense index
     */
    public RuleTrace why(Rule rule, int customer, Checkpoint checkpoint) {
        boolean holds = of(rule, checkpoint).contains(customer);
        return switch (rule) {
            case Rule.All(List<Rule> rules) -> new RuleTrace(rule, holds, null, parts(rules, customer, checkpoint));
            case Rule.Any(List<Rule> rules) -> new RuleTrace(rule, holds, null, parts(rules, customer, checkpoint));
            case Rule.Not(Rule inner) -> new RuleTrace(rule, holds, null, parts(List.of(inner), customer, checkpoint));
            case Rule.Has(var field, var check) -> new RuleTrace(rule, holds, value(field, customer), List.of());
            case Rule.Top(var count, var percent, var field) ->
                new RuleTrace(rule, holds, value(field, customer), List.of());
            case Rule.Did(var deed, var measure, var compare, var window) ->
                new RuleTrace(rule, holds, deeds.seen(deed, window, customer), List.of());
            case Rule.DidNot(var deed, var window, var newcomers) ->
                new RuleTrace(rule, holds, deeds.seen(deed, window, customer), List.of());
            case Rule.Edge(var first, var deed, var property, var check) ->
                new RuleTrace(rule, holds, deeds.seen(deed, new Window.Ever(), customer), List.of());
            case Rule.Sequence(var deed, var then, var days, var not) ->
                new RuleTrace(rule, holds, deeds.seen(then, new Window.Ever(), customer), List.of());
            default -> new RuleTrace(rule, holds, null, List.of());
        };
    }

    private List<RuleTrace> parts(List<Rule> rules, int customer, Checkpoint checkpoint) {
        return rules.stream().map(rule -> why(rule, customer, checkpoint)).toList();
    }

    private RuleTrace.Evidence value(FieldName field, int customer) {
        String value = fields.value(field, customer);
        return value.isEmpty() ? new RuleTrace.Evidence.Blank() : new RuleTrace.Evidence.Value(value);
    }

    private IntPredicate contacted(Rule.Contacted rule) {
        Contacts contacts = facts.contacts();
        Days days = rule.window().days(facts.dataDay());
        Compare compare = rule.compare();
        return customer -> {
            int count = 0;
            for (int i = contacts.offset()[customer]; i < contacts.offset()[customer + 1]; i++) {
                boolean byThis = rule.channel() == null
                        || contacts.channel()[i] == rule.channel().ordinal();
                count += byThis && days.holds(Math.floorDiv(contacts.hour()[i], HOURS)) ? 1 : 0;
            }
            return compare.holds(count);
        };
    }

    /** The hundredth, 0 to 99, of a keyed hash: the finaliser of SplitMix64 over the letters of the salt and the id. */
    static int place(String salt, int id) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < salt.length(); i++) {
            hash = mix(hash ^ salt.charAt(i));
        }
        return (int) Long.remainderUnsigned(mix(hash ^ id), HUNDRED);
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private CustomerSet top(Rule.Top rule) {
        IntToDoubleFunction value = fields.numbers(rule.field());
        Integer[] ranked = IntStream.range(0, facts.customers())
                .filter(customer -> !Double.isNaN(value.applyAsDouble(customer)))
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(
                ranked,
                Comparator.comparingDouble((Integer c) -> -value.applyAsDouble(c))
                        .thenComparingInt(c -> c));
        long wanted = rule.percent() ? Math.ceilDiv((long) ranked.length * rule.count(), HUNDRED) : rule.count();
        CustomerSet.Builder top = new CustomerSet.Builder(facts.customers());
        for (int i = 0; i < Math.min(wanted, ranked.length); i++) {
            top.add(ranked[i]);
        }
        return top.build();
    }
}
