package org.clientele.analysis.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chances by which people are put in order, beside looking at each message and each window alone. */
class ChancesLawTest {
    private static final int WINDOWS = 6;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void chances_are_those_of_the_messages_and_windows_one_by_one(long seed) {
        Town town = new Town(seed, 1_000);
        Facts facts = town.facts();
        States states = States.of(Orders.of(facts), facts.dataDay());
        Set<Estimate.Source> sources = EnumSet.noneOf(Estimate.Source.class);
        for (Trial.Goal goal : new Trial.Goal[] {Trial.Goal.ORDER, Trial.Goal.CLICK}) {
            for (int days : new int[] {1, 7, 14, 30}) {
                AudienceSpec spec = Town.spec(
                        Channel.EMAIL,
                        org.clientele.model.campaign.Caps.none(),
                        new org.clientele.model.campaign.ControlPlan(false, 0, 0),
                        "seed");
                Chances found = Chances.of(facts, states, Channel.EMAIL, goal, days);
                int first = town.rows().stream()
                        .flatMap(row -> row.orders().stream())
                        .filter(o -> o.status() == org.clientele.model.trade.OrderStatus.PAID)
                        .mapToInt(Town.Bought::day)
                        .min()
                        .orElseThrow();
                SlowChances slow = new SlowChances(town.rows())
                        .look(
                                new AudienceSpec(
                                        spec.channel(),
                                        spec.purpose(),
                                        spec.caps(),
                                        spec.control(),
                                        spec.seed(),
                                        spec.nowHour(),
                                        false,
                                        0,
                                        new AudienceSpec.Aim("", goal, days),
                                        spec.cut()),
                                Math.clamp((Town.DATA_DAY - first) / days, 1, WINDOWS));
                sources.add(found.estimate().source());
                assertEquals(slow.answers(), found.estimate().answers(), goal + " in " + days);
                assertEquals(slow.seen(), found.estimate().seen(), goal + " in " + days);
                for (int c = 0; c < town.rows().size(); c += 11) {
                    int cell = found.cells()[c];
                    assertEquals(slow.chance(c), found.of(c), 1e-12, goal + " in " + days + " of " + c);
                    assertEquals(slow.brings(c), found.money()[cell], 1e-4, goal + " in " + days + " of " + c);
                }
            }
        }
        assertEquals(EnumSet.allOf(Estimate.Source.class), sources, "both ways were gone");
    }
}
