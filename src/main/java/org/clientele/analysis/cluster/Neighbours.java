package org.clientele.analysis.cluster;

/**
 * A map on which neighbours stay neighbours; distances between far groups mean little on it.
 *
 * @param customers customer index of each point
 * @param x from left to right
 * @param y upwards
 */
public record Neighbours(int[] customers, float[] x, float[] y) {}
