package org.clientele.app.groups;

import java.util.List;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;

/**
 * The grid of recency by frequency.
 *
 * @param bins cells on each side
 * @param cells all cells, from recency 1 and frequency 1 upwards, frequency running faster
 */
public record HeatMap(int bins, List<Cell> cells) {
    public HeatMap {
        cells = List.copyOf(cells);
    }

    /** The cell of two scores, each from 1. */
    public Cell at(int recency, int frequency) {
        return cells.get((recency - 1) * bins + frequency - 1);
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
     * @param zone the named group that most cells of this place belong to, for the outline
     */
    public record Cell(
            RfmCell cell,
            int people,
            double share,
            long revenue,
            double revenueShare,
            long averageOrder,
            RfmGroup zone) {}
}
