package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 31, 64, 67})
    void the_solution_solves_the_system(int n) {
        float[][] matrix = SpdInverseTest.positiveDefinite(n, 11);
        float[][] original = new float[n][];
        float[] b = new float[n];
        for (int i = 0; i < n; i++) {
            original[i] = matrix[i].clone();
            b[i] = i - n / 2f;
        }
        Cholesky.factor(matrix, n);
        Cholesky.solve(matrix, n, b);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += (double) original[i][j] * b[j];
            }
            assertEquals(i - n / 2f, sum, 2e-3);
        }
    }

    @Test
    void refuses_a_matrix_that_is_not_positive_definite() {
        assertThrows(ArithmeticException.class, () -> Cholesky.factor(new float[][] {{0f}}, 1));
    }
}
