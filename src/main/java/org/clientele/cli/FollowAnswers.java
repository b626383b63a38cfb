package org.clientele.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.FollowGroups;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.groups.Moves;
import org.clientele.app.groups.Partition;
import org.clientele.app.groups.SizeHistory;
import org.clientele.app.groups.StageAdvice;
import org.clientele.app.groups.StagePicture;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Answers who moved between groups and how large they were, and what to do with stages. */
final class FollowAnswers {
    private final Workbench workbench;
    private final FindGroups find;
    private final FollowGroups follow;

    FollowAnswers(Workbench workbench, FindGroups find) {
        this.workbench = workbench;
        this.find = find;
        this.follow = new FollowGroups(workbench, new Analyses());
    }

    /** Who moved from which group to which. */
    void moves(GroupWishes wishes, Reply reply, Checkpoint checkpoint) {
        List<@Nullable LocalDate> days = new ArrayList<>(wishes.days());
        if (days.isEmpty()) {
            days.add(FollowGroups.lastMonth(
                    LocalDate.ofEpochDay(workbench.facts(checkpoint).dataDay())));
        }
        if (days.size() == 1) {
            days.add(null);
        }
        Moves moves = WorkCommand.done(follow.moves(wishes.partition, days), checkpoint);
        Partition partition = moves.partition();
        List<Map<String, Object>> all = new ArrayList<>();
        for (int step = 0; step + 1 < moves.days().size(); step++) {
            reply.say(
                    "moves.answer",
                    moves.moved(step),
                    moves.days().get(step),
                    moves.days().get(step + 1));
            int[][] counts = moves.counts(step);
            for (int before = 0; before < counts.length; before++) {
                int left = Arrays.stream(counts[before]).sum();
                for (int after = 0; after < counts.length; after++) {
                    int people = counts[before][after];
                    if (people == 0) {
                        continue;
                    }
                    double share = (double) people / left;
                    if (before != after) {
                        reply.say(
                                "groups.cli.move",
                                partition.name(before),
                                partition.name(after),
                                people,
                                new Share(share));
                    }
                    Map<String, Object> move = new LinkedHashMap<>();
                    move.put("fromDay", moves.days().get(step).toString());
                    move.put("toDay", moves.days().get(step + 1).toString());
                    move.put("from", partition.word(before));
                    move.put("to", partition.word(after));
                    move.put("people", people);
                    move.put("share", share);
                    all.add(move);
                }
            }
        }
        reply.put("of", partition.word());
        reply.put("days", moves.days().stream().map(LocalDate::toString).toList());
        reply.put("moves", all);
    }

    /** How large all groups were at past month ends. */
    void history(GroupWishes wishes, Reply reply, Checkpoint checkpoint) {
        if (wishes.months < 1) {
            throw Refusal.of("groups.cli.months", wishes.months);
        }
        SizeHistory history = WorkCommand.done(follow.sizes(wishes.months), checkpoint);
        reply.say(history.sentence());
        List<Map<String, Object>> all = new ArrayList<>();
        for (Partition partition : Partition.values()) {
            for (int group = 0; group < partition.size(); group++) {
                line(partition.segment(group), reply.words(partition.name(group)), history, reply, all);
            }
        }
        for (SavedGroup saved : workbench.groups().all()) {
            line(saved.segment(), saved.name(), history, reply, all);
        }
        reply.put("days", history.days().stream().map(LocalDate::toString).toList());
        reply.put("groups", all);
        reply.put("bins", find.borders().rfm().bins());
    }

    private static void line(
            Segment segment, String name, SizeHistory history, Reply reply, List<Map<String, Object>> all) {
        history.of(segment).ifPresent(sizes -> {
            reply.say(
                    "groups.cli.size",
                    name,
                    Arrays.stream(sizes).boxed().map(Object.class::cast).toList());
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("group", GroupWords.print(segment));
            group.put("name", name);
            group.put("people", Arrays.stream(sizes).boxed().toList());
            all.add(group);
        });
    }

    /** What to do with the people of each stage. */
    static void advice(StagePicture picture, Reply reply) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (StageAdvice advice : picture.advice()) {
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("objective", reply.words(advice.objective()));
            plan.put("offer", reply.words(advice.offer()));
            plan.put("channel", reply.words(advice.channel()));
            plan.put("timing", reply.words(advice.timing()));
            plan.put("metric", reply.words(advice.metric()));
            all.put(advice.stage().word(), plan);
        }
        reply.put("advice", all);
    }
}
