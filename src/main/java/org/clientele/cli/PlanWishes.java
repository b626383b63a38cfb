package org.clientele.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.model.campaign.Offer;
import org.clientele.model.campaign.Plans;
import org.clientele.model.campaign.TaggedLink;
import org.clientele.model.campaign.Timing;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for coupons, the link and the hours of a campaign. */
final class PlanWishes {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

    @Option(names = "--coupons", paramLabel = "POOL", description = "Give each person a code of this pool.")
    String pool = "";

    @Option(names = "--link", paramLabel = "URL", description = "The page the message leads to, for {{link}}.")
    String link = "";

    @Option(names = "--utm-source", paramLabel = "TEXT", description = "utm_source (default: the sender).")
    String source = "";

    @Option(names = "--utm-medium", paramLabel = "TEXT", description = "utm_medium (default: the channel).")
    String medium = "";

    @Option(names = "--hours", paramLabel = "FROM-TO", description = "Hours of people's own day (default: 9-20).")
    @Nullable
    String hours;

    @Option(names = "--best-hour", description = "Add the hour at which each person most likely answers.")
    boolean bestHour;

    /** The same plans with what was wished. */
    Plans apply(Plans plans) {
        Timing usual = plans.timing();
        int from = usual.fromHour();
        int to = usual.toHour();
        if (hours != null) {
            Matcher said = HOURS.matcher(hours.strip());
            if (!said.matches()) {
                throw Refusal.of("messageview.cli.hours", hours);
            }
            from = Integer.parseInt(said.group(1));
            to = Integer.parseInt(said.group(2));
            if (from >= to || to > 24) {
                throw Refusal.of("messageview.cli.hours", hours);
            }
        }
        if (!link.isBlank()) {
            TaggedLink.checked(link);
        }
        return plans.with(usual.between(from, to).atBestHour(bestHour))
                .with(new Offer(pool.strip(), link.strip(), source.strip(), medium.strip()));
    }
}
