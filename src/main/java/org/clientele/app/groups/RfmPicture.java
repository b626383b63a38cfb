package org.clientele.app.groups;

import java.util.List;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.model.text.Message;

/**
 * Recency, frequency and money as they are shown: the grid, the named groups and what the scores mean.
 *
 * @param result the scores behind it
 * @param headline the answer in one sentence
 * @param map the grid
 * @param groups one card per named group that has people, most revenue first
 * @param rules what each score means, best first, recency then frequency then money
 * @param notes what to bear in mind
 */
public record RfmPicture(
        RfmResult result,
        Message headline,
        HeatMap map,
        List<GroupCard> groups,
        List<Message> rules,
        List<Message> notes) {
    public RfmPicture {
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }
}
