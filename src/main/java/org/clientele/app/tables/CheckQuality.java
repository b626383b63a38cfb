package org.clientele.app.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.jobs.Job;
import org.clientele.app.tables.QualityReport.Aspect;
import org.clientele.app.tables.QualityReport.Drift;
import org.clientele.app.tables.QualityReport.Kind;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/** Judges the data of a workbench: a score from five aspects, and what differs from the imports before. */
public final class CheckQuality {
    private final Workbench workbench;
    private final BrowseTables tables;
    private final Clock clock;

    /** The quality of that workbench's data, today. */
    public CheckQuality(Workbench workbench, BrowseTables tables, Clock clock) {
        this.workbench = workbench;
        this.tables = tables;
        this.clock = clock;
    }

    /** The report. */
    public Job<QualityReport> report() {
        return new Job<>(Message.of("tables.job.quality"), this::report);
    }

    private QualityReport report(Checkpoint checkpoint) throws Exception {
        Facts facts = workbench.facts(checkpoint.part(0, 0.2));
        int today =
                (int) LocalDate.now(clock.withZone(workbench.profile().zone())).toEpochDay();
        DataTable customers = tables.table(TableName.CUSTOMERS).work().run(checkpoint.part(0.2, 0.5));
        DataTable products = tables.table(TableName.PRODUCTS).work().run(checkpoint.part(0.5, 0.6));
        Measures measures = new Measures(facts, today, checkpoint);
        List<Aspect> aspects = List.of(
                Aspect.of(Kind.COMPLETENESS, measures.completeness()),
                Aspect.of(Kind.VALIDITY, measures.validity()),
                Aspect.of(Kind.UNIQUENESS, measures.uniqueness()),
                Aspect.of(Kind.CONSISTENCY, measures.consistency(customers, products)),
                Aspect.of(Kind.FRESHNESS, measures.freshness()));
        checkpoint.progress(0.95);
        return new QualityReport(score(aspects), aspects, measures.duplicates(), drifts());
    }

    /** The weighted mean of the aspects that can be judged, in hundredths. */
    static double score(List<Aspect> aspects) {
        double sum = 0;
        double weights = 0;
        for (Aspect aspect : aspects) {
            if (!Double.isNaN(aspect.share())) {
                sum += aspect.kind().weight() * aspect.share();
                weights += aspect.kind().weight();
            }
        }
        return weights == 0 ? Double.NaN : 100 * sum / weights;
    }

    private List<Drift> drifts() {
        List<BatchSummary> batches = workbench.imports().batches();
        List<Drift> drifts = new ArrayList<>();
        for (TableKind kind : TableKind.values()) {
            List<BatchSummary> two = batches.stream()
                    .filter(batch -> batch.kind() == kind
                            && batch.act() == BatchSummary.Act.IMPORT
                            && batch.state() == BatchSummary.State.DONE
                            && workbench.imports().profile(batch.id()).isPresent())
                    .limit(2)
                    .toList();
            if (two.size() == 2) {
                drifts.add(new Drift(
                        kind,
                        two.getFirst().file(),
                        two.getLast().file(),
                        Drifts.between(profile(two.getLast()), profile(two.getFirst()))));
            }
        }
        return drifts;
    }

    private TableProfile profile(BatchSummary batch) {
        return TableProfile.of(workbench.imports().profile(batch.id()).orElse(""));
    }
}
