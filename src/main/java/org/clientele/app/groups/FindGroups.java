package org.clientele.app.groups;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.analysis.cluster.Neighbours;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.rule.Past;
import org.clientele.analysis.rule.RuleEvaluation;
import org.clientele.analysis.stage.StageResult;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.consent.ContactPolicy;
import org.clientele.app.consent.Personal;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Finds groups in the customers of a workbench and tells who is in a group. */
public final class FindGroups {
    private static final String LAST_CLUSTERING = "groups.clustering";

    private final Workbench workbench;
    private final Analyses analyses;
    private final GroupBorders borders;

    /**
     * Groups of that workbench.
     *
     * @param workbench the open workbench
     * @param analyses what is remembered between questions
     */
    public FindGroups(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
        this.borders = new GroupBorders(workbench);
    }

    /** The borders as they were chosen for this workbench. */
    public GroupBorders borders() {
        return borders;
    }

    /** The scores by the borders that were chosen. */
    public RfmResult scores(Facts facts, Checkpoint checkpoint) {
        return analyses.rfm(facts, borders.rfm(), checkpoint);
    }

    /** The stages by the conditions that were chosen. */
    public StageResult stages(Facts facts, Checkpoint checkpoint) {
        return stages(facts, borders.stages(), checkpoint);
    }

    /**
     * The stages by those conditions.
     *
     * @throws org.clientele.model.text.Refusal when the rule of a stage cannot be asked of this data
     */
    StageResult stages(Facts facts, StageSpec spec, Checkpoint checkpoint) {
        return analyses.stages(facts, spec, () -> byRule(facts, spec, checkpoint), checkpoint);
    }

    private Map<Stage, CustomerSet> byRule(Facts facts, StageSpec spec, Checkpoint checkpoint) {
        if (spec.plan().rules().isEmpty()) {
            return Map.of();
        }
        RuleEvaluation evaluation = new RuleGroups(workbench, this, analyses, facts, false).evaluation();
        Map<Stage, CustomerSet> found = new EnumMap<>(Stage.class);
        spec.plan()
                .rules()
                .forEach((stage, rule) -> found.put(stage, evaluation.of(RuleParser.parse(rule), checkpoint)));
        return found;
    }

    /** Recency, frequency and money by the borders that were chosen. */
    public Job<RfmPicture> rfm() {
        return rfm(borders.rfm());
    }

    /** The lifecycle stages by the conditions that were chosen. */
    public Job<StagePicture> stages() {
        return stages(borders.stages());
    }

    /** Recency, frequency and money: the grids and the named groups. */
    public Job<RfmPicture> rfm(RfmSpec spec) {
        return new Job<>(Message.of("groups.job.rfm"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            AttributeTable table = analyses.attributes(facts, checkpoint.part(0.3, 0.8));
            RfmResult result = analyses.rfm(facts, spec, checkpoint.part(0.8, 1));
            Response response = analyses.once(facts, Response.class, Response.class, () -> Response.of(facts));
            return RfmPainter.picture(result, table, analyses.reach(facts), response);
        });
    }

    /** The lifecycle stages with their figures. */
    public Job<StagePicture> stages(StageSpec spec) {
        return new Job<>(Message.of("groups.job.stages"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.3));
            AttributeTable table = analyses.attributes(facts, checkpoint.part(0.3, 0.8));
            StageResult result = stages(facts, spec, checkpoint.part(0.8, 1));
            return StagePainter.picture(
                    result,
                    facts,
                    table,
                    analyses.reach(facts),
                    workbench.profile().currency());
        });
    }

    /** Groups of similar customers; their specification is kept, so that {@code cluster:2} means the second of these. */
    public Job<ClusterPicture> clusters(ClusterSpec spec) {
        return new Job<>(Message.of("groups.job.clusters"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            AttributeTable table = analyses.attributes(facts, checkpoint.part(0.1, 0.2));
            ClusterResult result = analyses.clusters(facts, seen(facts), spec, checkpoint.part(0.2, 1));
            workbench.shelf().put(LAST_CLUSTERING, result.spec().text().getBytes(StandardCharsets.UTF_8));
            return ClusterPainter.picture(
                    result,
                    table,
                    analyses.reach(facts),
                    KeptClusters.read(workbench.shelf()).map(kept -> ClusterMoves.of(kept, result, facts)));
        });
    }

    /** The map of neighbours under found groups. */
    public Job<Neighbours> neighbours(ClusterResult result) {
        return new Job<>(Message.of("cluster.job.neighbours"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.1));
            return analyses.neighbours(facts, seen(facts), result, checkpoint);
        });
    }

    /**
     * Those who were in one of the groups that were kept and are in one of those found now.
     *
     * @param shown the groups found now
     * @param before which of the kept groups, from 0; one more is "in none"
     * @param now which of the found groups, from 0; one more is "fits none"
     * @param facts the snapshot
     */
    public CustomerSet moved(ClusterPicture shown, int before, int now, Facts facts) {
        KeptClusters kept = KeptClusters.read(workbench.shelf()).orElseThrow();
        int old = before < kept.names().size() ? before + 1 : 0;
        CustomerSet.Builder builder = new CustomerSet.Builder(facts.customers());
        shown.result().members(now < shown.cards().size() ? now + 1 : 0).forEach(c -> {
            if (kept.group().getOrDefault(facts.people().id()[c], (byte) 0) == old) {
                builder.add(c);
            }
        });
        return builder.build();
    }

    /** When groups of similar customers were kept last, by the data date of then, and under which names. */
    public Optional<LastKept> lastKept() {
        return KeptClusters.read(workbench.shelf()).map(kept -> new LastKept(kept.date(), kept.names()));
    }

    /**
     * Groups that were kept.
     *
     * @param day the data date of then
     * @param names their names
     */
    public record LastKept(LocalDate day, List<String> names) {
        public LastKept {
            names = List.copyOf(names);
        }
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
            case Segment.InRfmGroup(RfmGroup group) -> scores(facts, checkpoint).members(group);
            case Segment.InRfmCells(List<RfmCell> cells) ->
                scores(facts, checkpoint).members(cells);
            case Segment.InStage(Stage stage) -> stages(facts, checkpoint).members(stage);
            case Segment.InCluster(String spec, int number) ->
                analyses.clusters(facts, seen(facts), ClusterSpec.of(spec), checkpoint)
                        .members(number);
            case Segment.FixedList(List<Integer> ids) -> fixed(ids, facts);
            case Segment.ByRule(String rule) -> rules(facts).of(RuleParser.parse(rule), checkpoint);
        };
    }

    private Analyses.Seen seen(Facts facts) {
        Object by = ContactPolicy.of(workbench);
        return analyses.once(
                facts,
                List.of(Analyses.Seen.class, by),
                Analyses.Seen.class,
                () -> new Analyses.Seen(by, Personal.view(workbench, facts)));
    }

    /** The evaluation of rules on a snapshot. */
    RuleEvaluation rules(Facts facts) {
        return analyses.rules(
                facts,
                List.of(borders.rfm(), borders.stages()),
                () -> new RuleGroups(workbench, this, analyses, facts, true).evaluation());
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
            // Rules know how to look for similar customers on a past day: there nothing later may be in the snapshot.
            CustomerSet found = segment instanceof Segment.InCluster
                    ? groups.rules(facts).of(new Rule.In(segment), checkpoint)
                    : groups.resolve(segment, facts, checkpoint);
            return found.and(known);
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
