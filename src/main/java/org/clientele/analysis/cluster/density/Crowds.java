package org.clientele.analysis.cluster.density;

/**
 * Crowds and loners.
 *
 * @param count how many crowds
 * @param label the crowd of each point, from 0, or {@link Dbscan#ALONE}
 * @param core whether each point stands within a crowd, with enough others near; false at its edge and for loners
 */
public record Crowds(int count, int[] label, boolean[] core) {}
