package org.clientele.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.analysis.rfm.RfmBorders;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.rfm.ScoreRule.Measure;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.groups.Partition;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be asked of RFM groups, stages and their past on the command line. */
final class GroupWishes {
    @Option(names = "--bins", paramLabel = "auto|N", description = "Scores per measure, 2 to 10.")
    @Nullable
    String bins;

    @Option(
            names = "--nested",
            negatable = true,
            description = "Score how often among those as recent, and how much among those who are alike in both.")
    @Nullable
    Boolean nested;

    @Option(
            names = "--borders",
            paramLabel = "MEASURE=N,N…",
            description = "Borders of your own from score 2 upwards, such as recency=365,90,30,7 (days, falling),"
                    + " frequency=2,3,5,9 or money=50,100,250,1000; recency=auto lets the data decide.")
    Map<String, String> borders = new TreeMap<>();

    @Option(
            names = "--rule",
            paramLabel = "STAGE=RULE",
            description = "A rule of your own for a stage; STAGE=auto goes back to its borders.")
    Map<String, String> rules = new TreeMap<>();

    @Option(names = "--standard", description = "Leave aside what was chosen before.")
    boolean standard;

    @Option(names = "--keep", description = "Use these borders wherever the groups are used from now on.")
    boolean keep;

    @Option(names = "--of", paramLabel = "rfm|stages", description = "Which groups to follow (rfm).")
    Partition partition = Partition.RFM;

    @Option(
            names = "--days",
            paramLabel = "DAY,DAY",
            description = "Two or three days to compare, such as 2026-01-31,2026-04-30; the end of last month and the"
                    + " data date where none are given.",
            split = ",")
    List<String> days = new ArrayList<>();

    @Option(names = "--months", paramLabel = "N", description = "How many past month ends to count (12).")
    int months = 12;

    boolean keep() {
        return keep;
    }

    /** How customers are scored: as chosen for the workbench, changed by what was asked for. */
    RfmSpec rfm(RfmSpec chosen) {
        RfmSpec spec = standard ? RfmSpec.standard() : chosen;
        if (bins != null) {
            spec = spec.withBins(number(bins));
        }
        if (nested != null) {
            spec = spec.withMode(nested ? RfmSpec.Mode.NESTED : RfmSpec.Mode.INDEPENDENT);
        }
        RfmBorders wanted = spec.borders();
        for (Map.Entry<String, String> entry : borders.entrySet()) {
            Measure measure = Arrays.stream(Measure.values())
                    .filter(each -> each.name().equalsIgnoreCase(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("groups.cli.measure", entry.getKey()));
            wanted = wanted.with(measure, borders(measure, entry.getValue()));
        }
        return spec.withBorders(wanted);
    }

    private static int number(String bins) {
        try {
            return bins.equalsIgnoreCase("auto") ? RfmSpec.AUTO : Integer.parseInt(bins);
        } catch (NumberFormatException notANumber) {
            throw new Refusal(Message.of("groups.cli.bins", bins), notANumber);
        }
    }

    private static List<Long> borders(Measure measure, String typed) {
        if (typed.equalsIgnoreCase("auto")) {
            return List.of();
        }
        List<Long> borders = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            try {
                BigDecimal number = new BigDecimal(part.strip());
                borders.add(measure == Measure.MONEY ? Money.of(number) : number.longValueExact());
            } catch (ArithmeticException | NumberFormatException notANumber) {
                throw new Refusal(
                        Message.of("rfm.borders.number", Message.of(measure.textKey()), borders.size() + 2, part),
                        notANumber);
            }
        }
        return borders;
    }

    /** The conditions of the stages: as chosen for the workbench, changed by what was asked for. */
    StageSpec stages(StageSpec chosen) {
        StageSpec spec = standard ? StageSpec.standard() : chosen;
        for (Map.Entry<String, String> entry : rules.entrySet()) {
            Stage stage = Arrays.stream(Stage.values())
                    .filter(each -> each.word().equals(entry.getKey().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(
                            "groups.words.stage",
                            entry.getKey(),
                            String.join(
                                    " ",
                                    Arrays.stream(Stage.values())
                                            .map(Stage::word)
                                            .toList())));
            StageSpec.Plan plan = spec.plan();
            spec = spec.withPlan(
                    entry.getValue().equalsIgnoreCase("auto")
                            ? plan.without(stage)
                            : plan.with(stage, RuleText.of(RuleParser.parse(entry.getValue()))));
        }
        return spec;
    }

    /** The days that were asked for; none where none were. */
    List<LocalDate> days() {
        List<LocalDate> parsed = new ArrayList<>();
        for (String day : days) {
            try {
                parsed.add(LocalDate.parse(day.strip()));
            } catch (DateTimeParseException notADay) {
                throw new Refusal(Message.of("groups.cli.day", day), notADay);
            }
        }
        return parsed;
    }
}
