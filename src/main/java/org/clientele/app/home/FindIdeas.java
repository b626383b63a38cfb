package org.clientele.app.home;

import java.time.LocalDate;
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
import org.clientele.app.workbench.ExportEntry;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
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
    private static final int A_DAY = 86_400;
    private static final int SECOND_ORDER = 60;
    private static final double NEAR = 0.8;
    private static final double STRONG = 1.5;
    private static final int BOTH = 30;
    private static final int ENOUGH = 30;
    private static final int SOON = 14;
    private static final int WAIT = 7;

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

    /**
     * All ideas, the most urgent first.
     *
     * @param waiting exports of which no results have come back
     */
    List<Idea> all(List<ExportEntry> waiting) {
        List<Idea> ideas = new ArrayList<>();
        results(waiting).ifPresent(ideas::add);
        drifting().ifPresent(ideas::add);
        firstTimers().ifPresent(ideas::add);
        pair().ifPresent(ideas::add);
        nearVip().ifPresent(ideas::add);
        birthday().ifPresent(ideas::add);
        welcome().ifPresent(ideas::add);
        consent("expired", ConsentStatus.EXPIRED).ifPresent(ideas::add);
        consent("unasked", ConsentStatus.UNKNOWN).ifPresent(ideas::add);
        return ideas;
    }

    /** A campaign that is a week old by the data, and of which nothing has come back yet. */
    private Optional<Idea> results(List<ExportEntry> waiting) {
        return waiting.stream()
                .filter(export -> facts.dataDay() != People.NO_DAY
                        && facts.dataDay() - Math.floorDiv(export.at().getEpochSecond(), A_DAY) >= WAIT)
                .findFirst()
                .map(export -> new Idea(
                        "results",
                        export.people(),
                        export.people(),
                        Message.of("home.idea.results", export.campaign(), export.people()),
                        Message.of("home.reason.results", export.at(), LocalDate.ofEpochDay(facts.dataDay())),
                        new Segment.Everyone(),
                        Idea.Action.IMPORT));
    }

    /** People who bought in one category only, when buyers of that category often buy in another one too. */
    private Optional<Idea> pair() {
        return new CategoryPairs(facts)
                .best(STRONG, BOTH)
                .flatMap(pair -> idea(
                        "pair",
                        pair.people(),
                        Message.of("home.idea.pair", pair.people().size(), pair.has(), pair.lacks()),
                        Message.of("home.reason.pair", pair.has(), pair.lacks(), pair.both(), pair.lift()),
                        fixed(pair.people()),
                        Idea.Action.CAMPAIGN));
    }

    /** Buyers whose birthday comes in the two weeks after the data date. */
    private Optional<Idea> birthday() {
        if (facts.dataDay() == People.NO_DAY) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.ofEpochDay(facts.dataDay()).plusDays(1);
        boolean[] soon = new boolean[13 * 32];
        for (int i = 0; i < SOON; i++) {
            LocalDate day = from.plusDays(i);
            soon[day.getMonthValue() * 32 + day.getDayOfMonth()] = true;
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 28 && !day.isLeapYear()) {
                soon[2 * 32 + 29] = true;
            }
        }
        int[] birthdays = facts.people().birthday();
        CustomerSet who = where(c -> {
            if (birthdays[c] == People.NO_DAY || !table.purchases().bought(c)) {
                return false;
            }
            LocalDate day = LocalDate.ofEpochDay(birthdays[c]);
            return soon[day.getMonthValue() * 32 + day.getDayOfMonth()];
        });
        return idea(
                "birthday",
                who,
                Message.of("home.idea.birthday", who.size(), from, from.plusDays(SOON - 1)),
                Message.of("home.reason.birthday"),
                fixed(who),
                Idea.Action.CAMPAIGN);
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
        int[] second = secondOrders();
        boolean own = second.length >= ENOUGH;
        int wait = own ? Math.toIntExact(Math.round(middle(second))) : SECOND_ORDER;
        CustomerSet who = where(c -> purchases.orders()[c] == 1
                && purchases.recency()[c] >= wait
                && purchases.recency()[c] <= A_YEAR);
        Message headline = Message.of("home.idea.first", who.size());
        Message reason = own
                ? Message.of("home.reason.first.own", wait, second.length)
                : Message.of("home.reason.first", SECOND_ORDER, Math.round(stages.shopGap()));
        return idea("first", who, headline, reason, fixed(who), Idea.Action.CAMPAIGN);
    }

    /** Of all who came back, the days from the first day with an order to the second one. */
    private int[] secondOrders() {
        Purchases purchases = table.purchases();
        OrderLines lines = facts.lines();
        int[] days = new int[facts.customers()];
        int n = 0;
        for (int c = 0; c < facts.customers(); c++) {
            if (purchases.orderDays()[c] >= 2) {
                int line = lines.offset()[c];
                while (!lines.counts(line) || lines.day()[line] <= purchases.firstDay()[c]) {
                    line++;
                }
                days[n++] = lines.day()[line] - purchases.firstDay()[c];
            }
        }
        return Arrays.copyOf(days, n);
    }

    private static double middle(int[] values) {
        return Ranks.quantile(Arrays.stream(values).asDoubleStream().toArray(), 0.5);
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
