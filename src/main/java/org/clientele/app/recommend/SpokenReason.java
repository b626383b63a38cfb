package org.clientele.app.recommend;

/**
 * A product that a person bought and that speaks for a suggestion.
 *
 * @param name the name of the bought product
 * @param share the part that it has of all that speaks for the suggestion, 0.4 for 40 %
 * @param boughtBoth how many people bought both
 */
public record SpokenReason(String name, double share, int boughtBoth) {}
