package org.clientele.app.groups;

import java.util.List;
import org.clientele.analysis.cluster.ClusterResult;
import org.clientele.model.text.Message;

/**
 * Groups of similar customers as they are shown: cards first, the map second.
 *
 * @param result the groups behind it, with the points of the map
 * @param headline the answer in one sentence
 * @param clarity how clear-cut and how sure, in words
 * @param cards one card per group, most revenue first
 * @param fitsNone those who fit no group well
 * @param axes the names of the map's two axes
 * @param notes what to bear in mind
 */
public record ClusterPicture(
        ClusterResult result,
        Message headline,
        List<Message> clarity,
        List<ClusterCard> cards,
        GroupCard fitsNone,
        List<Message> axes,
        List<Message> notes) {
    public ClusterPicture {
        clarity = List.copyOf(clarity);
        cards = List.copyOf(cards);
        axes = List.copyOf(axes);
        notes = List.copyOf(notes);
    }
}
