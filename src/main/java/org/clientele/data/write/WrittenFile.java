package org.clientele.data.write;

/**
 * What is known of a file after it was read back.
 *
 * @param rows rows, without the header
 * @param sha256 hash of its bytes, in lower-case hexadecimal
 */
public record WrittenFile(long rows, String sha256) {}
