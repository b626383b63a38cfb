package org.clientele.app.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;

/**
 * Where every customer was on two or three days, and so who moved from one group to another.
 *
 * @param partition which groups
 * @param days the days, the earliest first
 * @param facts the snapshot that the customers are numbered by
 * @param places the number of each customer's group on each day
 */
public record Moves(Partition partition, List<LocalDate> days, Facts facts, List<byte[]> places) {
    public Moves {
        days = List.copyOf(days);
        places = List.copyOf(places);
    }

    /**
     * How many moved from each group to each other between a day and the next.
     *
     * @param step 0 for the first two days
     * @return by group before, then group after; the last row is of those who were not here yet
     */
    public int[][] counts(int step) {
        int size = partition.size() + 1;
        int[][] counts = new int[size][size];
        byte[] before = places.get(step);
        byte[] after = places.get(step + 1);
        for (int c = 0; c < before.length; c++) {
            counts[before[c]][after[c]]++;
        }
        return counts;
    }

    /** How many are in each group on a day; the last number is of those who were not here yet. */
    public int[] sizes(int day) {
        int[] sizes = new int[partition.size() + 1];
        for (byte place : places.get(day)) {
            sizes[place]++;
        }
        return sizes;
    }

    /** Who moved from any of these groups to any of those between a day and the next. */
    public CustomerSet who(int step, IntPredicate from, IntPredicate to) {
        byte[] before = places.get(step);
        byte[] after = places.get(step + 1);
        CustomerSet.Builder who = new CustomerSet.Builder(before.length);
        for (int c = 0; c < before.length; c++) {
            if (from.test(before[c]) && to.test(after[c])) {
                who.add(c);
            }
        }
        return who.build();
    }

    /** How many changed their group between a day and the next; those who were not here yet did not. */
    public int moved(int step) {
        return who(step, from -> from < partition.size(), to -> true).size() - stayed(step);
    }

    private int stayed(int step) {
        int[][] counts = counts(step);
        return IntStream.range(0, partition.size())
                .map(group -> counts[group][group])
                .sum();
    }

    /**
     * The groups to show when no more than so many have room: the largest ones, in their order; the others are folded
     * into one.
     */
    public List<Integer> largest(int most) {
        int size = partition.size() + 1;
        int[] peak = new int[size];
        for (int day = 0; day < days.size(); day++) {
            int[] sizes = sizes(day);
            for (int group = 0; group < size; group++) {
                peak[group] = Math.max(peak[group], sizes[group]);
            }
        }
        List<Integer> present = new ArrayList<>(IntStream.range(0, size)
                .filter(group -> peak[group] > 0)
                .boxed()
                .toList());
        if (present.size() > most) {
            present.sort(
                    Comparator.comparingInt((Integer group) -> -peak[group]).thenComparing(group -> group));
            present.subList(most - 1, present.size()).clear();
            present.sort(Comparator.naturalOrder());
        }
        return present;
    }
}
