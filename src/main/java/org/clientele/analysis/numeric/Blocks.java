package org.clientele.analysis.numeric;

import java.util.stream.IntStream;
import org.clientele.model.run.Checkpoint;

/**
 * Splits the work over many customers into blocks that run side by side.
 *
 * <p>The blocks depend on the number of rows only, never on the number of processors, so that sums taken per block and
 * then in the order of the blocks are the same on every computer.
 */
public final class Blocks {
    /** Rows per block where nothing else is said. */
    public static final int SIZE = 4096;

    private Blocks() {}

    /** How many blocks {@code rows} rows make. */
    public static int count(int rows) {
        return (rows + SIZE - 1) / SIZE;
    }

    /**
     * Runs the body once per block, in parallel; ends early when the checkpoint says so.
     *
     * @param rows rows in all
     * @param checkpoint asked before each block
     * @param body the work on one block
     * @throws org.clientele.model.run.Cancelled when the work was cancelled
     */
    public static void forEach(int rows, Checkpoint checkpoint, Body body) {
        int blocks = count(rows);
        if (blocks <= 1) {
            checkpoint.check();
            body.run(0, 0, rows);
            return;
        }
        IntStream.range(0, blocks).parallel().forEach(block -> {
            checkpoint.check();
            body.run(block, block * SIZE, Math.min(rows, (block + 1) * SIZE));
        });
    }

    /** The work on the rows {@code from} to {@code to} (exclusive) of one block. */
    @FunctionalInterface
    public interface Body {
        /** Does the work; must write only to places of its own rows or its own block. */
        void run(int block, int from, int to);
    }
}
