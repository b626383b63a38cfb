package org.clientele.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.facts.Contacts;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.contact.Channel;

/** Puts together what happened with one customer: orders, returns, events, messages; newest first. */
final class Timeline {
    private Timeline() {}

    static List<TimelineEntry> of(Facts facts, int customer) {
        List<TimelineEntry> entries = new ArrayList<>();
        orders(facts, customer, entries);
        Events events = facts.events();
        for (int e = events.offset()[customer]; e < events.offset()[customer + 1]; e++) {
            List<String> words = new ArrayList<>(List.of(events.type().get(e)));
            if (events.product()[e] >= 0) {
                words.add(product(facts, events.product()[e]));
            }
            entries.add(new TimelineEntry(
                    LocalDate.ofEpochDay(events.day()[e]),
                    events.minute()[e],
                    TimelineEntry.Kind.EVENT,
                    events.value()[e],
                    words));
        }
        Contacts contacts = facts.contacts();
        for (int i = contacts.offset()[customer]; i < contacts.offset()[customer + 1]; i++) {
            entries.add(new TimelineEntry(
                    LocalDate.ofEpochDay(Math.floorDiv(contacts.hour()[i], 24)),
                    Math.floorMod(contacts.hour()[i], 24) * 60,
                    TimelineEntry.Kind.MESSAGE,
                    0,
                    List.of(Channel.values()[contacts.channel()[i]].name().toLowerCase(Locale.ROOT))));
        }
        entries.sort(Comparator.comparing(TimelineEntry::day)
                .thenComparingInt(TimelineEntry::minute)
                .reversed());
        return entries;
    }

    /** One entry per order, and one for what of it was returned or cancelled. */
    private static void orders(Facts facts, int customer, List<TimelineEntry> into) {
        OrderLines lines = facts.lines();
        Map<Long, List<Integer>> byOrder = new LinkedHashMap<>();
        for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
            long key = 2L * lines.order()[line] + (lines.counts(line) ? 0 : 1);
            byOrder.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
        }
        byOrder.forEach((key, own) -> {
            long amount = 0;
            List<String> products = new ArrayList<>();
            for (int line : own) {
                amount += lines.amount()[line];
                if (lines.product()[line] >= 0) {
                    products.add(product(facts, lines.product()[line]));
                }
            }
            int first = own.getFirst();
            into.add(new TimelineEntry(
                    LocalDate.ofEpochDay(lines.day()[first]),
                    lines.minute()[first],
                    key % 2 == 0 ? TimelineEntry.Kind.ORDER : TimelineEntry.Kind.RETURNED,
                    amount,
                    products));
        });
    }

    private static String product(Facts facts, int product) {
        String name = facts.catalogue().name().get(product);
        return name.isEmpty() ? facts.catalogue().sku().get(product) : name;
    }
}
