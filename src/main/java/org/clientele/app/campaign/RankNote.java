package org.clientele.app.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.audience.Audience;
import org.clientele.analysis.audience.Estimate;
import org.clientele.analysis.audience.Yield;
import org.clientele.app.notice.Amount;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/**
 * Why people stand in the order they do, how far that can be trusted, and what is to be expected.
 *
 * @param source from what the order was learnt, and how much that is
 * @param outlook what the list is expected to bring, and what the next person would
 */
public record RankNote(List<Message> source, List<Message> outlook) {
    private static final int HUNDRED = 100;

    public RankNote {
        source = List.copyOf(source);
        outlook = List.copyOf(outlook);
    }

    /** The note of a campaign that was counted.
     *
     * @param currency three-letter code of the shop's currency */
    public static RankNote of(BuiltAudience built, String currency) {
        Audience audience = built.audience();
        Ranking ranking = built.spec().plans().ranking();
        List<Message> source = new ArrayList<>();
        List<Message> outlook = new ArrayList<>();
        if (ranking.budget() > 0 && built.spec().costPerMessage() == 0) {
            outlook.add(Message.of("reach.budget.noprice"));
        }
        Yield yield = audience.yield();
        if (yield == null) {
            source.add(Message.of("reach.lot"));
            return new RankNote(source, outlook);
        }
        learnt(yield.estimate(), source);
        if (yield.general() > 0) {
            source.add(Message.of("reach.general", yield.general()));
        }
        if (!audience.net().isEmpty()) {
            outlook.add(Message.of(
                    yield.cost() > 0 ? "reach.expect.cost" : "reach.expect",
                    Math.round(yield.answers()),
                    amount(yield.money(), currency),
                    amount(yield.spent(), currency)));
        }
        if (Double.isNaN(yield.nextChance())) {
            outlook.add(Message.of("reach.next.nobody"));
        } else if (yield.cost() > 0) {
            outlook.add(Message.of(
                    "reach.next.money",
                    new Amount(HUNDRED * Money.SCALE, currency),
                    amount(yield.next() * HUNDRED * Money.SCALE, currency)));
        } else {
            outlook.add(Message.of("reach.next.person", amount(yield.nextMoney(), currency)));
        }
        outlook.add(Message.of("reach.anyway"));
        return new RankNote(source, outlook);
    }

    private static void learnt(Estimate estimate, List<Message> source) {
        source.add(Message.of(
                estimate.source() == Estimate.Source.MESSAGES ? "reach.learnt.messages" : "reach.learnt.orders",
                estimate.seen(),
                estimate.answers(),
                estimate.days()));
        switch (estimate.stage()) {
            case BASE -> {
                source.add(Message.of("reach.stage.base", estimate.buyers()));
                if (estimate.readyDay() != Integer.MIN_VALUE) {
                    source.add(Message.of("reach.stage.when", LocalDate.ofEpochDay(estimate.readyDay())));
                }
            }
            case EARLY -> source.add(Message.of("reach.stage.early"));
            case FULL -> {}
        }
    }

    private static Amount amount(double money, String currency) {
        return new Amount(Math.round(money), currency);
    }
}
