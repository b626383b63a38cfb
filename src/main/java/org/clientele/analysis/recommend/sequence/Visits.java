package org.clientele.analysis.recommend.sequence;

import java.util.Arrays;
import org.clientele.analysis.recommend.Purchases;

/**
 * Each person's history as visits: all that happened on one day, each product once with its largest weight.
 *
 * <p>Only the newest {@value #MOST} entries of a person are kept, so that robots and resellers cost no more than others.
 *
 * @param offset users+1 entries: what customer u did is {@code offset[u]} to {@code offset[u+1]}
 * @param item product of each entry, ascending within a visit
 * @param day epoch day, ascending within a customer
 * @param visit number of the visit of its customer, from 0
 * @param weight how much it counts
 */
record Visits(int[] offset, int[] item, int[] day, int[] visit, float[] weight) {
    static final int MOST = 500;

    static Visits of(Purchases lines) {
        int users = lines.users();
        int[] offset = new int[users + 1];
        int[] item = new int[lines.size()];
        int[] day = new int[lines.size()];
        int[] visit = new int[lines.size()];
        float[] weight = new float[lines.size()];
        int size = 0;
        for (int u = 0; u < users; u++) {
            int from = Math.max(lines.offset()[u], lines.offset()[u + 1] - MOST);
            int number = -1;
            for (int a = from; a < lines.offset()[u + 1]; ) {
                int b = a;
                while (b < lines.offset()[u + 1] && lines.day()[b] == lines.day()[a]) {
                    b++;
                }
                number++;
                int first = size;
                long[] sorted = new long[b - a];
                for (int line = a; line < b; line++) {
                    sorted[line - a] = (long) lines.item()[line] << 32 | line;
                }
                Arrays.sort(sorted);
                for (long key : sorted) {
                    int line = (int) key;
                    float counts = lines.weight() == null ? 1f : lines.weight()[line];
                    if (size > first && item[size - 1] == lines.item()[line]) {
                        weight[size - 1] = Math.max(weight[size - 1], counts);
                    } else {
                        item[size] = lines.item()[line];
                        day[size] = lines.day()[line];
                        visit[size] = number;
                        weight[size++] = counts;
                    }
                }
                a = b;
            }
            offset[u + 1] = size;
        }
        return new Visits(
                offset,
                Arrays.copyOf(item, size),
                Arrays.copyOf(day, size),
                Arrays.copyOf(visit, size),
                Arrays.copyOf(weight, size));
    }

    int size() {
        return item.length;
    }
}
