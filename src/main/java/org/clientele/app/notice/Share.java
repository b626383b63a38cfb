package org.clientele.app.notice;

/**
 * A share of a whole inside a sentence, written as a percentage.
 *
 * @param value 0.19 for 19%
 */
public record Share(double value) {}
