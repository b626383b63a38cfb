package org.clientele.app.results;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
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
        ReadArms arms = new ReadArms(workbench, facts, clock);
        Map<String, PastCampaign> campaigns = new HashMap<>();
        new ListCampaigns(workbench).all(facts.dataDay()).forEach(one -> campaigns.put(one.key(), one));
        Map<String, ExportEntry> exports = new HashMap<>();
        workbench.campaigns().exports().forEach(export -> exports.put(export.exportId(), export));
        List<ExperimentLine> lines = new ArrayList<>();
        Map<String, List<SteerSeries.Sent>> series = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            checkpoint.check();
            ExperimentEntry entry = entries.get(i);
            ArmsRead read = arms.of(
                    Objects.requireNonNull(campaigns.get(entry.exportId())),
                    exports.get(entry.exportId()),
                    ReadCampaign.Wish.usual(),
                    Checkpoint.none());
            SteerSeries.Sent sent = new SteerSeries.Sent(entry, read.deciding());
            lines.add(new ExperimentLine(
                    entry,
                    entry.state(arms.day()),
                    arms.day(),
                    ReadExperiment.of(read, workbench.profile().currency())));
            if (!entry.series().isEmpty()) {
                series.computeIfAbsent(entry.series(), name -> new ArrayList<>())
                        .add(sent);
            }
            checkpoint.progress(0.5 + 0.4 * (i + 1) / entries.size());
        }
        List<SeriesReading> read = new ArrayList<>();
        series.forEach((name, sends) -> read.add(ReadSeries.of(name, sends, arms.day())));
        List<GlobalReading> earned = new ArrayList<>();
        years.forEach(year -> ReadGlobal.of(workbench, facts, year).ifPresent(earned::add));
        checkpoint.progress(1);
        return new ExperimentPage(lines, read, earned);
    }
}
