package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpdInverseTest {
    static float[][] positiveDefinite(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] half = new double[n + 3][n];
        for (double[] row : half) {
            for (int j = 0; j < n; j++) {
                row[j] = random.nextDouble(-1, 1);
            }
        }
        float[][] matrix = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = i == j ? 5 : 0;
                for (double[] row : half) {
                    sum += row[i] * row[j];
                }
                matrix[i][j] = (float) sum;
            }
        }
        return matrix;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 130, 200})
    void equals_the_inverse_of_ejml(int n) {
        float[][] matrix = positiveDefinite(n, n);
        DMatrixRMaj expected = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                expected.set(i, j, matrix[i][j]);
            }
        }
        CommonOps_DDRM.invert(expected);
        SpdInverse.invert(matrix, new Workers(2), Checkpoint.none());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(expected.get(i, j), matrix[i][j], 1e-5);
            }
        }
    }

    @Test
    void does_not_depend_on_the_number_of_workers() {
        float[][] alone = positiveDefinite(150, 3);
        float[][] shared = positiveDefinite(150, 3);
        SpdInverse.invert(alone, new Workers(1), Checkpoint.none());
        SpdInverse.invert(shared, new Workers(4), Checkpoint.none());
        for (int i = 0; i < alone.length; i++) {
            assertArrayEquals(alone[i], shared[i]);
        }
    }

    @Test
    void refuses_a_matrix_that_is_not_positive_definite() {
        float[][] matrix = {{1, 2}, {2, 1}};
        assertThrows(ArithmeticException.class, () -> SpdInverse.invert(matrix, new Workers(1), Checkpoint.none()));
    }
}
