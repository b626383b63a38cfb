package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelSplitTest {
    private static final String SEED = "the secret of channels";

    private static Facts street(int people, Random random, boolean history) {
        Street street = new Street();
        for (int i = 0; i < people; i++) {
            street.and("Ana " + i, "", "GB");
            if (random.nextInt(3) == 0) {
                street.stopped();
            }
        }
        Facts facts = street.facts();
        if (!history) {
            return facts;
        }
        int[] offset = new int[people + 1];
        int[] hour = new int[people * 9];
        byte[] channel = new byte[hour.length];
        byte[] outcome = new byte[hour.length];
        int size = 0;
        for (int person = 0; person < people; person++) {
            offset[person] = size;
            for (int n = random.nextInt(9); n > 0; n--) {
                hour[size] = 400_000 + size;
                channel[size] = (byte) random.nextInt(2);
                outcome[size++] = (byte) (random.nextInt(4) == 0 ? Outcome.CLICKED.bit() : Outcome.OPENED.bit());
            }
        }
        offset[people] = size;
        int[] code = new int[hour.length];
        java.util.Arrays.fill(code, WordColumn.BLANK);
        Contacts contacts = new Contacts(
                offset, hour, channel, new WordColumn(code, java.util.List.of()), outcome, new int[people]);
        return new Facts(
                facts.version(),
                facts.dataDay(),
                facts.people(),
                facts.catalogue(),
                facts.lines(),
                facts.events(),
                facts.permissions(),
                contacts,
                facts.revenue());
    }

    private static Map<Channel, Long> prices(long email, long sms) {
        Map<Channel, Long> prices = new EnumMap<>(Channel.class);
        prices.put(Channel.EMAIL, email);
        prices.put(Channel.SMS, sms);
        return prices;
    }

    @Test
    void without_history_the_cheaper_channel_is_taken_where_it_reaches() {
        Facts facts = street(200, new Random(1), false);
        CustomerSet all = CustomerSet.all(200);
        ChannelSplit split = ChannelSplit.of(facts, all, 1_000_000, prices(10, 450), SEED, Checkpoint.none());
        int stopped = facts.permissions().emailStop().size();
        assertTrue(stopped > 20);
        CustomerSet tried = split.tried(Channel.SMS);
        assertEquals(200 - stopped - tried.size(), split.best(Channel.EMAIL).size());
        assertEquals(facts.permissions().emailStop().or(tried), split.best(Channel.SMS));
        assertEquals(0, facts.permissions().emailStop().sizeOfAnd(tried), "by lot only those whom both reach");
        ChannelSplit dear = ChannelSplit.of(facts, all, 1_000_000, prices(450, 10), SEED, Checkpoint.none());
        assertEquals(
                200 - dear.tried(Channel.EMAIL).size(), dear.best(Channel.SMS).size());
        assertEquals(tried, dear.tried(Channel.EMAIL), "the same people are tried, whatever is best for them");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobody_is_reached_by_two_and_everybody_by_the_channel_that_gains_most(long seed) {
        Facts facts = street(300, new Random(seed), true);
        double worth = 500_000;
        Map<Channel, Long> prices = prices(100, 4_500);
        ChannelSplit split = ChannelSplit.of(facts, CustomerSet.all(300), worth, prices, SEED, Checkpoint.none());
        assertEquals(0, split.best(Channel.EMAIL).sizeOfAnd(split.best(Channel.SMS)));
        assertEquals(
                300, split.best(Channel.EMAIL).size() + split.best(Channel.SMS).size() + split.nobody());
        for (int person = 0; person < 300; person++) {
            double[] gain = new double[2];
            for (Channel channel : Channel.values()) {
                int hits = 0;
                int sent = 0;
                for (int i = facts.contacts().offset()[person];
                        i < facts.contacts().offset()[person + 1];
                        i++) {
                    if (facts.contacts().channel()[i] == channel.ordinal()) {
                        sent++;
                        hits += facts.contacts().outcome()[i] == Outcome.CLICKED.bit() ? 1 : 0;
                    }
                }
                double u = (hits + 10 * split.answers().getOrDefault(channel, 0.0)) / (sent + 10);
                gain[channel.ordinal()] = split.reached(channel).contains(person)
                        ? u * worth - prices.getOrDefault(channel, 0L)
                        : Double.NEGATIVE_INFINITY;
            }
            Channel expected = gain[0] >= gain[1] ? Channel.EMAIL : Channel.SMS;
            if (gain[0] != gain[1]) {
                boolean tried = split.tried(Channel.EMAIL).contains(person)
                        || split.tried(Channel.SMS).contains(person);
                assertEquals(!tried, split.best(expected).contains(person), "person " + person);
            }
        }
    }

    /** By the published construction of the lot: below a twentieth, and nobody else. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void one_in_twenty_of_those_whom_both_reach_is_tried_on_the_other(long seed) {
        Facts facts = street(4_000, new Random(seed), true);
        String secret = "secret " + seed;
        ChannelSplit split = ChannelSplit.of(facts, CustomerSet.all(4_000), 1, prices(0, 0), secret, Checkpoint.none());
        CustomerSet both = split.reached(Channel.EMAIL).and(split.reached(Channel.SMS));
        CustomerSet tried = split.tried(Channel.EMAIL).or(split.tried(Channel.SMS));
        assertEquals(tried, tried.and(both));
        assertEquals(0.05 * both.size(), tried.size(), 4 * Math.sqrt(0.0475 * both.size()));
        Assignment lots = new Assignment(secret);
        both.forEach(c -> {
            String number = facts.people().number().get(c);
            String name = number.isEmpty() ? "id:" + facts.people().id()[c] : number;
            assertEquals(lots.draw(name) < ChannelSplit.EXPLORED, tried.contains(c));
        });
        ChannelSplit other =
                ChannelSplit.of(facts, CustomerSet.all(4_000), 1, prices(0, 0), "another", Checkpoint.none());
        assertFalse(tried.equals(other.tried(Channel.EMAIL).or(other.tried(Channel.SMS))));
    }
}
