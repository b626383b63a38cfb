package org.clientele.ui.kit.chart;

import java.util.ArrayList;
import java.util.List;
import org.clientele.model.text.Message;

/** Says in words which groups a region lies in. */
public final class RegionWords {
    private RegionWords() {}

    /**
     * "A and B, but not C".
     *
     * @param sets names of the groups
     * @param region bit i stands for group i
     */
    public static Message of(List<Message> sets, int region) {
        List<Object> in = new ArrayList<>();
        List<Object> out = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            ((region >> i & 1) != 0 ? in : out).add(sets.get(i));
        }
        if (out.isEmpty()) {
            return Message.of("kit.chart.region.all", joined(in, "kit.chart.region.and"));
        }
        return in.size() == 1
                ? Message.of("kit.chart.region.only", in.getFirst())
                : Message.of(
                        "kit.chart.region.not", joined(in, "kit.chart.region.and"), joined(out, "kit.chart.region.or"));
    }

    private static Object joined(List<Object> names, String key) {
        Object all = names.getFirst();
        for (Object name : names.subList(1, names.size())) {
            all = Message.of(key, all, name);
        }
        return all;
    }
}
