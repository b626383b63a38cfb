package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;

/**
 * By which channel each person of a group is reached best; nobody by two.
 *
 * <p>A person's channel is the one with the largest u·m − c among those they agreed to and can be reached by: u is the
 * share of earlier messages on it that they clicked or bought from, pulled towards everybody's share (Beta prior of the
 * weight of {@value #STRENGTH} messages), m what an answer is worth, c the price of a message. Of equal channels the one
 * they answered last counts, then the cheaper, then e-mail. One in twenty of those who can be reached by more than one is
 * put on another channel by lot, so that what is believed of channels goes on being tried; the same seed puts the same
 * people there.
 *
 * @param best who is reached by each channel: best, or by lot
 * @param tried those of them who are reached best by another channel, and are put on this one by lot
 * @param reached who could be reached by each channel
 * @param answers the share of messages that were answered, by channel; of all people
 * @param messages how many messages these shares rest on
 * @param nobody how many can be reached by none
 */
public record ChannelSplit(
        Map<Channel, CustomerSet> best,
        Map<Channel, CustomerSet> tried,
        Map<Channel, CustomerSet> reached,
        Map<Channel, Double> answers,
        Map<Channel, Long> messages,
        int nobody) {
    private static final int STRENGTH = 10;
    private static final int OFTEN = 16_384;
    private static final int ANSWERED = Outcome.CLICKED.bit() | Outcome.CONVERTED.bit();

    /** Before anything is known one message in fifty is answered, on every channel. */
    private static final double HITS = 1;

    private static final double TRIES = 50;

    /** The part of those who can be reached by several channels that is put on another than the best. */
    public static final double EXPLORED = 0.05;

    /** Splits these people.
     *
     * @param worth what an answer is worth, in ten-thousandths
     * @param prices the price of a message by channel, in ten-thousandths; none is 0
     * @param seed the secret of the lot, not empty */
    static ChannelSplit of(
            Facts facts,
            CustomerSet people,
            double worth,
            Map<Channel, Long> prices,
            String seed,
            Checkpoint checkpoint) {
        Map<Channel, CustomerSet> reached = new EnumMap<>(Channel.class);
        Map<Channel, Long> messages = new EnumMap<>(Channel.class);
        Map<Channel, Double> answers = new EnumMap<>(Channel.class);
        Contacts contacts = facts.contacts();
        for (Channel channel : Channel.values()) {
            reached.put(channel, reach(facts, channel).and(people));
            long all = 0;
            long hits = 0;
            for (int i = 0; i < contacts.channel().length; i++) {
                if (contacts.channel()[i] == channel.ordinal()) {
                    all++;
                    hits += (contacts.outcome()[i] & ANSWERED) != 0 ? 1 : 0;
                }
            }
            messages.put(channel, all);
            answers.put(channel, (hits + HITS) / (all + TRIES));
        }
        Sets best = new Sets(facts.customers());
        Sets tried = new Sets(facts.customers());
        Choice choice = new Choice(contacts, reached, answers, worth, prices);
        Assignment lots = new Assignment(seed);
        int[] nobody = {0};
        int[] done = {0};
        people.forEach(customer -> {
            if (done[0]++ % OFTEN == 0) {
                checkpoint.check();
                checkpoint.progress((double) done[0] / people.size());
            }
            List<Channel> ranked = choice.of(customer);
            if (ranked.isEmpty()) {
                nobody[0]++;
                return;
            }
            int at = 0;
            if (ranked.size() > 1) {
                double lot = lots.draw(name(facts.people(), customer));
                at = lot < EXPLORED ? 1 + (int) (lot / EXPLORED * (ranked.size() - 1)) : 0;
            }
            best.add(ranked.get(at), customer);
            if (at > 0) {
                tried.add(ranked.get(at), customer);
            }
        });
        return new ChannelSplit(best.build(), tried.build(), reached, answers, messages, nobody[0]);
    }

    /** What stands for a person in the lot: the customer number, else the lasting id. */
    private static String name(People people, int customer) {
        return people.number().isBlank(customer)
                ? "id:" + people.id()[customer]
                : people.number().get(customer);
    }

    /** A set of people for each channel. */
    private static final class Sets {
        private final Map<Channel, CustomerSet.Builder> sets = new EnumMap<>(Channel.class);

        Sets(int customers) {
            for (Channel channel : Channel.values()) {
                sets.put(channel, new CustomerSet.Builder(customers));
            }
        }

        void add(Channel channel, int customer) {
            Objects.requireNonNull(sets.get(channel)).add(customer);
        }

        Map<Channel, CustomerSet> build() {
            Map<Channel, CustomerSet> built = new EnumMap<>(Channel.class);
            sets.forEach((channel, set) -> built.put(channel, set.build()));
            return built;
        }
    }

    /** Puts the channels that reach a person in order. */
    private record Choice(
            Contacts contacts,
            Map<Channel, CustomerSet> reached,
            Map<Channel, Double> answers,
            double worth,
            Map<Channel, Long> prices) {
        /** A channel for somebody: what a message gains, and when they last answered one. */
        private record Way(Channel channel, double gain, int last, long price) {}

        private static final Comparator<Way> BEST_FIRST = Comparator.comparingDouble(Way::gain)
                .thenComparingInt(Way::last)
                .reversed()
                .thenComparingLong(Way::price)
                .thenComparing(Way::channel);

        /** The channels that reach somebody, the best first. */
        List<Channel> of(int customer) {
            List<Way> ways = new ArrayList<>();
            for (Channel channel : Channel.values()) {
                if (Objects.requireNonNull(reached.get(channel)).contains(customer)) {
                    ways.add(way(customer, channel));
                }
            }
            ways.sort(BEST_FIRST);
            return ways.stream().map(Way::channel).toList();
        }

        private Way way(int customer, Channel channel) {
            long all = 0;
            long hits = 0;
            int last = Integer.MIN_VALUE;
            for (int i = contacts.offset()[customer]; i < contacts.offset()[customer + 1]; i++) {
                if (contacts.channel()[i] == channel.ordinal()) {
                    all++;
                    if ((contacts.outcome()[i] & ANSWERED) != 0) {
                        hits++;
                        last = contacts.hour()[i];
                    }
                }
            }
            double chance = (hits + STRENGTH * answers.getOrDefault(channel, 0.0)) / (all + STRENGTH);
            long price = prices.getOrDefault(channel, 0L);
            return new Way(channel, chance * worth - price, last, price);
        }
    }

    private static CustomerSet reach(Facts facts, Channel channel) {
        CustomerSet addressed = switch (channel) {
            case EMAIL -> facts.people().mailable();
            case SMS -> facts.people().textable();
        };
        return addressed
                .and(facts.permissions().granted(channel))
                .andNot(facts.permissions().stopped(channel));
    }

    /** Who is reached best by a channel. */
    public CustomerSet best(Channel channel) {
        return best.getOrDefault(channel, CustomerSet.none(0));
    }

    /** Who is put on a channel by lot although another reaches them best. */
    public CustomerSet tried(Channel channel) {
        return tried.getOrDefault(channel, CustomerSet.none(0));
    }

    /** Who could be reached by a channel. */
    public CustomerSet reached(Channel channel) {
        return reached.getOrDefault(channel, CustomerSet.none(0));
    }
}
