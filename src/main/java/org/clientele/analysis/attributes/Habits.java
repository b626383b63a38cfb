package org.clientele.analysis.attributes;

import java.util.List;
import org.clientele.facts.WordColumn;

/**
 * Where and when each customer buys, by order lines.
 *
 * @param salesChannel the sales channel with the most lines
 * @param salesChannelShare its share of the lines, NaN without a known channel
 * @param weekend share of lines bought on Saturday or Sunday, NaN without an order
 * @param morning share bought from 5:00 to 11:59, NaN without an order or where the shop's times are unknown
 * @param afternoon share bought from 12:00 to 17:59
 * @param evening share bought from 18:00 to 4:59
 * @param recentEvents visits, views and other events in the 30 days up to the reference day
 * @param events all events up to the reference day
 * @param eventRate events for every 30 days since the first one (at least 30 days), 0 without one
 */
public record Habits(
        WordColumn salesChannel,
        float[] salesChannelShare,
        float[] weekend,
        float[] morning,
        float[] afternoon,
        float[] evening,
        int[] recentEvents,
        int[] events,
        float[] eventRate) {
    static Habits of(int customers, List<String> channels) {
        return new Habits(
                new WordColumn(new int[customers], channels),
                new float[customers],
                new float[customers],
                new float[customers],
                new float[customers],
                new float[customers],
                new int[customers],
                new int[customers],
                new float[customers]);
    }
}
