package org.clientele.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.Timing;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often people may hear from us, and when they are left in peace, as options of a command. */
final class LimitWishes {
    private static final Pattern CAP = Pattern.compile("(\\d{1,3})/(\\d{1,4})([hd])");
    private static final int HOURS = 24;

    @Option(
            names = "--cap",
            paramLabel = "N/TIME",
            description =
                    "At most N messages of the campaign’s channel in a time, such as 3/7d or 1/16h; several times for"
                            + " several limits (default: 1/16h and 3/7d for e-mail, 1/24h and 2/7d for SMS).")
    List<String> caps = List.of();

    @Option(
            names = "--cap-all",
            paramLabel = "N/TIME",
            description = "At most N messages of all channels together in a time; several times for several limits.")
    List<String> allCaps = List.of();

    @Option(names = "--no-caps", description = "No limit to how often; a reason must be given.")
    boolean noCaps;

    @Option(
            names = "--peace",
            paramLabel = "DAYS",
            description = "Days without messages after a complaint or a return, 0 to 365 (default: 14).")
    @Nullable
    Integer peace;

    @Option(
            names = "--bought-since",
            paramLabel = "DATE",
            description = "Leaves out who has ordered after this day, such as 2026-11-20.")
    @Nullable
    LocalDate boughtSince;

    /** The limits that were wished, or the usual ones. */
    Caps caps(Caps usual) {
        if (noCaps) {
            if (!caps.isEmpty() || !allCaps.isEmpty()) {
                throw Refusal.of("campaign.command.caps.both");
            }
            return Caps.none();
        }
        return new Caps(
                caps.isEmpty() ? usual.sameChannel() : parsed(caps),
                allCaps.isEmpty() ? usual.allChannels() : parsed(allCaps));
    }

    /** The hours and the best hour as they are, with the days of peace that were wished. */
    Timing timing(Timing timing) {
        if (peace == null) {
            return timing;
        }
        if (peace < 0 || peace > Timing.MOST_PEACE) {
            throw Refusal.of("campaign.command.peace", peace, Timing.MOST_PEACE);
        }
        return timing.leavingInPeace(peace);
    }

    /** The ranking without those who bought since the day. */
    Ranking ranking(Ranking ranking) {
        return boughtSince == null ? ranking : ranking.leavingBuyersSince(Math.toIntExact(boughtSince.toEpochDay()));
    }

    private static List<Cap> parsed(List<String> words) {
        List<Cap> parsed = new ArrayList<>();
        for (String word : words) {
            Matcher cap = CAP.matcher(word.strip());
            if (!cap.matches() || Integer.parseInt(cap.group(1)) < 1 || Integer.parseInt(cap.group(2)) < 1) {
                throw Refusal.of("campaign.command.cap", word);
            }
            int time = Integer.parseInt(cap.group(2));
            parsed.add(new Cap(Integer.parseInt(cap.group(1)), cap.group(3).equals("d") ? time * HOURS : time));
        }
        return parsed;
    }
}
