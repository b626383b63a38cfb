package org.clientele.app.results;

import java.util.Locale;
import java.util.Optional;
import org.clientele.analysis.results.Measure;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.write.DraftText;
import org.clientele.data.write.ManifestFacts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Refusal;

/** Finds out what a campaign was planned to show: from its manifest, then from its draft, then as is usual. */
final class Plan {
    private Plan() {}

    static CampaignPlan of(Workbench workbench, ExportEntry export) {
        ManifestFacts manifest = ManifestFacts.of(export.manifest());
        Optional<CampaignSpec> draft = draft(workbench, export.campaign());
        ManifestFacts.Trial tried = manifest.trial();
        if (tried != null) {
            return new CampaignPlan(
                    goal(tried.goal()),
                    Math.clamp(tried.days(), 1, 90),
                    tried.lift() > 0 ? tried.lift() : CampaignPlan.USUAL_LIFT,
                    tried.question(),
                    tried.cost() > 0
                            ? tried.cost()
                            : draft.map(CampaignSpec::costPerMessage).orElse(0L),
                    tried.versions(),
                    manifest.controlShare(),
                    manifest.group(),
                    manifest.waterfall());
        }
        Trial trial = draft.map(spec -> spec.plans().trial()).orElse(Trial.none());
        return new CampaignPlan(
                Measure.of(trial.goal()),
                trial.days(),
                trial.smallestLift(),
                trial.question(),
                draft.map(CampaignSpec::costPerMessage).orElse(0L),
                trial.others().stream().map(Trial.Version::name).toList(),
                manifest.controlShare(),
                manifest.group(),
                manifest.waterfall());
    }

    private static Measure goal(String word) {
        try {
            return Measure.of(Trial.Goal.valueOf(word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException newer) {
            return Measure.ORDER;
        }
    }

    private static Optional<CampaignSpec> draft(Workbench workbench, String name) {
        return Optional.ofNullable(workbench.campaigns().drafts().get(name)).flatMap(text -> {
            try {
                return Optional.of(DraftText.read(text));
            } catch (Refusal unreadable) {
                return Optional.empty();
            }
        });
    }
}
