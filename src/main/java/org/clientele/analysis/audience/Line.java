package org.clientele.analysis.audience;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clientele.facts.CustomerSet;

/** People put in line: by the worth of their cell, and within a cell by lot. */
final class Line {
    private final byte[] cellOf;
    private final int[] order;
    private final Draws draws;

    /**
     * A line of people.
     *
     * @param cellOf the cell of each customer
     * @param worth what each cell is worth; the highest stands first, of equals the lower cell
     * @param draws the draws of everybody who may stand in it
     */
    Line(byte[] cellOf, double[] worth, Draws draws) {
        this.cellOf = cellOf;
        this.order = IntStream.range(0, worth.length)
                .boxed()
                .sorted((a, b) -> Double.compare(worth[b], worth[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.draws = draws;
    }

    /** How many of these people are in each cell. */
    long[] count(CustomerSet people) {
        long[] count = new long[order.length];
        people.forEach(c -> count[cellOf[c]]++);
        return count;
    }

    /** The first so many of these people. */
    CustomerSet first(CustomerSet people, long most) {
        if (people.size() <= most) {
            return people;
        }
        long[] count = count(people);
        boolean[] whole = new boolean[order.length];
        long room = most;
        int at = 0;
        while (count[order[at]] <= room) {
            room -= count[order[at]];
            whole[order[at++]] = true;
        }
        int part = order[at];
        CustomerSet.Builder taken = new CustomerSet.Builder(people.universe());
        double[] lots = new double[(int) count[part]];
        int[] next = {0};
        people.forEach(c -> {
            if (whole[cellOf[c]]) {
                taken.add(c);
            } else if (cellOf[c] == part) {
                lots[next[0]++] = draws.lot(c);
            }
        });
        int few = (int) room;
        if (few > 0) {
            double border = smallest(lots, few);
            int[] below = {0};
            people.forEach(c -> below[0] += cellOf[c] == part && draws.lot(c) < border ? 1 : 0);
            int[] equals = {few - below[0]};
            people.forEach(c -> {
                // Two of one unit have one lot: the one known first goes first.
                if (cellOf[c] == part && (draws.lot(c) < border || draws.lot(c) == border && equals[0]-- > 0)) {
                    taken.add(c);
                }
            });
        }
        return taken.build();
    }

    /** The cell of the first of these people in line, -1 when there is nobody. */
    int head(CustomerSet people) {
        long[] count = count(people);
        for (int cell : order) {
            if (count[cell] > 0) {
                return cell;
            }
        }
        return -1;
    }

    /** The cell of the last of these people in line, -1 when there is nobody. */
    int tail(CustomerSet people) {
        long[] count = count(people);
        for (int i = order.length - 1; i >= 0; i--) {
            if (count[order[i]] > 0) {
                return order[i];
            }
        }
        return -1;
    }

    /** The k-th smallest, k from 1 (Hoare 1961, with the middle of three as pivot). */
    private static double smallest(double[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        while (high - low > 32) {
            double pivot = middle(values[low], values[low + high >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (k - 1 <= j) {
                high = j;
            } else if (k - 1 >= i) {
                low = i;
            } else {
                return values[k - 1];
            }
        }
        Arrays.sort(values, low, high + 1);
        return values[k - 1];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
