package org.clientele.app.groups;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.rule.Past;
import org.clientele.analysis.rule.RuleEvaluation;
import org.clientele.analysis.stage.StageResult;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Finds groups in the customers of a workbench and tells who is in a group. */
public final class FindGroups {
    private static final String LAST_CLUSTERING = "groups.clustering";

    private final Workbench workbench;
    private final Analyses analyses;

    /**
     * Groups of that workbench.
     *
     * @param workbench the open workbench
     * @param analyses what is remembered between questions
     */
    public FindGroups(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /** Recency, frequency and money: the grid and the named groups. */
    public Job<RfmPicture> rfm(RfmSpec spec) {
        return new Job<>(Message.of("groups.job.rfm"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            AttributeTable table = analyses.attributes(facts, checkpoint.part(0.3, 0.8));
            RfmResult result = analyses.rfm(facts, spec, checkpoint.part(0.8, 1));
            return RfmPainter.picture(result, table, analyses.reach(facts));
        });
    }

    /** The lifecycle stages with their figures. */
    public Job<StagePicture> stages(StageSpec spec) {
        return new Job<>(Message.of("groups.job.stages"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            AttributeTable table = analyses.attributes(facts, checkpoint.part(0.3, 0.8));
            StageResult result = analyses.stages(facts, spec, checkpoint.part(0.8, 1));
            return StagePainter.picture(result, table, analyses.reach(facts));
        });
    }

    /** Groups of similar customers; their specification is kept, so that {@code cluster:2} means the second of these. */
    public Job<ClusterPicture> clusters(ClusterSpec spec) {
        return new Job<>(Message.of("groups.job.clusters"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            AttributeTable table = analyses.attributes(facts, checkpoint.part(0.1, 0.2));
            ClusterResult result = analyses.clusters(facts, spec, checkpoint.part(0.2, 1));
            workbench.shelf().put(LAST_CLUSTERING, result.spec().text().getBytes(StandardCharsets.UTF_8));
            return ClusterPainter.picture(result, table, analyses.reach(facts));
        });
    }

    /** Who is in a group now. */
    public Job<CustomerSet> members(Segment segment) {
        return new Job<>(
                Message.of("groups.job.members"),
                checkpoint -> resolve(segment, workbench.facts(checkpoint.part(0, 0.5)), checkpoint.part(0.5, 1)));
    }

    /** The figures of a group now. */
    public Job<GroupNumbers> numbers(Segment segment) {
        return new Job<>(Message.of("groups.job.members"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.5));
            return numbers(resolve(segment, facts, checkpoint.part(0.5, 1)), facts, checkpoint);
        });
    }

    /** The figures of these customers of a snapshot. */
    public GroupNumbers numbers(CustomerSet members, Facts facts, Checkpoint checkpoint) {
        return GroupNumbers.of(members, analyses.attributes(facts, checkpoint), analyses.reach(facts));
    }

    /**
     * Who is in a group, evaluated on a snapshot.
     *
     * @throws org.clientele.model.text.Refusal when the group cannot be found in this data
     */
    public CustomerSet resolve(Segment segment, Facts facts, Checkpoint checkpoint) {
        return switch (segment) {
            case Segment.Everyone everyone -> CustomerSet.all(facts.customers());
            case Segment.InRfmGroup(RfmGroup group) ->
                analyses.rfm(facts, RfmSpec.standard(), checkpoint).members(group);
            case Segment.InRfmCells(List<RfmCell> cells) ->
                analyses.rfm(facts, RfmSpec.standard(), checkpoint).members(cells);
            case Segment.InStage(Stage stage) ->
                analyses.stages(facts, StageSpec.standard(), checkpoint).members(stage);
            case Segment.InCluster(String spec, int number) ->
                analyses.clusters(facts, ClusterSpec.of(spec), checkpoint).members(number);
            case Segment.FixedList(List<Integer> ids) -> fixed(ids, facts);
            case Segment.ByRule(String rule) -> rules(facts).of(RuleParser.parse(rule), checkpoint);
        };
    }

    /** The evaluation of rules on a snapshot. */
    RuleEvaluation rules(Facts facts) {
        return analyses.rules(facts, () -> new RuleGroups(workbench, this, analyses, facts).evaluation());
    }

    /** Groups of the same workbench as they were on a past day, and the snapshot seen from it; today's when it is not past. */
    Seen on(@Nullable LocalDate asOf, Checkpoint checkpoint) {
        Facts now = workbench.facts(checkpoint);
        if (asOf == null || asOf.toEpochDay() >= now.dataDay()) {
            return new Seen(this, now, CustomerSet.all(now.customers()));
        }
        Analyses.Then then = analyses.on(now, Math.toIntExact(asOf.toEpochDay()));
        return new Seen(new FindGroups(workbench, then.analyses()), then.facts(), Past.knownThen(then.facts()));
    }

    /**
     * Groups as they were on a day.
     *
     * @param groups finds them
     * @param facts the snapshot seen from that day
     * @param known who was known on that day
     */
    record Seen(FindGroups groups, Facts facts, CustomerSet known) {
        /** Who was in a group. */
        CustomerSet members(Segment segment, Checkpoint checkpoint) {
            return groups.resolve(segment, facts, checkpoint).and(known);
        }
    }

    /** How groups are written in words in this workbench. */
    public GroupWords words() {
        return new GroupWords(
                workbench.groups().all(),
                workbench.shelf().get(LAST_CLUSTERING).map(kept -> new String(kept, StandardCharsets.UTF_8)));
    }

    /** The groups of similar customers that were found last; none while nobody has looked for any. */
    List<Segment.InCluster> lastClusters() {
        Optional<String> last =
                workbench.shelf().get(LAST_CLUSTERING).map(kept -> new String(kept, StandardCharsets.UTF_8));
        return last.stream()
                .flatMap(spec -> IntStream.rangeClosed(1, ClusterSpec.of(spec).k())
                        .mapToObj(number -> new Segment.InCluster(spec, number)))
                .toList();
    }

    /** People of a fixed list who have been erased since are no longer found. */
    private static CustomerSet fixed(List<Integer> ids, Facts facts) {
        CustomerSet.Builder builder = new CustomerSet.Builder(facts.customers());
        for (int id : ids) {
            int at = facts.people().indexOf(id);
            if (at >= 0) {
                builder.add(at);
            }
        }
        return builder.build();
    }
}
