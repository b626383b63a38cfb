package org.clientele.app.features;

import java.util.List;
import org.clientele.analysis.features.Sample;
import org.clientele.analysis.project.Components;
import org.clientele.model.text.Message;

/**
 * The table squeezed into few axes.
 *
 * @param sample the people and columns that were looked at
 * @param names what people call the columns of the sample
 * @param axes the axes
 * @param along how far each column goes along with each axis, by axis, then column: their correlation, which unlike the
 *     weights stays readable where columns say nearly the same
 * @param x where each person of the sample lies along the first
 * @param y where along the second; zeros where there is only one
 * @param group class of each person, all 0 where there are no classes
 * @param groups what people call the classes that are met; empty where there are none
 * @param right share of people not seen before whom axes made of the others put into their own class, NaN where there are none
 * @param base share of the largest class
 */
public record AxesPicture(
        Sample sample,
        List<Message> names,
        Components axes,
        double[][] along,
        float[] x,
        float[] y,
        int[] group,
        List<Message> groups,
        double right,
        double base) {
    public AxesPicture {
        names = List.copyOf(names);
        groups = List.copyOf(groups);
    }

    /** The columns that go along most with any of the first axes, the closest first. */
    public int[] closest(int most, int axesLookedAt) {
        int shown = Math.min(axesLookedAt, along.length);
        double[] weight = new double[names.size()];
        for (int a = 0; a < shown; a++) {
            for (int j = 0; j < weight.length; j++) {
                weight[j] = Math.max(weight[j], Math.abs(along[a][j]));
            }
        }
        return java.util.stream.IntStream.range(0, weight.length)
                .boxed()
                .sorted((a, b) -> Double.compare(weight[b], weight[a]))
                .limit(most)
                .mapToInt(j -> j)
                .toArray();
    }
}
