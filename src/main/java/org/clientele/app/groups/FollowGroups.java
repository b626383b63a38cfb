package org.clientele.app.groups;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Follows groups through time: who moved, who entered and left, and how large groups were; each day as it was known then. */
public final class FollowGroups {
    private static final int MOST_DAYS = 3;
    private static final int YEAR = 12;

    private final Workbench workbench;
    private final Analyses analyses;
    private final FindGroups find;

    /**
     * Groups of that workbench through time.
     *
     * @param analyses what is remembered between questions; a past day is worked out once for a snapshot
     */
    public FollowGroups(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
        this.find = new FindGroups(workbench, analyses);
    }

    /**
     * Who moved between these days.
     *
     * @param days two or three, in any order; null among them is the data date
     */
    public Job<Moves> moves(Partition partition, List<@Nullable LocalDate> days) {
        return new Job<>(Message.of("moves.job"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.2));
            LocalDate newest = LocalDate.ofEpochDay(facts.dataDay());
            TreeSet<LocalDate> wanted = new TreeSet<>();
            for (LocalDate day : days) {
                if (day != null && day.isAfter(newest)) {
                    throw Refusal.of("moves.future", day, newest);
                }
                wanted.add(day == null ? newest : day);
            }
            if (wanted.size() < 2 || wanted.size() > MOST_DAYS) {
                throw Refusal.of("moves.days", wanted.size());
            }
            List<byte[]> places = new ArrayList<>();
            int done = 0;
            for (LocalDate day : wanted) {
                Checkpoint part =
                        checkpoint.part(0.2 + 0.8 * done / wanted.size(), 0.2 + 0.8 * (done + 1) / wanted.size());
                places.add(new Day(facts, day, part).places().of(partition));
                done++;
            }
            return new Moves(partition, List.copyOf(wanted), facts, places);
        });
    }

    /** The last day of the month before the one of that day: what "since last month" begins with. */
    public static LocalDate lastMonth(LocalDate day) {
        return YearMonth.from(day).minusMonths(1).atEndOfMonth();
    }

    /**
     * How large all groups were at the ends of the last months, and are on the data date.
     *
     * @param months how many month ends, 1 or more
     */
    public Job<SizeHistory> sizes(int months) {
        return new Job<>(Message.of("history.job"), checkpoint -> {
            List<Segment> saved = workbench.groups().all().stream()
                    .map(SavedGroup::segment)
                    // ready-made groups are counted anyway
                    .filter(segment -> !(segment instanceof Segment.InRfmGroup || segment instanceof Segment.InStage))
                    .distinct()
                    .toList();
            return sizes(months, List.of(Partition.values()), saved, checkpoint);
        });
    }

    /** How large a group was at the ends of the last twelve months, and is on the data date. */
    public Job<SizeHistory> history(Segment segment) {
        return new Job<>(
                Message.of("rule.job.history"), checkpoint -> sizes(YEAR, List.of(), List.of(segment), checkpoint));
    }

    private SizeHistory sizes(int months, List<Partition> partitions, List<Segment> others, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint.part(0, 0.1));
        if (facts.dataDay() == People.NO_DAY) {
            return new SizeHistory(List.of(), List.of(), Map.of());
        }
        LocalDate newest = LocalDate.ofEpochDay(facts.dataDay());
        List<LocalDate> days = new ArrayList<>();
        for (int back = months; back > 0; back--) {
            days.add(YearMonth.from(newest).minusMonths(back).atEndOfMonth());
        }
        days.add(newest);
        // Groups of similar customers would be others on another day.
        GroupUses uses = new GroupUses(workbench);
        List<Segment> lasting =
                others.stream().filter(segment -> !uses.asksForSimilar(segment)).toList();
        List<Integer> known = new ArrayList<>();
        Map<Segment, int[]> sizes = new LinkedHashMap<>();
        for (int i = 0; i < days.size(); i++) {
            checkpoint.check();
            Day day = new Day(
                    facts,
                    days.get(i),
                    checkpoint.part(0.1 + 0.9 * i / days.size(), 0.1 + 0.9 * (i + 1) / days.size()));
            known.add(day.known());
            for (Partition partition : partitions) {
                int[] count = new int[partition.size() + 1];
                for (byte place : day.places().of(partition)) {
                    count[place]++;
                }
                for (int group = 0; group < partition.size(); group++) {
                    put(sizes, partition.segment(group), i, days.size(), count[group]);
                }
            }
            for (Segment segment : lasting) {
                put(sizes, segment, i, days.size(), day.people(segment));
            }
        }
        // A group that could not be asked for on some day has no history.
        sizes.values().removeIf(all -> Arrays.stream(all).anyMatch(size -> size < 0));
        checkpoint.progress(1);
        return new SizeHistory(days, known, sizes);
    }

    /**
     * Who enters and who leaves from one definition to another.
     *
     * @param from the day as of which the first is looked at, null for now
     * @param to the same for the second
     */
    public Job<GroupDiff> difference(Segment before, @Nullable LocalDate from, Segment after, @Nullable LocalDate to) {
        return new Job<>(Message.of("rule.job.difference"), checkpoint -> {
            Facts now = workbench.facts(checkpoint);
            return new GroupDiff(
                    now,
                    find.on(from, checkpoint).members(before, checkpoint),
                    find.on(to, checkpoint).members(after, checkpoint));
        });
    }

    private static void put(Map<Segment, int[]> sizes, Segment segment, int at, int days, int people) {
        sizes.computeIfAbsent(segment, any -> new int[days])[at] = people;
    }

    /**
     * The number of each customer's group on a day.
     *
     * @param rfm of the RFM groups
     * @param stage of the stages
     */
    private record Places(byte[] rfm, byte[] stage) {
        byte[] of(Partition partition) {
            return partition == Partition.RFM ? rfm : stage;
        }
    }

    private record KnownKey(LocalDate day) {}

    private record PlacesKey(LocalDate day, RfmSpec rfm, StageSpec stages) {}

    private record PeopleKey(LocalDate day, RfmSpec rfm, StageSpec stages, Segment segment) {}

    /** One day as it was known then; it is looked at only when something is not remembered. */
    private final class Day {
        private final Facts now;
        private final LocalDate day;
        private final Checkpoint checkpoint;
        private final RfmSpec rfm;
        private final StageSpec stages;

        Day(Facts now, LocalDate day, Checkpoint checkpoint) {
            this.now = now;
            this.day = day;
            this.checkpoint = checkpoint;
            this.rfm = find.borders().rfm();
            this.stages = find.borders().stages();
        }

        Places places() {
            boolean fickle = stages.plan().rules().values().stream().anyMatch(FollowGroups::isFickle);
            return fickle
                    ? makePlaces()
                    : analyses.once(now, new PlacesKey(day, rfm, stages), Places.class, this::makePlaces);
        }

        /** How many customers were known. */
        int known() {
            return analyses.once(
                    now,
                    new KnownKey(day),
                    Integer.class,
                    () -> find.on(day, checkpoint).known().size());
        }

        /** How many were in a group; −1 where it cannot be asked. */
        int people(Segment segment) {
            return segment instanceof Segment.ByRule(String rule) && isFickle(rule)
                    ? count(segment)
                    : analyses.once(now, new PeopleKey(day, rfm, stages, segment), Integer.class, () -> count(segment));
        }

        private Places makePlaces() {
            FindGroups.Seen then = find.on(day, checkpoint);
            byte[] scores = then.groups()
                    .scores(then.facts(), checkpoint.part(0, 0.7))
                    .scores()
                    .group()
                    .clone();
            checkpoint.check();
            byte[] stage = then.groups()
                    .stages(then.facts(), checkpoint.part(0.7, 0.9))
                    .stage()
                    .clone();
            for (int c = 0; c < scores.length; c++) {
                if (!then.known().contains(c)) {
                    scores[c] = (byte) Partition.RFM.size();
                    stage[c] = (byte) Partition.STAGES.size();
                }
            }
            return new Places(scores, stage);
        }

        private int count(Segment segment) {
            try {
                checkpoint.check();
                return find.on(day, checkpoint).members(segment, checkpoint).size();
            } catch (Refusal cannotBeAsked) {
                return -1;
            }
        }
    }

    private static boolean isFickle(String rule) {
        return RuleGroups.isFickle(RuleParser.parse(rule), saved -> true);
    }
}
