package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Remark;
import org.jspecify.annotations.Nullable;

/** Groups remarks by kind, column and gravity, with counts and the first few examples. */
public final class Tally {
    private static final int EXAMPLES = 5;

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private @Nullable Remark firstRejected;

    private record Key(Finding finding, Level level, String column) {}

    private static final class Group {
        private long rows;
        private final List<Remark> examples = new ArrayList<>();
    }

    /** Takes in the remarks about one row. */
    public void add(List<Remark> remarks) {
        for (Remark remark : remarks) {
            Group group = groups.computeIfAbsent(
                    new Key(remark.finding(), remark.level(), remark.column()), key -> new Group());
            group.rows++;
            if (group.examples.size() < EXAMPLES) {
                group.examples.add(remark);
            }
            boolean bad = remark.level() == Level.REJECTED && remark.finding() != Finding.LEFT_OUT;
            if (bad && firstRejected == null) {
                firstRejected = remark;
            }
        }
    }

    /** The first reason for which a row was rejected, beside people's own wish, or null. */
    public @Nullable Remark firstRejected() {
        return firstRejected;
    }

    /** The groups, gravest first, then by number of rows. */
    public List<ProblemGroup> groups() {
        List<ProblemGroup> all = new ArrayList<>();
        groups.forEach((key, group) ->
                all.add(new ProblemGroup(key.finding, key.level, key.column, group.rows, group.examples)));
        all.sort(Comparator.comparing(ProblemGroup::level)
                .thenComparing(Comparator.comparingLong(ProblemGroup::rows).reversed()));
        return all;
    }
}
