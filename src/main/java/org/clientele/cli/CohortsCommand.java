package org.clientele.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.cohort.CohortResult;
import org.clientele.analysis.cohort.CohortResult.Measure;
import org.clientele.app.behaviour.CohortPicture;
import org.clientele.app.behaviour.KnownGroups;
import org.clientele.app.behaviour.PeriodNames;
import org.clientele.app.behaviour.StudyBehaviour;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele cohorts}: who comes back, by when they first bought. */
@Command(name = "cohorts", description = "Count who comes back, by when they first bought.")
public final class CohortsCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(names = "--period", paramLabel = "week|month|quarter", description = "In steps of what (default: month).")
    Period period = Period.MONTH;

    @Option(names = "--of", paramLabel = "GROUP", description = "Only the people of this group (default: all).")
    String within = "all";

    /** The command in its context. */
    public CohortsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            FindGroups find = new FindGroups(workbench, new Analyses());
            StudyBehaviour study = new StudyBehaviour(workbench, find);
            CohortPicture picture =
                    done(study.cohorts(KnownGroups.parse(workbench, find.words(), within), period), checkpoint);
            CohortResult result = picture.result();
            reply.say(picture.headline());
            picture.notes().forEach(reply::say);
            reply.put("period", period.word());
            reply.put("of", within);
            reply.put(
                    "dataDay",
                    LocalDate.ofEpochDay(Math.max(0, result.dataDay())).toString());
            reply.put("people", result.people());
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < result.cohorts(); i++) {
                rows.add(row(result, i, reply));
            }
            reply.put("cohorts", rows);
            average(result, reply);
            Answers.revenue(picture.scope().facts(), reply);
        }
    }

    private Map<String, Object> row(CohortResult result, int cohort, Reply reply) {
        List<Map<String, Object>> cells = new ArrayList<>();
        List<Object> shares = new ArrayList<>();
        for (int k = 0; k < result.periods(cohort); k++) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("since", k);
            cell.put("customers", result.customers()[cohort][k]);
            cell.put("orders", result.orders()[cohort][k]);
            cell.put("revenue", Money.decimal(result.revenue()[cohort][k]));
            cell.put("retained", finite(result.value(Measure.RETAINED, cohort, k)));
            cell.put("valuePerCustomer", finite(result.value(Measure.VALUE, cohort, k)));
            cell.put("unfinished", result.unfinished(cohort, k));
            cells.add(cell);
            if (k > 0) {
                shares.add(new Share(result.value(Measure.RETAINED, cohort, k)));
            }
        }
        reply.say("cohort.cli.row", PeriodNames.of(period, result.period(cohort)), result.size()[cohort], shares);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from", LocalDate.ofEpochDay(result.firstDay(cohort, 0)).toString());
        row.put("size", result.size()[cohort]);
        row.put("cells", cells);
        return row;
    }

    private static void average(CohortResult result, Reply reply) {
        List<Map<String, Object>> cells = new ArrayList<>();
        List<Object> shares = new ArrayList<>();
        for (int k = 0; result.cohorts() > 0 && k < result.periods(0); k++) {
            double retained = result.average(Measure.RETAINED, k, false);
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("since", k);
            cell.put("retained", finite(retained));
            cell.put("valuePerCustomer", finite(result.average(Measure.VALUE, k, false)));
            cell.put("retainedWithUnfinished", finite(result.average(Measure.RETAINED, k, true)));
            cells.add(cell);
            if (k > 0) {
                shares.add(new Share(retained));
            }
        }
        if (!shares.isEmpty()) {
            reply.say("cohort.cli.average", shares);
        }
        reply.put("average", cells);
    }

    /** JSON knows no number that is none: nobody is said as an empty text. */
    private static Object finite(double value) {
        return Double.isFinite(value) ? (Object) value : "";
    }
}
