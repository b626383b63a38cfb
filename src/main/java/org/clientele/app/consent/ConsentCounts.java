package org.clientele.app.consent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.analysis.audience.Lawful;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.contact.Gate;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Outcome;
import org.clientele.model.trade.OrderStatus;

/**
 * How everybody stands to every topic, who may be written to, and who should be asked again.
 *
 * @param facts the snapshot it was counted in
 * @param people who stands how, by topic and state
 * @param open who may get marketing by a channel now
 * @param notLawful who has agreed, but not in the way the law asks for where they live
 * @param askNow who has agreed and has not been heard of for as long as the rules allow
 * @param askSoon for whom that will be so within {@link #SOON} days
 */
public record ConsentCounts(
        Facts facts,
        Map<Topic, Map<State, CustomerSet>> people,
        Map<Channel, CustomerSet> open,
        Map<Channel, CustomerSet> notLawful,
        Map<Channel, CustomerSet> askNow,
        Map<Channel, CustomerSet> askSoon) {
    /** How far ahead is looked, in days. */
    public static final int SOON = 90;

    /** Counts in a snapshot, in one pass over the people for each topic. */
    static ConsentCounts of(Facts facts, ContactRules rules, int today) {
        Map<Topic, Map<State, CustomerSet>> people = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            people.put(topic, states(facts, topic));
        }
        Lawful lawful = new Lawful(facts, new Gate(rules));
        CustomerSet young = lawful.underAge(today);
        int[] sign = lastSigns(facts);
        int old = months(today, rules.silentMonths());
        int aging = months(today + SOON, rules.silentMonths());
        Map<Channel, CustomerSet> open = new EnumMap<>(Channel.class);
        Map<Channel, CustomerSet> wrong = new EnumMap<>(Channel.class);
        Map<Channel, CustomerSet> now = new EnumMap<>(Channel.class);
        Map<Channel, CustomerSet> soon = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            CustomerSet address = channel == Channel.EMAIL
                    ? facts.people().mailable()
                    : facts.people().textable();
            CustomerSet may = address.andNot(lawful.notAgreed(channel))
                    .andNot(lawful.notLawful(channel, today))
                    .andNot(facts.permissions().stopped(channel))
                    .andNot(young);
            open.put(channel, may);
            wrong.put(channel, lawful.notLawful(channel, today));
            CustomerSet.Builder silent = new CustomerSet.Builder(facts.customers());
            CustomerSet.Builder growing = new CustomerSet.Builder(facts.customers());
            may.forEach(c -> {
                int heard = Math.max(sign[c], facts.permissions().since(channel, c));
                if (heard < old) {
                    silent.add(c);
                } else if (heard < aging) {
                    growing.add(c);
                }
            });
            now.put(channel, silent.build());
            soon.put(channel, growing.build());
        }
        return new ConsentCounts(facts, people, open, wrong, now, soon);
    }

    private static int months(int day, int months) {
        return Math.toIntExact(
                java.time.LocalDate.ofEpochDay(day).minusMonths(months).toEpochDay());
    }

    private static Map<State, CustomerSet> states(Facts facts, Topic topic) {
        int n = facts.customers();
        Map<State, CustomerSet.Builder> builders = new EnumMap<>(State.class);
        for (State state : State.values()) {
            builders.put(state, new CustomerSet.Builder(n));
        }
        boolean personal = topic == Topic.PERSONAL;
        CustomerSet stopped = facts.permissions().stopped(topic.channel());
        for (int c = 0; c < n; c++) {
            ConsentStatus status = personal
                    ? facts.permissions().profiling(c)
                    : facts.permissions().status(topic.channel(), c);
            State state = State.of(status, !personal && stopped.contains(c));
            java.util.Objects.requireNonNull(builders.get(state)).add(c);
        }
        Map<State, CustomerSet> states = new EnumMap<>(State.class);
        builders.forEach((state, builder) -> states.put(state, builder.build()));
        return states;
    }

    /** The last day on which each customer was heard of: an order, an opened or clicked message; else the sign-up. */
    private static int[] lastSigns(Facts facts) {
        OrderLines lines = facts.lines();
        Contacts contacts = facts.contacts();
        int answered = Outcome.OPENED.bit() | Outcome.CLICKED.bit() | Outcome.CONVERTED.bit();
        byte paid = (byte) OrderStatus.PAID.ordinal();
        int[] sign = facts.people().signupDay().clone();
        for (int c = 0; c < sign.length; c++) {
            for (int i = lines.offset()[c + 1] - 1; i >= lines.offset()[c]; i--) {
                if (lines.status()[i] == paid) {
                    sign[c] = Math.max(sign[c], lines.day()[i]);
                    break;
                }
            }
            for (int i = contacts.offset()[c + 1] - 1; i >= contacts.offset()[c]; i--) {
                if ((contacts.outcome()[i] & answered) != 0) {
                    sign[c] = Math.max(sign[c], Math.floorDiv(contacts.hour()[i], 24));
                    break;
                }
            }
        }
        return sign;
    }

    /** How many stand so. */
    public int count(Topic topic, State state) {
        return people(topic, state).size();
    }

    /** Who stands so. */
    public CustomerSet people(Topic topic, State state) {
        Map<State, CustomerSet> states = people.get(topic);
        CustomerSet set = states == null ? null : states.get(state);
        return set == null ? CustomerSet.none(facts.customers()) : set;
    }

    /** Those of a channel in one of the sets, or nobody. */
    public static CustomerSet in(Map<Channel, CustomerSet> sets, Channel channel) {
        CustomerSet set = sets.get(channel);
        return set == null ? CustomerSet.none(0) : set;
    }

    /** A fixed list of these people, by their lasting ids. */
    public Segment list(CustomerSet set) {
        People known = facts.people();
        return new Segment.FixedList(
                IntStream.of(set.toArray()).mapToObj(c -> known.id()[c]).toList());
    }

    /** All topics with their states, most open first. */
    public static List<Topic> topics() {
        return List.of(Topic.values());
    }
}
