package org.clientele.app.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers while somebody types: by the beginnings of words of a name in any order, pinyin or its initials, the
 * customer number, the e-mail address, or the last four or more digits of the phone.
 *
 * <p>Made once for a snapshot. All beginnings of words lie in buckets by their first two bytes, so that a search looks at
 * one bucket and at nobody else.
 */
public final class PeopleIndex {
    private static final int LEAST_DIGITS = 4;
    private static final int BUCKETS = 1 << 16;

    /** So many who match several words are weighed before the nearest are chosen from these. */
    private static final int ENOUGH = 4_000;

    /** So many times fewer people are asked one by one whether a word is theirs, instead of looking up all who have it. */
    private static final int MANY = 4;

    /** The kind of a place in a phone number; of all others it is the ordinal of their nearness. */
    private static final byte PHONE = 99;

    private final Names names;
    private final WholeNumbers numbers;
    private final int[] bucket;
    private final int[] places;
    private final byte[] kind;
    private volatile int @Nullable [] order;

    private PeopleIndex(Names names, int[] bucket, int[] places, byte[] kind) {
        this.names = names;
        this.numbers = new WholeNumbers(names);
        this.bucket = bucket;
        this.places = places;
        this.kind = kind;
    }

    /** How near somebody is to what was typed, the nearest first. */
    public enum Nearness {
        /** The whole customer number, or the end of the phone number. */
        EXACT,
        /** The name begins so. */
        NAME,
        /** A later word of the name begins so. */
        WORD,
        /** The name is said so. */
        PINYIN,
        /** The customer number begins so. */
        NUMBER,
        /** The e-mail address has a part that begins so. */
        EMAIL
    }

    /**
     * Somebody who was found.
     *
     * @param customer the dense index
     * @param nearness how near
     */
    public record Hit(int customer, Nearness nearness) {}

    /** The index of these people, in time linear in all their letters. */
    public static PeopleIndex of(People people, Checkpoint checkpoint) {
        Pinyin pinyin = new Pinyin();
        Names[] parts = new Names[Math.max(1, Blocks.count(people.size()))];
        Blocks.forEach(
                people.size(), checkpoint, (block, from, to) -> parts[block] = Names.of(people, from, to, pinyin));
        Names names = Names.joined(parts);
        int[] start = new int[BUCKETS + 1];
        for (int c = 0; c < names.size(); c++) {
            names.starts(c, (place, field) -> {
                start[key(names, place) + 1]++;
                return true;
            });
        }
        checkpoint.check();
        for (int i = 0; i < BUCKETS; i++) {
            start[i + 1] += start[i];
        }
        int[] places = new int[start[BUCKETS]];
        byte[] kind = new byte[places.length];
        int[] next = start.clone();
        for (int c = 0; c < names.size(); c++) {
            int first = names.start(c);
            names.starts(c, (place, field) -> {
                int at = next[key(names, place)]++;
                places[at] = place;
                kind[at] = kind(field, place == first);
                return true;
            });
        }
        return new PeopleIndex(names, start, places, kind);
    }

    /** How near a word is that begins there. */
    private static byte kind(int field, boolean first) {
        return switch (field) {
            case Names.NAME -> (byte) (first ? Nearness.NAME : Nearness.WORD).ordinal();
            case Names.NUMBER -> (byte) Nearness.NUMBER.ordinal();
            case Names.EMAIL -> (byte) Nearness.EMAIL.ordinal();
            case Names.PHONE -> PHONE;
            default -> (byte) Nearness.PINYIN.ordinal();
        };
    }

    private static int key(Names names, int place) {
        int second = place + 1;
        while (names.at(second) == Names.SYLLABLE) {
            second++;
        }
        return (names.at(place) & 0xff) << 8 | names.at(second) & 0xff;
    }

    /** How many customers there are. */
    public int size() {
        return names.size();
    }

    /** Everybody who matches; all where nothing is typed. */
    public CustomerSet matching(String typed) {
        Typed query = new Typed(typed);
        if (query.isBlank()) {
            return CustomerSet.all(size());
        }
        BitSet found = all(query.words());
        byte[] tail = query.tail();
        if (tail.length > 0) {
            each(tail, true, found::set);
        }
        return CustomerSet.ofWords(size(), Arrays.copyOf(found.toLongArray(), (size() + 63) / 64));
    }

    /** The nearest few, the nearest first and among equals in the order of the snapshot. */
    public List<Hit> find(String typed, int most) {
        Typed query = new Typed(typed);
        if (query.isBlank()) {
            return List.of();
        }
        Tiers tiers = new Tiers(most);
        exact(query, tiers);
        if (query.words().length == 1) {
            one(query.words()[0], tiers);
        } else {
            BitSet found = all(query.words());
            int weighed = 0;
            for (int c = found.nextSetBit(0); c >= 0 && weighed < ENOUGH; c = found.nextSetBit(c + 1)) {
                tiers.put(c, nearness(c, query));
                weighed++;
            }
        }
        return tiers.nearest();
    }

    /** Those whose number is what was typed, or whose phone number ends so. */
    private void exact(Typed query, Tiers tiers) {
        numbers.each(query.whole(), customer -> tiers.put(customer, Nearness.EXACT));
        byte[] tail = query.tail();
        if (tail.length > 0) {
            each(tail, true, customer -> tiers.put(customer, Nearness.EXACT));
        }
    }

    /** Those of whom one word begins something; of one person the nearest comes first in a bucket. */
    private void one(byte[] word, Tiers tiers) {
        for (int i = since(word); i < until(word) && !tiers.full(Nearness.NAME); i++) {
            if (kind[i] != PHONE) {
                Nearness nearness = Nearness.values()[kind[i]];
                if (!tiers.full(nearness) && names.begins(places[i], word)) {
                    tiers.put(names.owner(places[i]), nearness);
                }
            }
        }
    }

    /** Everybody of whom each of these words begins something; the rarest word is looked up first. */
    private BitSet all(byte[][] words) {
        byte[][] rarestFirst = words.clone();
        Arrays.sort(rarestFirst, Comparator.comparingInt(word -> until(word) - since(word)));
        BitSet found = new BitSet(size());
        each(rarestFirst[0], false, found::set);
        for (int i = 1; i < rarestFirst.length; i++) {
            byte[] word = rarestFirst[i];
            if (found.cardinality() < (until(word) - since(word)) / MANY) {
                for (int c = found.nextSetBit(0); c >= 0; c = found.nextSetBit(c + 1)) {
                    if (best(c, word) == Nearness.values().length) {
                        found.clear(c);
                    }
                }
            } else {
                BitSet next = new BitSet(size());
                each(word, false, next::set);
                found.and(next);
            }
        }
        return found;
    }

    /** Calls back with everybody of whom a word begins something, perhaps more than once, in the order of the snapshot. */
    private void each(byte[] word, boolean phone, IntConsumer taker) {
        int owner = 0;
        for (int i = since(word); i < until(word); i++) {
            if (phone == (kind[i] == PHONE) && names.begins(places[i], word)) {
                owner = names.owns(owner, places[i]) ? owner : names.owner(places[i]);
                taker.accept(owner);
            }
        }
    }

    /** Who was found so far, by nearness. */
    private static final class Tiers {
        private final int most;
        private final List<List<Hit>> tiers = new ArrayList<>();

        Tiers(int most) {
            this.most = most;
            for (int i = 0; i < Nearness.values().length; i++) {
                tiers.add(new ArrayList<>());
            }
        }

        boolean full(Nearness nearness) {
            return tiers.get(nearness.ordinal()).size() >= most;
        }

        void put(int customer, Nearness nearness) {
            if (!full(nearness) && tiers.stream().flatMap(List::stream).noneMatch(hit -> hit.customer() == customer)) {
                tiers.get(nearness.ordinal()).add(new Hit(customer, nearness));
            }
        }

        List<Hit> nearest() {
            return tiers.stream().flatMap(List::stream).limit(most).toList();
        }
    }

    /** The order of names as they are said: the place of each customer, those without a name last. */
    int[] order() {
        int[] known = order;
        if (known == null) {
            known = sorted();
            order = known;
        }
        return known;
    }

    private int[] sorted() {
        int n = size();
        long[] head = new long[n];
        Integer[] sorted = new Integer[n];
        for (int c = 0; c < n; c++) {
            head[c] = names.head(c);
            sorted[c] = c;
        }
        Arrays.parallelSort(sorted, (a, b) -> {
            int by = Long.compare(head[a], head[b]);
            if (by == 0) {
                by = names.compare(a, b);
            }
            return by == 0 ? Integer.compare(a, b) : by;
        });
        int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[sorted[i]] = i;
        }
        return place;
    }

    private int since(byte[] word) {
        int first = (word[0] & 0xff) << 8;
        return bucket[word.length == 1 ? first : first | word[1] & 0xff];
    }

    private int until(byte[] word) {
        int first = (word[0] & 0xff) << 8;
        return bucket[word.length == 1 ? first + 256 : (first | word[1] & 0xff) + 1];
    }

    private Nearness nearness(int customer, Typed query) {
        if (names.begins(names.start(customer), query.whole())) {
            return Nearness.NAME;
        }
        int worst = 0;
        for (byte[] word : query.words()) {
            worst = Math.max(worst, best(customer, word));
        }
        return Nearness.values()[Math.min(worst, Nearness.EMAIL.ordinal())];
    }

    /** The best nearness of a word as its ordinal; the number of all where it begins nothing of that customer. */
    private int best(int customer, byte[] word) {
        int none = Nearness.values().length;
        if (!names.holds(customer, word)) {
            return none;
        }
        int[] best = {none};
        names.starts(customer, (place, field) -> {
            byte near = kind(field, place == names.start(customer));
            if (near < best[0] && names.begins(place, word)) {
                best[0] = near;
            }
            return best[0] > 0;
        });
        return best[0];
    }

    /** What was typed, taken apart once. */
    private static final class Typed {
        private final byte[] whole;
        private final byte[][] words;
        private final byte[] tail;

        Typed(String typed) {
            String folded = Folding.fold(typed.strip());
            whole = folded.getBytes(StandardCharsets.UTF_8);
            words = folded.isEmpty()
                    ? new byte[0][]
                    : Arrays.stream(folded.split("[\\s,·]+"))
                            .filter(word -> !word.isEmpty())
                            .map(word -> word.getBytes(StandardCharsets.UTF_8))
                            .toArray(byte[][]::new);
            String digits = folded.replaceAll("[^0-9]", "");
            boolean phone = folded.matches("[+0-9 ()\\-./]+") && digits.length() >= LEAST_DIGITS;
            tail = phone
                    ? new StringBuilder(digits).reverse().toString().getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
        }

        boolean isBlank() {
            return words.length == 0;
        }

        byte[] whole() {
            return whole;
        }

        byte[][] words() {
            return words;
        }

        byte[] tail() {
            return tail;
        }
    }
}
