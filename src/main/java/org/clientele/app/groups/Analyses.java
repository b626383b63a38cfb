package org.clientele.app.groups;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.cluster.Clusters;
import org.clientele.analysis.cluster.Neighbours;
import org.clientele.analysis.rfm.Rfm;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.rule.LineIndex;
import org.clientele.analysis.rule.Past;
import org.clientele.analysis.rule.RuleEvaluation;
import org.clientele.analysis.stage.StageResult;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.analysis.stage.Stages;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** The analyses of one snapshot, each made once however many ask; a newer snapshot starts afresh. */
public final class Analyses {
    private volatile @Nullable Kept kept;
    private volatile @Nullable Then then;

    /**
     * The snapshot as it was on a past day, and what was made of it.
     *
     * @param facts the snapshot seen from that day
     * @param analyses its analyses
     */
    record Then(Facts now, Facts facts, Analyses analyses) {}

    /** The snapshot as of a past day; that of the day asked for last is kept. */
    // The very same snapshot is meant.
    @SuppressWarnings("ReferenceEquality")
    Then on(Facts now, int day) {
        Then last = then;
        if (last == null || last.now() != now || last.facts().dataDay() != day) {
            Analyses past = new Analyses();
            LineIndex index = lineIndex(now);
            Facts seen = Past.seen(now, day);
            // the lines are the same ones, so their index is too
            past.once(seen, LineIndex.class, LineIndex.class, () -> index);
            last = new Then(now, seen, past);
            then = last;
        }
        return last;
    }

    /** What was made of one snapshot. */
    private record Kept(Facts facts, Map<Object, Object> made) {}

    /** The computed attributes of all customers. */
    public AttributeTable attributes(Facts facts, Checkpoint checkpoint) {
        return once(facts, AttributeTable.class, AttributeTable.class, () -> Attributes.run(facts, checkpoint));
    }

    /** The scores and groups of recency, frequency and money. */
    public RfmResult rfm(Facts facts, RfmSpec spec, Checkpoint checkpoint) {
        return once(
                facts,
                spec,
                RfmResult.class,
                () -> Rfm.run(attributes(facts, checkpoint.part(0, 0.7)), spec, checkpoint));
    }

    /** The lifecycle stages by borders alone; those with rules follow saved groups, so they are made afresh. */
    StageResult stages(Facts facts, StageSpec spec, Supplier<Map<Stage, CustomerSet>> byRule, Checkpoint checkpoint) {
        Supplier<StageResult> make =
                () -> Stages.run(attributes(facts, checkpoint.part(0, 0.7)), spec, byRule.get(), checkpoint);
        return spec.plan().rules().isEmpty() ? once(facts, spec, StageResult.class, make) : make.get();
    }

    /**
     * The snapshot by which people may be grouped, which those who have said no to that have left no trace in.
     *
     * @param by the rules by which that was found
     * @param facts that snapshot
     */
    record Seen(Object by, Facts facts) {}

    private record SeenBy(Object by, Object what) {}

    /** Groups of similar customers; the specification that was found is known by its own words as well. */
    ClusterResult clusters(Facts facts, Seen seen, ClusterSpec spec, Checkpoint checkpoint) {
        ClusterResult result = once(
                facts,
                new SeenBy(seen.by(), spec),
                ClusterResult.class,
                () -> Clusters.run(
                        seen.facts(), attributes(facts, seen, checkpoint.part(0, 0.1)), spec, checkpoint.part(0.1, 1)));
        return once(facts, new SeenBy(seen.by(), result.spec()), ClusterResult.class, () -> result);
    }

    // The very same snapshot is meant.
    @SuppressWarnings("ReferenceEquality")
    private AttributeTable attributes(Facts facts, Seen seen, Checkpoint checkpoint) {
        return seen.facts() == facts ? attributes(facts, checkpoint) : Attributes.run(seen.facts(), checkpoint);
    }

    /** The map of neighbours under found groups. */
    Neighbours neighbours(Facts facts, Seen seen, ClusterResult result, Checkpoint checkpoint) {
        return once(
                facts,
                new SeenBy(seen.by(), List.of(Neighbours.class, result.spec())),
                Neighbours.class,
                () -> Clusters.neighbours(
                        seen.facts(),
                        attributes(facts, seen, checkpoint.part(0, 0.1)),
                        result,
                        checkpoint.part(0.1, 1)));
    }

    /** Rules may ask for groups whose borders can be changed, so those that were counted before no longer hold then. */
    private record RulesKey(Object borders) {}

    /** The evaluation of rules; what one rule has counted serves the next. */
    RuleEvaluation rules(Facts facts, Object borders, Supplier<RuleEvaluation> make) {
        return once(facts, new RulesKey(borders), RuleEvaluation.class, make);
    }

    /** The order lines by category and brand. */
    LineIndex lineIndex(Facts facts) {
        return once(facts, LineIndex.class, LineIndex.class, () -> new LineIndex(facts));
    }

    /** Forgets what rules have counted, keeping all else. */
    public void forgetRules() {
        Kept now = kept;
        if (now != null) {
            now.made.keySet().removeIf(RulesKey.class::isInstance);
        }
    }

    /** Who can be written to. */
    public Reach reach(Facts facts) {
        return once(facts, Reach.class, Reach.class, () -> Reach.of(facts));
    }

    /**
     * Something else that is made of a snapshot once.
     *
     * @param type what it is; there is one of each type
     * @param make makes it
     */
    public <T> T remember(Facts facts, Class<T> type, Supplier<T> make) {
        return once(facts, type, type, make);
    }

    /** Something that is made once for a snapshot and a key. */
    // The very same snapshot is meant: comparing two by value would cost more than the analysis.
    @SuppressWarnings("ReferenceEquality")
    <T> T once(Facts facts, Object key, Class<T> type, Supplier<T> make) {
        Kept now = kept;
        if (now == null || now.facts != facts) {
            now = new Kept(facts, new ConcurrentHashMap<>());
            kept = now;
        }
        Object known = now.made.get(key);
        if (known == null) {
            // Not computeIfAbsent: one analysis asks for another, and two that make the same make it equal.
            known = make.get();
            now.made.put(key, known);
        }
        return type.cast(known);
    }
}
