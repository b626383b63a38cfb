package org.clientele.app.recommend;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.LeagueSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/**
 * Measures what a marketer waits for: the whole comparison of the usual methods, training the winner, and how long each
 * method goes on after Cancel, in a shop of 200,000 order lines. Nothing here asserts; it prints.
 */
final class LeagueBench {
    private static final int PEOPLE = 20_000;
    private static final int PRODUCTS = 2_000;
    private static final int EACH = 10;
    private static final int MOMENTS = 8;

    private LeagueBench() {}

    public static void main(String[] arguments) {
        Facts facts = new ShopFacts(RandomPurchases.withTastes(PEOPLE, PRODUCTS, 20, EACH, 0.8, 3)).facts(1);
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        TrainingData data = MakeTrainingData.of(workbench, facts, Checkpoint.none());
        say("%,d order lines of %,d people, %,d products", data.purchases().size(), PEOPLE, PRODUCTS);
        LeagueSpec spec = CompareRecommenders.standard(7);
        long begin = System.nanoTime();
        LeagueReport report = new CompareRecommenders().compare(facts, data, spec, Checkpoint.none());
        say("compare %d methods: %.1f s", spec.entrants().size(), since(begin));
        begin = System.nanoTime();
        TrainRecommender.train(
                facts,
                new TrainRecommender.Learning(data, SignalChoice.standard()),
                report.winner(),
                7,
                Checkpoint.none());
        say("train the winner, %s: %.2f s", report.winner().code(), since(begin));
        for (RecommenderSpec method : CompareRecommenders.usual()) {
            stop(facts, data, method);
        }
    }

    /** How long one method goes on after it is told to stop, at several moments of a comparison of it alone. */
    private static void stop(Facts facts, TrainingData data, RecommenderSpec method) {
        RecommenderSpec base = Algorithm.POPULAR.standard();
        LeagueSpec alone = LeagueSpec.standard(method.equals(base) ? List.of(base) : List.of(base, method), 7);
        long begin = System.nanoTime();
        new CompareRecommenders().compare(facts, data, alone, Checkpoint.none());
        double whole = since(begin);
        double longest = 0;
        for (int m = 1; m <= MOMENTS; m++) {
            Stop stop = new Stop(System.nanoTime() + (long) (whole * 1e9 * m / (MOMENTS + 1)));
            try {
                new CompareRecommenders().compare(facts, data, alone, stop);
            } catch (Cancelled told) {
                longest = Math.max(longest, since(stop.at.get()));
            }
        }
        say("%-14s whole %6.2f s, goes on at most %5.3f s after Cancel", method.code(), whole, longest);
    }

    /** Cancels from a moment on; the wait is counted from that moment. */
    private static final class Stop implements Checkpoint {
        private final AtomicLong at;

        Stop(long at) {
            this.at = new AtomicLong(at);
        }

        @Override
        public void progress(double fraction) {}

        @Override
        public void step(Message message) {}

        @Override
        public void check() {
            if (System.nanoTime() >= at.get()) {
                throw new Cancelled();
            }
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
