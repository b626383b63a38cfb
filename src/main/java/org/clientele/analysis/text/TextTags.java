package org.clientele.analysis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.run.Checkpoint;

/** Reads interests from texts: a person's profile is the sum of the vectors of what they bought and of what they wrote. */
public final class TextTags {
    private TextTags() {}

    /**
     * The interest tags of all customers.
     *
     * @param facts the snapshot
     * @param source the texts
     * @param spec as of which day, and how many for each person
     * @param checkpoint progress and cancel
     */
    public static TextTagResult run(Facts facts, TextSource source, TextSpec spec, Checkpoint checkpoint) {
        int products = source.products().size();
        List<String> documents = new ArrayList<>(products);
        for (int p = 0; p < products; p++) {
            documents.add(source.products().get(p));
        }
        int[] document = new int[source.day().length];
        for (int t = 0; t < document.length; t++) {
            document[t] = source.day()[t] <= spec.day() ? documents.size() : -1;
            if (document[t] >= 0) {
                documents.add(source.written().get(t));
            }
        }
        Index index = Index.of(documents, checkpoint.part(0, 0.5));
        int n = facts.customers();
        int per = spec.perPerson();
        int[] tag = new int[n * per];
        float[] weight = new float[n * per];
        Arrays.fill(tag, -1);
        AtomicIntegerArray people = new AtomicIntegerArray(index.terms().size());
        Blocks.forEach(n, checkpoint.part(0.5, 1), (block, from, to) -> {
            Profile profile = new Profile(index);
            for (int c = from; c < to; c++) {
                collect(facts.lines(), c, spec.day(), profile);
                for (int t = source.offset()[c]; t < source.offset()[c + 1]; t++) {
                    if (document[t] >= 0) {
                        profile.add(document[t]);
                    }
                }
                profile.top(tag, weight, c * per, per);
                for (int at = c * per; at < (c + 1) * per && tag[at] >= 0; at++) {
                    people.incrementAndGet(tag[at]);
                }
            }
        });
        return ordered(index, people, per, tag, weight);
    }

    private static void collect(OrderLines lines, int customer, int day, Profile profile) {
        for (int line = lines.offset()[customer];
                line < lines.offset()[customer + 1] && lines.day()[line] <= day;
                line++) {
            if (lines.counts(line) && lines.product()[line] >= 0) {
                profile.add(lines.product()[line]);
            }
        }
    }

    /** Numbers the tags anew by the people who have them; words that nobody has fall away. */
    private static TextTagResult ordered(Index index, AtomicIntegerArray people, int per, int[] tag, float[] weight) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, people.length())
                .filter(term -> people.get(term) > 0)
                .boxed()
                .toList());
        order.sort(Comparator.<Integer>comparingInt(term -> -people.get(term)).thenComparing(index.terms()::get));
        int[] place = new int[people.length()];
        List<TextTagResult.Tag> tags = new ArrayList<>(order.size());
        for (int term : order) {
            place[term] = tags.size();
            tags.add(new TextTagResult.Tag(index.terms().get(term), index.texts()[term], people.get(term)));
        }
        for (int at = 0; at < tag.length; at++) {
            tag[at] = tag[at] < 0 ? -1 : place[tag[at]];
        }
        return new TextTagResult(tags, per, tag, weight);
    }

    /** The sum of vectors for one customer after the other; one of these per worker. */
    private static final class Profile {
        private final Index index;
        private final float[] sum;
        private int[] touched = new int[256];
        private int size;

        Profile(Index index) {
            this.index = index;
            this.sum = new float[index.terms().size()];
        }

        void add(int document) {
            for (int e = index.offset()[document]; e < index.offset()[document + 1]; e++) {
                int term = index.term()[e];
                if (sum[term] == 0) {
                    if (size == touched.length) {
                        touched = Arrays.copyOf(touched, size * 2);
                    }
                    touched[size++] = term;
                }
                sum[term] += index.weight()[e];
            }
        }

        /** Writes the strongest terms of the profile at length one, and empties it. */
        void top(int[] tag, float[] weight, int at, int per) {
            double squares = 0;
            for (int i = 0; i < size; i++) {
                squares += (double) sum[touched[i]] * sum[touched[i]];
            }
            float length = (float) Math.sqrt(squares);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int term = touched[i];
                float value = sum[term] / length;
                sum[term] = 0;
                int place = kept;
                while (place > 0 && before(value, term, weight[at + place - 1], tag[at + place - 1])) {
                    place--;
                }
                if (place < per) {
                    int moved = Math.min(kept, per - 1) - place;
                    System.arraycopy(tag, at + place, tag, at + place + 1, moved);
                    System.arraycopy(weight, at + place, weight, at + place + 1, moved);
                    tag[at + place] = term;
                    weight[at + place] = value;
                    kept = Math.min(per, kept + 1);
                }
            }
            size = 0;
        }

        /** The stronger first; equal ones in the order of their terms, which is by how many texts hold them. */
        private static boolean before(float value, int term, float other, int otherTerm) {
            return value > other || value == other && term < otherTerm;
        }
    }
}
