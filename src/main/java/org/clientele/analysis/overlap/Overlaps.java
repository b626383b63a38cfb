package org.clientele.analysis.overlap;

import java.util.List;
import org.clientele.facts.CustomerSet;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** Counts the people of every combination of groups, exactly, over their bitmaps. */
public final class Overlaps {
    /** As many groups as can be read at once. */
    public static final int MOST = 8;

    private static final int MOST_COMBINED = 20;

    private Overlaps() {}

    /**
     * The overlap of two to eight groups.
     *
     * @param sets the groups, all of the same customers
     * @param checkpoint progress and cancel
     * @throws Refusal when there are too few or too many groups
     */
    public static OverlapResult run(List<CustomerSet> sets, Checkpoint checkpoint) {
        if (sets.size() < 2 || sets.size() > MOST) {
            throw Refusal.of("overlap.number", sets.size(), MOST);
        }
        return count(sets, checkpoint);
    }

    /**
     * The combinations of any number of sets up to twenty, however few have anybody.
     *
     * @param sets the sets, at least one, all of the same customers
     * @param checkpoint progress and cancel
     */
    public static OverlapResult combinations(List<CustomerSet> sets, Checkpoint checkpoint) {
        if (sets.isEmpty() || sets.size() > MOST_COMBINED) {
            throw new IllegalArgumentException(sets.size() + " sets");
        }
        return count(sets, checkpoint);
    }

    private static OverlapResult count(List<CustomerSet> sets, Checkpoint checkpoint) {
        checkpoint.check();
        int n = sets.size();
        long[][] words = sets.stream().map(CustomerSet::toWords).toArray(long[][]::new);
        int[] regions = new int[1 << n];
        split(words, regions, sets.getFirst().universe());
        checkpoint.progress(1);
        return new OverlapResult(sets, regions);
    }

    private static void split(long[][] words, int[] regions, int universe) {
        for (int w = 0; w < words[0].length; w++) {
            long known = (w + 1) * 64L <= universe ? -1L : (1L << (universe & 63)) - 1;
            descend(words, w, 0, 0, known, regions);
        }
    }

    /** Splits the people of one word by group after group; an empty part is not split further. */
    private static void descend(long[][] words, int word, int group, int region, long people, int[] regions) {
        if (people == 0) {
            return;
        }
        if (group == words.length) {
            regions[region] += Long.bitCount(people);
            return;
        }
        descend(words, word, group + 1, region, people & ~words[group][word], regions);
        descend(words, word, group + 1, region | 1 << group, people & words[group][word], regions);
    }
}
