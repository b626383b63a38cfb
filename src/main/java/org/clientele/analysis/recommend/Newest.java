package org.clientele.analysis.recommend;

import java.util.Arrays;

/** Picks the newest of a person's purchases, so that a few very long histories do not take all the time. */
final class Newest {
    private Newest() {}

    /** The {@code limit} entries of largest day among {@code from} to {@code to}, ascending; equal days by place. */
    static int[] entries(int[] day, int from, int to, int limit) {
        long[] byAge = new long[to - from];
        for (int e = from; e < to; e++) {
            byAge[e - from] = ((long) ~day[e] << 32) | e;
        }
        Arrays.sort(byAge);
        int[] kept = new int[Math.min(limit, byAge.length)];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (int) byAge[i];
        }
        Arrays.sort(kept);
        return kept;
    }
}
