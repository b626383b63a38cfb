package org.clientele.app.groups;

import java.util.List;
import java.util.Optional;
import org.clientele.model.text.Message;

/**
 * One group of similar customers as it is shown.
 *
 * @param number its number, from 1
 * @param group its name, sentence, advice and figures
 * @param traits what is more or less than average, strongest first
 * @param rule the single condition that says best who is in it
 * @param dots how clear-cut it is, 1 to 5
 */
public record ClusterCard(int number, GroupCard group, List<TraitLine> traits, Optional<Message> rule, int dots) {
    public ClusterCard {
        traits = List.copyOf(traits);
    }
}
