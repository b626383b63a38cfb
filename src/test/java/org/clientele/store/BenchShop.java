package org.clientele.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clientele.app.workbench.Campaigns;
import org.clientele.app.workbench.Conducted;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.trade.OrderStatus;

/** A large shop made up in memory, and a workbench of nothing but its snapshot, drafts and secrets. */
final class BenchShop {
    static final int TODAY = (int) LocalDate.of(2026, 11, 20).toEpochDay();
    static final int NOW = TODAY * 24 + 10;

    private static final String[] CITIES = {"Berlin", "Malmö", "Lyon", "上海", "Kraków", "Porto", "Leeds", "Graz"};

    private final int customers;
    private final int lines;
    private final Random random = new Random(1);

    BenchShop(int customers, int lines) {
        this.customers = customers;
        this.lines = lines;
    }

    /** A workbench of nothing but a snapshot, drafts and secrets. */
    static final class Shelf extends MemoryWorkbench implements Campaigns {
        private final Map<String, String> drafts = new HashMap<>();

        Shelf(Facts facts) {
            super(facts);
        }

        @Override
        public Campaigns campaigns() {
            return this;
        }

        @Override
        public String seed(String purpose) {
            return "secret of " + purpose;
        }

        @Override
        public int[] refused(Channel channel, int[] customerIds) {
            return new int[0];
        }

        @Override
        public void record(ExportEntry entry, int[][] arms, Conducted conducted, CouponHand coupons) {}

        @Override
        public int[] earlier(String campaign, boolean held) {
            return new int[0];
        }

        @Override
        public List<ExportEntry> exports() {
            return List.of();
        }

        @Override
        public Map<String, String> drafts() {
            return drafts;
        }

        @Override
        public void keepDraft(String name, String draft) {
            drafts.put(name, draft);
        }

        @Override
        public Optional<String> dropDraft(String name) {
            return Optional.ofNullable(drafts.remove(name));
        }
    }

    /** Every twentieth person shares the mailbox of the one before. */
    static int mailbox(int i) {
        return i % 20 == 19 ? i - 1 : i;
    }

    /** The snapshot, with so many people who came later. */
    Facts facts(int more) {
        random.setSeed(1);
        FactsBuilder builder = FactsBuilder.full(1 + more);
        for (int i = 0; i < customers + more; i++) {
            builder.people()
                    .next(i + 1)
                    .called("C" + (i + 1), "Name " + i)
                    .reached("person" + mailbox(i) + "@example.org", i % 9 != 0, "+4477" + (10_000_000 + i), i % 3 != 0)
                    .livesIn(CITIES[i % CITIES.length], "", "GB")
                    .dated(TODAY - i % 1_500, i % 3 == 0 ? People.NO_DAY : TODAY - 365 * 12 - i % 20_000)
                    .extras(i % 4 == 0 ? Map.of() : Map.of("gender", i % 2 == 0 ? "f" : "m"));
            for (Channel channel : Channel.values()) {
                builder.reach()
                        .consent(
                                i + 1,
                                channel,
                                random.nextInt(4) > 0 ? ConsentStatus.GRANTED : ConsentStatus.UNKNOWN,
                                TODAY - 100);
            }
            if (random.nextInt(50) == 0) {
                builder.reach().stop(i + 1, Channel.EMAIL);
            }
            if (random.nextInt(200) == 0) {
                builder.reach().complaint(i + 1, TODAY - random.nextInt(60));
            }
            for (int k = random.nextInt(7); k > 0; k--) {
                builder.reach()
                        .contact(
                                i + 1,
                                Channel.values()[random.nextInt(2)],
                                NOW - random.nextInt(365 * 24),
                                random.nextBoolean() ? "Autumn" : "Summer",
                                0);
            }
        }
        for (int i = 0; i < lines; i += 4) {
            double u = random.nextDouble();
            int who = 1 + (int) (customers * u * u);
            long at = (TODAY - random.nextInt(1_095)) * 1440L + random.nextInt(1440);
            OrderStatus status = random.nextInt(40) == 0 ? OrderStatus.REFUNDED : OrderStatus.PAID;
            for (int k = 0; k < 4 && i + k < lines; k++) {
                builder.lines().in(who, 1 + i / 4, at).add(1, 1_000, 10_000L * (3 + random.nextInt(60)), status, "web");
            }
        }
        builder.lines().in(1, lines, TODAY * 1440L).add(1, 1_000, 10_000, OrderStatus.PAID, "web");
        builder.catalogue().add(1, "S1", "Tea").in("Tea", "Leaf").worth(-1, -1, -1);
        return builder.build();
    }
}
