package org.clientele.model.rule;

import java.math.BigDecimal;

/** Somewhere from which distances are measured. */
public sealed interface Place {
    /** The middle of the customers of a city. */
    record City(String name) implements Place {}

    /**
     * A point on the earth.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     */
    record Point(BigDecimal latitude, BigDecimal longitude) implements Place {
        private static final int POLE = 90;
        private static final int HALF_ROUND = 180;

        public Point {
            if (!within(latitude, POLE) || !within(longitude, HALF_ROUND)) {
                throw new IllegalArgumentException("no such point on the earth");
            }
            latitude = Compare.plain(latitude);
            longitude = Compare.plain(longitude);
        }

        /** Whether a number of degrees lies in plus or minus that many. */
        public static boolean within(BigDecimal degrees, int most) {
            return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
        }
    }
}
