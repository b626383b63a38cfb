package org.clientele.app.groups;

import java.util.List;
import java.util.Optional;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.model.text.Message;

/**
 * Groups of similar customers as they are shown: cards first, the charts second.
 *
 * @param result the groups behind it, with what the charts show
 * @param headline the answer in one sentence
 * @param clarity how clear-cut and how sure, in words
 * @param cards one card per group, most revenue first
 * @param fitsNone those who fit no group well
 * @param axes the names of the map's two axes
 * @param warnings what to beware of
 * @param notes what to bear in mind
 * @param details how it was done
 * @param moves where the people of the groups that were kept last are now; none where nothing was kept, or nothing moved
 */
public record ClusterPicture(
        ClusterResult result,
        Message headline,
        List<Message> clarity,
        List<ClusterCard> cards,
        GroupCard fitsNone,
        List<Message> axes,
        List<Message> warnings,
        List<Message> notes,
        List<Message> details,
        Optional<ClusterMoves> moves) {
    public ClusterPicture {
        clarity = List.copyOf(clarity);
        cards = List.copyOf(cards);
        axes = List.copyOf(axes);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
        details = List.copyOf(details);
    }
}
