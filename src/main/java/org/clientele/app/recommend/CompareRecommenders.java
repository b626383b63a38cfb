package org.clientele.app.recommend;

import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.League;
import org.clientele.analysis.recommend.league.LeagueSpec;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Compares the recommenders on purchases that they are not shown. */
public final class CompareRecommenders {
    private final League league = new League(Workers.ofMachine(), System::nanoTime);

    /** All recommenders with their standard settings, the last 30 days hidden. */
    public static LeagueSpec standard(long seed) {
        return LeagueSpec.standard(Roster.standard(), seed);
    }

    /** The comparison as a job. */
    public Job<LeagueReport> job(Workbench workbench, LeagueSpec spec) {
        return new Job<>(Message.of("recommend.job.compare"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.05));
            TrainingData data = MakeTrainingData.of(workbench, facts, checkpoint.part(0.05, 0.1));
            return compare(facts, data, spec, checkpoint.part(0.1, 1));
        });
    }

    /** The comparison on a snapshot.
     *
     * @param data what may be learned from in it */
    public LeagueReport compare(Facts facts, TrainingData data, LeagueSpec spec, Checkpoint checkpoint) {
        return new LeagueReport(facts.version(), facts.dataDay(), spec, league.run(data, spec, checkpoint));
    }
}
