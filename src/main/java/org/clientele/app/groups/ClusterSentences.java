package org.clientele.app.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientele.analysis.cluster.Clarity;
import org.clientele.analysis.cluster.Cluster;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.analysis.cluster.Family;
import org.clientele.analysis.cluster.Findings;
import org.clientele.analysis.cluster.Method;
import org.clientele.analysis.cluster.Scaling;
import org.clientele.model.text.Message;

/** What there is to say about groups of similar customers besides the groups: warnings, notes, and how it was done. */
final class ClusterSentences {
    private static final int FEW = 200;
    private static final double SMALL = 0.02;
    private static final double LARGE = 0.8;

    private ClusterSentences() {}

    static Message headline(ClusterResult result) {
        int groups = result.clusters().size();
        if (groups == 0) {
            return Message.of("cluster.headline.crowdless");
        }
        return result.clarity().clear()
                ? Message.of("cluster.headline.groups", groups, result.fitsNone())
                : Message.of("cluster.headline.none", groups);
    }

    /** What makes the groups doubtful. */
    static List<Message> warnings(ClusterResult result) {
        List<Message> warnings = new ArrayList<>();
        if (result.buyers() < FEW) {
            warnings.add(Message.of("cluster.note.few", result.buyers(), FEW));
        }
        if (!result.clarity().stable() && !result.clusters().isEmpty()) {
            warnings.add(Message.of("cluster.note.unstable"));
        }
        List<String> small = new ArrayList<>();
        for (Cluster cluster : result.clusters()) {
            double share = GroupNumbers.ratio(cluster.people(), result.buyers());
            String letter = ClusterNames.letter(cluster.number());
            if (share < SMALL) {
                small.add(letter);
            } else if (share > LARGE) {
                warnings.add(Message.of("cluster.note.large", letter, share));
            }
        }
        if (!small.isEmpty()) {
            warnings.add(Message.of("cluster.note.small", small.size(), small));
        }
        return warnings;
    }

    static List<Message> notes(ClusterResult result) {
        List<Message> notes = new ArrayList<>();
        List<Message> families = result.spec().families().stream()
                .sorted()
                .map(Family::textKey)
                .map(Message::of)
                .toList();
        notes.add(Message.of("cluster.note.by", families));
        Findings findings = result.findings();
        if (findings.looked() < result.buyers()) {
            notes.add(Message.of("cluster.note.sampled", findings.looked(), result.buyers()));
        }
        Findings.Overlap overlap = findings.overlap();
        if (overlap != null) {
            notes.add(Message.of("cluster.note.overlap", overlap.unsure()));
            disagreement(result, overlap, notes);
        }
        Findings.Crowding crowds = findings.crowds();
        if (crowds != null && crowds.found() > result.clusters().size()) {
            notes.add(Message.of(
                    "cluster.note.crowds", crowds.found(), result.clusters().size()));
        }
        return notes;
    }

    /** The two ways to choose a number of groups seldom agree; people should know. */
    private static void disagreement(ClusterResult result, Findings.Overlap overlap, List<Message> notes) {
        int clearest = result.clarity().candidates().stream()
                .max(Comparator.comparingDouble(Clarity.Candidate::silhouette))
                .map(Clarity.Candidate::k)
                .orElse(0);
        int likeliest = overlap.bics().stream()
                .min(Comparator.comparingDouble(Findings.Bic::bic))
                .map(Findings.Bic::k)
                .orElse(clearest);
        if (clearest != likeliest) {
            boolean fits = result.clusters().size() == likeliest;
            notes.add(Message.of(fits ? "cluster.note.bic" : "cluster.note.bic.clearest", likeliest, clearest));
        }
    }

    /** How it was done, for those who ask. */
    static List<Message> details(ClusterResult result) {
        List<Message> details = new ArrayList<>();
        Method method = result.spec().method();
        details.add(Message.of(
                "cluster.detail.method",
                Message.of("cluster.exact." + method.word()),
                result.spec().seed()));
        for (Scaling scaling : result.scalings()) {
            Message family = Message.of(scaling.family().textKey());
            Message form = Message.of("cluster.form." + scaling.form().word());
            details.add(
                    scaling.columns() > 1
                            ? Message.of("cluster.detail.shares", family, form)
                            : Message.of(
                                    scaling.robust() ? "cluster.detail.robust" : "cluster.detail.plain",
                                    family,
                                    form,
                                    scaling.skew()));
        }
        for (Clarity.Candidate candidate : result.clarity().candidates()) {
            details.add(
                    Double.isNaN(candidate.stability())
                            ? Message.of("cluster.detail.candidate", candidate.k(), candidate.silhouette())
                            : Message.of(
                                    "cluster.detail.tested",
                                    candidate.k(),
                                    candidate.silhouette(),
                                    candidate.stability()));
        }
        Findings.Overlap overlap = result.findings().overlap();
        if (overlap != null) {
            overlap.bics().forEach(bic -> details.add(Message.of("cluster.detail.bic", bic.k(), bic.bic())));
        }
        Findings.Crowding crowds = result.findings().crowds();
        if (crowds != null) {
            details.add(
                    crowds.reach() == 0
                            ? Message.of("cluster.detail.crowd", crowds.enough())
                            : Message.of("cluster.detail.reach", crowds.enough(), crowds.reach()));
        }
        details.add(Message.of(
                "cluster.detail.sure",
                result.clarity().silhouette(),
                result.clarity().stability()));
        return details;
    }
}
