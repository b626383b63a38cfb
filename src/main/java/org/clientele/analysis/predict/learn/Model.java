package org.clientele.analysis.predict.learn;

/** Something that has learned to rank rows by how likely they are a yes. */
public interface Model {
    /** The score of each row of a table with the fields that were learned from, as log-odds before calibration. */
    double[] scores(Sheet sheet);
}
