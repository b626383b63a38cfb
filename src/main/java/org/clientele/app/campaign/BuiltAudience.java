package org.clientele.app.campaign;

import org.clientele.analysis.audience.Audience;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;

/**
 * A campaign with its people counted.
 *
 * @param spec the campaign
 * @param facts the snapshot it was counted in
 * @param audience who gets it and why others do not
 * @param power what the comparison can show
 */
public record BuiltAudience(CampaignSpec spec, Facts facts, Audience audience, PowerNote power) {}
