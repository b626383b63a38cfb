package org.clientele.app.notice;

/**
 * A number in a headline, shortened when it is long (1.2万, 4.2M); tables show the exact number.
 *
 * @param value the exact number
 */
public record Headline(double value) {}
