package org.clientele.app.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.groups.Reach;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.HeadlineAmount;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/** Finds what is worth doing now by plain rules, each with its number and its reason; only from data that exist. */
final class FindIdeas {
    private static final int LOYAL_ORDERS = 3;
    private static final double DRIFTING = 2;
    private static final int A_YEAR = 365;
    private static final int SECOND_ORDER = 60;
    private static final double NEAR = 0.8;
    private static final int MOST = 6;

    private final Facts facts;
    private final AttributeTable table;
    private final StageResult stages;
    private final Reach reach;
    private final String currency;

    FindIdeas(Facts facts, AttributeTable table, StageResult stages, Reach reach, String currency) {
        this.facts = facts;
        this.table = table;
        this.stages = stages;
        this.reach = reach;
        this.currency = currency;
    }

    List<Idea> all() {
        List<Idea> ideas = new ArrayList<>();
        drifting().ifPresent(ideas::add);
        firstTimers().ifPresent(ideas::add);
        nearVip().ifPresent(ideas::add);
        welcome().ifPresent(ideas::add);
        consent("expired", ConsentStatus.EXPIRED).ifPresent(ideas::add);
        consent("unasked", ConsentStatus.UNKNOWN).ifPresent(ideas::add);
        return ideas.size() > MOST ? ideas.subList(0, MOST) : ideas;
    }

    /** Regular buyers who have been away more than twice their own usual gap, though not for more than a year. */
    private Optional<Idea> drifting() {
        Purchases purchases = table.purchases();
        CustomerSet who = where(c -> purchases.orders()[c] >= LOYAL_ORDERS
                && table.rhythm().overdue()[c] > DRIFTING
                && purchases.recency()[c] <= A_YEAR);
        Message headline = Message.of("home.idea.drifting", who.size(), new HeadlineAmount(lastYear(who), currency));
        Message reason = Message.of(
                "home.reason.drifting",
                middle(who, c -> table.rhythm().usualGap()[c]),
                middle(who, c -> purchases.recency()[c]));
        return idea("drifting", who, headline, reason, fixed(who), Idea.Action.CAMPAIGN);
    }

    private Optional<Idea> firstTimers() {
        Purchases purchases = table.purchases();
        CustomerSet who = where(c -> purchases.orders()[c] == 1
                && purchases.recency()[c] >= SECOND_ORDER
                && purchases.recency()[c] <= A_YEAR);
        Message headline = Message.of("home.idea.first", who.size());
        Message reason = Message.of("home.reason.first", SECOND_ORDER, Math.round(stages.shopGap()));
        return idea("first", who, headline, reason, fixed(who), Idea.Action.CAMPAIGN);
    }

    private Optional<Idea> nearVip() {
        long line = stages.vipMoney();
        if (line == Long.MAX_VALUE) {
            return Optional.empty();
        }
        Purchases purchases = table.purchases();
        CustomerSet who = where(c -> stages.of(c) == Stage.ACTIVE
                && purchases.money()[c] >= Math.round(NEAR * line)
                && purchases.money()[c] < line);
        Message headline = Message.of("home.idea.vip", who.size());
        Message reason = Message.of(
                "home.reason.vip",
                new Amount(line, currency),
                new Amount(
                        line - Math.round(middle(who, c -> Money.units(purchases.money()[c])) * Money.SCALE),
                        currency));
        return idea("vip", who, headline, reason, fixed(who), Idea.Action.CAMPAIGN);
    }

    private Optional<Idea> welcome() {
        CustomerSet who = stages.members(Stage.NEW);
        Message headline = Message.of("home.idea.welcome", who.size());
        Message reason = Message.of("home.reason.welcome", stages.spec().newDays());
        return idea("welcome", who, headline, reason, new Segment.InStage(Stage.NEW), Idea.Action.CAMPAIGN);
    }

    /** Buyers with an e-mail address whose consent is missing: a service message may ask, marketing may not. */
    private Optional<Idea> consent(String key, ConsentStatus status) {
        Purchases purchases = table.purchases();
        CustomerSet stopped = facts.permissions().stopped(Channel.EMAIL);
        CustomerSet who = where(c -> purchases.bought(c) && facts.permissions().status(Channel.EMAIL, c) == status)
                .and(facts.people().mailable())
                .andNot(stopped);
        Message headline = Message.of("home.idea." + key, who.size());
        return idea(key, who, headline, Message.of("home.reason." + key), fixed(who), Idea.Action.LIST);
    }

    private Optional<Idea> idea(
            String key, CustomerSet who, Message headline, Message reason, Segment segment, Idea.Action action) {
        if (who.isEmpty()) {
            return Optional.empty();
        }
        int reached = who.sizeOfAnd(reach.email().or(reach.sms()));
        return Optional.of(new Idea(key, who.size(), reached, headline, reason, segment, action));
    }

    private Segment fixed(CustomerSet who) {
        return SaveGroup.fixed(who, facts);
    }

    private CustomerSet where(IntPredicate test) {
        CustomerSet.Builder builder = new CustomerSet.Builder(facts.customers());
        for (int c = 0; c < facts.customers(); c++) {
            if (test.test(c)) {
                builder.add(c);
            }
        }
        return builder.build();
    }

    private double middle(CustomerSet who, IntToDoubleFunction value) {
        double[] values = Arrays.stream(who.toArray()).mapToDouble(value).toArray();
        return values.length == 0 ? 0 : Ranks.quantile(values, 0.5);
    }

    private long lastYear(CustomerSet who) {
        OrderLines lines = facts.lines();
        long[] sum = new long[1];
        who.forEach(c -> {
            for (int line = lines.offset()[c]; line < lines.offset()[c + 1]; line++) {
                if (lines.day()[line] > table.day() - A_YEAR) {
                    sum[0] += lines.revenue(line);
                }
            }
        });
        return sum[0];
    }
}
