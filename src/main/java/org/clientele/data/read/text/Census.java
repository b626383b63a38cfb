package org.clientele.data.read.text;

import java.util.List;

/**
 * What one pass over all bytes of a text file has found.
 *
 * @param packedBytes size of the file
 * @param bytes size of its text, unpacked
 * @param sha256 hash of the file
 * @param head the first bytes of the text
 * @param chunks pieces spread over the rest of the text
 * @param accents lines with bytes above 127, joined by line feeds
 * @param multibyte well-formed UTF-8 sequences of two and more bytes
 * @param malformed bytes that are no UTF-8
 * @param nuls bytes that are zero
 */
record Census(
        long packedBytes,
        long bytes,
        String sha256,
        byte[] head,
        List<byte[]> chunks,
        byte[] accents,
        long multibyte,
        long malformed,
        long nuls) {
    /** Whether every byte is plain ASCII. */
    boolean ascii() {
        return multibyte == 0 && malformed == 0;
    }
}
