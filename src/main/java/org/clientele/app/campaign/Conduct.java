package org.clientele.app.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.clientele.app.experiment.ArmNames;
import org.clientele.app.workbench.Conducted;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.GlobalEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.Manifest;
import org.clientele.data.write.ManifestText;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Trial;
import org.jspecify.annotations.Nullable;

/** What an export tries, as it is written down with it: every campaign with a comparison group or versions. */
final class Conduct {
    private Conduct() {}

    /** What is written into the ledger of experiments. */
    static Conducted of(Workbench workbench, Audiences audiences, BuiltAudience built, String exportId, Instant at) {
        People people = built.facts().people();
        int newest = people.size() == 0 ? 0 : people.id()[people.size() - 1];
        LocalDateTime now = LocalDateTime.ofInstant(at, workbench.profile().zone());
        int day = (int) now.toLocalDate().toEpochDay();
        double share = built.spec().control().globalShare();
        GlobalEntry global = null;
        int[] members = new int[0];
        if (share > 0) {
            CustomerSet group = audiences.globalControl(workbench, built.facts(), share);
            members = group.toArray();
            for (int i = 0; i < members.length; i++) {
                members[i] = people.id()[members[i]];
            }
            global = new GlobalEntry(
                    now.getYear(),
                    exportId,
                    at,
                    day,
                    share,
                    ManifestText.fingerprint(audiences.globalSeed(workbench, now)),
                    members.length,
                    0,
                    0,
                    0);
        }
        return new Conducted(experiment(workbench, audiences, built, exportId, at, day), global, members, newest);
    }

    private static @Nullable ExperimentEntry experiment(
            Workbench workbench, Audiences audiences, BuiltAudience built, String exportId, Instant at, int day) {
        if (built.arms().size() < 2) {
            return null;
        }
        CampaignSpec spec = built.spec();
        Trial trial = spec.plans().trial();
        double planned = built.arms().stream().mapToDouble(ArmEntry::planned).sum();
        return new ExperimentEntry(
                exportId,
                spec.name(),
                spec.channel(),
                at,
                day,
                trial.question().strip(),
                trial.goal(),
                trial.days(),
                trial.smallestLift(),
                Math.round(planned),
                built.audience().stratified(),
                ManifestText.fingerprint(audiences.campaignSeed(workbench, spec)),
                built.arms(),
                trial.series().strip(),
                "");
    }

    /** The arms as they stand in the manifest. */
    static List<Manifest.Arm> arms(BuiltAudience built) {
        return built.arms().stream()
                .map(arm -> new Manifest.Arm(
                        arm.control() ? "control" : ArmNames.letter(arm.arm()),
                        arm.name(),
                        arm.share(),
                        arm.planned(),
                        arm.people()))
                .toList();
    }
}
