package org.clientele.app.recommend;

import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.content.ItemSource;
import org.clientele.analysis.recommend.content.ReadFeatures;
import org.clientele.analysis.recommend.signal.SignalSpec;
import org.clientele.analysis.recommend.signal.Touches;
import org.clientele.app.consent.Personal;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/**
 * Makes what recommenders learn from out of a snapshot: the touches that count in the shop, and what is known of the
 * products. Training, comparing and suggesting all take it from here, so that they never differ.
 */
public final class MakeTrainingData {
    private MakeTrainingData() {}

    /** All that may be learned from in a workbench: its chosen signals of all who have not said no to that, and all that
     * it holds of its products. */
    public static TrainingData of(Workbench workbench, Facts facts, Checkpoint checkpoint) {
        ItemSource source = source(workbench, facts, checkpoint.part(0, 0.5));
        return of(Personal.view(workbench, facts), SignalChoice.of(workbench).spec(), source, checkpoint.part(0.5, 1));
    }

    /** All that a workbench holds of its products: texts, labels, and how they look. */
    static ItemSource source(Workbench workbench, Facts facts, Checkpoint checkpoint) {
        return ReadItems.of(workbench.stored(), facts, checkpoint)
                .with(new PictureShelf(workbench.shelf()).of(facts.catalogue()));
    }

    /** Purchases, and what the snapshot alone knows of the products. */
    public static TrainingData of(Facts facts, Checkpoint checkpoint) {
        return of(facts, SignalSpec.standard(), ItemSource.ofNames(facts.catalogue()), checkpoint);
    }

    /** Chosen signals, and products described by a source. */
    public static TrainingData of(Facts facts, SignalSpec signals, ItemSource source, Checkpoint checkpoint) {
        ItemFeatures features = ReadFeatures.of(facts.catalogue(), source, checkpoint);
        return TrainingData.of(Touches.of(facts, signals), features, signals.halfLifeDays());
    }

    /** What people did, without what is known of the products: enough to suggest with a trained recommender. */
    public static TrainingData touches(Facts facts, SignalSpec signals) {
        Purchases touches = Touches.of(facts, signals);
        return TrainingData.of(touches, ItemFeatures.none(touches.items()), signals.halfLifeDays());
    }
}
