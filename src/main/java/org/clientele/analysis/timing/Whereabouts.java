package org.clientele.analysis.timing;

import java.time.ZoneId;
import java.util.List;

/**
 * Where somebody is, as far as clocks and rules for messages go.
 *
 * @param country two letters
 * @param state the American state in two letters, empty elsewhere or when not known
 * @param zones the clocks somebody there may live by, the likeliest first; more than one when it is not known which
 */
public record Whereabouts(String country, String state, List<ZoneId> zones) {
    public Whereabouts {
        zones = List.copyOf(zones);
        if (zones.isEmpty()) {
            throw new IllegalArgumentException(country + " without a clock");
        }
    }

    /** Whether it is known by which clock they live. */
    public boolean known() {
        return zones.size() == 1;
    }
}
