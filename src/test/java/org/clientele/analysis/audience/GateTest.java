package org.clientele.analysis.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All combinations of what opens and closes the gate for a person, and for somebody who may share the address. */
class GateTest {
    private static final int[] YEARS = {-1, 13, 14};

    private record Case(
            ConsentStatus own,
            boolean stop,
            boolean address,
            int age,
            boolean shared,
            ConsentStatus mate,
            boolean mateStop) {
        boolean open() {
            boolean mateSaysNo =
                    shared && (mateStop || mate == ConsentStatus.DENIED || mate == ConsentStatus.WITHDRAWN);
            return own == ConsentStatus.GRANTED && !stop && address && age != 13 && !mateSaysNo;
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (ConsentStatus own : ConsentStatus.values()) {
            for (ConsentStatus mate : ConsentStatus.values()) {
                for (int age : YEARS) {
                    for (int bits = 0; bits < 16; bits++) {
                        cases.add(new Case(
                                own, (bits & 1) != 0, (bits & 2) != 0, age, (bits & 4) != 0, mate, (bits & 8) != 0));
                    }
                }
            }
        }
        return cases;
    }

    private static Facts facts(List<Case> cases, Channel channel) {
        FactsBuilder builder = FactsBuilder.full(1);
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            int born = each.age() < 0 ? People.NO_DAY : Town.NOW / 24 - each.age() * 366;
            int id = 2 * i + 1;
            builder.people()
                    .next(id)
                    .called("A" + i, "Ana")
                    .reached("a" + i + "@example.com", each.address(), "+4477" + (10_000_000 + i), each.address())
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, born)
                    .extras(Map.of());
            String mail = each.shared() ? "a" + i + "@example.com" : "m" + i + "@example.com";
            String phone = each.shared() ? "+4477" + (10_000_000 + i) : "+4478" + (10_000_000 + i);
            builder.people()
                    .next(id + 1)
                    .called("M" + i, "Max")
                    .reached(mail, true, phone, true)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY)
                    .extras(Map.of());
            builder.reach().consent(id, channel, each.own(), 20_000).consent(id + 1, channel, each.mate(), 20_000);
            if (each.stop()) {
                builder.reach().stop(id, channel);
            }
            if (each.mateStop()) {
                builder.reach().stop(id + 1, channel);
            }
            // With an order of its own the person, and not the mate, is the one who stays at a shared address.
            builder.lines().in(id, id, 20_000L * 1440).add(1, 1_000, 10_000, OrderStatus.PAID, "web");
        }
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void opens_only_for_those_who_may_be_written_to(Channel channel) {
        List<Case> cases = cases();
        assertTrue(cases.size() >= 1_000);
        Facts facts = facts(cases, channel);
        AudienceSpec spec = Town.spec(channel, Caps.none(), new ControlPlan(false, 0, 0), "seed");
        Audience audience =
                AudiencePipeline.run(facts, CustomerSet.all(facts.customers()), spec, "global", Checkpoint.none());
        for (int i = 0; i < cases.size(); i++) {
            assertEquals(cases.get(i).open(), audience.net().contains(2 * i), cases.get(i) + " by " + channel);
        }
    }
}
