package org.clientele.analysis.recommend.rating;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What was learned of the products.
 *
 * @param mean the mean of all ratings
 * @param bias how much better or worse than the mean each product is
 * @param vector products × d; d may be 0
 * @param says products × d, what having rated a product says about a person; empty where that is not used
 */
record Products(float mean, float[] bias, float[][] vector, float[][] says) {
    /** How many products. */
    int items() {
        return bias.length;
    }

    /** Length of the vectors. */
    int d() {
        return vector.length == 0 ? 0 : vector[0].length;
    }

    /** Writes all numbers. */
    void write(DataOutput out) throws IOException {
        out.writeInt(items());
        out.writeInt(d());
        out.writeInt(says.length);
        out.writeFloat(mean);
        for (float number : bias) {
            out.writeFloat(number);
        }
        write(vector, out);
        write(says, out);
    }

    /** Reads what {@link #write} wrote. */
    static Products read(DataInput in) throws IOException {
        int items = in.readInt();
        int d = in.readInt();
        int saying = in.readInt();
        float mean = in.readFloat();
        float[] bias = new float[items];
        for (int i = 0; i < items; i++) {
            bias[i] = in.readFloat();
        }
        return new Products(mean, bias, read(items, d, in), read(saying, d, in));
    }

    private static void write(float[][] rows, DataOutput out) throws IOException {
        for (float[] row : rows) {
            for (float number : row) {
                out.writeFloat(number);
            }
        }
    }

    private static float[][] read(int count, int d, DataInput in) throws IOException {
        float[][] rows = new float[count][d];
        for (float[] row : rows) {
            for (int f = 0; f < d; f++) {
                row[f] = in.readFloat();
            }
        }
        return rows;
    }
}
