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
import org.clientele.analysis.rule.Past;
import org.clientele.analysis.stage.StageSpec;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Follows groups through time: who moved between past days, and how large groups were; each day as it was known then. */
public final class FollowGroups {
    private static final int MOST_DAYS = 3;

    private final Workbench workbench;
    private final Analyses analyses;

    /**
     * Groups of that workbench through time.
     *
     * @param analyses what is remembered between questions; a past day is worked out once for a snapshot
     */
    public FollowGroups(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
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
        return new Job<>(Message.of("history.job"), checkpoint -> sizes(months, checkpoint));
    }

    private SizeHistory sizes(int months, Checkpoint checkpoint) {
        Facts facts = workbench.facts(checkpoint.part(0, 0.1));
        LocalDate newest = LocalDate.ofEpochDay(facts.dataDay());
        List<LocalDate> days = new ArrayList<>();
        for (int back = months; back > 0; back--) {
            days.add(YearMonth.from(newest).minusMonths(back).atEndOfMonth());
        }
        days.add(newest);
        List<Segment> saved = workbench.groups().all().stream()
                .map(SavedGroup::segment)
                .filter(FollowGroups::hasPast)
                .distinct()
                .toList();
        Map<Segment, int[]> sizes = new LinkedHashMap<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = new Day(
                    facts,
                    days.get(i),
                    checkpoint.part(0.1 + 0.9 * i / days.size(), 0.1 + 0.9 * (i + 1) / days.size()));
            Places places = day.places();
            for (Partition partition : Partition.values()) {
                int[] count = new int[partition.size() + 1];
                for (byte place : places.of(partition)) {
                    count[place]++;
                }
                for (int group = 0; group < partition.size(); group++) {
                    put(sizes, partition.segment(group), i, days.size(), count[group]);
                }
            }
            for (Segment segment : saved) {
                put(sizes, segment, i, days.size(), day.people(segment));
            }
        }
        // A rule that could not be asked on some day has no history.
        sizes.values().removeIf(all -> Arrays.stream(all).anyMatch(size -> size < 0));
        checkpoint.progress(1);
        return new SizeHistory(days, sizes);
    }

    private static void put(Map<Segment, int[]> sizes, Segment segment, int at, int days, int people) {
        sizes.computeIfAbsent(segment, any -> new int[days])[at] = people;
    }

    /** Groups of similar customers would be other groups on another day; ready-made groups are counted anyway. */
    private static boolean hasPast(Segment segment) {
        return !(segment instanceof Segment.InCluster
                || segment instanceof Segment.InRfmGroup
                || segment instanceof Segment.InStage);
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

    private record PlacesKey(LocalDate day, RfmSpec rfm, StageSpec stages) {}

    private record PeopleKey(LocalDate day, RfmSpec rfm, StageSpec stages, Segment segment) {}

    /** One day as it was known then; the snapshot is cut off only when something is not remembered. */
    private final class Day {
        private final Facts now;
        private final LocalDate day;
        private final Checkpoint checkpoint;
        private final RfmSpec rfm;
        private final StageSpec stages;
        private @Nullable Facts past;

        // What is worked out for a past day is no use to anybody else but for the groups that come of it.
        private final FindGroups find = new FindGroups(workbench, new Analyses());

        Day(Facts now, LocalDate day, Checkpoint checkpoint) {
            this.now = now;
            this.day = day;
            this.checkpoint = checkpoint;
            GroupBorders borders = new GroupBorders(workbench);
            this.rfm = borders.rfm();
            this.stages = borders.stages();
        }

        Places places() {
            return analyses.once(now, new PlacesKey(day, rfm, stages), Places.class, this::makePlaces);
        }

        /** How many were in a group; −1 where it cannot be asked. */
        int people(Segment segment) {
            return analyses.once(now, new PeopleKey(day, rfm, stages, segment), Integer.class, () -> count(segment));
        }

        private Places makePlaces() {
            Facts then = past();
            byte[] scores =
                    find.scores(then, checkpoint.part(0, 0.7)).scores().group().clone();
            checkpoint.check();
            byte[] stage = find.stages(then, checkpoint.part(0.7, 0.9)).stage().clone();
            CustomerSet known = Past.knownThen(then);
            for (int c = 0; c < scores.length; c++) {
                if (!known.contains(c)) {
                    scores[c] = (byte) Partition.RFM.size();
                    stage[c] = (byte) Partition.STAGES.size();
                }
            }
            return new Places(scores, stage);
        }

        private int count(Segment segment) {
            try {
                Facts then = past();
                return find.resolve(segment, then, checkpoint).sizeOfAnd(Past.knownThen(then));
            } catch (Refusal cannotBeAsked) {
                return -1;
            }
        }

        private Facts past() {
            checkpoint.check();
            Facts cut = past;
            if (cut == null) {
                cut = Past.of(now, Math.toIntExact(day.toEpochDay()));
                past = cut;
            }
            return cut;
        }
    }
}
