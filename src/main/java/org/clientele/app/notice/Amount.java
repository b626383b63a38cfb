package org.clientele.app.notice;

/**
 * A sum of money inside a sentence, written with the currency of the data and the habits of the reader's language.
 *
 * @param value ten-thousandths of the currency unit
 * @param currency three-letter currency code
 */
public record Amount(long value, String currency) {}
