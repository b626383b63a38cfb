package org.clientele.app.watch;

import java.util.List;
import java.util.Optional;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/**
 * What one turn of watching has brought.
 *
 * @param arrivals what has come in
 * @param lines how the places stand now
 * @param deeds what was done with new files besides, in words
 * @param facts the snapshot with what has come in, when anything has
 */
public record WatchTurn(List<Arrival> arrivals, List<WatchLine> lines, List<Message> deeds, Optional<Facts> facts) {
    public WatchTurn {
        arrivals = List.copyOf(arrivals);
        lines = List.copyOf(lines);
        deeds = List.copyOf(deeds);
    }
}
