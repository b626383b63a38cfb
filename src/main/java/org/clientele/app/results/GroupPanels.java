package org.clientele.app.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.experiment.GroupEffects;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.Moves;
import org.clientele.app.groups.Partition;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Parts the people of a campaign into groups as they were known the day before it, and reads each. */
final class GroupPanels {
    private static final int DAY = 1_440;

    private final Workbench workbench;
    private final Analyses analyses;

    GroupPanels(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    List<CampaignResult.GroupPanel> of(Facts facts, ArmsRead read, Measure measure, Checkpoint checkpoint) {
        List<CampaignResult.GroupPanel> panels = new ArrayList<>();
        // of a day that nobody knows, it cannot be known who was where the day before
        boolean dated = read.window().dated() && facts.dataDay() != People.NO_DAY;
        for (Partition partition : dated ? Partition.values() : new Partition[0]) {
            panels.add(panel(
                    Message.of(partition.textKey()),
                    read,
                    measure,
                    groupOf(partition, facts, read, checkpoint),
                    names(partition)));
        }
        panels.add(cities(facts, read, measure));
        panels.removeIf(panel -> panel.groups().isEmpty());
        return panels;
    }

    static List<Message> names(Partition partition) {
        return IntStream.range(0, partition.size()).mapToObj(partition::name).toList();
    }

    /** The group of each person of a campaign on the day before it, below 0 for none. */
    int[] groupOf(Partition partition, Facts facts, ArmsRead read, Checkpoint checkpoint) {
        int sentDay = (int) Math.floorDiv(read.window().from(), (long) DAY);
        LocalDate before = LocalDate.ofEpochDay(Math.min(sentDay, facts.dataDay()) - 1L);
        byte[] places = places(partition, before, checkpoint);
        int[] person = read.members().arms().person();
        int[] groupOf = new int[person.length];
        for (int i = 0; i < groupOf.length; i++) {
            int place = places.length == 0 ? partition.size() : places[person[i]];
            groupOf[i] = place < partition.size() ? place : -1;
        }
        return groupOf;
    }

    private byte[] places(Partition partition, LocalDate day, Checkpoint checkpoint) {
        return switch (JobEnd.of(
                new FollowGroups(workbench, analyses).moves(partition, Arrays.asList(day, null)), checkpoint)) {
            case Outcome.Done<Moves> done -> done.value().places().getFirst();
            case Outcome.Cancelled<Moves> cancelled -> throw new Cancelled();
            case Outcome.Failed<Moves> failed -> throw new Refusal(failed.sentence(), failed.cause());
        };
    }

    private static CampaignResult.GroupPanel cities(Facts facts, ArmsRead read, Measure measure) {
        WordColumn city = facts.people().city();
        int[] person = read.members().arms().person();
        int[] groupOf = new int[person.length];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = city.code()[person[i]];
        }
        List<Message> names = city.words().stream()
                .map(word -> Message.of("results.arm.named", word))
                .toList();
        return panel(Message.of("results.group.city"), read, measure, groupOf, names);
    }

    private static CampaignResult.GroupPanel panel(
            Message title, ArmsRead read, Measure measure, int[] groupOf, List<Message> names) {
        List<CampaignResult.Group> groups = new ArrayList<>();
        ExperimentResult whole = Objects.requireNonNull(read.results().get(measure));
        ExperimentSpec spec = Objects.requireNonNull(read.specs().get(measure));
        List<GroupEffects.Group> parts = parts(read, measure, groupOf, names.size());
        for (Contrast one : GroupEffects.of(parts, spec, whole, read.window().day())) {
            groups.add(new CampaignResult.Group(names.get(one.arm()), new Compared(measure, one, 0)));
        }
        long there = Arrays.stream(groupOf).filter(g -> g >= 0).distinct().count();
        return new CampaignResult.GroupPanel(title, measure, groups, (int) (there - groups.size()));
    }

    /** What came of each group by itself, of those held back and of those who got a message. */
    private static List<GroupEffects.Group> parts(ArmsRead read, Measure measure, int[] groupOf, int groups) {
        Arms arms = read.members().arms();
        double[] values = Objects.requireNonNull(read.values().get(measure));
        double[] before = measure.share() ? new double[0] : read.before();
        int[] held = new int[groups];
        int[] sent = new int[groups];
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] >= 0) {
                (arms.arm()[i] == arms.control() ? held : sent)[groupOf[i]]++;
            }
        }
        double[][][] spent = new double[2][groups][];
        double[][][] earlier = new double[2][groups][];
        for (int g = 0; g < groups; g++) {
            spent[0][g] = new double[held[g]];
            spent[1][g] = new double[sent[g]];
            earlier[0][g] = new double[before.length == 0 ? 0 : held[g]];
            earlier[1][g] = new double[before.length == 0 ? 0 : sent[g]];
        }
        Arrays.fill(held, 0);
        Arrays.fill(sent, 0);
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] >= 0) {
                int side = arms.arm()[i] == arms.control() ? 0 : 1;
                int at = (side == 0 ? held : sent)[groupOf[i]]++;
                spent[side][groupOf[i]][at] = values[i];
                if (before.length > 0) {
                    earlier[side][groupOf[i]][at] = before[i];
                }
            }
        }
        List<GroupEffects.Group> parts = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            parts.add(new GroupEffects.Group(
                    outcome(true, measure, spent[0][g], earlier[0][g]),
                    outcome(false, measure, spent[1][g], earlier[1][g])));
        }
        return parts;
    }

    private static ArmOutcome outcome(boolean control, Measure measure, double[] values, double[] before) {
        return new ArmOutcome(
                "",
                control,
                values.length,
                ArmOutcome.hits(values),
                measure.share() ? new double[0] : values,
                before,
                0);
    }
}
