package org.clientele.data.write;

/**
 * What stands in a file that was just written.
 *
 * @param header whether the header is the one that was meant
 * @param cells the sum of its cells
 * @param sha256 the hash of its bytes
 */
record ReadBack(boolean header, CellSum cells, String sha256) {
    /** Whether it is what was written. */
    boolean is(CellSum written) {
        return header && cells.isSame(written);
    }
}
