package org.clientele.analysis.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.FamilyError;
import org.jspecify.annotations.Nullable;

/** What a campaign changed in each group of people by itself, as far as groups are large enough to be told apart from chance. */
public final class GroupEffects {
    /** Fewer people than this in either arm, and a group is not shown by itself. */
    public static final int LEAST = 100;

    private GroupEffects() {}

    /**
     * The effect in one group.
     *
     * @param group number of the group
     * @param compared what it came to; its p is adjusted for all groups that are shown
     */
    public record OfGroup(int group, Compared compared) {}

    /**
     * The effects by group, the strongest first.
     *
     * @param groupOf number of the group of each person of the arms, below 0 for none
     * @param groups how many groups there are
     */
    public static List<OfGroup> of(
            Arms arms, Measure measure, double[] values, int[] groupOf, int groups, Terms terms) {
        if (arms.control() < 0 || !measure.comparable()) {
            return List.of();
        }
        int[] held = new int[groups];
        int[] sent = new int[groups];
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] >= 0) {
                (arms.arm()[i] == arms.control() ? held : sent)[groupOf[i]]++;
            }
        }
        double[][] without = new double[groups][];
        double[][] with = new double[groups][];
        for (int g = 0; g < groups; g++) {
            boolean shown = held[g] >= LEAST && sent[g] >= LEAST;
            without[g] = new double[shown ? held[g] : 0];
            with[g] = new double[shown ? sent[g] : 0];
        }
        Arrays.fill(held, 0);
        Arrays.fill(sent, 0);
        for (int i = 0; i < groupOf.length; i++) {
            int g = groupOf[i];
            if (g >= 0 && without[g].length > 0) {
                if (arms.arm()[i] == arms.control()) {
                    without[g][held[g]++] = values[i];
                } else {
                    with[g][sent[g]++] = values[i];
                }
            }
        }
        double splitP = Compare.splitP(arms, terms.shares());
        List<OfGroup> all = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            Terms own = new Terms(
                    terms.alpha(),
                    Math.max(1, without[g].length + (long) with[g].length),
                    terms.shares(),
                    terms.daysRun(),
                    terms.daysLeast(),
                    terms.worthKnowing());
            @Nullable Compared compared = Compare.compare(measure, Compared.ALL, without[g], with[g], splitP, own);
            if (compared != null) {
                all.add(new OfGroup(g, compared));
            }
        }
        double[] p = FamilyError.adjusted(
                all.stream().mapToDouble(one -> one.compared().effect().p()).toArray());
        List<OfGroup> adjusted = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            adjusted.add(new OfGroup(all.get(i).group(), all.get(i).compared().adjusted(p[i])));
        }
        adjusted.sort((a, b) -> Double.compare(
                b.compared().effect().difference(), a.compared().effect().difference()));
        return adjusted;
    }
}
