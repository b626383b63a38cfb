package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be asked of the versions of a message and of what they are to show. */
final class TrialWishes {
    private static final Pattern VERSION = Pattern.compile("([^=]*)=(0?\\.\\d+|[01])(?::(.+))?");

    @Option(
            names = "--version",
            paramLabel = "NAME=SHARE[:FILE]",
            description = "Another version of the message, up to three: its name, the part of the messages that are it,"
                    + " such as 0.5, and the file with its text.")
    List<String> versions = new ArrayList<>();

    @Option(names = "--question", paramLabel = "TEXT", description = "What is to be learnt.")
    String question = "";

    @Option(
            names = "--goal",
            paramLabel = "order|click|visit|revenue",
            description = "What counts as an answer (default: order).")
    Trial.Goal goal = Trial.Goal.ORDER;

    @Option(names = "--days", paramLabel = "N", description = "Days in which an answer counts, 1 to 90 (default: 14).")
    int days = 14;

    @Option(
            names = "--lift",
            paramLabel = "P",
            description = "Smallest change worth knowing, such as 0.2 for 20 %% (default: 0.2).")
    double lift = 0.2;

    @Option(names = "--series", paramLabel = "NAME", description = "The series of sends it is read with.")
    @Nullable
    String series;

    /** The trial as it was wished.
     *
     * @throws Refusal when it cannot be one */
    Trial trial() {
        List<Trial.Version> others = new ArrayList<>();
        double shares = 0;
        for (String wish : versions) {
            Matcher parts = VERSION.matcher(wish);
            if (!parts.matches()) {
                throw Refusal.of("experiment.command.version", wish);
            }
            double share = Double.parseDouble(parts.group(2));
            shares += share;
            String file = parts.group(3);
            MessageText text = file == null ? MessageText.none() : CampaignCommand.text(Path.of(file));
            others.add(new Trial.Version(parts.group(1).strip(), share, text));
        }
        if (others.size() > Trial.MOST_OTHERS
                || shares >= 1
                || others.stream().anyMatch(version -> !(version.share() > 0))) {
            throw Refusal.of("experiment.command.shares", Trial.MOST_OTHERS);
        }
        if (days < 1 || days > 90 || !(lift > 0 && lift <= 10)) {
            throw Refusal.of("experiment.command.range");
        }
        return new Trial(question, others, goal, days, lift, series == null ? "" : series);
    }
}
