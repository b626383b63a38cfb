package org.clientele.analysis.rule;

/**
 * What the shop's recommender would suggest to each customer.
 *
 * @param k how many for each
 * @param product dense product indexes, those of customer c from {@code c · k}, the best first, -1 where there is none
 */
public record Suggested(int k, int[] product) {}
