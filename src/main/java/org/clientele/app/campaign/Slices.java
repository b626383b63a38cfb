package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.FileSplit;

/** Puts the people of a campaign into files of their own, by version and by hour. */
final class Slices {
    private static final int[] BLOCKS = {1, 2, 3, 4, 6, 8, 12, 24};

    private Slices() {}

    /**
     * The people of one file.
     *
     * @param version what their version is called, empty where it is not split by that
     * @param hours their hours, such as {@code 09} or {@code 09-10}, empty where it is not split by that
     * @param people the people, in the order of the snapshot
     */
    record Slice(String version, String hours, int[] people) {}

    /** The files of these people, by version and then by hour, at most as many as a split may make. */
    static List<Slice> of(CustomerSet people, FileColumns columns, Set<FileSplit> splits) {
        if (splits.isEmpty()) {
            return List.of(new Slice("", "", people.toArray()));
        }
        for (int block : BLOCKS) {
            List<Slice> slices = of(people.toArray(), columns, splits, block);
            if (slices.size() <= FileSplit.MOST_FILES) {
                return slices;
            }
        }
        throw new IllegalStateException("versions are at most four");
    }

    private static List<Slice> of(int[] people, FileColumns columns, Set<FileSplit> splits, int block) {
        boolean byHour = splits.contains(FileSplit.HOUR);
        Versions versions = columns.writers().versions();
        boolean byVersion = splits.contains(FileSplit.VERSION) && versions.several();
        Map<Integer, Map<Integer, List<Integer>>> parted = new TreeMap<>();
        for (int customer : people) {
            int version = byVersion ? versions.of(customer) : 0;
            int hour = byHour ? Math.floorDiv(columns.hour(customer), block) : -1;
            parted.computeIfAbsent(version, v -> new TreeMap<>())
                    .computeIfAbsent(hour, h -> new ArrayList<>())
                    .add(customer);
        }
        List<Slice> slices = new ArrayList<>();
        parted.forEach((version, hours) -> hours.forEach((hour, list) -> slices.add(new Slice(
                byVersion ? versions.names().get(version) : "",
                hour < 0 ? "" : words(hour * block, block),
                list.stream().mapToInt(Integer::intValue).toArray()))));
        return slices;
    }

    private static String words(int from, int block) {
        return block == 1 ? two(from) : two(from) + "-" + two(from + block - 1);
    }

    private static String two(int hour) {
        return hour < 10 ? "0" + hour : Integer.toString(hour);
    }
}
