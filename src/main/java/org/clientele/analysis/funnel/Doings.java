package org.clientele.analysis.funnel;

import org.clientele.facts.Catalogue;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;

/** Walks through what one customer did, events and orders merged in time, and tells which steps each doing is. */
final class Doings {
    private static final int MINUTES = 1440;
    private static final boolean[] EVERY = {};
    private final Events events;
    private final OrderLines lines;
    private final int[] eventSteps;
    private final boolean[][] products;
    private final int[] number;
    private final int orderSteps;
    private final int count;
    private int event;
    private int eventEnd;
    private int line;
    private int lineEnd;
    private int orders;
    private long minute;
    private int mask;

    Doings(Facts facts, FunnelSpec spec) {
        this.events = facts.events();
        this.lines = facts.lines();
        this.count = spec.steps().size();
        this.eventSteps = new int[events.type().words().size()];
        this.products = new boolean[count][0];
        this.number = new int[count];
        int ofOrders = 0;
        for (int s = 0; s < count; s++) {
            switch (spec.steps().get(s)) {
                case FunnelStep.Event(String type, FunnelStep.With with) -> {
                    int code = events.type().words().indexOf(type);
                    if (code >= 0) {
                        eventSteps[code] |= 1 << s;
                    }
                    products[s] = products(facts.catalogue(), with);
                }
                case FunnelStep.Order(FunnelStep.With with) -> {
                    ofOrders |= 1 << s;
                    products[s] = products(facts.catalogue(), with);
                }
                case FunnelStep.OrderNumber(int wanted) -> {
                    ofOrders |= 1 << s;
                    number[s] = wanted;
                }
            }
        }
        this.orderSteps = ofOrders;
    }

    private static boolean[] products(Catalogue catalogue, FunnelStep.With with) {
        if (with.kind() == FunnelStep.Kind.ANYTHING) {
            return EVERY;
        }
        boolean[] in = new boolean[Math.max(1, catalogue.size())];
        WordColumn words = with.kind() == FunnelStep.Kind.BRAND ? catalogue.brand() : catalogue.category();
        int code = words.words().indexOf(with.word());
        for (int p = 0; p < catalogue.size(); p++) {
            in[p] = with.kind() == FunnelStep.Kind.PRODUCT
                    ? catalogue.sku().get(p).equals(with.word())
                    : code >= 0 && words.code()[p] == code;
        }
        return in;
    }

    void begin(int customer) {
        event = events.offset()[customer];
        eventEnd = events.offset()[customer + 1];
        line = lines.offset()[customer];
        lineEnd = lines.offset()[customer + 1];
        orders = 0;
        skip();
    }

    /** Goes to the next doing. */
    boolean next() {
        if (event >= eventEnd && line >= lineEnd) {
            return false;
        }
        long ofEvent = event < eventEnd ? time(events.day()[event], events.minute()[event]) : Long.MAX_VALUE;
        long ofOrder = line < lineEnd ? time(lines.day()[line], lines.minute()[line]) : Long.MAX_VALUE;
        if (ofEvent <= ofOrder) {
            minute = ofEvent;
            int type = events.type().code()[event];
            mask = type < 0 ? 0 : steps(eventSteps[type], events.product()[event]);
            event++;
        } else {
            minute = ofOrder;
            order();
        }
        return true;
    }

    /** Goes through the lines of one order: it is each step that any of its lines is. */
    private void order() {
        orders++;
        mask = 0;
        int of = lines.order()[line];
        while (line < lineEnd && lines.order()[line] == of) {
            if (lines.counts(line)) {
                mask |= steps(orderSteps, lines.product()[line]);
            }
            line++;
        }
        for (int s = 0; s < count; s++) {
            if (number[s] > 0 && number[s] != orders) {
                mask &= ~(1 << s);
            }
        }
        skip();
    }

    /** Lines that do not count are as if they were not there. */
    private void skip() {
        while (line < lineEnd && !lines.counts(line)) {
            line++;
        }
    }

    private int steps(int possible, int product) {
        int found = 0;
        for (int s = 0; s < count; s++) {
            boolean[] in = products[s];
            if ((possible >> s & 1) != 0 && (in.length == 0 || product >= 0 && in[product])) {
                found |= 1 << s;
            }
        }
        return found;
    }

    private static long time(int day, short minute) {
        return (long) day * MINUTES + minute;
    }

    long minute() {
        return minute;
    }

    int steps() {
        return mask;
    }
}
