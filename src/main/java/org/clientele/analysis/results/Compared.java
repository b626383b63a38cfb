package org.clientele.analysis.results;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.Effect;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.Verdict;

/**
 * One arm held against another on one measure, as the experiment of the campaign reads it.
 *
 * @param measure what was measured
 * @param contrast what it came to; its arm is {@link #ALL} for everybody who got a message
 * @param cut the amount above which amounts were cut, 0 where none was
 */
public record Compared(Measure measure, Contrast contrast, double cut) {
    /** Stands for everybody who got a message, in whatever version. */
    public static final int ALL = Contrast.EVERYONE;

    /** Everybody who got a message, where there are several versions, and each version, against those who got none. */
    public static List<Compared> effects(Measure measure, ExperimentResult result) {
        List<Compared> effects = new ArrayList<>();
        Contrast everyone = result.everyone();
        if (everyone != null) {
            effects.add(of(measure, result, everyone));
        }
        result.againstNobody().forEach(one -> effects.add(of(measure, result, one)));
        return effects;
    }

    /** One contrast of a measure. */
    public static Compared of(Measure measure, ExperimentResult result, Contrast contrast) {
        return new Compared(measure, contrast, Double.isFinite(result.cut()) ? result.cut() : 0);
    }

    /** The arm. */
    public int arm() {
        return contrast.arm();
    }

    /** The arm it is held against. */
    public int base() {
        return contrast.base();
    }

    /** The difference with intervals that keep the error over all comparisons of its kind (Holm). */
    public Effect effect() {
        return contrast.effect();
    }

    /** The difference with the intervals of a comparison that is the only one. */
    public Effect alone() {
        return contrast.alone();
    }

    /** What it says in one of five words. */
    public Verdict verdict() {
        return contrast.verdict();
    }
}
