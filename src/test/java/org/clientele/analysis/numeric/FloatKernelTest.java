package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both forms of the kernel against loops in double precision and EJML. */
class FloatKernelTest {
    private final Random random = new Random(3);

    static Stream<FloatKernel> kernels() {
        return Stream.of(FloatKernel.plain(), FloatKernel.best());
    }

    private float[] numbers(int n) {
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    @Test
    void the_build_tests_the_form_with_vector_registers() {
        boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        assertEquals(there, FloatKernel.best() != FloatKernel.plain());
    }

    @Test
    void lengths_are_rounded_up() {
        assertEquals(0, FloatKernel.padded(0));
        assertEquals(16, FloatKernel.padded(1));
        assertEquals(16, FloatKernel.padded(16));
        assertEquals(32, FloatKernel.padded(17));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void inner_products_and_sums(FloatKernel kernel) {
        for (int n = 0; n <= 96; n += 16) {
            float[] a = numbers(n + 5);
            float[] b = numbers(n + 9);
            float[] c = a.clone();
            double dot = 0;
            for (int i = 0; i < n; i++) {
                dot += (double) a[5 + i] * b[2 + i];
            }
            assertEquals(dot, kernel.dot(a, 5, b, 2, n), 1e-4);
            kernel.add(c, 5, b, 2, 0.3f, n);
            for (int i = 0; i < c.length; i++) {
                assertEquals(i < 5 ? a[i] : a[i] + 0.3f * b[i - 3], c[i], 1e-5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void a_pull_moves_both_sides_from_where_they_were(FloatKernel kernel) {
        float[] p = numbers(48);
        float[] q = numbers(64);
        float[] newP = p.clone();
        float[] newQ = q.clone();
        kernel.pull(newP, 16, newQ, 32, 0.9f, 0.2f, 32);
        for (int f = 0; f < 32; f++) {
            assertEquals(0.9f * p[16 + f] + 0.2f * q[32 + f], newP[16 + f], 1e-5);
            assertEquals(0.9f * q[32 + f] + 0.2f * p[16 + f], newQ[32 + f], 1e-5);
        }
        assertEquals(p[15], newP[15]);
        assertEquals(q[31], newQ[31]);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void a_pull_apart_moves_three_rows_from_where_they_were(FloatKernel kernel) {
        float[] p = numbers(32);
        float[] q = numbers(96);
        float[] newP = p.clone();
        float[] newQ = q.clone();
        kernel.pullApart(newP, 0, newQ, 64, 16, 0.9f, 0.2f, 32);
        for (int f = 0; f < 32; f++) {
            assertEquals(0.9f * p[f] + 0.2f * (q[64 + f] - q[16 + f]), newP[f], 1e-5);
            assertEquals(0.9f * q[64 + f] + 0.2f * p[f], newQ[64 + f], 1e-5);
            assertEquals(0.9f * q[16 + f] - 0.2f * p[f], newQ[16 + f], 1e-5);
        }
        assertEquals(q[50], newQ[50]);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void scores_of_any_number_of_people_and_products(FloatKernel kernel) {
        int d = 7;
        int items = 117;
        int stride = FloatKernel.padded(items);
        float[] byAxis = numbers(d * stride);
        for (int count : new int[] {1, 3, 4, 8, 13}) {
            float[] people = numbers(count * d);
            for (int from : new int[] {0, 10}) {
                float[][] out = new float[count][items];
                for (float[] row : out) {
                    java.util.Arrays.fill(row, -7f);
                }
                kernel.scores(people, count, d, byAxis, stride, out, from, items - 2);
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j < items; j++) {
                        double sum = 0;
                        for (int f = 0; f < d; f++) {
                            sum += (double) people[i * d + f] * byAxis[f * stride + j];
                        }
                        assertEquals(j < from || j >= items - 2 ? -7 : sum, out[i][j], 1e-4);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void a_system_of_gathered_rows_is_solved(FloatKernel kernel) {
        SpdSystem system = kernel.system(80, 80);
        for (int size : new int[] {16, 32, 48, 64, 80}) {
            for (int count : new int[] {1, 3, 40}) {
                float[] source = numbers(count * size);
                DMatrixRMaj matrix = new DMatrixRMaj(size, size);
                system.reset(size);
                float[] diagonal = new float[size];
                java.util.Arrays.fill(diagonal, 2f);
                system.addDiagonal(diagonal);
                for (int pass = 0; pass < 2; pass++) {
                    for (int k = 0; k < count; k++) {
                        system.put(k, source, k * size, pass == 0 ? 1f : 0.5f);
                    }
                    system.put(0, 3, 1.5f);
                    system.accumulate(count);
                    for (int k = 0; k < count; k++) {
                        for (int i = 0; i < size; i++) {
                            for (int j = 0; j < size; j++) {
                                matrix.add(i, j, at(source, k, i, size, pass) * at(source, k, j, size, pass));
                            }
                        }
                    }
                }
                float[] row = new float[size];
                system.addRow(count - 1, 2f, row);
                assertEquals(2 * at(source, count - 1, 4, size, 1), row[4], 1e-6);
                double dot = 0;
                for (int i = 0; i < size; i++) {
                    dot += at(source, count - 1, i, size, 1) * row[i];
                }
                assertEquals(dot, system.dotRow(count - 1, row), 1e-3);
                system.addIdentity();
                system.factor();
                float[] b = numbers(size);
                DMatrixRMaj answer = new DMatrixRMaj(size, 1);
                DMatrixRMaj right = new DMatrixRMaj(size, 1);
                for (int i = 0; i < size; i++) {
                    matrix.add(i, i, 3);
                    right.set(i, b[i]);
                }
                assertTrue(CommonOps_DDRM.solve(matrix, right, answer));
                system.solve(b);
                for (int i = 0; i < size; i++) {
                    assertEquals(answer.get(i), b[i], 1e-4, size + " by " + count);
                }
            }
        }
    }

    private static double at(float[] source, int k, int column, int size, int pass) {
        return k == 0 && column == 3 ? 1.5 : source[k * size + column] * (pass == 0 ? 1 : 0.5);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rows_that_were_cleared_count_for_nothing(FloatKernel kernel) {
        SpdSystem system = kernel.system(16, 16);
        system.reset(16);
        system.put(0, numbers(16), 0, 1f);
        system.clear(8);
        system.accumulate(8);
        system.addIdentity();
        system.factor();
        float[] b = numbers(16);
        float[] before = b.clone();
        system.solve(b);
        assertArrayEquals(before, b, 1e-6f);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void a_matrix_that_is_not_positive_definite_is_refused(FloatKernel kernel) {
        SpdSystem system = kernel.system(16, 16);
        system.reset(16);
        assertThrows(ArithmeticException.class, system::factor);
    }
}
