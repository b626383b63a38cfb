package org.clientele.analysis.timing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.clientele.facts.Contacts;
import org.clientele.facts.WordColumn;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatigueTest {
    @ParameterizedTest
    @CsvSource({"1,4", "2,4", "3,0", "4,0"})
    void messages_are_counted_by_their_place_in_thirty_days(long seed, int worseFrom) {
        Random random = new Random(seed);
        int people = 6_000;
        int[] offset = new int[people + 1];
        int[] hour = new int[people * 14];
        byte[] channel = new byte[hour.length];
        byte[] outcome = new byte[hour.length];
        int size = 0;
        for (int person = 0; person < people; person++) {
            offset[person] = size;
            int from = size;
            int n = random.nextInt(14);
            for (int i = 0; i < n; i++) {
                hour[size++] = 400_000 + random.nextInt(90 * 24);
            }
            Arrays.sort(hour, from, size);
            for (int i = from; i < size; i++) {
                channel[i] = (byte) random.nextInt(2);
            }
            for (int i = from; i < size; i++) {
                int place = place(hour, channel, from, i);
                double rate = worseFrom > 0 && place >= worseFrom ? 0.05 : 0.01;
                outcome[i] = (byte) (random.nextDouble() < rate ? Outcome.UNSUBSCRIBED.bit() : Outcome.OPENED.bit());
            }
        }
        offset[people] = size;
        int[] codes = new int[size];
        Arrays.fill(codes, WordColumn.BLANK);
        Contacts contacts = new Contacts(
                offset,
                Arrays.copyOf(hour, size),
                Arrays.copyOf(channel, size),
                new WordColumn(codes, java.util.List.of()),
                Arrays.copyOf(outcome, size),
                new int[people]);
        Fatigue learned = Fatigue.of(contacts, Channel.SMS, Checkpoint.none());
        long[] messages = new long[Fatigue.MOST];
        long[] left = new long[Fatigue.MOST];
        for (int person = 0; person < people; person++) {
            for (int i = offset[person]; i < offset[person + 1]; i++) {
                if (channel[i] == Channel.SMS.ordinal()) {
                    int place = Math.min(place(hour, channel, offset[person], i), Fatigue.MOST) - 1;
                    messages[place]++;
                    left[place] += outcome[i] == Outcome.UNSUBSCRIBED.bit() ? 1 : 0;
                }
            }
        }
        assertArrayEquals(
                Arrays.stream(messages).filter(n -> n > 0).toArray(),
                learned.places().stream().mapToLong(Fatigue.Place::messages).toArray());
        assertArrayEquals(
                Arrays.copyOf(left, learned.places().size()),
                learned.places().stream().mapToLong(Fatigue.Place::left).toArray());
        assertEquals(worseFrom == 0 ? 0 : worseFrom - 1, learned.limit());
        assertTrue(!learned.unknown());
    }

    /** By looking at each earlier message: how many of that channel in the thirty days before, and this one. */
    private static int place(int[] hour, byte[] channel, int from, int at) {
        int place = 1;
        for (int i = from; i < at; i++) {
            place += channel[i] == channel[at] && hour[i] > hour[at] - 30 * 24 ? 1 : 0;
        }
        return place;
    }
}
