package org.clientele.analysis.text;

import org.clientele.facts.TextColumn;

/**
 * The texts that interests are read from.
 *
 * @param products the text of each product: name and description, by dense product index
 * @param offset n+1 entries: what customer c wrote is {@code offset[c]} to {@code offset[c+1]} of {@code written}
 * @param day the epoch day of each text that somebody wrote
 * @param written reviews, comments and tickets, by customer
 */
public record TextSource(TextColumn products, int[] offset, int[] day, TextColumn written) {}
