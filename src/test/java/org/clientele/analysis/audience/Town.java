package org.clientele.analysis.audience;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Purpose;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.rule.Outcome;
import org.clientele.model.trade.OrderStatus;

/** A seeded random town of customers as plain rows, and the snapshot made from the same rows. */
public final class Town {
    /** The hour at which the town is looked at. */
    public static final int NOW = 20_500 * 24 + 12;

    /** The newest behaviour of the town. */
    public static final int DATA_DAY = 20_498;

    private static final String[] CAMPAIGNS = {"", "Tea week", "Cups"};

    /** One customer as a row; lists are never null. */
    public record Row(
            int id,
            String number,
            String name,
            String email,
            String phone,
            boolean mailable,
            boolean textable,
            int birthday,
            String test,
            ConsentStatus emailConsent,
            ConsentStatus smsConsent,
            boolean emailStop,
            boolean smsStop,
            int complaint,
            List<Sent> sent,
            List<Bought> orders) {
        Row withId(int other) {
            return new Row(
                    other,
                    number,
                    name,
                    email,
                    phone,
                    mailable,
                    textable,
                    birthday,
                    test,
                    emailConsent,
                    smsConsent,
                    emailStop,
                    smsStop,
                    complaint,
                    sent,
                    orders);
        }
    }

    /** A message that was sent. */
    public record Sent(Channel channel, int hour, String campaign, boolean clicked) {}

    /** An order. */
    public record Bought(int day, long amount, OrderStatus status) {}

    /** A campaign with nothing but these choices. */
    static AudienceSpec spec(Channel channel, Caps caps, ControlPlan control, String seed) {
        return new AudienceSpec(
                channel,
                Purpose.MARKETING,
                caps,
                control,
                seed,
                NOW,
                false,
                14,
                new AudienceSpec.Aim("", Trial.Goal.ORDER, 14),
                AudienceSpec.Cut.none());
    }

    private final List<Row> rows = new ArrayList<>();

    /** A town of that size. */
    public Town(long seed, int customers) {
        this(seed, customers, 0);
    }

    private Town(List<Row> rows) {
        this.rows.addAll(rows);
    }

    /** The same town with people who came later. */
    public Town(long seed, int customers, int later) {
        people(new Random(seed), customers, 0, customers);
        people(new Random(~seed), customers, customers, customers + later);
    }

    /** The same people, who came in another order. */
    public Town shuffled(Random random) {
        List<Row> other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        List<Row> renumbered = new ArrayList<>();
        for (int i = 0; i < other.size(); i++) {
            renumbered.add(other.get(i).withId(rows.get(i).id()));
        }
        return new Town(renumbered);
    }

    private void people(Random random, int customers, int from, int to) {
        for (int i = from; i < to; i++) {
            int house = random.nextInt(1 + customers * 3 / 4);
            int line = random.nextInt(1 + customers);
            List<Sent> sent = new ArrayList<>();
            for (int s = random.nextInt(10) - 5; s > 0; s--) {
                sent.add(new Sent(
                        Channel.values()[random.nextInt(2)],
                        NOW - (int) Math.pow(2, random.nextDouble() * 10),
                        CAMPAIGNS[random.nextInt(CAMPAIGNS.length)],
                        random.nextInt(3) == 0));
            }
            List<Bought> orders = new ArrayList<>();
            for (int o = random.nextInt(4); o > 0; o--) {
                orders.add(new Bought(
                        DATA_DAY - random.nextInt(200),
                        10_000L * (1 + random.nextInt(500)),
                        random.nextInt(6) == 0 ? OrderStatus.REFUNDED : OrderStatus.PAID));
            }
            rows.add(new Row(
                    3 * i + 2,
                    random.nextInt(20) == 0 ? "" : "C" + random.nextInt(1_000_000) + "-" + i,
                    random.nextBoolean() ? "王小明" : "Ana Lee",
                    random.nextInt(8) == 0 ? "" : (random.nextBoolean() ? "H" : "h") + house + "@example.com",
                    random.nextInt(8) == 0 ? "" : "+4477009" + (10_000 + line),
                    random.nextInt(12) != 0,
                    random.nextInt(6) != 0,
                    random.nextInt(5) == 0 ? NOW / 24 - 365 * random.nextInt(40) : People.NO_DAY,
                    random.nextInt(30) == 0 ? "yes" : random.nextInt(3) == 0 ? "no" : "",
                    status(random),
                    status(random),
                    random.nextInt(20) == 0,
                    random.nextInt(20) == 0,
                    random.nextInt(15) == 0 ? NOW / 24 - random.nextInt(30) : People.NO_DAY,
                    sent,
                    orders));
        }
    }

    private static ConsentStatus status(Random random) {
        return random.nextInt(3) > 0
                ? ConsentStatus.GRANTED
                : ConsentStatus.values()[random.nextInt(ConsentStatus.values().length)];
    }

    /** The rows; the position of a row is the customer's index. */
    public List<Row> rows() {
        return rows;
    }

    /** The snapshot of these rows. */
    public Facts facts() {
        FactsBuilder builder = FactsBuilder.full(1);
        int order = 1;
        for (Row row : rows) {
            builder.people()
                    .next(row.id())
                    .called(row.number(), row.name())
                    .reached(row.email(), row.mailable() && !row.email().isEmpty(), row.phone(), row.textable())
                    .livesIn("Leeds", "", "GB")
                    .dated(19_000, row.birthday())
                    .extras(row.test().isEmpty() ? Map.of() : Map.of("Is Test", row.test()));
            builder.reach()
                    .consent(row.id(), Channel.EMAIL, row.emailConsent(), 20_000)
                    .consent(row.id(), Channel.SMS, row.smsConsent(), 20_000);
            if (row.emailStop()) {
                builder.reach().stop(row.id(), Channel.EMAIL);
            }
            if (row.smsStop()) {
                builder.reach().stop(row.id(), Channel.SMS);
            }
            if (row.complaint() != People.NO_DAY) {
                builder.reach().complaint(row.id(), row.complaint());
            }
            row.sent()
                    .forEach(s -> builder.reach()
                            .contact(
                                    row.id(),
                                    s.channel(),
                                    s.hour(),
                                    s.campaign().isEmpty() ? null : s.campaign(),
                                    s.clicked() ? Outcome.CLICKED.bit() : 0));
            for (Bought bought : row.orders()) {
                builder.lines()
                        .in(row.id(), order++, bought.day() * 1440L)
                        .add(1, 1_000, bought.amount(), bought.status(), "web");
            }
        }
        // Somebody who bought on the data date, so that the windows end where the rows say.
        int last = 3 * rows.size() + 2;
        builder.people()
                .next(last)
                .called("LAST", "Last")
                .reached("", false, "", false)
                .livesIn("", "", "")
                .dated(People.NO_DAY, People.NO_DAY)
                .extras(Map.of());
        builder.lines().in(last, order, DATA_DAY * 1440L).add(1, 1_000, 10_000, OrderStatus.PAID, "web");
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }
}
