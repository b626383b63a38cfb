package org.clientele.app.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientele.analysis.strategy.CappedSplit;
import org.clientele.analysis.strategy.OfferResult;
import org.clientele.app.notice.Amount;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/** Plans in sentences: what the next hundred earns, what is better not spent, what one more of a thing is worth. */
public final class StrategyWords {
    private static final double[] ROUND = {100, 10, 1, 0.1};

    private static final double EXACT = 5e-6;

    private final String currency;

    /** Sentences in that currency. */
    public StrategyWords(String currency) {
        this.currency = currency;
    }

    /** Units of money as they are kept. */
    public static long money(double units) {
        return Math.round(units * Money.SCALE);
    }

    /** A round sum that is small beside a plan: the next so much. */
    private static double step(double plan) {
        for (double round : ROUND) {
            if (plan >= 10 * round) {
                return round;
            }
        }
        return ROUND[ROUND.length - 1];
    }

    private static double step(CappedSplit split) {
        return step(java.util.Arrays.stream(split.spend()).sum() + split.left());
    }

    private Amount amount(double units) {
        return new Amount(money(units), currency);
    }

    /** What a group's curve rests on. */
    public Message source(SplitMoney.Curve curve) {
        return curve.campaigns() == 0
                ? Message.of("strategy.source.assumed")
                : Message.of("strategy.source.past", curve.campaigns());
    }

    /** What a group gets and what that earns. */
    public Message group(SplitMoney.Curve curve, CappedSplit split, int at) {
        double spend = split.spend()[at];
        double step = step(split);
        if (spend > 0 && split.next()[at] == 0) {
            return Message.of(
                    "strategy.group.full",
                    curve.play().group().name(),
                    amount(spend),
                    SplitMoney.Curves.messages(curve, spend),
                    amount(split.earned()[at]));
        }
        return spend <= 0
                ? Message.of(
                        "strategy.group.none",
                        curve.play().group().name(),
                        amount(step),
                        amount(step * split.next()[at]))
                : Message.of(
                        "strategy.group",
                        curve.play().group().name(),
                        amount(spend),
                        SplitMoney.Curves.messages(curve, spend),
                        amount(split.earned()[at]),
                        amount(step),
                        amount(step * split.next()[at]));
    }

    /** What the next hundred earns where it earns most, and where it earns least. */
    public Message next(SplitMoney.Curves curves, CappedSplit split) {
        double step = step(split);
        int best = -1;
        int worst = -1;
        for (int g = 0; g < split.next().length; g++) {
            if (split.next()[g] > 0) {
                best = best < 0 || split.next()[g] > split.next()[best] ? g : best;
                worst = worst < 0 || split.next()[g] < split.next()[worst] ? g : worst;
            }
        }
        if (best < 0) {
            return Message.of("strategy.next.nobody");
        }
        Message first = curves.groups().get(best).play().group().name();
        return best == worst || split.next()[best] - split.next()[worst] < 0.005
                ? Message.of("strategy.next.one", amount(step), amount(step * split.next()[best]), first)
                : Message.of(
                        "strategy.next",
                        amount(step),
                        amount(step * split.next()[best]),
                        first,
                        amount(step * split.next()[worst]),
                        curves.groups().get(worst).play().group().name());
    }

    /** That some of the money is better not spent; empty when all of it is. */
    public Optional<Message> left(CappedSplit split) {
        return split.left() < 0.005 ? Optional.empty() : Optional.of(Message.of("strategy.left", amount(split.left())));
    }

    /** What the curves rest on. */
    public Message basis(SplitMoney.Curves curves) {
        Assumptions assumed = curves.assumptions();
        return Message.of(
                "strategy.basis", curves.answers(), curves.seen(), assumed.days(), assumed.margin(), assumed.lift());
    }

    /** Who gets anything, and how near that is to the best. */
    public Message assigned(AssignOffers.Assigned assigned) {
        OfferResult result = assigned.result();
        return result.gap() < EXACT
                ? Message.of("strategy.assigned.best", assigned.reached(), result.sends(), amount(result.total()))
                : Message.of(
                        "strategy.assigned.near",
                        assigned.reached(),
                        result.sends(),
                        amount(result.total()),
                        result.gap());
    }

    /** Who gets an offer. */
    public Message offer(AssignOffers.Assigned assigned, int at) {
        OfferIdea offer = assigned.offers().get(at);
        return offer.stock() == Integer.MAX_VALUE
                ? Message.of(
                        "strategy.offer.given", offer.name(), assigned.result().used()[at])
                : Message.of(
                        "strategy.offer.given.of",
                        offer.name(),
                        assigned.result().used()[at],
                        offer.stock());
    }

    /** What one more of each thing is worth of which there is too little. */
    public List<Message> prices(OfferResult result) {
        List<Message> all = new ArrayList<>();
        if (result.prices().money() > 0) {
            all.add(Message.of(
                    "strategy.price.money",
                    amount(step(result.spent())),
                    amount(step(result.spent()) * result.prices().money())));
        }
        if (result.prices().send() > 0) {
            all.add(Message.of("strategy.price.send", amount(result.prices().send())));
        }
        if (all.isEmpty()) {
            all.add(Message.of("strategy.price.none"));
        }
        return all;
    }

    /** What one more unit of an offer is worth; empty while there is enough of it. */
    public Optional<Message> price(AssignOffers.Assigned assigned, int at) {
        double price = assigned.result().prices().stock()[at];
        return price > 0
                ? Optional.of(Message.of(
                        "strategy.price.stock", assigned.offers().get(at).name(), amount(price)))
                : Optional.empty();
    }
}
