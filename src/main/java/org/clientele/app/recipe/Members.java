package org.clientele.app.recipe;

import java.util.ArrayList;
import java.util.List;

/**
 * Who came into a group and who went out of it between two runs.
 *
 * @param entered lasting ids of those who came, ascending
 * @param left lasting ids of those who went, ascending
 */
public record Members(List<Integer> entered, List<Integer> left) {
    public Members {
        entered = List.copyOf(entered);
        left = List.copyOf(left);
    }

    /** The difference of two lists of ascending ids. */
    public static Members between(int[] before, int[] now) {
        List<Integer> entered = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < before.length || b < now.length) {
            if (b == now.length || a < before.length && before[a] < now[b]) {
                left.add(before[a++]);
            } else if (a == before.length || now[b] < before[a]) {
                entered.add(now[b++]);
            } else {
                a++;
                b++;
            }
        }
        return new Members(entered, left);
    }
}
