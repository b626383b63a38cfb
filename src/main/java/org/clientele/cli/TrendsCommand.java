package org.clientele.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.analysis.trend.TrendResult;
import org.clientele.analysis.trend.TrendResult.Growth;
import org.clientele.analysis.trend.TrendSpec;
import org.clientele.app.behaviour.KnownGroups;
import org.clientele.app.behaviour.StudyBehaviour;
import org.clientele.app.behaviour.TrendPicture;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele trends}: what is bought more and what less over time. */
@Command(name = "trends", description = "Follow over time what is bought more and what less.")
public final class TrendsCommand extends WorkCommand {
    private static final int SAID = 20;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--by",
            paramLabel = "category|brand|product|channel",
            description = "What each line stands for (default: category).")
    TrendSpec.By by = TrendSpec.By.CATEGORY;

    @Option(
            names = "--measure",
            paramLabel = "revenue|orders|buyers|units",
            description = "What is counted (default: revenue).")
    TrendSpec.Measure measure = TrendSpec.Measure.REVENUE;

    @Option(names = "--period", paramLabel = "week|month|quarter", description = "In steps of what (default: month).")
    Period period = Period.MONTH;

    @Option(names = "--of", paramLabel = "GROUP", description = "Only the people of this group (default: all).")
    String within = "all";

    /** The command in its context. */
    public TrendsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            FindGroups find = new FindGroups(workbench, new Analyses());
            TrendPicture picture = done(
                    new StudyBehaviour(workbench, find)
                            .trends(KnownGroups.parse(workbench, find.words(), within), by, measure, period),
                    checkpoint);
            TrendResult result = picture.result();
            reply.say(picture.headline());
            reply.say(picture.week());
            reply.put("by", by.word());
            reply.put("measure", measure.word());
            reply.put("period", period.word());
            reply.put("of", within);
            reply.put("periods", periods(result));
            reply.put("lastUnfinished", result.unfinished());
            List<Map<String, Object>> lines = new ArrayList<>();
            IntStream.range(0, result.names().size())
                    .filter(line -> result.total(line) != 0)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingLong(line -> -result.total(line)))
                    .forEach(line -> lines.add(line(picture, line, lines.size() < SAID, reply)));
            reply.put("lines", lines);
            reply.put("ordersByWeekdayAndHour", picture.calendar().orders());
            Answers.revenue(picture.scope().facts(), reply);
        }
    }

    private List<String> periods(TrendResult result) {
        return IntStream.range(0, result.periods())
                .mapToObj(t -> LocalDate.ofEpochDay(period.firstDay(result.first() + t))
                        .toString())
                .toList();
    }

    private static Map<String, Object> line(TrendPicture picture, int line, boolean say, Reply reply) {
        TrendResult result = picture.result();
        Growth growth = result.growth().get(line);
        String way = growth.way().name().toLowerCase(Locale.ROOT);
        if (say) {
            Message verdict = Message.of("trend.cli." + way);
            double now = result.value(Math.round(growth.now()));
            reply.say(
                    Double.isNaN(growth.change())
                            ? Message.of("trend.cli.line.new", picture.name(line), now, verdict)
                            : Message.of(
                                    "trend.cli.line", picture.name(line), now, verdict, new Share(growth.change())));
        }
        double[] figures = new double[result.periods()];
        for (int t = 0; t < figures.length; t++) {
            figures[t] = result.value(result.figures()[line][t]);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", result.names().get(line));
        row.put("figures", figures);
        row.put("now", result.value(Math.round(growth.now())));
        row.put("before", result.value(Math.round(growth.before())));
        row.put("change", Double.isNaN(growth.change()) ? "" : (Object) growth.change());
        row.put("way", way);
        row.put("against", growth.against().name().toLowerCase(Locale.ROOT));
        row.put("chance", growth.chance());
        return row;
    }
}
