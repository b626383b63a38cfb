package org.clientele.analysis.recommend.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Signal;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that people did with products from a snapshot: purchases from the orders, all else from the events.
 *
 * <p>Events without a known product, of an unknown name, and those whose signal weighs 0 are left out. A rating weighs its
 * share of the best rating seen in the shop, and nothing in the lower half of the scale. Events that say "bought" count
 * only where the shop has no orders at all, so that nothing counts twice.
 */
public final class Touches {
    private Touches() {}

    /**
     * What a shop's events are taken for.
     *
     * @param type the shop's word
     * @param signal what it says, empty when the word is not known
     * @param events how many events of that name have a known product
     */
    public record EventType(String type, Optional<Signal> signal, int events) {}

    /** The touches of a snapshot, by customer and time; within a minute events come before the order. */
    public static Purchases of(Facts facts, SignalSpec spec) {
        Purchases bought = Purchases.of(facts);
        boolean orders = bought.size() > 0;
        if (orders && spec.purchasesOnly() || facts.events().size() == 0) {
            return bought;
        }
        List<Optional<Signal>> meaning =
                EventWords.shipped().signals(facts.events().type().words());
        float[] weight = weights(facts.events(), meaning, spec, orders);
        int more = 0;
        for (float w : weight) {
            more += w > 0 ? 1 : 0;
        }
        return more == 0 && spec.purchasesOnly()
                ? bought
                : new Merge(facts, bought, meaning, weight, bought.size() + more)
                        .run((float) spec.weight(Signal.PURCHASE));
    }

    /** What the events of a snapshot are taken for, in the order of their first mention. */
    public static List<EventType> types(Facts facts) {
        Events events = facts.events();
        int[] count = new int[events.type().words().size()];
        for (int e = 0; e < events.size(); e++) {
            if (events.product()[e] >= 0 && events.type().code()[e] >= 0) {
                count[events.type().code()[e]]++;
            }
        }
        EventWords words = EventWords.shipped();
        List<EventType> types = new ArrayList<>();
        for (int t = 0; t < count.length; t++) {
            String type = events.type().words().get(t);
            types.add(new EventType(type, words.signal(type), count[t]));
        }
        return types;
    }

    /** How many touches of each kind a snapshot holds, whatever they weigh. */
    public static Map<Signal, Integer> counts(Facts facts) {
        Map<Signal, Integer> counts = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            counts.put(signal, 0);
        }
        int orders = Purchases.of(facts).size();
        for (EventType type : types(facts)) {
            type.signal().ifPresent(signal -> counts.merge(signal, type.events(), Integer::sum));
        }
        if (orders > 0) {
            counts.put(Signal.PURCHASE, orders);
        }
        return counts;
    }

    /** What each event weighs; 0 for those left out. */
    private static float[] weights(Events events, List<Optional<Signal>> meaning, SignalSpec spec, boolean orders) {
        long best = 0;
        for (int e = 0; e < events.size(); e++) {
            if (signal(events, meaning, e) == Signal.RATING) {
                best = Math.max(best, events.value()[e]);
            }
        }
        float[] weight = new float[events.size()];
        for (int e = 0; e < weight.length; e++) {
            Signal signal = signal(events, meaning, e);
            if (events.product()[e] < 0 || signal == null || orders && signal == Signal.PURCHASE) {
                continue;
            }
            double share = 1;
            if (signal == Signal.RATING && events.value()[e] > 0) {
                share = (double) events.value()[e] / best;
                share = share <= 0.5 ? 0 : share;
            }
            weight[e] = (float) (spec.weight(signal) * share);
        }
        return weight;
    }

    private static @Nullable Signal signal(Events events, List<Optional<Signal>> meaning, int event) {
        int code = events.type().code()[event];
        return code < 0 ? null : meaning.get(code).orElse(null);
    }

    /** Merges lines and events of each customer by time. */
    private static final class Merge {
        private final Facts facts;
        private final Purchases bought;
        private final List<Optional<Signal>> meaning;
        private final float[] eventWeight;
        private final int[] item;
        private final int[] day;
        private final int[] order;
        private final byte[] signal;
        private final float[] weight;
        private int size;

        Merge(Facts facts, Purchases bought, List<Optional<Signal>> meaning, float[] eventWeight, int capacity) {
            this.facts = facts;
            this.bought = bought;
            this.meaning = meaning;
            this.eventWeight = eventWeight;
            item = new int[capacity];
            day = new int[capacity];
            order = new int[capacity];
            signal = new byte[capacity];
            weight = new float[capacity];
        }

        Purchases run(float purchaseWeight) {
            OrderLines lines = facts.lines();
            Events events = facts.events();
            int[] offset = new int[bought.offset().length];
            int next = 0;
            for (int u = 0; u < bought.users(); u++) {
                int event = events.offset()[u];
                for (int line = lines.offset()[u]; line < lines.offset()[u + 1]; line++) {
                    if (lines.product()[line] >= 0 && lines.counts(line)) {
                        while (event < events.offset()[u + 1]
                                && minute(events.day()[event], events.minute()[event])
                                        <= minute(lines.day()[line], lines.minute()[line])) {
                            add(event++);
                        }
                        add(bought, next++, purchaseWeight);
                    }
                }
                while (event < events.offset()[u + 1]) {
                    add(event++);
                }
                offset[u + 1] = size;
            }
            return new Purchases(bought.items(), offset, item, day, order, signal, weight);
        }

        private void add(Purchases from, int line, float counting) {
            item[size] = from.item()[line];
            day[size] = from.day()[line];
            order[size] = from.order()[line];
            signal[size] = (byte) Signal.PURCHASE.ordinal();
            weight[size++] = counting;
        }

        /** Events have no order; each gets a number of its own below zero, and purchases among them one per day. */
        private void add(int event) {
            if (eventWeight[event] > 0) {
                Signal what = meaning.get(facts.events().type().code()[event]).orElseThrow();
                item[size] = facts.events().product()[event];
                day[size] = facts.events().day()[event];
                order[size] = what == Signal.PURCHASE ? day[size] : -1 - event;
                signal[size] = (byte) what.ordinal();
                weight[size++] = eventWeight[event];
            }
        }

        private static long minute(int ofDay, short minuteOfDay) {
            return ofDay * 1440L + minuteOfDay;
        }
    }
}
