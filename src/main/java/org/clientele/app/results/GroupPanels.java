package org.clientele.app.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.results.Arms;
import org.clientele.analysis.results.GroupEffects;
import org.clientele.analysis.results.Measure;
import org.clientele.analysis.results.Terms;
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
    private final Workbench workbench;
    private final Analyses analyses;

    GroupPanels(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    List<CampaignResult.GroupPanel> of(
            Facts facts, Arms arms, Measure measure, double[] values, Terms terms, int sentDay, Checkpoint checkpoint) {
        List<CampaignResult.GroupPanel> panels = new ArrayList<>();
        // of a day that nobody knows, it cannot be known who was where the day before
        boolean dated = sentDay != People.NO_DAY && facts.dataDay() != People.NO_DAY;
        for (Partition partition : dated ? Partition.values() : new Partition[0]) {
            LocalDate before = LocalDate.ofEpochDay(Math.min(sentDay, facts.dataDay()) - 1L);
            byte[] places = places(partition, before, checkpoint);
            int[] groupOf = new int[arms.size()];
            List<Message> names = new ArrayList<>();
            for (int g = 0; g < partition.size(); g++) {
                names.add(partition.name(g));
            }
            for (int i = 0; i < groupOf.length; i++) {
                int place = places.length == 0 ? partition.size() : places[arms.person()[i]];
                groupOf[i] = place < partition.size() ? place : -1;
            }
            panels.add(panel(Message.of(partition.textKey()), arms, measure, values, groupOf, names, terms));
        }
        panels.add(cities(facts, arms, measure, values, terms));
        panels.removeIf(panel -> panel.groups().isEmpty());
        return panels;
    }

    private byte[] places(Partition partition, LocalDate day, Checkpoint checkpoint) {
        return switch (JobEnd.of(
                new FollowGroups(workbench, analyses).moves(partition, Arrays.asList(day, null)), checkpoint)) {
            case Outcome.Done<Moves> done -> done.value().places().getFirst();
            case Outcome.Cancelled<Moves> cancelled -> throw new Cancelled();
            case Outcome.Failed<Moves> failed -> throw new Refusal(failed.sentence(), failed.cause());
        };
    }

    private static CampaignResult.GroupPanel cities(
            Facts facts, Arms arms, Measure measure, double[] values, Terms terms) {
        WordColumn city = facts.people().city();
        int[] groupOf = new int[arms.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = city.code()[arms.person()[i]];
        }
        List<Message> names = city.words().stream()
                .map(word -> Message.of("results.arm.named", word))
                .toList();
        return panel(Message.of("results.group.city"), arms, measure, values, groupOf, names, terms);
    }

    private static CampaignResult.GroupPanel panel(
            Message title,
            Arms arms,
            Measure measure,
            double[] values,
            int[] groupOf,
            List<Message> names,
            Terms terms) {
        List<CampaignResult.Group> groups = new ArrayList<>();
        for (GroupEffects.OfGroup one : GroupEffects.of(arms, measure, values, groupOf, names.size(), terms)) {
            groups.add(new CampaignResult.Group(names.get(one.group()), one.compared()));
        }
        long there = Arrays.stream(groupOf).filter(g -> g >= 0).distinct().count();
        return new CampaignResult.GroupPanel(title, measure, groups, (int) (there - groups.size()));
    }
}
