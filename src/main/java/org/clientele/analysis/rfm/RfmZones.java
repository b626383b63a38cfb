package org.clientele.analysis.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.text.Refusal;

/**
 * Which group each place of recency by the mean of frequency and money belongs to: exactly one, so the groups part all
 * buyers whatever is changed.
 *
 * @param groups 25 of them: recency 1 with means 1 to 5, then recency 2, and so on; scores of other numbers of bins are
 *     spread over 1 to 5 first
 */
public record RfmZones(List<RfmGroup> groups) {
    /** Scores on each side. */
    public static final int SIDE = 5;

    private static final RfmZones STANDARD = new RfmZones(List.of(
            RfmGroup.HIBERNATING,
            RfmGroup.HIBERNATING,
            RfmGroup.AT_RISK,
            RfmGroup.AT_RISK,
            RfmGroup.CANT_LOSE,
            RfmGroup.HIBERNATING,
            RfmGroup.HIBERNATING,
            RfmGroup.AT_RISK,
            RfmGroup.AT_RISK,
            RfmGroup.CANT_LOSE,
            RfmGroup.ABOUT_TO_SLEEP,
            RfmGroup.ABOUT_TO_SLEEP,
            RfmGroup.NEEDS_ATTENTION,
            RfmGroup.LOYAL,
            RfmGroup.LOYAL,
            RfmGroup.PROMISING,
            RfmGroup.POTENTIAL_LOYALISTS,
            RfmGroup.POTENTIAL_LOYALISTS,
            RfmGroup.LOYAL,
            RfmGroup.LOYAL,
            RfmGroup.NEW,
            RfmGroup.POTENTIAL_LOYALISTS,
            RfmGroup.POTENTIAL_LOYALISTS,
            RfmGroup.CHAMPIONS,
            RfmGroup.CHAMPIONS));

    public RfmZones {
        groups = List.copyOf(groups);
        if (groups.size() != SIDE * SIDE) {
            throw Refusal.of("rfm.zones.size", groups.size(), SIDE * SIDE);
        }
        if (groups.contains(RfmGroup.PROSPECTS)) {
            throw Refusal.of("rfm.zones.prospects");
        }
    }

    /** The table of the method. */
    public static RfmZones standard() {
        return STANDARD;
    }

    /** The group of two scores that are spread over 1 to 5 already. */
    public RfmGroup at(int recency, int mean) {
        return groups.get((recency - 1) * SIDE + mean - 1);
    }

    /** These zones with one place given to a group. */
    public RfmZones with(int recency, int mean, RfmGroup group) {
        List<RfmGroup> changed = new ArrayList<>(groups);
        changed.set((recency - 1) * SIDE + mean - 1, group);
        return new RfmZones(changed);
    }

    /** The group of three scores of so many bins. */
    public RfmGroup group(int recency, int frequency, int money, int bins) {
        return at(spread(recency, bins), mean(frequency, money, bins));
    }

    /** The mean of frequency and money, spread over 1 to 5 and rounded half up. */
    public static int mean(int frequency, int money, int bins) {
        return (spread(frequency, bins) + spread(money, bins) + 1) / 2;
    }

    /** A score of so many bins spread over 1 to 5: {@code 1 + round(4 · (score − 1) / (bins − 1))}. */
    public static int spread(int score, int bins) {
        // Half up in whole numbers.
        return 1 + (2 * (SIDE - 1) * (score - 1) + (bins - 1)) / (2 * (bins - 1));
    }

    String text() {
        return equals(STANDARD)
                ? "standard"
                : groups.stream().map(RfmGroup::word).collect(Collectors.joining(","));
    }

    static RfmZones of(String text) {
        return text.equals("standard")
                ? STANDARD
                : new RfmZones(Arrays.stream(text.split(",", -1))
                        .map(word -> Arrays.stream(RfmGroup.values())
                                .filter(group -> group.word().equals(word))
                                .findFirst()
                                .orElseThrow(() -> Refusal.of("rfm.spec.text", text)))
                        .toList());
    }
}
