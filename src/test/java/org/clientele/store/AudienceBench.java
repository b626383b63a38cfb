package org.clientele.store;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.data.write.DraftText;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.Timing;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;

/**
 * Measures how fast counts follow the hand on a large shop: {@code AudienceBench FOLDER CUSTOMERS LINES}. Each setting of
 * a campaign is changed again and again to values not seen before; beside it stands H2, which counts the same steps by
 * SQL. Nothing here asserts but that both count the same; it prints times.
 */
final class AudienceBench {
    private static final int TODAY = BenchShop.TODAY;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));
    private static final int TIMES = 60;

    private final BenchShop shop;
    private final Analyses analyses = new Analyses();
    private final Audiences audiences = new Audiences(
            CLOCK,
            (workbench, facts, segment, checkpoint) ->
                    new FindGroups(workbench, analyses).resolve(segment, facts, checkpoint));
    private final List<Double> all = new ArrayList<>();
    private final List<Double> allCpu = new ArrayList<>();

    private AudienceBench(int customers, int lines) {
        this.shop = new BenchShop(customers, lines);
    }

    public static void main(String[] arguments) throws Exception {
        new AudienceBench(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run();
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        Facts facts = shop.facts(0);
        took("made the snapshot", start);
        IO.println(String.format(
                Locale.ROOT,
                "%,d customers, %,d order lines, %,d messages, %d processors, heap at most %,d MB",
                facts.customers(),
                facts.lines().size(),
                facts.contacts().hour().length,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20));
        BenchShop.Shelf shelf = new BenchShop.Shelf(facts);
        start = System.nanoTime();
        new FindGroups(shelf, analyses).scores(facts, Checkpoint.none());
        took("RFM of all", start);
        CampaignSpec spec = CampaignSpec.usual(
                        "Winter", new CampaignSpec.Target(new Segment.Everyone(), "all"), Channel.EMAIL)
                .costing(500);
        start = System.nanoTime();
        long used = cpu();
        BuiltAudience first = count(shelf, spec);
        took("the very first count", start);
        IO.println(String.format(Locale.ROOT, "%-42s %8.2f s", "  of processors", (cpu() - used) / 1e9));
        IO.println(first.audience().waterfall().stream()
                        .map(step -> step.reason().word() + " " + step.out().size())
                        .toList()
                + " = " + first.audience().net().size());
        for (int i = 0; i < 20; i++) {
            count(shelf, spec.comparing(new ControlPlan(false, 0.1 + i / 1_000.0, 0.05)));
        }
        settings(shelf, spec);
        print(
                "all settings",
                all.stream().mapToDouble(Double::doubleValue).toArray(),
                allCpu.stream().mapToDouble(Double::doubleValue).toArray());
        measure("another campaign, in which everybody is drawn anew", shelf, spec, (s, i) -> s.named("Spring " + i));
        start = System.nanoTime();
        audiences.missed(shelf, first).work().run(Checkpoint.none());
        took("whom it misses, first time", start);
        start = System.nanoTime();
        audiences.missed(shelf, first).work().run(Checkpoint.none());
        took("whom it misses, again", start);
        start = System.nanoTime();
        org.clientele.analysis.audience.Together.of(first.audience(), Checkpoint.none());
        took("all reasons together", start);
        peer(facts, shelf, spec);
        Facts more = new Facts(
                2,
                facts.dataDay(),
                facts.people(),
                facts.catalogue(),
                facts.lines(),
                facts.events(),
                facts.permissions(),
                facts.contacts(),
                facts.revenue());
        shelf.becomes(more);
        start = System.nanoTime();
        count(shelf, spec);
        took("first count after an import of orders", start);
        shelf.becomes(shop.facts(1_000));
        start = System.nanoTime();
        count(shelf, spec);
        took("first count after an import of 1,000 people", start);
    }

    private void settings(BenchShop.Shelf shelf, CampaignSpec spec) throws Exception {
        RfmGroup[] groups = RfmGroup.values();
        measure(
                "group",
                shelf,
                spec,
                (s, i) ->
                        s.aimedAt(new CampaignSpec.Target(new Segment.InRfmGroup(groups[i % groups.length]), "group")));
        measure("channel", shelf, spec, (s, i) -> s.onChannel(Channel.values()[i % 2]));
        measure("name", shelf, spec, (s, i) -> s.renamed("Winter " + i));
        measure(
                "comparison group",
                shelf,
                spec,
                (s, i) -> s.comparing(new ControlPlan(false, 0.1 + i / 1_000.0, 0.05)));
        measure(
                "global comparison group",
                shelf,
                spec,
                (s, i) -> s.comparing(new ControlPlan(false, 0.1, 0.01 + i / 1_000.0)));
        measure(
                "messages of a limit",
                shelf,
                spec,
                (s, i) -> s.atMost(new Caps(List.of(new Cap(1, 16), new Cap(1 + i, 168)), List.of())));
        measure(
                "hours of a limit",
                shelf,
                spec,
                (s, i) -> s.atMost(new Caps(List.of(new Cap(1, 16), new Cap(3, 100 + i * 10)), List.of())));
        measure(
                "limit over all channels",
                shelf,
                spec,
                (s, i) -> s.atMost(new Caps(s.caps().sameChannel(), List.of(new Cap(2, 50 + 10 * i)))));
        measure("days after a complaint", shelf, spec, (s, i) -> s.planning(p -> p.with(new Timing(9, 20, false, i))));
        measure(
                "bought since",
                shelf,
                spec,
                (s, i) -> s.planning(p -> p.with(p.ranking().leavingBuyersSince(TODAY - 5 - i))));
        measure("limit, drawn by lot", shelf, spec, (s, i) -> s.limitedTo(50_000 + 997 * i));
        CampaignSpec likely =
                spec.limitedTo(100_000).planning(p -> p.with(p.ranking().by(Ranking.Order.LIKELY)));
        long start = System.nanoTime();
        count(shelf, likely);
        took("first order by chance", start);
        measure("limit, likeliest first", shelf, likely, (s, i) -> s.limitedTo(50_000 + 997 * i));
        measure(
                "days of an answer",
                shelf,
                likely,
                (s, i) -> s.planning(p -> p.with(p.trial().counting(Trial.Goal.ORDER, 5 + i))));
        CampaignSpec gain = spec.planning(p -> p.with(p.ranking().by(Ranking.Order.GAIN)));
        measure(
                "budget",
                shelf,
                gain,
                (s, i) -> s.planning(p -> p.with(p.ranking().spending(10_000_000L + 99_991L * i))));
        measure(
                "worth of an answer",
                shelf,
                gain,
                (s, i) -> s.planning(p -> p.with(p.ranking().worth(100_000L + 1_000L * i))));
        measure("price of a message", shelf, gain, (s, i) -> s.costing(100L + 10 * i));
        shelf.keepDraft(
                "Tea",
                DraftText.write(spec.named("Tea")
                        .limitedTo(100_000)
                        .planning(p -> p.with(p.ranking().before(5)))));
        shelf.keepDraft(
                "Cups",
                DraftText.write(spec.named("Cups")
                        .limitedTo(200_000)
                        .planning(p -> p.with(p.ranking().before(4)))));
        start = System.nanoTime();
        count(shelf, spec);
        took("first count beside two drafts that go first", start);
        measure("limit beside two drafts that go first", shelf, spec, (s, i) -> s.limitedTo(70_000 + 991 * i));
        measure(
                "priority among them",
                shelf,
                spec,
                (s, i) -> s.planning(p -> p.with(p.ranking().before(3 + i % 3))));
        shelf.dropDraft("Tea");
        shelf.dropDraft("Cups");
    }

    private BuiltAudience count(BenchShop.Shelf shelf, CampaignSpec spec) throws Exception {
        return new BuildAudience(audiences).job(shelf, spec).work().run(Checkpoint.none());
    }

    private void measure(
            String what,
            BenchShop.Shelf shelf,
            CampaignSpec spec,
            BiFunction<CampaignSpec, Integer, CampaignSpec> change)
            throws Exception {
        double[] times = new double[TIMES];
        double[] cpu = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            CampaignSpec changed = change.apply(spec, i);
            long start = System.nanoTime();
            long used = cpu();
            count(shelf, changed);
            times[i] = (System.nanoTime() - start) / 1e6;
            cpu[i] = (cpu() - used) / 1e6;
            all.add(times[i]);
            allCpu.add(cpu[i]);
        }
        print(what, times, cpu);
    }

    private static void print(String what, double[] times, double[] cpu) {
        Arrays.sort(times);
        Arrays.sort(cpu);
        IO.println(String.format(
                Locale.ROOT,
                "%-40s p50 %6.1f ms, p95 %6.1f ms, max %6.1f ms; of processors p50 %6.1f ms, p95 %6.1f ms",
                what,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1],
                cpu[cpu.length / 2],
                cpu[cpu.length * 95 / 100]));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void took(String what, long start) {
        IO.println(String.format(Locale.ROOT, "%-42s %8.2f s", what, (System.nanoTime() - start) / 1e9));
    }

    /** The first seven steps by SQL over tables that hold what they need, with indexes; the fastest of three each. */
    private void peer(Facts facts, BenchShop.Shelf shelf, CampaignSpec spec) throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:h2:mem:peer")) {
            AudiencePeer.fill(c, facts);
            double h2 = Double.MAX_VALUE;
            double ours = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                CampaignSpec changed = spec.atMost(new Caps(List.of(new Cap(1, 16), new Cap(3, 150 + i)), List.of()));
                long start = System.nanoTime();
                Map<Integer, Integer> counted = AudiencePeer.sql(c, 150 + i);
                h2 = Math.min(h2, (System.nanoTime() - start) / 1e6);
                start = System.nanoTime();
                BuiltAudience built = count(shelf, changed);
                ours = Math.min(ours, (System.nanoTime() - start) / 1e6);
                for (Exclusion reason : List.of(Exclusion.NO_ADDRESS, Exclusion.NO_CONSENT, Exclusion.CAPPED)) {
                    int expected = built.audience().left(reason).size();
                    if (counted.getOrDefault(reason.ordinal(), 0) != expected) {
                        throw new AssertionError(reason + ": H2 counts " + counted + ", we " + expected);
                    }
                }
            }
            IO.println(String.format(
                    Locale.ROOT,
                    "steps to the frequency limits by H2 %.0f ms, the whole waterfall here %.1f ms: %.0f to 1",
                    h2,
                    ours,
                    h2 / ours));
        }
    }
}
