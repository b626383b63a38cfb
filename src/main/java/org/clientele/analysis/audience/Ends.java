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
    private volatile @Nullable Places places;

    Ends(Facts facts, Orders orders) {
        this.facts = facts;
        this.orders = orders;
    }

    /** The borders of the cells, and the cell of each customer as of the data date. */
    private record Places(Cells cells, byte[] of) {}

    private record Asked(Channel channel, Trial.Goal goal, int days) {}

    /**
     * Cuts the list.
     *
     * @param out takes people out for a reason and gives those who are left
     * @param people those who would get the message
     * @return what is expected of those who are left; null where people are taken by lot
     */
    @Nullable
    Yield cut(BiFunction<Exclusion, CustomerSet, CustomerSet> out, CustomerSet people, AudienceSpec spec, Draws draws) {
        AudienceSpec.Cut cut = spec.cut();
        Ranking ranking = cut.ranking();
        boolean ranked = ranking.order() != Ranking.Order.RANDOM;
        byte[] cellOf = ranked ? places().of() : new byte[facts.customers()];
        double[] worth = new double[ranked ? Cells.COUNT : 1];
        Chances known = ranked ? chances(spec) : null;
        if (known != null) {
            for (int cell = 0; cell < worth.length; cell++) {
                worth[cell] = ranking.order() == Ranking.Order.LIKELY ? known.chance()[cell] : profit(known, cut, cell);
            }
        }
        Line line = new Line(cellOf, worth, draws);
        CustomerSet none = CustomerSet.none(people.universe());
        CustomerSet left = out.apply(
                Exclusion.NO_GAIN, ranking.order() == Ranking.Order.GAIN ? below(people, cellOf, worth) : none);
        left = out.apply(Exclusion.LIMIT, cut.limit() == 0 ? none : left.andNot(line.first(left, cut.limit())));
        long paid = ranking.budget() == 0 || cut.cost() == 0 ? Long.MAX_VALUE : ranking.budget() / cut.cost();
        left = out.apply(Exclusion.BUDGET, left.andNot(line.first(left, paid)));
        long coupons = cut.coupons() < 0 ? Long.MAX_VALUE : cut.coupons();
        left = out.apply(Exclusion.COUPONS, left.andNot(line.first(left, coupons)));
        return known == null ? null : expected(known, line, left, people.andNot(left), cut);
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
                () -> Chances.of(facts, orders, places().cells(), spec.channel(), aim.goal(), aim.days()));
    }

    private Places places() {
        Places known = places;
        if (known == null) {
            Cells cells = Cells.of(orders, facts.dataDay());
            byte[] of = new byte[facts.customers()];
            for (int c = 0; c < of.length; c++) {
                int last = orders.last(c);
                int days = last == Orders.NEVER ? 0 : facts.dataDay() + 1 - Math.floorDiv(last, 24);
                of[c] = (byte) cells.of(days, orders.offset()[c + 1] - orders.offset()[c], orders.spent(c));
            }
            known = new Places(cells, of);
            places = known;
        }
        return known;
    }
}
