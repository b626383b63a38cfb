package org.clientele.app.campaign;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.clientele.analysis.audience.AudienceSpec;
import org.clientele.data.target.TargetFile;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.SmsLength;
import org.clientele.model.campaign.Timing;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.Jurisdiction;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * What filling in the message for everybody has shown.
 *
 * @param blank people in whose row a field without fall-back is blank
 * @param blankFields how many rows each such field is blank in
 * @param tooLong people in whose row a cell is longer than the target takes
 * @param stumbling people in whose row stands what the target stumbles over
 * @param bill what text messages cost, null for e-mail or no text
 * @param places who lives where rules of their own hold
 * @param quiet how the campaign's hours stand to the hours of people's places
 * @param young people who are known to be too young
 * @param twice people whose address somebody else in the list has too
 * @param unfilled in how many rows each field that the text uses is blank, with or without fall-back
 * @param plans what the campaign gives each person
 */
record Merged(
        CustomerSet blank,
        Map<String, Integer> blankFields,
        CustomerSet tooLong,
        CustomerSet stumbling,
        CampaignPreview.@Nullable SmsBill bill,
        Map<Jurisdiction, CustomerSet> places,
        Map<QuietHours.Verdict, CustomerSet> quiet,
        CustomerSet young,
        CustomerSet twice,
        Map<String, Integer> unfilled,
        PlanFields plans) {
    private static final int OFTEN = 1_024;

    /** People who live in China. */
    CustomerSet china() {
        return Objects.requireNonNull(places.get(Jurisdiction.CHINA));
    }

    /** People who live in the United States. */
    CustomerSet us() {
        return Objects.requireNonNull(places.get(Jurisdiction.UNITED_STATES));
    }

    /**
     * Fills in everybody's row and looks at it.
     *
     * @param home the shop's country
     * @param today the day by which ages are told, as epoch day
     * @param worst is shown everybody's text as well, so that each is written once
     */
    static Merged of(
            BuiltAudience built, FileColumns columns, String home, int today, WorstRows worst, Checkpoint checkpoint) {
        CampaignSpec spec = built.spec();
        People people = built.facts().people();
        CustomerSet net = built.audience().net();
        Tally tally = new Tally(people, columns.target(), spec, today);
        boolean text = spec.channel() == Channel.SMS && columns.writers().hasBody();
        boolean particular = columns.target().isParticular();
        int[] done = {0};
        net.forEach(customer -> {
            if (done[0]++ % OFTEN == 0) {
                checkpoint.check();
                checkpoint.progress((double) done[0] / net.size());
            }
            Composer composer = columns.writers().of(customer);
            Jurisdiction place = place(spec.channel(), people, customer, home);
            Set<String> unfilled = composer.unfilled(customer);
            String body = composer.body(customer);
            SmsLength length = text ? length(body, place) : null;
            tally.blanks(customer, unfilled.isEmpty() ? unfilled : composer.blanks(customer));
            tally.unfilled(unfilled);
            tally.place(customer, place);
            tally.age(customer);
            if (length != null) {
                tally.length(body, length, place);
            }
            worst.offer(customer, unfilled.size(), body, length);
            if (particular) {
                tally.cells(customer, columns.row(customer));
            }
        });
        columns.writers().used().forEach(field -> tally.unfilled.merge(field, 0, Integer::sum));
        return tally.result(text, twice(people, net, spec.channel()), columns.plans());
    }

    /** By whose rules that person reads the message. */
    static Jurisdiction place(Channel channel, People people, int customer, String home) {
        return Jurisdiction.ofReader(
                channel, people.country().get(customer), people.phone().get(customer), home);
    }

    /** The length of a text where that person is: in China every sign counts one. */
    static SmsLength length(String text, Jurisdiction place) {
        return place == Jurisdiction.CHINA ? SmsLength.china(text) : SmsLength.of(text);
    }

    /** Those who share an address, found by hashes: two of a million are the same by chance once in thirty million lists. */
    private static CustomerSet twice(People people, CustomerSet net, Channel channel) {
        int[] all = net.toArray();
        long[] hashes = new long[all.length];
        for (int i = 0; i < all.length; i++) {
            String address = channel == Channel.EMAIL
                    ? people.email().get(all[i]).toLowerCase(Locale.ROOT)
                    : people.phone().get(all[i]);
            hashes[i] = hash(address);
        }
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        CustomerSet.Builder twice = new CustomerSet.Builder(people.size());
        for (int i = 0; i < all.length; i++) {
            int at = Arrays.binarySearch(sorted, hashes[i]);
            boolean shared =
                    at > 0 && sorted[at - 1] == hashes[i] || at + 1 < sorted.length && sorted[at + 1] == hashes[i];
            if (shared) {
                twice.add(all[i]);
            }
        }
        return twice.build();
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9E3779B97F4A7C15L;
    }

    private static final class Tally {
        private final People people;
        private final TargetFile target;
        private final CampaignSpec spec;
        private final int bornAfter;
        private final Map<String, Integer> blankFields = new TreeMap<>();
        private final Map<String, Integer> unfilled = new TreeMap<>();
        private final Map<String, Integer> culprits = new HashMap<>();
        private final Map<String, Integer> dear = new HashMap<>();
        private final List<Integer> byParts = new ArrayList<>();
        private final Map<Jurisdiction, CustomerSet.Builder> places = new EnumMap<>(Jurisdiction.class);
        private final Map<QuietHours.Verdict, CustomerSet.Builder> quiet = new EnumMap<>(QuietHours.Verdict.class);
        private final CustomerSet.Builder blank;
        private final CustomerSet.Builder tooLong;
        private final CustomerSet.Builder stumbling;
        private final CustomerSet.Builder young;
        private int messages;
        private long parts;
        private int mostParts;
        private int unicode;

        Tally(People people, TargetFile target, CampaignSpec spec, int today) {
            this.people = people;
            this.target = target;
            this.spec = spec;
            this.bornAfter = (int) LocalDate.ofEpochDay(today)
                    .minusYears(AudienceSpec.LEAST_AGE)
                    .toEpochDay();
            this.blank = new CustomerSet.Builder(people.size());
            this.tooLong = new CustomerSet.Builder(people.size());
            this.stumbling = new CustomerSet.Builder(people.size());
            this.young = new CustomerSet.Builder(people.size());
            for (Jurisdiction place : Jurisdiction.values()) {
                places.put(place, new CustomerSet.Builder(people.size()));
            }
            for (QuietHours.Verdict verdict : QuietHours.Verdict.values()) {
                quiet.put(verdict, new CustomerSet.Builder(people.size()));
            }
        }

        void blanks(int customer, Set<String> blanks) {
            if (!blanks.isEmpty()) {
                blank.add(customer);
                blanks.forEach(field -> blankFields.merge(field, 1, Integer::sum));
            }
        }

        void place(int customer, Jurisdiction place) {
            add(places, place, customer);
            if (spec.channel() == Channel.SMS) {
                Timing timing = spec.plans().timing();
                add(quiet, QuietHours.of(place, people, customer, timing.fromHour(), timing.toHour()), customer);
            }
        }

        private static <K> void add(Map<K, CustomerSet.Builder> sets, K key, int customer) {
            CustomerSet.Builder set = sets.get(key);
            if (set != null) {
                set.add(customer);
            }
        }

        void age(int customer) {
            if (people.birthday()[customer] > bornAfter) {
                young.add(customer);
            }
        }

        void unfilled(Set<String> fields) {
            fields.forEach(field -> unfilled.merge(field, 1, Integer::sum));
        }

        void length(String text, SmsLength length, Jurisdiction place) {
            if (place != Jurisdiction.CHINA) {
                SmsLength.Dear sign = SmsLength.dear(text);
                if (sign.saved() > 0) {
                    dear.merge(sign.sign(), sign.saved(), Integer::sum);
                }
            }
            while (byParts.size() <= length.parts()) {
                byParts.add(0);
            }
            byParts.set(length.parts(), byParts.get(length.parts()) + 1);
            messages++;
            parts += length.parts();
            mostParts = Math.max(mostParts, length.parts());
            unicode += length.unicode() ? 1 : 0;
            if (!length.culprit().isEmpty()) {
                culprits.merge(length.culprit(), 1, Integer::sum);
            }
        }

        void cells(int customer, List<String> row) {
            boolean isLong = false;
            boolean stumbles = false;
            for (String cell : row) {
                isLong |= cell.length() * 3L > target.limits().cellBytes()
                        && cell.getBytes(StandardCharsets.UTF_8).length
                                > target.limits().cellBytes();
                stumbles |= FileColumns.stumbles(target, cell);
            }
            if (isLong) {
                tooLong.add(customer);
            }
            if (stumbles) {
                stumbling.add(customer);
            }
        }

        Merged result(boolean text, CustomerSet twice, PlanFields plans) {
            long saved = dear.values().stream().mapToLong(parts -> parts).sum();
            return new Merged(
                    blank.build(),
                    blankFields,
                    tooLong.build(),
                    stumbling.build(),
                    text
                            ? new CampaignPreview.SmsBill(
                                    messages,
                                    parts,
                                    mostParts,
                                    unicode,
                                    parts * spec.costPerMessage(),
                                    most(culprits),
                                    byParts,
                                    most(dear),
                                    saved)
                            : null,
                    built(places),
                    built(quiet),
                    young.build(),
                    twice,
                    unfilled,
                    plans);
        }

        private static String most(Map<String, Integer> signs) {
            return signs.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        private static <K extends Enum<K>> Map<K, CustomerSet> built(Map<K, CustomerSet.Builder> sets) {
            Map<K, CustomerSet> built = new HashMap<>();
            sets.forEach((key, set) -> built.put(key, set.build()));
            return built;
        }
    }
}
