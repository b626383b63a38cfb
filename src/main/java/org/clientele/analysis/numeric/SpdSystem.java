package org.clientele.analysis.numeric;

/**
 * Builds a symmetric positive definite matrix as a sum of outer products of gathered rows, and solves with it; one
 * thread's scratch space, used again and again.
 *
 * <p>Order of use: {@link #reset}, then {@link #put} rows and {@link #accumulate} them, as often as needed, then {@link
 * #addDiagonal}, {@link #factor} and {@link #solve}.
 */
public interface SpdSystem {
    /** Starts again with a zero matrix of that size, a multiple of {@link FloatKernel#STEP}. */
    void reset(int size);

    /** Gathers {@code scale} times the numbers at {@code source[at]} as row {@code row}. */
    void put(int row, float[] source, int at, float scale);

    /** Writes one number of a row. */
    void put(int row, int column, float value);

    /** Sets the rows before {@code count} to zero. */
    void clear(int count);

    /** Adds R'R of the first {@code count} gathered rows R. */
    void accumulate(int count);

    /** Adds a matrix whose rows lie {@code stride} apart in {@code source}, the first at {@code at}. */
    void add(float[] source, int at, int stride);

    /** Adds to the diagonal. */
    void addDiagonal(float[] diagonal);

    /** Adds 1 to each place of the diagonal. */
    void addIdentity();

    /** Replaces the matrix by its Cholesky factor.
     *
     * @throws ArithmeticException when the matrix is not positive definite */
    void factor();

    /** Solves with the factor; b becomes the answer. */
    void solve(float[] b);

    /** The inner product of a gathered row and b. */
    float dotRow(int row, float[] b);

    /** Adds {@code w} times a gathered row to b. */
    void addRow(int row, float w, float[] b);
}
