package org.clientele.app.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.app.workbench.ExperimentEntry.ArmEntry;
import org.clientele.app.workbench.Membership;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.trade.OrderStatus;

/** A town in which the first part of people orders on chosen days, and experiments on it. */
final class ExperimentsOfATown {
    static final int START = 20_500;

    private ExperimentsOfATown() {}

    /** People 1 to n; the share of {@code rate} of each arm orders for 50 on the third day after the start. */
    static Facts facts(Membership members, double[] rate, int dataDay, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FactsBuilder builder = FactsBuilder.full(3);
        int order = 1;
        for (int i = 0; i < members.ids().length; i++) {
            int id = members.ids()[i];
            person(builder, id);
            builder.lines().in(id, order++, (START - 40L) * 1440).add(1, 1_000, 200_000, OrderStatus.PAID, "web");
            if (random.nextDouble() < rate[members.arms()[i]]) {
                builder.lines().in(id, order++, (START + 3L) * 1440).add(1, 1_000, 500_000, OrderStatus.PAID, "web");
            }
        }
        int last = members.ids().length + 1;
        person(builder, last);
        builder.lines().in(last, order, dataDay * 1440L).add(1, 1_000, 10_000, OrderStatus.PAID, "web");
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }

    private static void person(FactsBuilder builder, int id) {
        builder.people()
                .next(id)
                .called("C" + id, "Name")
                .reached("", false, "", false)
                .livesIn("", "", "")
                .dated(People.NO_DAY, People.NO_DAY)
                .extras(Map.of());
    }

    /** So many people in turn in arms 0, 1, 2 and so on. */
    static Membership inTurn(int people, int arms) {
        byte[] arm = new byte[people];
        for (int i = 0; i < people; i++) {
            arm[i] = (byte) (i % arms);
        }
        return new Membership(IntStream.rangeClosed(1, people).toArray(), arm);
    }

    static ExperimentEntry entry(String id, int start, int arms, int people, Trial.Goal goal) {
        List<ArmEntry> all = new ArrayList<>();
        for (int arm = 0; arm < arms; arm++) {
            all.add(new ArmEntry(arm, arm < 2 ? "" : "V" + arm, 1.0 / arms, (double) people / arms, people / arms));
        }
        return new ExperimentEntry(
                id,
                "Spring",
                Channel.EMAIL,
                Instant.EPOCH,
                start,
                "",
                goal,
                14,
                0.2,
                people,
                false,
                "",
                all,
                "Win-back",
                "");
    }
}
