package org.clientele.analysis.recommend.serve;

/**
 * A bought product that speaks for a suggestion: without it, the suggested product would score less.
 *
 * @param product the bought product
 * @param share the part that it has of all that speaks for the suggestion, 0 to 1
 */
public record Reason(int product, double share) {}
