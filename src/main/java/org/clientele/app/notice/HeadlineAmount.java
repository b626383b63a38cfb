package org.clientele.app.notice;

/**
 * A sum of money in a headline, shortened when it is long (¥4.2M, ¥18.4万); tables show the exact sum.
 *
 * @param value ten-thousandths of the currency unit
 * @param currency three-letter currency code
 */
public record HeadlineAmount(long value, String currency) {}
