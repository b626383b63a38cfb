package org.clientele.app.groups;

import java.util.List;
import org.clientele.model.group.RfmAxis;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;

/**
 * The grid of recency by another axis.
 *
 * @param axis what goes upwards
 * @param columns scores of recency
 * @param rows scores of the other axis
 * @param cells all cells, from recency 1 and score 1 upwards, the score of the other axis running faster
 */
public record HeatMap(RfmAxis axis, int columns, int rows, List<Cell> cells) {
    public HeatMap {
        cells = List.copyOf(cells);
    }

    /** The cell of two scores, each from 1. */
    public Cell at(int recency, int score) {
        return cells.get((recency - 1) * rows + score - 1);
    }

    /**
     * One cell of the grid.
     *
     * @param cell its place
     * @param people buyers in it
     * @param share of all buyers, 0 to 1
     * @param revenue what they paid, in ten-thousandths
     * @param revenueShare of all revenue, 0 to 1
     * @param averageOrder mean value of an order, in ten-thousandths
     * @param response share of those written to who ordered within five days, NaN where nobody was written to
     * @param zone the named group of this place, for the outline: its own where frequency and money go upwards together,
     *     else that of most people in it
     */
    public record Cell(
            RfmCell cell,
            int people,
            double share,
            long revenue,
            double revenueShare,
            long averageOrder,
            double response,
            RfmGroup zone) {}
}
