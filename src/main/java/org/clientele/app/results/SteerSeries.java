package org.clientele.app.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clientele.analysis.bandit.Steering;
import org.clientele.analysis.bandit.Thompson;
import org.clientele.analysis.bandit.Wave;
import org.clientele.analysis.experiment.Arm;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.app.experiment.ArmNames;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Message;

/**
 * Says how the next send of a series should be shared between versions: by the chance that each is the best, with one
 * hundredth at least for each. The comparison group stays outside and as large as it was.
 */
public final class SteerSeries {
    private SteerSeries() {}

    /**
     * One send of a series.
     *
     * @param entry what was planned
     * @param outcomes what came of each of its arms, in their order
     */
    public record Sent(ExperimentEntry entry, List<ArmOutcome> outcomes) {
        public Sent {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The advice for the next send.
     *
     * @param series its sends so far in any order; those with other versions than the newest are left out
     * @param day the day by which answers are known, as epoch day */
    public static SteeringAdvice of(List<Sent> series, int day) {
        List<Sent> sends = series.stream()
                .sorted(Comparator.comparingInt(sent -> sent.entry().startDay()))
                .toList();
        if (sends.isEmpty()) {
            return refused(List.of(), new double[0], Message.of("experiment.steer.nothing"));
        }
        ExperimentEntry newest = sends.getLast().entry();
        List<String> names = names(newest);
        double[] now = shares(newest);
        if (names.size() < Steering.LEAST_VERSIONS) {
            return refused(names, now, Message.of("experiment.steer.few", names.size(), Steering.LEAST_VERSIONS));
        }
        List<Sent> alike =
                sends.stream().filter(sent -> names(sent.entry()).equals(names)).toList();
        for (int i = 1; i < alike.size(); i++) {
            int gap = alike.get(i).entry().startDay() - alike.get(i - 1).entry().startDay();
            if (gap < alike.get(i - 1).entry().windowDays()) {
                return refused(
                        names,
                        now,
                        Message.of(
                                "experiment.steer.gap",
                                gap,
                                alike.get(i - 1).entry().windowDays()));
            }
        }
        if (day < newest.verdictDay()) {
            return refused(names, now, Message.of("experiment.steer.wait", newest.verdictDay() - day));
        }
        return advice(alike, names, now);
    }

    private static SteeringAdvice refused(List<String> names, double[] now, Message why) {
        return new SteeringAdvice(false, names, now, null, new long[names.size()], List.of(why));
    }

    private static List<ArmEntry> versions(ExperimentEntry entry) {
        return entry.arms().stream().filter(arm -> !arm.control()).toList();
    }

    private static List<String> names(ExperimentEntry entry) {
        return versions(entry).stream().map(ArmNames::of).toList();
    }

    /** The shares of the versions among those who got a message. */
    private static double[] shares(ExperimentEntry entry) {
        double[] shares = versions(entry).stream().mapToDouble(ArmEntry::share).toArray();
        double all = Arrays.stream(shares).sum();
        for (int v = 0; v < shares.length; v++) {
            shares[v] /= all;
        }
        return shares;
    }

    private static SteeringAdvice advice(List<Sent> sends, List<String> names, double[] now) {
        List<Wave> waves = new ArrayList<>();
        List<List<double[]>> amounts = new ArrayList<>();
        names.forEach(name -> amounts.add(new ArrayList<>()));
        long[] people = new long[names.size()];
        for (Sent sent : sends) {
            List<ArmOutcome> outcomes = sent.outcomes().stream()
                    .filter(outcome -> !outcome.control())
                    .toList();
            waves.add(new Wave(
                    shares(sent.entry()),
                    outcomes.stream().mapToLong(ArmOutcome::people).toArray(),
                    outcomes.stream().mapToLong(ArmOutcome::hits).toArray()));
            for (int v = 0; v < people.length; v++) {
                people[v] += outcomes.get(v).people();
                amounts.get(v).add(outcomes.get(v).amounts());
            }
        }
        long seed = seed(sends.getLast().entry().exportId());
        Steering steering = Steering.of(waves, names.size(), Thompson.usual(), seed);
        boolean money = sends.getLast().entry().goal() == Trial.Goal.REVENUE;
        if (money && steering.steered()) {
            steering = steering.sharing(byMoney(amounts, people, seed));
        }
        List<Message> sentences = new ArrayList<>();
        if (steering.steered()) {
            int most = 0;
            for (int v = 1; v < people.length; v++) {
                most = steering.shares()[v] > steering.shares()[most] ? v : most;
            }
            sentences.add(Message.of("experiment.steer.next", names.get(most), new Share(steering.shares()[most])));
        } else {
            sentences.add(Message.of("experiment.steer.even", Steering.LEAST));
        }
        sentences.add(Message.of("experiment.steer.label"));
        return new SteeringAdvice(true, names, now, steering, people, sentences);
    }

    private static double[] byMoney(List<List<double[]>> amounts, long[] people, long seed) {
        double[] mean = new double[people.length];
        double[] deviation = new double[people.length];
        double all = 0;
        double spread = 0;
        for (int v = 0; v < people.length; v++) {
            Arm arm = Arm.ofAmounts(
                    amounts.get(v).stream().flatMapToDouble(Arrays::stream).toArray());
            mean[v] = arm.mean();
            deviation[v] = Math.max(1, Math.sqrt(arm.variance()));
            all += mean[v] / people.length;
            spread = Math.max(spread, Math.abs(mean[v]));
        }
        return Thompson.usual().sharesOfAmounts(mean, deviation, people, all, Math.max(1, spread), seed);
    }

    private static long seed(String exportId) {
        long seed = 0;
        for (int i = 0; i < exportId.length(); i++) {
            seed = 31 * seed + exportId.charAt(i);
        }
        return seed;
    }
}
