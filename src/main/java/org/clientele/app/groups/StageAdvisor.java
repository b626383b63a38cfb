package org.clientele.app.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;

/** Suggests what to do with the people of each stage, from what happened in this shop before. */
final class StageAdvisor {
    private static final int ENTRY_PRODUCTS = 3;

    /** Second orders from which on their usual time is worth naming. */
    private static final int ENOUGH = 10;

    private static final int USUAL_WEEKS = 30;
    private static final int OFFER_DAYS = 14;

    private final Facts facts;
    private final AttributeTable table;
    private final StageResult stages;
    private final Reach reach;
    private final String currency;
    private final FirstOrders first;

    StageAdvisor(Facts facts, AttributeTable table, StageResult stages, Reach reach, String currency) {
        this.facts = facts;
        this.table = table;
        this.stages = stages;
        this.reach = reach;
        this.currency = currency;
        this.first = FirstOrders.of(facts);
    }

    List<StageAdvice> all() {
        return Arrays.stream(Stage.values()).map(this::of).toList();
    }

    private StageAdvice of(Stage stage) {
        CustomerSet members = stages.members(stage);
        String word = stage.word();
        LocalDate end = LocalDate.ofEpochDay(table.day()).plusDays(OFFER_DAYS);
        return new StageAdvice(
                stage,
                objective(stage, members),
                offer(stage, members),
                channel(members),
                timing(stage, members),
                Message.of("stage.metric." + word, days(stage)),
                Message.of("stage.mail.subject." + word),
                List.of(Message.of("stage.mail.text." + word), Message.of("stage.mail.until." + word, end)));
    }

    private Message objective(Stage stage, CustomerSet members) {
        return stage == Stage.HIGH_VALUE
                ? Message.of("stage.objective.high-value", new Share(revenueShare(members)))
                : Message.of("stage.objective." + stage.word());
    }

    private Message offer(Stage stage, CustomerSet members) {
        return switch (stage) {
            case POTENTIAL -> {
                List<Object> products = first.entry(ENTRY_PRODUCTS).stream()
                        .map(product -> (Object) facts.catalogue().name().get(product))
                        .toList();
                yield products.isEmpty()
                        ? Message.of("stage.offer.potential.none")
                        : Message.of(
                                "stage.offer.potential",
                                products,
                                first.people(first.entry(1).getFirst()));
            }
            case NEW -> Message.of("stage.offer.new");
            case ACTIVE -> crossSell(members);
            case HIGH_VALUE -> Message.of("stage.offer.high-value", new Amount(averageOrder(members), currency));
            case AT_RISK -> Message.of("stage.offer.at-risk", new Amount(averageOrder(members), currency));
            case LAPSED -> {
                Comeback comeback = comeback();
                yield comeback.away() < ENOUGH
                        ? Message.of("stage.offer.lapsed.none")
                        : Message.of("stage.offer.lapsed", comeback.away(), comeback.back());
            }
        };
    }

    /** What many active customers lack that others who buy the same also buy. */
    private Message crossSell(CustomerSet members) {
        WordColumn category = facts.catalogue().category();
        int words = category.words().size();
        int[] buyers = new int[words];
        int[][] both = words > 300 ? new int[0][] : new int[words][words];
        for (int c = 0; c < facts.customers() && both.length > 0; c++) {
            int[] bought = categories(c, category);
            for (int a : bought) {
                buyers[a]++;
                for (int b : bought) {
                    both[a][b]++;
                }
            }
        }
        int[] top = new int[words];
        members.forEach(c -> Arrays.stream(categories(c, category)).forEach(a -> top[a]++));
        int main = IntStream.range(0, words)
                .boxed()
                .max(Comparator.comparingInt(a -> top[a]))
                .orElse(-1);
        if (main < 0 || top[main] == 0 || both.length == 0) {
            return Message.of("stage.offer.active.none");
        }
        int with = IntStream.range(0, words)
                .filter(b -> b != main)
                .boxed()
                .max(Comparator.comparingInt(b -> both[main][b]))
                .orElse(-1);
        if (with < 0 || both[main][with] < ENOUGH) {
            return Message.of("stage.offer.active.none");
        }
        int[] lack = new int[1];
        members.forEach(c -> {
            int[] bought = categories(c, category);
            lack[0] += has(bought, main) && !has(bought, with) ? 1 : 0;
        });
        return Message.of(
                "stage.offer.active",
                lack[0],
                category.words().get(main),
                category.words().get(with),
                new Share((double) both[main][with] / buyers[main]));
    }

    private int[] categories(int customer, WordColumn category) {
        OrderLines lines = facts.lines();
        return IntStream.range(lines.offset()[customer], lines.offset()[customer + 1])
                .filter(lines::counts)
                .map(line -> lines.product()[line] < 0 ? WordColumn.BLANK : category.code()[lines.product()[line]])
                .filter(code -> code != WordColumn.BLANK)
                .distinct()
                .toArray();
    }

    private static boolean has(int[] codes, int wanted) {
        return Arrays.stream(codes).anyMatch(code -> code == wanted);
    }

    private Message channel(CustomerSet members) {
        int email = members.sizeOfAnd(reach.email());
        int text = members.sizeOfAnd(reach.sms());
        return Message.of(
                email == 0 && text == 0
                        ? "stage.channel.none"
                        : email >= text ? "stage.channel.email" : "stage.channel.text",
                email,
                text);
    }

    private Message timing(Stage stage, CustomerSet members) {
        Purchases purchases = table.purchases();
        return switch (stage) {
            case POTENTIAL -> Message.of("stage.timing.potential");
            case NEW ->
                first.gaps().length < ENOUGH
                        ? Message.of("stage.timing.new.none", Math.round(stages.shopGap()))
                        : Message.of(
                                "stage.timing.new",
                                Math.round(Ranks.quantile(first.gaps(), 0.5)),
                                Math.round(Ranks.quantile(first.gaps(), 0.25)),
                                Math.round(Ranks.quantile(first.gaps(), 0.75)));
            case ACTIVE -> Message.of("stage.timing.active", Math.round(stages.shopGap()));
            case HIGH_VALUE ->
                Message.of(
                        "stage.timing.high-value",
                        rounded(members, c -> purchases.recency()[c]));
            case AT_RISK ->
                Message.of(
                        "stage.timing.at-risk",
                        rounded(members, c -> purchases.recency()[c]),
                        stages.spec().away().lapsedDays());
            case LAPSED ->
                Message.of(
                        "stage.timing.lapsed", rounded(members, c -> purchases.recency()[c]));
        };
    }

    /** In how many days a result of that stage's campaign can be told. */
    private long days(Stage stage) {
        return switch (stage) {
            case POTENTIAL, LAPSED -> USUAL_WEEKS;
            case NEW ->
                first.gaps().length < ENOUGH
                        ? Math.round(stages.shopGap())
                        : Math.round(Ranks.quantile(first.gaps(), 0.5));
            case ACTIVE, HIGH_VALUE, AT_RISK -> Math.max(OFFER_DAYS, Math.round(stages.shopGap()));
        };
    }

    private long rounded(CustomerSet members, IntToDoubleFunction value) {
        double[] values = Arrays.stream(members.toArray()).mapToDouble(value).toArray();
        return values.length == 0 ? 0 : Math.round(Ranks.quantile(values, 0.5));
    }

    private double revenueShare(CustomerSet members) {
        long[] sum = new long[1];
        members.forEach(c -> sum[0] += table.purchases().money()[c]);
        return GroupNumbers.ratio((double) sum[0], (double) table.totalMoney());
    }

    private long averageOrder(CustomerSet members) {
        long[] sums = new long[2];
        members.forEach(c -> {
            sums[0] += table.purchases().money()[c];
            sums[1] += table.purchases().orders()[c];
        });
        return sums[1] == 0 ? 0 : Math.round((double) sums[0] / sums[1] / 10_000) * 10_000;
    }

    /**
     * How many were ever away as long as a lapsed customer, and how many of these ordered again.
     *
     * @param away buyers who were once away longer than the border of lapsed
     * @param back those of them who came back
     */
    private record Comeback(int away, int back) {}

    private Comeback comeback() {
        int border = stages.spec().away().lapsedDays();
        OrderLines lines = facts.lines();
        int away = 0;
        int back = 0;
        for (int c = 0; c < facts.customers(); c++) {
            boolean returned = false;
            int before = Integer.MAX_VALUE;
            for (int line = lines.offset()[c]; line < lines.offset()[c + 1]; line++) {
                if (lines.counts(line)) {
                    returned |= before != Integer.MAX_VALUE && lines.day()[line] - before > border;
                    before = lines.day()[line];
                }
            }
            boolean now = before != Integer.MAX_VALUE && table.day() - before > border;
            away += returned || now ? 1 : 0;
            back += returned ? 1 : 0;
        }
        return new Comeback(away, back);
    }

    /**
     * What first orders were, and how long the second took.
     *
     * @param buyers customers with each product in their first order
     * @param gaps days from the first order to the next day with an order
     */
    private record FirstOrders(int[] buyers, double[] gaps) {
        static FirstOrders of(Facts facts) {
            OrderLines lines = facts.lines();
            int[] buyers = new int[facts.catalogue().size()];
            int[] seen = new int[buyers.length];
            Arrays.fill(seen, -1);
            List<Double> gaps = new ArrayList<>();
            for (int c = 0; c < facts.customers(); c++) {
                int day = Integer.MIN_VALUE;
                int order = -1;
                for (int line = lines.offset()[c]; line < lines.offset()[c + 1]; line++) {
                    if (!lines.counts(line)) {
                        continue;
                    }
                    if (day == Integer.MIN_VALUE) {
                        day = lines.day()[line];
                        order = lines.order()[line];
                    }
                    if (lines.day()[line] > day) {
                        gaps.add((double) (lines.day()[line] - day));
                        break;
                    }
                    int product = lines.product()[line];
                    if (lines.order()[line] == order && product >= 0 && seen[product] != c) {
                        seen[product] = c;
                        buyers[product]++;
                    }
                }
            }
            return new FirstOrders(
                    buyers, gaps.stream().mapToDouble(Double::doubleValue).toArray());
        }

        /** The products most often in a first order. */
        List<Integer> entry(int most) {
            return IntStream.range(0, buyers.length)
                    .filter(product -> buyers[product] > 0)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer product) -> -buyers[product]))
                    .limit(most)
                    .collect(Collectors.toList());
        }

        int people(int product) {
            return buyers[product];
        }
    }
}
