package org.clientele.analysis.recommend.measure;

/**
 * The figures of one person from the places of the right products.
 *
 * <p>Places count from 0. Where equal scores count half, a place may lie between two whole ones.
 */
public final class RankedFigures {
    private static final double LOG_2 = Math.log(2);

    private RankedFigures() {}

    /**
     * One figure.
     *
     * @param kind a kind of people but AUC
     * @param places where the right products stand, ascending
     * @param right how many of {@code places} are filled
     * @param k length of the list; 0 for the whole ranking
     * @param targets |T|, 1 or more
     */
    public static double of(MetricKind kind, double[] places, int right, int k, int targets) {
        int hits = 0;
        while (hits < right && (k == 0 || places[hits] < k)) {
            hits++;
        }
        return switch (kind) {
            case HIT_RATE -> hits > 0 ? 1 : 0;
            case PRECISION -> (double) hits / k;
            case RECALL -> (double) hits / targets;
            case RECALL_MIN -> (double) hits / Math.min(k, targets);
            case F1 -> 2.0 * hits / (k + targets);
            case NDCG -> gain(places, hits) / best(Math.min(k, targets));
            case NDCG_ALL -> gain(places, hits) / best(targets);
            case MAP -> precisions(places, hits) / Math.min(k, targets);
            case MAP_ALL -> precisions(places, hits) / targets;
            case MRR -> hits > 0 ? 1 / (places[0] + 1) : 0;
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    private static double gain(double[] places, int hits) {
        double sum = 0;
        for (int h = 0; h < hits; h++) {
            sum += LOG_2 / Math.log(places[h] + 2);
        }
        return sum;
    }

    private static double best(int places) {
        double sum = 0;
        for (int r = 0; r < places; r++) {
            sum += LOG_2 / Math.log(r + 2);
        }
        return sum;
    }

    private static double precisions(double[] places, int hits) {
        double sum = 0;
        for (int h = 0; h < hits; h++) {
            sum += (h + 1) / (places[h] + 1);
        }
        return sum;
    }
}
