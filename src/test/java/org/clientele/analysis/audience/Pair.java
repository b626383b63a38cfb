package org.clientele.analysis.audience;

import java.util.Map;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.trade.OrderStatus;

/** Two customers behind one mailbox, each with one order. */
record Pair(int firstOrdered, int secondOrdered) {
    Facts facts() {
        FactsBuilder builder = FactsBuilder.full(1);
        for (int id = 1; id <= 2; id++) {
            builder.people()
                    .next(id)
                    .called("C" + id, "Ana " + id)
                    .reached(id == 1 ? "both@example.com" : "Both@Example.com", true, "", false)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(Map.of());
            builder.reach().consent(id, Channel.EMAIL, ConsentStatus.GRANTED, 20_000);
            builder.lines()
                    .in(id, id, 1440L * (id == 1 ? firstOrdered : secondOrdered))
                    .add(1, 1_000, 50_000, OrderStatus.PAID, "web");
        }
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }
}
