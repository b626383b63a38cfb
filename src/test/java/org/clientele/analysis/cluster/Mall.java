package org.clientele.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.numeric.Rows;

/** The mall customers: 200 people with income and spending score, whole numbers with many ties. */
public final class Mall {
    private Mall() {}

    /** Income and score; skips the test where the data are not here. */
    public static Rows rows() {
        List<double[]> points = new ArrayList<>();
        PublicData.rows(
                PublicData.file("customers/mall_customers/Mall_Customers.csv"),
                row -> points.add(new double[] {Double.parseDouble(row.get(3)), Double.parseDouble(row.get(4))}));
        return new Rows(points.stream().flatMapToDouble(Arrays::stream).toArray(), points.size(), 2);
    }

    /** How many of each label, ascending; labels below zero are left out. */
    public static int[] sizes(int[] label) {
        int[] sizes = new int[Arrays.stream(label).max().orElse(-1) + 1];
        for (int g : label) {
            if (g >= 0) {
                sizes[g]++;
            }
        }
        Arrays.sort(sizes);
        return sizes;
    }
}
