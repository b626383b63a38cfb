package org.clientele.app.experiment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Lists all experiments as they stand, the series they are read in, and what whole years of messages earned. */
public final class ListExperiments {
    private final InstantSource clock;

    /** Lists by that clock. */
    public ListExperiments(InstantSource clock) {
        this.clock = clock;
    }

    /** The work of reading all experiments. */
    public Job<ExperimentPage> job(Workbench workbench) {
        return new Job<>(Message.of("experiment.job.list"), checkpoint -> page(workbench, checkpoint));
    }

    private ExperimentPage page(Workbench workbench, Checkpoint checkpoint) {
        List<ExperimentEntry> entries = workbench.experiments().all();
        List<Integer> years = workbench.experiments().globalYears();
        if (entries.isEmpty() && years.isEmpty()) {
            return new ExperimentPage(List.of(), List.of(), List.of());
        }
        Facts facts = workbench.facts(checkpoint.part(0, 0.5));
        int day = day(workbench, facts);
        List<ExperimentLine> lines = new ArrayList<>();
        Map<String, List<SteerSeries.Sent>> series = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            checkpoint.check();
            ExperimentEntry entry = entries.get(i);
            SteerSeries.Sent sent = sent(workbench, facts, entry);
            lines.add(new ExperimentLine(
                    entry,
                    entry.state(day),
                    day,
                    ReadExperiment.of(
                            entry, sent.outcomes(), workbench.profile().currency(), day)));
            if (!entry.series().isEmpty()) {
                series.computeIfAbsent(entry.series(), name -> new ArrayList<>())
                        .add(sent);
            }
            checkpoint.progress(0.5 + 0.4 * (i + 1) / entries.size());
        }
        List<SeriesReading> read = new ArrayList<>();
        series.forEach((name, sends) -> read.add(ReadSeries.of(name, sends, day)));
        List<GlobalReading> earned = new ArrayList<>();
        years.forEach(year -> ReadGlobal.of(workbench, facts, year).ifPresent(earned::add));
        checkpoint.progress(1);
        return new ExperimentPage(lines, read, earned);
    }

    /** The day by which answers are known: today, or the day after the last of which anything was imported. */
    int day(Workbench workbench, Facts facts) {
        int today = (int)
                LocalDate.ofInstant(clock.instant(), workbench.profile().zone()).toEpochDay();
        return facts.dataDay() == People.NO_DAY ? today : Math.min(today, facts.dataDay() + 1);
    }

    /** One experiment with what came of it. */
    public static SteerSeries.Sent sent(Workbench workbench, Facts facts, ExperimentEntry entry) {
        return new SteerSeries.Sent(
                entry,
                CountOutcomes.of(
                        facts, entry, workbench.experiments().members(entry.exportId()), ReadExperiment.goal(entry)));
    }
}
