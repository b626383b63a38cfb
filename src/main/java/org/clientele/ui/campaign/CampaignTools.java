package org.clientele.ui.campaign;

import java.time.InstantSource;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.ExportCampaign;
import org.clientele.app.campaign.PreviewCampaign;

/**
 * What campaigns are made with.
 *
 * @param audiences counts people
 * @param previews fills in messages and goes through the checklist
 * @param exports writes files
 * @param clock tells the time
 */
public record CampaignTools(
        Audiences audiences, PreviewCampaign previews, ExportCampaign exports, InstantSource clock) {}
