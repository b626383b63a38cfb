package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GemmTest {
    /** Sizes around the edges of a tile and of the rows that are taken together. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "3,7,5", "8,8,8", "9,64,17", "65,65,3", "130,72,33", "0,4,4"})
    void products_equal_the_textbook(int rows, int depth, int columns) {
        SplittableRandom random = new SplittableRandom(rows + depth);
        float[][] a = random(rows, depth, random);
        float[][] b = random(depth, columns, random);
        float[][] c = random(rows, columns, random);
        float[][] product = copy(c);
        Gemm.add(product, a, b, rows, depth, columns);
        float[][] turned = random(depth, columns, random);
        float[][] other = copy(turned);
        Gemm.addTransposed(other, a, c, rows, depth, columns);
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                double expected = c[i][j];
                for (int k = 0; k < depth; k++) {
                    expected += (double) a[i][k] * b[k][j];
                }
                assertEquals(expected, product[i][j], 1e-4);
            }
            for (int k = 0; k < depth; k++) {
                double expected = turned[k][j];
                for (int i = 0; i < rows; i++) {
                    expected += (double) a[i][k] * c[i][j];
                }
                assertEquals(expected, other[k][j], 1e-4);
            }
        }
    }

    private static float[][] random(int rows, int columns, SplittableRandom random) {
        float[][] out = new float[rows][columns];
        for (float[] row : out) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextDouble(-1, 1);
            }
        }
        return out;
    }

    private static float[][] copy(float[][] rows) {
        float[][] out = new float[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            out[r] = rows[r].clone();
        }
        return out;
    }
}
