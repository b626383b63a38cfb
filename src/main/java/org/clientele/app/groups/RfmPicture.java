package org.clientele.app.groups;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.model.group.RfmAxis;
import org.clientele.model.text.Message;

/**
 * Recency, frequency and money as they are shown: the grids, the named groups and what the scores mean.
 *
 * @param result the scores behind it
 * @param headline the answer in one sentence
 * @param maps the grid of each axis
 * @param groups one card per named group that has people, most revenue first
 * @param rules what each score means, best first, recency then frequency then money
 * @param notes what to bear in mind
 * @param contacted how many customers were ever written to; response can be shown where there are some
 */
public record RfmPicture(
        RfmResult result,
        Message headline,
        Map<RfmAxis, HeatMap> maps,
        List<GroupCard> groups,
        List<Message> rules,
        List<Message> notes,
        int contacted) {
    public RfmPicture {
        maps = Map.copyOf(maps);
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /** The grid of recency by frequency. */
    public HeatMap map() {
        return map(RfmAxis.FREQUENCY);
    }

    /** The grid of recency by that axis. */
    public HeatMap map(RfmAxis axis) {
        return Objects.requireNonNull(maps.get(axis));
    }
}
