package org.clientele.analysis.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;

/** Who waits for an answer is left in peace. */
class TicketTest {
    private static final int DAY = 20_500;

    @Test
    void a_ticket_that_was_opened_and_not_closed_since_is_open() {
        FactsBuilder builder = FactsBuilder.full(1);
        List<List<String>> events = List.of(
                List.of("ticket opened"),
                List.of("ticket opened", "ticket closed"),
                List.of("ticket opened", "ticket closed", "Ticket-Opened", "visit"),
                List.of("visit"),
                List.of(),
                List.of());
        for (int i = 0; i < events.size(); i++) {
            builder.people()
                    .next(i + 1)
                    .called("C" + i, "Ana")
                    .reached(i == 5 ? "c0@example.com" : "c" + i + "@example.com", true, "", false)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(i == 4 ? Map.of("Open Ticket", "yes") : Map.of());
            for (int e = 0; e < events.get(i).size(); e++) {
                builder.events()
                        .add(i + 1, (DAY - 50L + e) * 1440, events.get(i).get(e), 0, 0);
            }
        }
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        Facts facts = builder.build();
        Reasons reasons = new Reasons(facts, Addresses.of(facts.people(), Checkpoint.none()));
        // The last shares the mailbox of the first.
        assertEquals(CustomerSet.of(6, 0, 2, 4, 5), reasons.inPeace(Channel.EMAIL, DAY, 0));
        assertEquals(CustomerSet.of(6, 0, 2, 4), reasons.inPeace(Channel.SMS, DAY, 14));
    }
}
