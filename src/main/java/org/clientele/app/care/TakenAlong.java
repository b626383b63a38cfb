package org.clientele.app.care;

import java.nio.file.Path;

/**
 * A whole workbench in one file that other programs can read too.
 *
 * @param file where it was written
 * @param bytes its size
 * @param rows how many rows it holds
 */
public record TakenAlong(Path file, long bytes, long rows) {}
