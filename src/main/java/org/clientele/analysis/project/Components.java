package org.clientele.analysis.project;

import java.util.List;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Directions through a cloud of points, the most telling first.
 *
 * @param mean where the cloud has its middle, by column
 * @param variance how much the points differ along each direction
 * @param axes the directions
 */
public record Components(double[] mean, double[] variance, List<Projection.Axis> axes) {
    public Components {
        axes = List.copyOf(axes);
    }

    /** A direction; one that keeps nothing where there are no more. */
    public Projection.Axis axis(int place) {
        return place < axes.size() ? axes.get(place) : new Projection.Axis(0, new double[mean.length]);
    }

    /** Where the rows lie along a direction. */
    public float[] project(Rows rows, int place, Checkpoint checkpoint) {
        double[] loading = axis(place).loading();
        float[] along = new float[rows.rows()];
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                along[i] = (float) along(rows, i, loading);
            }
        });
        return along;
    }

    /** Where the rows lie along the first directions, as rows of so many columns. */
    Rows squeeze(Rows rows, int columns, Checkpoint checkpoint) {
        double[] data = new double[rows.rows() * columns];
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                for (int c = 0; c < columns; c++) {
                    data[i * columns + c] = along(rows, i, axes.get(c).loading());
                }
            }
        });
        return new Rows(data, rows.rows(), columns);
    }

    private double along(Rows rows, int row, double[] loading) {
        double sum = 0;
        for (int j = 0; j < loading.length; j++) {
            sum += (rows.data()[row * loading.length + j] - mean[j]) * loading[j];
        }
        return sum;
    }
}
