package org.clientele.analysis.strategy;

import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Gives people offers so that the margin expected of all of it is highest: at most so many for each person, no more of an
 * offer than there are, within one budget and a number of messages.
 *
 * <p>Small cases where every offer costs the same are solved exactly as a flow of highest profit ({@link OfferFlow}).
 * Otherwise each limited thing gets a price (Lagrange), and everybody takes what is worth most after the prices; the
 * prices are set one after the other so that demand meets supply, and then moved along the subgradient with Polyak's step.
 * What is still over is taken back from those who lose least, what is left is given to those who gain most. The price
 * total bounds every assignment from above, so the gap to the best is known. M. L. Fisher, Management Science 27 (1981);
 * D. P. Bertsekas, Annals of Operations Research 14 (1988).
 */
public final class OfferAssignment {
    private static final int EXACT_PAIRS = 6_000;
    private static final int SWEEPS = 6;
    private static final long WORK = 250_000_000L;
    private static final int MOST_STEPS = 400;
    private static final int PATIENCE = 5;

    /** So many people, evenly taken, are enough to find prices to begin with. */
    private static final int SAMPLE = 50_000;

    private static final double EXACT = 1e-6;
    private static final double NEAR = 5e-4;

    private OfferAssignment() {}

    /** The assignment; the same for the same spec. */
    public static OfferResult run(OfferSpec spec, Checkpoint checkpoint) {
        OfferResult priced = priced(spec, checkpoint);
        boolean small = (long) spec.people() * spec.offers() <= EXACT_PAIRS;
        if (!small || !spec.oneCost()) {
            return priced;
        }
        int[] best = OfferFlow.best(spec, checkpoint);
        OfferTotals totals = OfferTotals.of(spec, best);
        return new OfferResult(best, totals.total(), totals.total(), totals.used(), totals.spent(), priced.prices());
    }

    /** By prices alone. */
    static OfferResult priced(OfferSpec spec, Checkpoint checkpoint) {
        OfferPrices prices = new OfferPrices(spec);
        int part = spec.people() / SAMPLE;
        if (part > 1) {
            Search sample = new Search(spec.everyNth(part), null);
            sample.run(checkpoint.part(0, 0.3));
            prices.set(sample.bestPrices);
        }
        Search search = new Search(spec, prices);
        search.run(checkpoint.part(part > 1 ? 0.3 : 0, 1));
        OfferTotals totals = OfferTotals.of(spec, search.best);
        prices.set(search.bestPrices);
        return new OfferResult(
                search.best,
                totals.total(),
                Math.max(totals.total(), search.bound),
                totals.used(),
                totals.spent(),
                prices.prices());
    }

    /** The best prices and the best assignment found so far. */
    private static final class Search {
        private final OfferSpec spec;
        private final OfferPrices prices;
        private final OfferRepair repair;
        private final double near;
        private double[] bestPrices;
        private double bound;
        private int[] best = new int[0];
        private double total = Double.NEGATIVE_INFINITY;

        Search(OfferSpec spec, @Nullable OfferPrices from) {
            this.spec = spec;
            this.prices = from == null ? new OfferPrices(spec) : from;
            this.repair = new OfferRepair(spec);
            this.near = spec.people() > SAMPLE ? NEAR : EXACT;
            this.bestPrices = prices.copy();
            this.bound = prices.dual();
        }

        void run(Checkpoint checkpoint) {
            give();
            for (int sweep = 0; sweep < SWEEPS && !isNear(); sweep++) {
                double before = prices.dual();
                prices.sweep(checkpoint);
                keep();
                give();
                checkpoint.progress(0.5 * (sweep + 1) / SWEEPS);
                if (sweep > 0 && prices.dual() > before * (1 - 1e-7)) {
                    break;
                }
            }
            walk(checkpoint);
        }

        private void walk(Checkpoint checkpoint) {
            long work = Math.max(1, (long) spec.people() * spec.offers());
            int steps = Math.clamp(WORK / work, 8, MOST_STEPS);
            double pace = 1;
            int worse = 0;
            prices.set(bestPrices);
            for (int step = 0; step < steps && !isNear(); step++) {
                checkpoint.check();
                if (!prices.step(pace * (prices.dual() - total))) {
                    return;
                }
                if (keep()) {
                    worse = 0;
                } else if (++worse == PATIENCE) {
                    pace /= 2;
                    worse = 0;
                    prices.set(bestPrices);
                }
                if (step % Math.max(1, steps / 8) == 0 || step == steps - 1) {
                    give();
                }
                checkpoint.progress(0.5 + 0.5 * (step + 1) / steps);
            }
        }

        private boolean isNear() {
            return bound - total <= near * Math.abs(bound);
        }

        private boolean keep() {
            if (prices.dual() >= bound - 1e-12 * Math.abs(bound)) {
                return false;
            }
            bound = prices.dual();
            bestPrices = prices.copy();
            return true;
        }

        private void give() {
            int[] tried = repair.feasible(prices);
            double comes = OfferTotals.of(spec, tried).total();
            if (comes > total) {
                total = comes;
                best = tried;
            }
        }
    }
}
