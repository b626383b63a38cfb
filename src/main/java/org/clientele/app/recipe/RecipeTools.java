package org.clientele.app.recipe;

import java.time.Clock;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.RecordedForm;
import org.clientele.app.intake.Tables;
import org.clientele.app.tables.BrowseTables;
import org.clientele.app.tables.CheckQuality;
import org.clientele.app.tables.QualityReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.run.Checkpoint;

/**
 * The use cases that a recipe goes through; the same that people go through by hand.
 *
 * @param tables where tables come from
 * @param analyses what groups are evaluated with
 * @param audiences counts who is left
 * @param exports writes the list
 * @param clock tells the time
 */
public record RecipeTools(Tables tables, Analyses analyses, Audiences audiences, ExportCampaign exports, Clock clock) {
    ImportFile imports(Workbench workbench) {
        return new ImportFile(tables, workbench.profile(), workbench.imports(), clock);
    }

    RecordedForm forms(Workbench workbench) {
        return new RecordedForm(imports(workbench), workbench.profile());
    }

    QualityReport quality(Workbench workbench, Checkpoint checkpoint) throws Exception {
        return new CheckQuality(workbench, new BrowseTables(workbench, analyses), clock)
                .report()
                .work()
                .run(checkpoint);
    }

    BuiltAudience audience(Workbench workbench, CampaignSpec spec, Checkpoint checkpoint) throws Exception {
        return new BuildAudience(audiences).job(workbench, spec).work().run(checkpoint);
    }

    /** The lasting ids of those in the group of a campaign, ascending. */
    int[] members(Workbench workbench, CampaignSpec spec, Facts facts, Checkpoint checkpoint) {
        return ids(
                facts.people(),
                new FindGroups(workbench, analyses).resolve(spec.target().segment(), facts, checkpoint));
    }

    static int[] ids(People people, CustomerSet set) {
        int[] ids = set.toArray();
        for (int i = 0; i < ids.length; i++) {
            ids[i] = people.id()[ids[i]];
        }
        java.util.Arrays.sort(ids);
        return ids;
    }
}
