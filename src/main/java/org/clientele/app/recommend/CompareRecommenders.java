package org.clientele.app.recommend;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Fingerprint;
import org.clientele.analysis.recommend.league.League;
import org.clientele.analysis.recommend.league.LeagueSpec;
import org.clientele.analysis.recommend.league.Limits;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Compares the recommenders on purchases that they are not shown. */
public final class CompareRecommenders {
    /** Methods that take long for what they add on a shop's data; they are tested where they are asked for by name. */
    private static final Set<String> ON_REQUEST = Set.of(
            "user-knn",
            "p3alpha",
            "slim",
            "pure-svd",
            "bpr",
            "logistic-mf",
            "baseline",
            "svd",
            "svd-pp",
            "neural",
            "feature-knn",
            "neighbour-mix");

    /** A method that is expected to train longer than this is left out. */
    private static final double SECONDS = 60;

    private final Memory memory = new Memory();

    /** The methods of a comparison that nobody chose: all that are quick for what they bring. */
    public static List<RecommenderSpec> usual() {
        return Roster.standard().stream()
                .filter(spec -> !ON_REQUEST.contains(spec.code()))
                .toList();
    }

    /** The usual methods with their standard settings, the last 30 days hidden. */
    public static LeagueSpec standard(long seed) {
        return LeagueSpec.standard(usual(), seed);
    }

    /** The comparison as a job; the report is kept with the workbench when it ends well. */
    public Job<LeagueReport> job(Workbench workbench, LeagueSpec spec) {
        return new Job<>(Message.of("recommend.job.compare"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.05));
            TrainingData data = MakeTrainingData.of(workbench, facts, checkpoint.part(0.05, 0.1));
            LeagueReport report = compare(facts, data, spec, checkpoint.part(0.1, 1));
            checkpoint.check();
            new LeagueShelf(workbench.shelf()).keep(report);
            return report;
        });
    }

    /** The last comparison that was kept with the workbench; ask it whether it is of the data as they are. */
    public Optional<LeagueReport> kept(Workbench workbench) {
        return new LeagueShelf(workbench.shelf()).kept();
    }

    /** The comparison on a snapshot.
     *
     * @param data what may be learned from in it */
    public LeagueReport compare(Facts facts, TrainingData data, LeagueSpec spec, Checkpoint checkpoint) {
        League league = new League(Workers.ofMachine(), System::nanoTime, new Limits(memory.free(), SECONDS));
        return new LeagueReport(
                facts.version(),
                facts.dataDay(),
                Fingerprint.of(data),
                spec,
                league.run(data, spec, List.of(Mode.DISCOVER_NEW, Mode.BUY_AGAIN), checkpoint));
    }
}
