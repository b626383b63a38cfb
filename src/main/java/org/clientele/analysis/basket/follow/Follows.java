package org.clientele.analysis.basket.follow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.clientele.analysis.numeric.FalseDiscovery;
import org.clientele.analysis.numeric.Workers;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/**
 * Finds what is bought for the first time within some days after the first purchase of something else, more often than
 * comparable people buy it.
 *
 * <p>Comparable are all shopping days of others that are as many-th of their customer (1, 2, 3, 4, 5–6, 7–9, 10–14, 15–24, 25
 * and more), on which the other thing was not bought yet. Only days count after which all the days asked for are in the data.
 */
public final class Follows {
    /** Pairs that luck explains better than that are not kept. */
    private static final double UNLIKELY = 0.05;

    private Follows() {}

    /** What follows what in a snapshot. */
    public static FollowResult run(Facts facts, FollowSpec spec, Workers workers, Checkpoint checkpoint) {
        Visits visits = Visits.of(facts, spec.level(), checkpoint.part(0, 0.1));
        int items = spec.level().items(facts);
        Comparables comparables =
                Comparables.of(visits, items, spec.days(), facts.dataDay(), checkpoint.part(0.1, 0.2));
        FirstBuyers buyers = FirstBuyers.of(visits, items);
        List<List<Follow>> found = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            found.add(List.of());
        }
        AtomicLong tested = new AtomicLong();
        workers.run(items, 1, checkpoint.part(0.2, 1), () -> {
            After after = new After(visits, buyers, comparables, spec, facts.dataDay());
            return (from, to) -> {
                for (int item = from; item < to; item++) {
                    found.set(item, after.of(item, UNLIKELY));
                    tested.addAndGet(after.tested());
                }
            };
        });
        List<Follow> kept = found.stream().flatMap(List::stream).toList();
        double[] shares =
                FalseDiscovery.adjusted(kept.stream().mapToDouble(Follow::luck).toArray(), tested.get());
        List<Follow> pairs = new ArrayList<>(kept.size());
        for (int i = 0; i < shares.length; i++) {
            pairs.add(kept.get(i).withFalseShare(shares[i]));
        }
        pairs.sort(Comparator.comparingDouble((Follow pair) -> pair.usual() - pair.hits())
                .thenComparingInt(Follow::first)
                .thenComparingInt(Follow::then));
        return new FollowResult(spec, pairs, tested.get(), comparables.people());
    }
}
