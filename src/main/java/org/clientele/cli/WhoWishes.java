package org.clientele.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.clientele.app.groups.GroupWords;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.rule.GroupMix;
import picocli.CommandLine.Option;

/** The groups a campaign starts from, and those whose people it leaves out, as options of a command. */
final class WhoWishes {
    @Option(
            names = "--group",
            required = true,
            paramLabel = "GROUP",
            description =
                    "all, rfm:at-risk, stage:lapsed, cluster:2, saved:Name or rule:…; several times for the people"
                            + " of any of them.")
    List<String> groups = List.of();

    @Option(
            names = "--without",
            paramLabel = "GROUP",
            description = "Leaves out the people of this group; several times for several.")
    List<String> without = List.of();

    /** The people that are meant, and how it was said. */
    CampaignSpec.Target target(GroupWords words) {
        GroupMix mix = new GroupMix(
                groups.stream().map(words::parse).toList(),
                without.stream().map(words::parse).toList());
        String said =
                String.join(" + ", groups) + without.stream().map(" − "::concat).collect(Collectors.joining());
        return new CampaignSpec.Target(mix.segment(), said);
    }
}
