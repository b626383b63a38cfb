package org.clientele.analysis.timing;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.experiment.ShareRange;
import org.clientele.facts.Contacts;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;

/**
 * How many people leave a list by how many messages they had got in thirty days, and the limit that suggests.
 *
 * <p>Each message is counted under its place among the person's messages of that channel in the thirty days that end with
 * it. The suggested limit is the last place before the first at which people clearly leave more often than at the first
 * message: its interval lies wholly above that of the first. These intervals (Wilson) are those of an error of 5 % over all
 * places together, and at least ten people left there; the intervals that are shown have 5 % each.
 *
 * @param places one line for the first message, the second, …; the last stands for itself and all after it
 * @param limit the most messages in thirty days that this suggests, 0 when the data suggest none
 */
public record Fatigue(List<Place> places, int limit) {
    /** Days in which messages are counted together. */
    public static final int DAYS = 30;

    /** The last place that is told apart. */
    public static final int MOST = 8;

    /** Below so many who left nothing is said: an interval of so few is not to be trusted. */
    private static final int FEWEST = 10;

    private static final double ERROR = 0.05;
    private static final int OFTEN = 65_536;
    private static final int HOURS = DAYS * 24;

    public Fatigue {
        places = List.copyOf(places);
    }

    /**
     * Messages that were somebody's n-th in thirty days.
     *
     * @param number n, from 1
     * @param messages how many
     * @param left how many of them were answered by leaving the list or complaining
     * @param low lower end of the 95 % interval of their share
     * @param high upper end
     */
    public record Place(int number, long messages, long left, double low, double high) {
        /** The share of messages after which somebody left. */
        public double share() {
            return messages == 0 ? 0 : (double) left / messages;
        }
    }

    /** Whether there is nothing to learn from: nobody is known to have left after a message. */
    public boolean unknown() {
        return places.stream().allMatch(place -> place.left() == 0);
    }

    /** Counts over all messages of a channel. */
    public static Fatigue of(Contacts contacts, Channel channel, Checkpoint checkpoint) {
        long[] messages = new long[MOST];
        long[] left = new long[MOST];
        int leaves = Outcome.UNSUBSCRIBED.bit() | Outcome.COMPLAINED.bit();
        int[] offset = contacts.offset();
        for (int customer = 0; customer + 1 < offset.length; customer++) {
            if (customer % OFTEN == 0) {
                checkpoint.check();
            }
            int first = offset[customer];
            int before = 0;
            for (int i = offset[customer]; i < offset[customer + 1]; i++) {
                if (contacts.channel()[i] != channel.ordinal()) {
                    continue;
                }
                while (contacts.channel()[first] != channel.ordinal()
                        || contacts.hour()[first] <= contacts.hour()[i] - HOURS) {
                    before -= contacts.channel()[first] == channel.ordinal() ? 1 : 0;
                    first++;
                }
                int place = Math.min(before, MOST - 1);
                messages[place]++;
                left[place] += (contacts.outcome()[i] & leaves) != 0 ? 1 : 0;
                before++;
            }
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (messages[i] > 0) {
                ShareRange range = ShareRange.of(left[i], messages[i], ERROR);
                places.add(new Place(i + 1, messages[i], left[i], range.low(), range.high()));
            }
        }
        return new Fatigue(places, limit(places));
    }

    private static int limit(List<Place> places) {
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i).left() >= FEWEST
                    && strict(places.get(i)).low() > strict(places.getFirst()).high()) {
                return places.get(i).number() - 1;
            }
        }
        return 0;
    }

    private static ShareRange strict(Place place) {
        return ShareRange.of(place.left(), place.messages(), ERROR / (MOST - 1));
    }
}
