package org.clientele.analysis.overlap;

/**
 * Circles whose areas and overlaps are in proportion to people, as near as circles can be.
 *
 * @param x where the middle of each circle is
 * @param y where the middle of each circle is
 * @param radius how large each circle is; area is people
 * @param labelX where a number stands inside each region, by the region's number; NaN where the region has no room
 * @param labelY as {@code labelX}
 * @param misfit the share of all people whose region is drawn too large or too small
 */
public record VennShape(double[] x, double[] y, double[] radius, double[] labelX, double[] labelY, double misfit) {
    /** The region in which a point lies; 0 outside all circles. */
    public int region(double px, double py) {
        int region = 0;
        for (int i = 0; i < x.length; i++) {
            if (Math.hypot(px - x[i], py - y[i]) < radius[i]) {
                region |= 1 << i;
            }
        }
        return region;
    }
}
