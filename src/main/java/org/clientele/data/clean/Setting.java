package org.clientele.data.clean;

import java.time.ZoneId;

/**
 * The conventions of the shop behind a file.
 *
 * @param zone the time zone of its days
 * @param country the two-letter country of telephone numbers without prefix
 * @param currency the three-letter currency of its amounts, or the empty text
 * @param today the day of the import (epoch day), after which nothing can have happened
 */
public record Setting(ZoneId zone, String country, String currency, int today) {
    /** A shop whose currency does not matter. */
    public Setting(ZoneId zone, String country, int today) {
        this(zone, country, "", today);
    }
}
