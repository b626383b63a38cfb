package org.clientele.analysis.numeric;

/**
 * Keeps the k best of many scored items: higher score first, equal scores by smaller item number.
 *
 * <p>Reusable and not thread-safe. Items whose score is not a number or minus infinity are never kept.
 */
public final class TopK {
    private final int[] item;
    private final float[] score;
    private int size;

    /** Keeps at most {@code k} items, k ≥ 1. */
    public TopK(int k) {
        item = new int[k];
        score = new float[k];
    }

    /** Forgets all items. */
    public void clear() {
        size = 0;
    }

    /** How many items are kept now. */
    public int size() {
        return size;
    }

    /** Offers one item. */
    public void offer(int candidate, float value) {
        if (!(value > Float.NEGATIVE_INFINITY)) {
            return;
        }
        if (size < item.length) {
            siftUp(size++, candidate, value);
        } else if (better(candidate, value, item[0], score[0])) {
            siftDown(candidate, value, size);
        }
    }

    /** Offers items 0…{@code scores.length}−1. */
    public void offerAll(float[] scores) {
        int i = 0;
        while (i < scores.length && size < item.length) {
            offer(i, scores[i]);
            i++;
        }
        // Later items have larger numbers, so only a strictly higher score can displace one.
        float worst = size == 0 ? Float.NEGATIVE_INFINITY : score[0];
        for (; i < scores.length; i++) {
            if (scores[i] > worst) {
                offer(i, scores[i]);
                worst = score[0];
            }
        }
    }

    /**
     * Writes the kept items, best first, and forgets them.
     *
     * @return how many were written
     */
    public int drain(int[] items, float[] scores, int at) {
        int count = size;
        for (int place = count - 1; place >= 0; place--) {
            items[at + place] = item[0];
            scores[at + place] = score[0];
            size--;
            if (size > 0) {
                siftDown(item[size], score[size], size);
            }
        }
        return count;
    }

    private static boolean better(int a, float scoreA, int b, float scoreB) {
        return scoreA > scoreB || (scoreA == scoreB && a < b);
    }

    private void siftUp(int at, int candidate, float value) {
        int hole = at;
        while (hole > 0) {
            int parent = hole - 1 >>> 1;
            if (!better(item[parent], score[parent], candidate, value)) {
                break;
            }
            item[hole] = item[parent];
            score[hole] = score[parent];
            hole = parent;
        }
        item[hole] = candidate;
        score[hole] = value;
    }

    private void siftDown(int candidate, float value, int count) {
        int hole = 0;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= count) {
                break;
            }
            if (child + 1 < count && better(item[child], score[child], item[child + 1], score[child + 1])) {
                child++;
            }
            if (!better(candidate, value, item[child], score[child])) {
                break;
            }
            item[hole] = item[child];
            score[hole] = score[child];
            hole = child;
        }
        item[hole] = candidate;
        score[hole] = value;
    }
}
