package org.clientele.analysis.project;

/**
 * The axes along which groups lie farthest apart.
 *
 * @param axes the axes with the share of the separation that each keeps; one fewer than groups at the most
 * @param centres where the middle of each group lies, by group, then axis; empty for a group without a row
 * @param right share of the rows that lie nearest to their own group's middle, group sizes considered
 * @param fresh the same for rows that the axes were not made from: five times a fifth is kept back; NaN for few rows
 * @param base share of the largest group: what always saying that one would reach
 */
public record Separation(Components axes, double[][] centres, double right, double fresh, double base) {}
