package org.clientele.app.products;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionDesk;
import org.clientele.app.recommend.SuggestionList;
import org.clientele.facts.CustomerSet;
import org.clientele.model.run.Checkpoint;

/**
 * Where the first suggestion of each person comes from, counted among people spread evenly over all.
 *
 * @param people how many people were looked at
 * @param grounds how many of them have a first suggestion of each kind; those missing get nothing
 */
public record FallBacks(int people, Map<Ground, Integer> grounds) {
    /** At most that many people are looked at. */
    static final int MOST = 2_000;

    public FallBacks {
        grounds = Map.copyOf(grounds);
    }

    /** Counted for a desk of that many customers. */
    static FallBacks of(SuggestionDesk desk, int customers, Checkpoint checkpoint) {
        int looked = Math.min(customers, MOST);
        int[] people = new int[looked];
        for (int i = 0; i < looked; i++) {
            people[i] = (int) ((long) i * customers / looked);
        }
        SuggestionList list = desk.suggest(CustomerSet.of(customers, people), 1, checkpoint);
        Map<Ground, Integer> grounds = new EnumMap<>(Ground.class);
        for (int person : people) {
            List<SuggestedProduct> first = list.of(person);
            if (!first.isEmpty()) {
                grounds.merge(first.getFirst().ground(), 1, Integer::sum);
            }
        }
        return new FallBacks(looked, grounds);
    }

    /** The part of people whose first suggestion comes from there, 0.19 for 19 %. */
    public double share(Ground ground) {
        return people == 0 ? 0 : (double) grounds.getOrDefault(ground, 0) / people;
    }
}
