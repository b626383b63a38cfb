package org.clientele.app.strategy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.strategy.CappedSplit;
import org.clientele.analysis.strategy.PastWave;
import org.clientele.analysis.strategy.Prospects;
import org.clientele.analysis.strategy.ResponseFit;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.Partition;
import org.clientele.app.groups.Reach;
import org.clientele.app.jobs.Job;
import org.clientele.app.results.GroupWaves;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/**
 * Splits a budget across groups so that the next unit of money earns the same wherever it goes.
 *
 * <p>How a group answers to money is fitted to its curve of gains: the people from whom most is expected first, what the
 * messages to the first k cost against the margin expected of them beyond what comes without a message. Where past campaigns
 * with a comparison group reached the group, what they brought puts that curve right.
 */
public final class SplitMoney {
    private final Workbench workbench;
    private final Analyses analyses;
    private final InstantSource clock;

    /** Splits for that workbench.
     *
     * @param clock by which it is known which campaigns are past */
    public SplitMoney(Workbench workbench, Analyses analyses, InstantSource clock) {
        this.workbench = workbench;
        this.analyses = analyses;
        this.clock = clock;
    }

    /**
     * How a group answers to money.
     *
     * @param play the group and what to do with it
     * @param channel how they are reached
     * @param people how many can be reached
     * @param cost of one message, in units of money
     * @param fit the curve
     * @param campaigns how many past campaigns it was put right by; with none it is assumed
     */
    public record Curve(Play play, Channel channel, int people, double cost, ResponseFit fit, int campaigns) {}

    /**
     * How all groups answer, so that any budget can be split at once.
     *
     * @param seen people that the chances were learnt from
     * @param answers how many of these ordered
     */
    public record Curves(Assumptions assumptions, List<Curve> groups, int seen, int answers) {
        public Curves {
            groups = List.copyOf(groups);
        }

        /** The best split of a budget, in units of money. */
        public CappedSplit split(double budget) {
            return CappedSplit.of(groups.stream().map(Curve::fit).toArray(ResponseFit[]::new), budget);
        }

        /** The most that can be spent with every message bringing back its price. */
        public double worthwhile() {
            CappedSplit all = split(everything());
            double sum = 0;
            for (double each : all.spend()) {
                sum += each;
            }
            return sum;
        }

        /** What one message to everybody costs. */
        public double everything() {
            return groups.stream().mapToDouble(curve -> curve.fit().most()).sum();
        }

        /** How many messages of a group that much money buys. */
        public static int messages(Curve curve, double spend) {
            return (int) Math.min(curve.people(), Math.floor(spend / curve.cost() + 1e-9));
        }
    }

    /** The curves of the groups of a board, each on the channel that reaches most of it. */
    public Job<Curves> curves(Playbook.Board board, Assumptions assumptions) {
        return new Job<>(Message.of("strategy.job.curves"), checkpoint -> curves(board, assumptions, checkpoint));
    }

    private Curves curves(Playbook.Board board, Assumptions assumptions, Checkpoint checkpoint) throws Exception {
        List<Play> plays = new Playbook(workbench, analyses).plays(board).work().run(checkpoint.part(0, 0.4));
        Facts facts = workbench.facts(checkpoint);
        Prospects prospects = Forecast.of(workbench, facts, analyses, assumptions.days(), checkpoint.part(0.4, 0.8));
        Reach reach = Reach.of(facts);
        FindGroups find = new FindGroups(workbench, analyses);
        Partition partition = board == Playbook.Board.STAGES ? Partition.STAGES : Partition.RFM;
        List<GroupWaves.Wave> past =
                new GroupWaves(workbench, analyses, clock).of(facts, partition, checkpoint.part(0.8, 1));
        List<Curve> curves = new ArrayList<>();
        for (Play play : plays) {
            checkpoint.check();
            Channel channel = play.channel();
            CustomerSet people = find.resolve(play.group().segment(), facts, checkpoint)
                    .and(channel == Channel.EMAIL ? reach.email() : reach.sms());
            double[] gains = new double[people.size()];
            int[] at = new int[1];
            people.forEach(c -> gains[at[0]++] = prospects.gain(c, assumptions.margin(), assumptions.lift()));
            double cost = assumptions.cost(channel);
            List<PastWave> waves = waves(past, play, assumptions);
            curves.add(new Curve(
                    play,
                    channel,
                    gains.length,
                    cost,
                    ResponseFit.ofGains(gains, cost).learnt(waves),
                    waves.size()));
        }
        return new Curves(assumptions, curves, prospects.seen(), prospects.answers());
    }

    /** The past campaigns in the group of a template, in units of money. */
    private static List<PastWave> waves(List<GroupWaves.Wave> past, Play play, Assumptions assumptions) {
        int group = place(play.group().segment());
        List<PastWave> waves = new ArrayList<>();
        for (GroupWaves.Wave wave : past) {
            if (wave.group() == group) {
                double price = wave.price() > 0 ? Money.units(wave.price()) : assumptions.cost(wave.channel());
                double people = wave.sent() * assumptions.margin() / Money.SCALE;
                waves.add(new PastWave(
                        wave.sent() * price,
                        people * wave.money().difference(),
                        people * wave.money().standardError()));
            }
        }
        return waves;
    }

    /** The number of a group within its partition; below 0 of one that is none of it. */
    private static int place(Segment segment) {
        return switch (segment) {
            case Segment.InStage(var stage) -> stage.ordinal();
            case Segment.InRfmGroup(var group) -> group.ordinal();
            default -> -1;
        };
    }
}
