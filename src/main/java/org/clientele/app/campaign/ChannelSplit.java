package org.clientele.app.campaign;

import java.util.EnumMap;
import java.util.Map;
import org.clientele.app.jobs.Job;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/**
 * By which channel each person of a group is reached best; nobody by two.
 *
 * <p>A person's channel is the one with the largest u·m − c among those they agreed to and can be reached by: u is the
 * share of earlier messages on it that they clicked or bought from, pulled towards everybody's share (Beta prior of the
 * weight of {@value #STRENGTH} messages), m what an answer is worth, c the price of a message. Of equal channels the one
 * they answered last counts, then the cheaper, then e-mail.
 *
 * @param best who is reached best by each channel
 * @param reached who could be reached by each channel
 * @param answers the share of messages that were answered, by channel; of all people
 * @param messages how many messages these shares rest on
 * @param nobody how many can be reached by none
 */
public record ChannelSplit(
        Map<Channel, CustomerSet> best,
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

    /** The work of splitting these people.
     *
     * @param worth what an answer is worth, in ten-thousandths
     * @param prices the price of a message by channel, in ten-thousandths; none is 0 */
    public static Job<ChannelSplit> job(Facts facts, CustomerSet people, long worth, Map<Channel, Long> prices) {
        return new Job<>(
                Message.of("messageview.job.split", people.size()),
                checkpoint -> of(facts, people, worth, prices, checkpoint));
    }

    static ChannelSplit of(
            Facts facts, CustomerSet people, long worth, Map<Channel, Long> prices, Checkpoint checkpoint) {
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
        Map<Channel, CustomerSet.Builder> chosen = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            chosen.put(channel, new CustomerSet.Builder(facts.customers()));
        }
        int[] nobody = {0};
        int[] done = {0};
        people.forEach(customer -> {
            if (done[0]++ % OFTEN == 0) {
                checkpoint.check();
                checkpoint.progress((double) done[0] / people.size());
            }
            Channel best = null;
            double most = 0;
            int newest = -1;
            for (Channel channel : Channel.values()) {
                if (!reached.getOrDefault(channel, people).contains(customer)) {
                    continue;
                }
                long all = 0;
                long hits = 0;
                int last = -1;
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
                double gain = chance * worth - prices.getOrDefault(channel, 0L);
                boolean better = best == null
                        || gain > most
                        || gain == most
                                && (last > newest
                                        || last == newest
                                                && prices.getOrDefault(channel, 0L) < prices.getOrDefault(best, 0L));
                if (better) {
                    best = channel;
                    most = gain;
                    newest = last;
                }
            }
            if (best == null) {
                nobody[0]++;
            } else {
                chosen.getOrDefault(best, new CustomerSet.Builder(facts.customers()))
                        .add(customer);
            }
        });
        Map<Channel, CustomerSet> split = new EnumMap<>(Channel.class);
        chosen.forEach((channel, set) -> split.put(channel, set.build()));
        return new ChannelSplit(split, reached, answers, messages, nobody[0]);
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

    /** Who could be reached by a channel. */
    public CustomerSet reached(Channel channel) {
        return reached.getOrDefault(channel, CustomerSet.none(0));
    }
}
