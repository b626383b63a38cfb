package org.clientele.app.products;

import java.time.LocalDate;
import java.util.Optional;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.league.League;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.SignalChoice;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.recommend.TrainedRecommender;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;

/**
 * The method that suggests products in a shop now, and how much there is to learn from.
 *
 * @param trained what it was trained on; empty while nobody chose a method and best-sellers stand in
 * @param amount how much there is to learn from
 */
public record RecommenderInUse(Optional<Training> trained, Amount amount) {
    /** How well a trained method goes with the data of today. */
    public enum Age {
        /** It knows all that was imported. */
        CURRENT,
        /** Something was imported since. */
        NEWER_DATA,
        /** Other signals count now than those it learned from. */
        OTHER_SIGNALS,
        /** It is more than 30 days behind. */
        STALE
    }

    /**
     * What a method was trained on.
     *
     * @param spec the method with its settings
     * @param orderLines how many order lines it learned from
     * @param upTo the data date then
     * @param age how well it goes with the data of today
     */
    public record Training(RecommenderSpec spec, int orderLines, Optional<LocalDate> upTo, Age age) {
        /** The method. */
        public Algorithm algorithm() {
            return Algorithm.of(spec);
        }
    }

    /**
     * How much there is to learn from.
     *
     * @param orderLines order lines that count
     * @param products different products bought
     * @param enough whether it is enough to learn tastes
     */
    public record Amount(int orderLines, int products, boolean enough) {}

    /** The method that suggests now: the one trained, or best-sellers. */
    public Algorithm algorithm() {
        return trained.map(Training::algorithm).orElse(Algorithm.POPULAR);
    }

    /** The method that suggests now with its settings. */
    public RecommenderSpec spec() {
        return trained.map(Training::spec).orElseGet(Algorithm.POPULAR::standard);
    }

    /** What is in use in a workbench, seen with a snapshot of it. */
    public static RecommenderInUse of(Workbench workbench, Facts facts) {
        Purchases purchases = Purchases.of(facts);
        return new RecommenderInUse(
                new TrainRecommender().kept(workbench).map(kept -> training(kept, facts, SignalChoice.of(workbench))),
                new Amount(purchases.size(), purchases.itemsBought(), League.enough(purchases)));
    }

    private static Training training(TrainedRecommender kept, Facts facts, SignalChoice signals) {
        TrainedRecommender.Provenance from = kept.provenance();
        Age age = from.isStale(facts.dataDay())
                ? Age.STALE
                : !from.signals().equals(signals.spec())
                        ? Age.OTHER_SIGNALS
                        : from.version() == facts.version() ? Age.CURRENT : Age.NEWER_DATA;
        return new Training(
                kept.recommender().spec(),
                from.orderLines(),
                from.dataDay() == People.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(from.dataDay())),
                age);
    }
}
