package org.clientele.app.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Looks at groups as they were on past days, and at what changes from one definition or day to another. */
public final class ReplayGroup {
    private static final int MONTHS = 12;

    private final Workbench workbench;
    private final FindGroups groups;

    /** Groups of that workbench. */
    public ReplayGroup(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.groups = new FindGroups(workbench, analyses);
    }

    /** How large a group would have been at the ends of the last twelve months and is on the data date. */
    public Job<PastSizes> history(Segment segment) {
        return new Job<>(Message.of("rule.job.history"), checkpoint -> {
            Facts now = workbench.facts(checkpoint);
            if (now.dataDay() == People.NO_DAY) {
                return new PastSizes(List.of());
            }
            LocalDate last = LocalDate.ofEpochDay(now.dataDay());
            List<LocalDate> days = new ArrayList<>();
            for (int back = MONTHS; back > 0; back--) {
                days.add(last.minusMonths(back - 1L).withDayOfMonth(1).minusDays(1));
            }
            days.add(last);
            List<PastSizes.Day> found = new ArrayList<>();
            for (LocalDate day : days) {
                checkpoint.check();
                FindGroups.Seen seen = groups.on(day, checkpoint);
                int people = seen.members(segment, checkpoint).size();
                found.add(new PastSizes.Day(day, people, seen.known().size()));
                checkpoint.progress((double) found.size() / days.size());
            }
            return new PastSizes(found);
        });
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
                    groups.on(from, checkpoint).members(before, checkpoint),
                    groups.on(to, checkpoint).members(after, checkpoint));
        });
    }
}
