package org.clientele.ui.data;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.tables.BrowseTables;
import org.clientele.app.tables.CheckQuality;
import org.clientele.app.tables.QualityReport;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the page knows of the quality of the data. */
public final class HealthViewModel {
    private static final int WORST = 3;

    private final Session session;
    private final Clock today;
    private final JobSlot<QualityReport> report;

    HealthViewModel(Session session, Clock today, JobRunner jobs) {
        this.session = session;
        this.today = today;
        this.report = new JobSlot<>(jobs);
    }

    /** The report. */
    public JobSlot<QualityReport> report() {
        return report;
    }

    void load(@Nullable BrowseTables tables) {
        session.shown()
                .filter(shown -> tables != null)
                .ifPresent(shown -> report.start(
                        new CheckQuality(shown.workbench(), java.util.Objects.requireNonNull(tables), today).report()));
    }

    void clear() {
        report.clear();
    }

    /** The measures that cost most, gravest first. */
    static List<QualityReport.Measure> worst(QualityReport report) {
        return report.aspects().stream()
                .flatMap(aspect -> aspect.measures().stream()
                        .map(measure -> java.util.Map.entry(
                                aspect.kind().weight()
                                        * (1 - measure.share())
                                        / aspect.measures().size(),
                                measure)))
                .filter(cost -> cost.getKey() > 0)
                .sorted(Comparator.comparingDouble(cost -> -cost.getKey()))
                .limit(WORST)
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    /** How many differences from the imports before deserve a look. */
    static int drifts(QualityReport report) {
        return report.drifts().stream()
                .mapToInt(drift -> drift.findings().size())
                .sum();
    }
}
