package org.clientele.ui.groups;

import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** How far a long search is: written by the work, looked at by the screen a few times a second. */
final class Pace {
    private volatile double done = -1;
    private volatile @Nullable Message step;

    /** 0 to 1, negative while it cannot be told. */
    double done() {
        return done;
    }

    /** What is being done now; null before the work has said. */
    @Nullable Message step() {
        return step;
    }

    /** A checkpoint that also tells this pace. */
    Checkpoint over(Checkpoint checkpoint) {
        return new Checkpoint() {
            @Override
            public void progress(double fraction) {
                done = fraction;
                checkpoint.progress(fraction);
            }

            @Override
            public void step(Message message) {
                step = message;
                checkpoint.step(message);
            }

            @Override
            public void check() {
                checkpoint.check();
            }
        };
    }
}
