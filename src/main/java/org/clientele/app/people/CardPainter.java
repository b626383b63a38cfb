package org.clientele.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.attributes.Unit;
import org.clientele.analysis.rfm.RfmResult;
import org.clientele.analysis.stage.StageResult;
import org.clientele.app.groups.Reach;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Share;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.Permissions;
import org.clientele.facts.WordColumn;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;

/** Makes the card of one customer. */
final class CardPainter {
    private final Facts facts;
    private final AttributeTable table;
    private final StageResult stages;
    private final RfmResult rfm;
    private final Reach reach;
    private final String currency;

    CardPainter(Facts facts, AttributeTable table, StageResult stages, RfmResult rfm, Reach reach, String currency) {
        this.facts = facts;
        this.table = table;
        this.stages = stages;
        this.rfm = rfm;
        this.reach = reach;
        this.currency = currency;
    }

    PersonCard card(int c, boolean masked) {
        Purchases purchases = table.purchases();
        PersonRow row = new PersonRow(
                c,
                facts.people().id()[c],
                PeopleList.identity(facts, c, masked),
                purchases.orders()[c],
                purchases.money()[c],
                PeopleList.day(purchases.lastDay()[c]),
                PeopleList.gap(table, c),
                stages.of(c),
                reach.email().contains(c),
                reach.sms().contains(c));
        return new PersonCard(
                row,
                known(c),
                figures(c),
                extras(c),
                List.of(light(Channel.EMAIL, c), light(Channel.SMS, c)),
                List.of(inRfm(c), inStage(c)),
                Timeline.of(facts, c));
    }

    private List<PersonCard.Fact> known(int c) {
        List<PersonCard.Fact> known = new ArrayList<>();
        People people = facts.people();
        Purchases purchases = table.purchases();
        if (purchases.bought(c)) {
            fact(known, "attribute.name.orders", "people.value.count", purchases.orders()[c]);
            fact(
                    known,
                    "attribute.name.money",
                    "people.value.text",
                    new Amount(purchases.money()[c], currency));
            fact(
                    known,
                    "attribute.name.average-order",
                    "people.value.text",
                    new Amount(Math.round(purchases.averageOrder(c)), currency));
            fact(known, "attribute.name.recency", "people.value.days", purchases.recency()[c]);
            fact(known, "attribute.name.tenure", "people.value.days", purchases.tenure(c));
        }
        float gap = table.rhythm().usualGap()[c];
        if (!Float.isNaN(gap)) {
            fact(known, "attribute.name.usual-gap", "people.value.days", Math.round(gap));
            fact(
                    known,
                    "attribute.name.overdue",
                    "people.value.times",
                    table.rhythm().overdue()[c]);
        }
        word(known, "attribute.name.top-category", table.taste().category().get(c));
        word(known, "attribute.name.top-brand", table.taste().brand().get(c));
        word(
                known,
                "attribute.name.sales-channel",
                table.habits().salesChannel().get(c));
        float returned = table.taste().returned()[c];
        if (returned > 0) {
            fact(known, "attribute.name.returned", "people.value.text", new Share(returned));
        }
        word(known, "people.fact.region", people.region().get(c));
        word(known, "people.fact.country", people.country().get(c));
        if (people.signupDay()[c] != People.NO_DAY) {
            fact(known, "people.fact.since", "people.value.text", LocalDate.ofEpochDay(people.signupDay()[c]));
        }
        return known;
    }

    private static void word(List<PersonCard.Fact> known, String label, String word) {
        if (!word.isEmpty()) {
            fact(known, label, "people.value.text", word);
        }
    }

    private static void fact(List<PersonCard.Fact> known, String label, String pattern, Object value) {
        known.add(new PersonCard.Fact(Message.of(label), Message.of(pattern, value)));
    }

    private Map<String, String> extras(int c) {
        Map<String, String> filled = new TreeMap<>();
        facts.people().extras().forEach((name, column) -> {
            if (!column.get(c).isEmpty()) {
                filled.put(name, column.get(c));
            }
        });
        return filled;
    }

    private PermissionLight light(Channel channel, int c) {
        Permissions permissions = facts.permissions();
        boolean open;
        boolean address;
        int since;
        switch (channel) {
            case EMAIL -> {
                open = reach.email().contains(c);
                address = facts.people().mailable().contains(c);
                since = permissions.emailSince()[c];
            }
            case SMS -> {
                open = reach.sms().contains(c);
                address = facts.people().textable().contains(c);
                since = permissions.smsSince()[c];
            }
            default -> throw new IllegalStateException(channel.name());
        }
        ConsentStatus status = permissions.status(channel, c);
        String state = permissions.stopped(channel).contains(c)
                ? "stopped"
                : address ? status.name().toLowerCase(Locale.ROOT) : "address";
        return new PermissionLight(channel, open, Message.of("people.permission." + state), PeopleList.day(since));
    }

    private PersonCard.Belonging inRfm(int c) {
        RfmGroup group = rfm.group(c);
        Message why = group == RfmGroup.PROSPECTS
                ? Message.of("people.why.prospect")
                : Message.of(
                        "people.why.rfm",
                        table.purchases().recency()[c],
                        (int) rfm.scores().recency()[c],
                        table.purchases().orders()[c],
                        (int) rfm.scores().frequency()[c],
                        new Amount(table.purchases().money()[c], currency),
                        (int) rfm.scores().money()[c],
                        rfm.bins());
        return new PersonCard.Belonging(new Segment.InRfmGroup(group), Message.of(group.textKey()), why);
    }

    private PersonCard.Belonging inStage(int c) {
        Stage stage = stages.of(c);
        return new PersonCard.Belonging(
                new Segment.InStage(stage), Message.of(stage.textKey()), whyStage(table, stages, c));
    }

    /** Why a customer is in its stage. */
    static Message whyStage(AttributeTable table, StageResult stages, int c) {
        if (stages.of(c) == Stage.POTENTIAL) {
            return Message.of("people.why.prospect");
        }
        boolean own = table.purchases().orderDays()[c] >= 3;
        return Message.of(
                own ? "people.why.own" : "people.why.shop",
                table.purchases().recency()[c],
                Math.round(own ? table.rhythm().usualGap()[c] : stages.shopGap()));
    }

    /** Every computed attribute that has a value, in the order in which people read them. */
    private List<PersonCard.Fact> figures(int c) {
        List<PersonCard.Fact> figures = new ArrayList<>();
        for (Attribute attribute : table.columns()) {
            switch (attribute) {
                case Attribute.Words(String key, WordColumn words) -> word(figures, attribute.textKey(), words.get(c));
                case Attribute.Numbers(String key, Unit unit, IntToDoubleFunction value) -> {
                    double number = value.applyAsDouble(c);
                    if (!Double.isNaN(number)) {
                        figures.add(new PersonCard.Fact(Message.of(attribute.textKey()), figure(unit, number)));
                    }
                }
            }
        }
        return figures;
    }

    private Message figure(Unit unit, double number) {
        return switch (unit) {
            case DAYS -> Message.of("people.value.days", Math.round(number));
            case COUNT, RATE, NUMBER -> Message.of("people.value.figure", number);
            case MONEY -> Message.of("people.value.text", new Amount(Math.round(number * Money.SCALE), currency));
            case SHARE, BALANCE -> Message.of("people.value.text", new Share(number));
            case RATIO -> Message.of("people.value.times", number);
        };
    }
}
