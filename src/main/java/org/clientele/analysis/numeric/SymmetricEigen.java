package org.clientele.analysis.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix.
 *
 * @param values the eigenvalues
 * @param vectors row i is the eigenvector of {@code values[i]}
 */
public record SymmetricEigen(double[] values, double[][] vectors) {
    /**
     * Decomposes a symmetric matrix.
     *
     * @throws ArithmeticException when the iteration does not converge (the matrix holds something that is no number)
     */
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(matrix))) {
            throw new ArithmeticException("no eigenvalues found");
        }
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = eigen.getEigenvalue(i).getReal();
            vectors[i] = eigen.getEigenVector(i).getData().clone();
        }
        return new SymmetricEigen(values, vectors);
    }
}
