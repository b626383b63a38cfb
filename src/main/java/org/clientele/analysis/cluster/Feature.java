package org.clientele.analysis.cluster;

/**
 * One column that customers are compared by.
 *
 * @param family its family
 * @param word the category, channel or time it stands for, empty where the family has one column only
 */
public record Feature(Family family, String word) {}
