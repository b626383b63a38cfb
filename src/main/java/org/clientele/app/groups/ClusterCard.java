package org.clientele.app.groups;

import java.util.List;
import java.util.Optional;
import org.clientele.model.text.Message;

/**
 * One group of similar customers as it is shown.
 *
 * @param number its number, from 1
 * @param group its name, sentence, advice and figures
 * @param kept the name it was kept under before, when it is the same group
 * @param traits what is more or less than average, strongest first
 * @param rule the single condition that says best who is in it
 * @param simple the group as a rule of a few conditions
 * @param dots how clear-cut it is, 1 to 5
 */
public record ClusterCard(
        int number,
        GroupCard group,
        Optional<String> kept,
        List<TraitLine> traits,
        Optional<Message> rule,
        Optional<SimpleRule> simple,
        int dots) {
    public ClusterCard {
        traits = List.copyOf(traits);
    }
}
