package org.clientele.analysis.recommend.blend;

import java.io.DataInput;
import java.io.IOException;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.model.run.Checkpoint;

/** Where a blend gets its members from by their codes: the list of all methods, which itself knows the blend. */
public interface Members {
    /** Trains a method with its standard settings.
     *
     * @throws IllegalArgumentException when no method has that code */
    Recommender fit(TrainingData data, String code, long seed, Workers workers, Checkpoint checkpoint);

    /** Reads a trained method that was written after its settings.
     *
     * @throws IllegalArgumentException when no method has that code */
    Recommender read(String code, DataInput in) throws IOException;
}
