package org.clientele.app.experiment;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.experiment.BaseRate;
import org.clientele.analysis.experiment.Power;
import org.clientele.app.notice.Share;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.model.campaign.Trial;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a test can show before it is sent, in people and in money.
 *
 * @param base the share of people who answer anyway; 0 when it is not known
 * @param days days in which an answer counts
 * @param pairs every version against nobody and against each other
 * @param enough whether every pair that answers the question can show the smallest change worth knowing
 * @param sends how many sends of this size the question takes; 0 when that is not known
 * @param options what else could be done where one send is too small
 * @param sentences the same in words, the answer first
 */
public record TrialPower(
        double base,
        int days,
        List<Pair> pairs,
        boolean enough,
        int sends,
        List<Option> options,
        List<Message> sentences) {
    private static final double HALF = 0.5;
    private static final int MANY_SENDS = 1_000;

    public TrialPower {
        pairs = List.copyOf(pairs);
        options = List.copyOf(options);
        sentences = List.copyOf(sentences);
    }

    /**
     * Two arms.
     *
     * @param base the arm it is held against; nobody's where there is one
     * @param arm the version
     * @param people people in both
     * @param needed people needed in both for the smallest change worth knowing; 0 when not known
     * @param smallestLift the smallest relative change they can show; infinite when none
     * @param money that change in money over the people of the version, in ten-thousandths; 0 when not known
     */
    public record Pair(ArmEntry base, ArmEntry arm, long people, long needed, double smallestLift, long money) {
        /** Whether there are people enough. */
        public boolean enough() {
            return needed > 0 && needed <= people;
        }
    }

    /** What can be done where one send is too small. */
    public enum Way {
        /** Test only the message against no message, half and half. */
        AGAINST_NOBODY,
        /** Add it to a series of sends that is read together. */
        SERIES,
        /** Send it as it is. */
        ANYWAY
    }

    /**
     * One of these ways.
     *
     * @param way which
     * @param smallestLift the smallest change it can show
     * @param sends sends it takes
     */
    public record Option(Way way, double smallestLift, int sends) {}

    /** What these arms can show.
     *
     * @param base how many answer anyway */
    public static TrialPower of(BaseRate base, Trial trial, List<ArmEntry> arms) {
        return new Planning(base, trial, arms).power();
    }

    /** The pairs that answer the question: against nobody where somebody is held back, else between versions. */
    public List<Pair> main() {
        List<Pair> againstNobody =
                pairs.stream().filter(pair -> pair.base().control()).toList();
        return againstNobody.isEmpty() ? pairs : againstNobody;
    }

    private record Planning(BaseRate base, Trial trial, List<ArmEntry> arms) {
        TrialPower power() {
            List<ArmEntry> versions =
                    arms.stream().filter(arm -> !arm.control()).toList();
            List<ArmEntry> controls = arms.stream().filter(ArmEntry::control).toList();
            List<Pair> pairs = new ArrayList<>();
            boolean clicks = trial.goal() == Trial.Goal.CLICK;
            if (!clicks) {
                for (ArmEntry control : controls) {
                    versions.forEach(version -> pairs.add(pair(control, version, versions.size())));
                }
            }
            int between = versions.size() * (versions.size() - 1) / 2;
            for (int i = 0; i < versions.size(); i++) {
                for (int j = i + 1; j < versions.size(); j++) {
                    pairs.add(pair(versions.get(i), versions.get(j), between));
                }
            }
            TrialPower bare = new TrialPower(base.share(), trial.days(), pairs, false, 0, List.of(), List.of());
            Pair worst = worst(pairs);
            boolean enough = worst != null && worst.enough();
            int sends = worst == null || worst.needed() == 0 || worst.people() == 0
                    ? 0
                    : (int) Math.min(MANY_SENDS, (worst.needed() + worst.people() - 1) / worst.people());
            List<Option> options = enough || worst == null || worst.needed() == 0
                    ? List.of()
                    : options(worst, versions.size(), controls, sends);
            return new TrialPower(
                    bare.base(), bare.days(), pairs, enough, sends, options, sentences(pairs, worst, enough, sends));
        }

        private boolean money() {
            return trial.goal() == Trial.Goal.REVENUE;
        }

        private Pair pair(ArmEntry a, ArmEntry b, int comparisons) {
            long people = (long) a.people() + b.people();
            double held = people == 0 ? 0 : (double) a.people() / people;
            if (!base.known() || !(held > 0 && held < 1)) {
                return new Pair(a, b, people, 0, Double.POSITIVE_INFINITY, 0);
            }
            Power power = Power.usual().among(comparisons);
            double lift = smallest(power, people, held);
            double perPerson = money() ? base.spend() : base.share() * base.averageOrder();
            long money = Double.isInfinite(lift) ? 0 : Math.round(lift * perPerson * b.people());
            return new Pair(a, b, people, needed(power, held), lift, money);
        }

        private double smallest(Power power, long people, double held) {
            return money()
                    ? power.smallestLiftOfAmounts(base.spend(), base.deviation(), people, held)
                    : power.smallestLift(base.share(), people, held);
        }

        private long needed(Power power, double held) {
            double lift = trial.smallestLift();
            if (money()) {
                return base.spend() > 0 ? power.amountsInAll(base.spend(), base.deviation(), lift, held) : 0;
            }
            double most = (1 + base.share()) / 2 / base.share() - 1;
            return power.inAll(base.share(), Math.min(lift, most), held);
        }

        /** Of the pairs that answer the question the one that lacks most people. */
        private static @Nullable Pair worst(List<Pair> pairs) {
            boolean control = pairs.stream().anyMatch(pair -> pair.base().control());
            Pair worst = null;
            for (Pair pair : pairs) {
                if (pair.base().control() == control
                        && (worst == null
                                || pair.needed() * (double) worst.people() > worst.needed() * (double) pair.people())) {
                    worst = pair;
                }
            }
            return worst;
        }

        private List<Option> options(Pair worst, int versions, List<ArmEntry> controls, int sends) {
            List<Option> options = new ArrayList<>();
            long all = arms.stream().mapToLong(ArmEntry::people).sum();
            boolean half = !controls.isEmpty() && controls.getFirst().people() >= 0.45 * all;
            if ((versions > 1 || !half) && trial.goal() != Trial.Goal.CLICK) {
                double lift = smallest(Power.usual(), all, HALF);
                options.add(new Option(Way.AGAINST_NOBODY, lift, sends(needed(Power.usual(), HALF), all)));
            }
            if (trial.series().isBlank()) {
                options.add(new Option(Way.SERIES, trial.smallestLift(), sends));
            }
            options.add(new Option(Way.ANYWAY, worst.smallestLift(), 1));
            return options;
        }

        private static int sends(long needed, long people) {
            return (int) Math.min(MANY_SENDS, (needed + people - 1) / Math.max(1, people));
        }

        private List<Message> sentences(List<Pair> pairs, @Nullable Pair worst, boolean enough, int sends) {
            List<Message> sentences = new ArrayList<>();
            if (worst == null) {
                sentences.add(Message.of("experiment.power.nothing"));
                return sentences;
            }
            if (!base.known()) {
                sentences.add(
                        Message.of("experiment.power.unknown", trial.goal().ordinal(), trial.days()));
                return sentences;
            }
            sentences.add(Message.of(enough ? "experiment.power.enough" : "experiment.power.short"));
            sentences.add(Message.of(
                    worst.base().control() ? "experiment.power.need.nobody" : "experiment.power.need.versions",
                    new Share(trial.smallestLift()),
                    worst.people(),
                    worst.needed()));
            if (!enough && sends > 1) {
                sentences.add(Message.of(
                        sends >= MANY_SENDS ? "experiment.power.never" : "experiment.power.sends",
                        sends,
                        (long) sends * trial.days()));
            }
            if (pairs.stream().anyMatch(pair -> pair.people() > 0 && Double.isInfinite(pair.smallestLift()))) {
                sentences.add(Message.of("experiment.power.blind"));
            }
            return sentences;
        }
    }
}
