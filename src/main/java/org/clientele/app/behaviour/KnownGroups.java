package org.clientele.app.behaviour;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.cluster.ClusterSpec;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;

/** Lists the groups of a workbench that can be chosen: all customers, saved groups, stages, RFM groups, clusters. */
public final class KnownGroups {
    private KnownGroups() {}

    /** All groups, those with a name of their owner's first. */
    public static List<KnownGroup> of(Workbench workbench, GroupWords words) {
        List<KnownGroup> groups = new ArrayList<>(List.of(KnownGroup.everyone()));
        for (SavedGroup saved : workbench.groups().all()) {
            groups.add(new KnownGroup(saved.segment(), Message.of("kit.verbatim", saved.name()), saved.name()));
        }
        for (Stage stage : Stage.values()) {
            groups.add(new KnownGroup(
                    new Segment.InStage(stage), Message.of("behaviour.group.stage", Message.of(stage.textKey())), ""));
        }
        for (RfmGroup group : RfmGroup.values()) {
            groups.add(new KnownGroup(
                    new Segment.InRfmGroup(group), Message.of("behaviour.group.rfm", Message.of(group.textKey())), ""));
        }
        words.clustering().ifPresent(spec -> {
            for (int number = 1; number <= ClusterSpec.of(spec).k(); number++) {
                groups.add(new KnownGroup(
                        new Segment.InCluster(spec, number), Message.of("behaviour.group.cluster", number), ""));
            }
        });
        return List.copyOf(groups);
    }

    /**
     * The group that is meant by words of the command line.
     *
     * @throws org.clientele.model.text.Refusal when the words name no group
     */
    public static KnownGroup parse(Workbench workbench, GroupWords words, String text) {
        Segment segment = words.parse(text);
        String saved = text.strip().startsWith("saved:")
                ? text.strip().substring("saved:".length()).strip()
                : "";
        return of(workbench, words).stream()
                .filter(group -> saved.isEmpty()
                        ? group.savedAs().isEmpty() && group.segment().equals(segment)
                        : group.savedAs().equalsIgnoreCase(saved))
                .findFirst()
                .orElseGet(() -> new KnownGroup(segment, Message.of("kit.verbatim", text.strip()), ""));
    }
}
