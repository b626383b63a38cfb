package org.clientele.ui.kit.chart;

import java.util.List;
import org.clientele.model.text.Message;

/**
 * How groups nest: a tree whose branches meet the higher, the less alike they are, with a line that cuts it; mark = index
 * of the group. Dragging moves the line; the span then holds its height.
 *
 * @param sizes how many each leaf stands for, from left to right
 * @param left one node of each merge: leaves from 0, then the merges before
 * @param right the other node
 * @param height of each merge, ascending
 * @param group group of each leaf below the line
 * @param cut height of the line
 * @param groups names of the groups
 * @param people how many are in each
 */
public record TreeChart(
        Caption caption,
        int[] sizes,
        int[] left,
        int[] right,
        double[] height,
        int[] group,
        double cut,
        List<Message> groups,
        int[] people)
        implements ChartModel.Ruled {
    public TreeChart {
        groups = List.copyOf(groups);
    }

    /** How many groups a line at that height leaves. */
    int groupsAt(double line) {
        int above = 0;
        while (above < height.length && height[height.length - 1 - above] > line) {
            above++;
        }
        return above + 1;
    }
}
