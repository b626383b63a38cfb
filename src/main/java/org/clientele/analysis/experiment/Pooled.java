package org.clientele.analysis.experiment;

import java.util.List;
import org.clientele.analysis.numeric.ChiSquare;

/**
 * Several experiments of one kind read as one: the mean of their differences, each weighted by how exactly it is known.
 *
 * <p>Fixed effect by inverse variance (Cochran; Hedges and Olkin, Statistical Methods for Meta-Analysis, 1985, chapter
 * 6): δ = Σ δᵢ/σᵢ² ÷ Σ 1/σᵢ², σ² = 1 ÷ Σ 1/σᵢ²; Q = Σ (δᵢ − δ)²/σᵢ² tells by χ² whether they agree.
 *
 * @param effect the difference of all, with its intervals
 * @param experiments how many were read
 * @param q how far they are from each other
 * @param agreeP the chance of such a distance when all have the same effect
 */
public record Pooled(Effect effect, int experiments, double q, double agreeP) {
    /**
     * Reads experiments together.
     *
     * @param effects one each, all of shares or all of amounts; those in which nothing varied yet are left out
     * @param alpha error of the intervals, usually 0.05
     * @param planned people planned for in all of them
     * @throws IllegalArgumentException when nothing is left
     */
    public static Pooled of(List<Effect> effects, double alpha, long planned) {
        List<Effect> known = effects.stream().filter(e -> e.standardError() > 0).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no experiment in which anything varied");
        }
        double weights = 0;
        double sum = 0;
        double controls = 0;
        double treats = 0;
        long control = 0;
        long treated = 0;
        for (Effect effect : known) {
            double weight = 1 / (effect.standardError() * effect.standardError());
            weights += weight;
            sum += weight * effect.difference();
            controls += weight * effect.control().mean();
            treats += weight * effect.treated().mean();
            control += effect.control().people();
            treated += effect.treated().people();
        }
        double difference = sum / weights;
        double error = Math.sqrt(1 / weights);
        double q = 0;
        for (Effect effect : known) {
            double off = (effect.difference() - difference) / effect.standardError();
            q += off * off;
        }
        double half = Normal.quantile(1 - alpha / 2) * error;
        Anytime anytime = Anytime.planned(alpha, Math.max(2, planned));
        long people = control + treated;
        double z = difference / error;
        boolean share = known.getFirst().control().share();
        Effect effect = new Effect(
                new Arm(control, controls / weights, error * error * control / 2, share),
                new Arm(treated, treats / weights, error * error * treated / 2, share),
                difference,
                error,
                difference - half,
                difference + half,
                z,
                2 * Normal.upperTail(Math.abs(z)),
                anytime.halfWidth(error, people),
                anytime.p(difference, error, people));
        double agree = known.size() < 2 ? 1 : ChiSquare.upperTail(q, known.size() - 1);
        return new Pooled(effect, known.size(), q, agree);
    }
}
