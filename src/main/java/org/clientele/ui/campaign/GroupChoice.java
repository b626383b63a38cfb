package org.clientele.ui.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.jobs.Job;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;

/**
 * A group that a campaign can start from.
 *
 * @param kind where it comes from
 * @param segment who is in it
 * @param name what it is called
 * @param people how many it holds; for a saved group when it was saved
 */
record GroupChoice(Kind kind, Segment segment, Message name, int people) {
    /** Where groups come from, in the order they are offered. */
    enum Kind {
        EVERYBODY("campaignview.groups.everybody"),
        SAVED("campaignview.groups.saved"),
        STAGE("campaignview.groups.stage"),
        RFM("campaignview.groups.rfm");

        private final String textKey;

        Kind(String textKey) {
            this.textKey = textKey;
        }

        String textKey() {
            return textKey;
        }
    }

    /** The work of listing all groups that have people. */
    static Job<List<GroupChoice>> all(Bench bench) {
        var workbench = bench.workbench();
        FindGroups find = new FindGroups(workbench, bench.analyses());
        return new Job<>(Message.of("campaignview.job.groups"), at -> {
            Facts facts = workbench.facts(at.part(0, 0.2));
            List<GroupChoice> choices = new ArrayList<>();
            choices.add(new GroupChoice(
                    Kind.EVERYBODY, new Segment.Everyone(), Message.of("campaignview.everybody"), facts.customers()));
            for (SavedGroup saved : workbench.groups().all()) {
                choices.add(new GroupChoice(Kind.SAVED, saved.segment(), Verbatim.of(saved.name()), saved.size()));
            }
            StageResult stages = find.stages(facts, at.part(0.2, 0.6));
            for (Stage stage : Stage.values()) {
                choices.add(new GroupChoice(
                        Kind.STAGE,
                        new Segment.InStage(stage),
                        Message.of(stage.textKey()),
                        stages.members(stage).size()));
            }
            RfmResult rfm = find.scores(facts, at.part(0.6, 1));
            for (RfmGroup group : RfmGroup.values()) {
                choices.add(new GroupChoice(
                        Kind.RFM,
                        new Segment.InRfmGroup(group),
                        Message.of(group.textKey()),
                        rfm.members(group).size()));
            }
            return choices.stream().filter(choice -> choice.people() > 0).toList();
        });
    }

    /** What to call the people of a definition, so that ready-made groups follow the language. */
    static Message nameOf(Segment segment, String said) {
        return switch (segment) {
            case Segment.Everyone everyone -> Message.of("campaignview.everybody");
            case Segment.InStage(Stage stage) -> Message.of(stage.textKey());
            case Segment.InRfmGroup(RfmGroup group) -> Message.of(group.textKey());
            case Segment.InRfmCells cells -> Verbatim.of(said);
            case Segment.InCluster cluster -> Verbatim.of(said);
            case Segment.FixedList list -> Verbatim.of(said);
            case Segment.ByRule rule -> Verbatim.of(said);
        };
    }

    /** The kinds there are, in order. */
    static List<Kind> kinds() {
        return Arrays.asList(Kind.values());
    }
}
