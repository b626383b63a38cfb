package org.clientele.analysis.audience;

import java.util.List;
import org.clientele.facts.CustomerSet;

/**
 * What is settled about people before a campaign is counted.
 *
 * @param ahead the campaigns that go first, the one before all others first
 * @param held those who were held back from an earlier file of the same campaign and stay so
 * @param got those who got an earlier file of the same campaign and are not held back now
 */
public record Settled(List<Reserved> ahead, CustomerSet held, CustomerSet got) {
    public Settled {
        ahead = List.copyOf(ahead);
    }

    /** Nothing: no campaign goes first, and none of this name went out before. */
    public static Settled nothing(int customers) {
        return new Settled(List.of(), CustomerSet.none(customers), CustomerSet.none(customers));
    }
}
