package org.clientele.app.recommend;

import java.util.EnumMap;
import java.util.Map;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.analysis.recommend.serve.Suggestions;

/**
 * Where suggestions come from.
 *
 * @param people how many people were looked at
 * @param first how many of them have a first suggestion of each kind; those missing get nothing
 * @param places how many places of all lists are of each kind
 */
public record FallBacks(int people, Map<Ground, Integer> first, Map<Ground, Integer> places) {
    public FallBacks {
        first = Map.copyOf(first);
        places = Map.copyOf(places);
    }

    /** Counted over lists. */
    static FallBacks of(Suggestions lists) {
        Map<Ground, Integer> first = new EnumMap<>(Ground.class);
        Map<Ground, Integer> places = new EnumMap<>(Ground.class);
        for (int p = 0; p < lists.people().length; p++) {
            int count = lists.count(p);
            for (int r = 0; r < count; r++) {
                places.merge(lists.ground(p, r), 1, Integer::sum);
            }
            if (count > 0) {
                first.merge(lists.ground(p, 0), 1, Integer::sum);
            }
        }
        return new FallBacks(lists.people().length, first, places);
    }

    /** At most so many people, spread evenly over all. */
    static int[] spread(int customers, int most) {
        int looked = Math.min(customers, most);
        int[] people = new int[looked];
        for (int i = 0; i < looked; i++) {
            people[i] = (int) ((long) i * customers / looked);
        }
        return people;
    }

    /** The part of people whose first suggestion comes from there, 0.19 for 19 %. */
    public double share(Ground ground) {
        return people == 0 ? 0 : (double) first.getOrDefault(ground, 0) / people;
    }

    /** The part of all places that is not filled from people's own histories, 0.19 for 19 %. */
    public double fallBackShare() {
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : 1 - (double) places.getOrDefault(Ground.HISTORY, 0) / all;
    }
}
