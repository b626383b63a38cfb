package org.clientele.analysis.audience;

import java.util.function.BiFunction;
import org.clientele.analysis.uplift.ContactProfit;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.jspecify.annotations.Nullable;

/** Where a list ends: the messages that do not pay, the limit, the budget, and the coupons that there are. */
final class Ends {
    private static final int KEPT = 6;

    private final Facts facts;
    private final Orders orders;
    private final Kept<Chances> chances = new Kept<>(KEPT);
    private volatile @Nullable States states;

    Ends(Facts facts, Orders orders) {
        this.facts = facts;
        this.orders = orders;
    }

    private record Asked(Channel channel, Trial.Goal goal, int days) {}

    /**
     * Cuts the list.
     *
     * @param out takes people out for a reason and gives those who are left
     * @param people those who would get the message, and those beyond
     * @param beyond those of them who must not get it: they leave where the list ends
     * @return what is expected of those who are left; null where people are taken by lot
     */
    @Nullable
    Yield cut(
            BiFunction<Exclusion, CustomerSet, CustomerSet> out,
            CustomerSet people,
            CustomerSet beyond,
            AudienceSpec spec,
            Draws draws) {
        AudienceSpec.Cut cut = spec.cut();
        Ranking ranking = cut.ranking();
        Order order = order(spec);
        Chances known = order.known();
        double[] worth = order.worth();
        byte[] cellOf = order.cellOf();
        Line line = new Line(cellOf, worth, draws);
        CustomerSet none = CustomerSet.none(people.universe());
        CustomerSet left = out.apply(
                Exclusion.NO_GAIN, ranking.order() == Ranking.Order.GAIN ? below(people, cellOf, worth) : none);
        left = out.apply(
                Exclusion.LIMIT, cut.limit() == 0 ? none : left.andNot(line.first(left.andNot(beyond), cut.limit())));
        long paid = paid(cut);
        left = out.apply(
                Exclusion.BUDGET, paid == Long.MAX_VALUE ? none : left.andNot(line.first(left.andNot(beyond), paid)));
        long coupons = cut.coupons() < 0 ? Long.MAX_VALUE : cut.coupons();
        left = out.apply(Exclusion.COUPONS, left.andNot(line.first(left.andNot(beyond), coupons)));
        return known == null ? null : expected(known, line, left, people.andNot(left), cut);
    }

    /** Who stands in which cell, and what each cell is worth; one cell for all where people are taken by lot. */
    private record Order(
            byte[] cellOf, double[] worth, @Nullable Chances known) {}

    private Order order(AudienceSpec spec) {
        Ranking.Order by = spec.cut().ranking().order();
        if (by == Ranking.Order.RANDOM) {
            return new Order(new byte[facts.customers()], new double[1], null);
        }
        Chances known = chances(spec);
        double[] worth = new double[Cells.COUNT];
        for (int cell = 0; cell < worth.length; cell++) {
            worth[cell] = by == Ranking.Order.LIKELY ? known.chance()[cell] : profit(known, spec.cut(), cell);
        }
        return new Order(states().now(), worth, known);
    }

    private static long paid(AudienceSpec.Cut cut) {
        long budget = cut.ranking().budget();
        return budget == 0 || cut.cost() == 0 ? Long.MAX_VALUE : budget / cut.cost();
    }

    /**
     * Those who are held back but whom the list would not have reached: of each cell as large a part as of those who are
     * not held back, by lot. Nobody where people are taken by lot: then both are alike anyway.
     *
     * @param open those who are not held back
     * @param held those who are
     */
    CustomerSet beyond(CustomerSet open, CustomerSet held, AudienceSpec spec, Draws draws) {
        AudienceSpec.Cut cut = spec.cut();
        Ranking.Order by = cut.ranking().order();
        if (by == Ranking.Order.RANDOM || held.size() == 0) {
            return CustomerSet.none(held.universe());
        }
        Order order = order(spec);
        Line line = new Line(order.cellOf(), order.worth(), draws);
        CustomerSet worthwhile =
                by == Ranking.Order.GAIN ? open.andNot(below(open, order.cellOf(), order.worth())) : open;
        long most = Math.min(cut.limit() == 0 ? Long.MAX_VALUE : cut.limit(), paid(cut));
        most = Math.min(most, cut.coupons() < 0 ? Long.MAX_VALUE : cut.coupons());
        long[] reached = line.count(line.first(worthwhile, most));
        long[] there = line.count(open);
        long[] compared = line.count(held);
        int[] byCell = byCell(held, order.cellOf(), compared);
        CustomerSet kept = CustomerSet.none(held.universe());
        int from = 0;
        for (int cell = 0; cell < there.length; cell++) {
            long keep = there[cell] == 0 ? 0 : Math.round((double) compared[cell] * reached[cell] / there[cell]);
            int to = from + (int) compared[cell];
            if (keep > 0 && to > from) {
                CustomerSet.Builder alike = new CustomerSet.Builder(held.universe());
                for (int i = from; i < to; i++) {
                    alike.add(byCell[i]);
                }
                kept = kept.or(line.first(alike.build(), keep));
            }
            from = to;
        }
        return held.andNot(kept);
    }

    /** People by their cells, those of the first cell first; of one cell in the order of their numbers. */
    private static int[] byCell(CustomerSet people, byte[] cellOf, long[] count) {
        int[] next = new int[count.length];
        for (int cell = 1; cell < next.length; cell++) {
            next[cell] = next[cell - 1] + (int) count[cell - 1];
        }
        int[] byCell = new int[people.size()];
        people.forEach(c -> byCell[next[cellOf[c]]++] = c);
        return byCell;
    }

    /** The expected gain of a message to somebody of a cell, in ten-thousandths. */
    private static double profit(Chances known, AudienceSpec.Cut cut, int cell) {
        return new ContactProfit(answer(known, cut, cell), cut.cost(), 0).byResponse(known.chance()[cell]);
    }

    private static double answer(Chances known, AudienceSpec.Cut cut, int cell) {
        return cut.ranking().worth() > 0 ? cut.ranking().worth() : known.money()[cell];
    }

    private static CustomerSet below(CustomerSet people, byte[] cellOf, double[] worth) {
        CustomerSet.Builder found = new CustomerSet.Builder(people.universe());
        people.forEach(c -> {
            if (worth[cellOf[c]] <= 0) {
                found.add(c);
            }
        });
        return found.build();
    }

    private static Yield expected(Chances known, Line line, CustomerSet taken, CustomerSet rest, AudienceSpec.Cut cut) {
        long[] count = line.count(taken);
        double answers = 0;
        double money = 0;
        for (int cell = 0; cell < count.length; cell++) {
            answers += count[cell] * known.chance()[cell];
            money += count[cell] * known.chance()[cell] * answer(known, cut, cell);
        }
        int last = line.tail(taken);
        int next = line.head(rest);
        return new Yield(
                known.estimate(),
                answers,
                money,
                (double) taken.size() * cut.cost(),
                last < 0 ? Double.NaN : known.chance()[last],
                next < 0 ? Double.NaN : known.chance()[next],
                next < 0 ? Double.NaN : known.chance()[next] * answer(known, cut, next),
                cut.cost());
    }

    private Chances chances(AudienceSpec spec) {
        AudienceSpec.Aim aim = spec.aim();
        return chances.get(
                new Asked(spec.channel(), aim.goal(), aim.days()),
                () -> Chances.of(facts, states(), spec.channel(), aim.goal(), aim.days()));
    }

    private States states() {
        States known = states;
        if (known == null) {
            known = States.of(orders, facts.dataDay());
            states = known;
        }
        return known;
    }
}
