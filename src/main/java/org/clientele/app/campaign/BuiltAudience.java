package org.clientele.app.campaign;

import java.util.List;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.experiment.TrialPower;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;

/**
 * A campaign with its people counted.
 *
 * @param spec the campaign
 * @param facts the snapshot it was counted in
 * @param audience who gets it and why others do not
 * @param power what the comparison can show
 * @param versions the place of each customer's version of the message, 0 for the campaign's own; −1 of those who get none
 * @param arms the versions and the comparison group, with the people each was planned to have and has
 * @param trial what a test of these arms can show
 * @param seedFingerprint by which the secret that draws the arms is recognised without being known
 */
public record BuiltAudience(
        CampaignSpec spec,
        Facts facts,
        Audience audience,
        PowerNote power,
        int[] versions,
        List<ArmEntry> arms,
        TrialPower trial,
        String seedFingerprint) {
    public BuiltAudience {
        arms = List.copyOf(arms);
    }
}
