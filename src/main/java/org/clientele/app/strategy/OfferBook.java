package org.clientele.app.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.app.groups.GroupWords;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Refusal;

/** The offers that a workbench thinks of. */
public final class OfferBook {
    /** The most offers that are weighed at once. */
    public static final int MOST = 20;

    private static final String KEY = "strategy.offers";
    private static final String ENTRIES = "\u001E";
    private static final String FIELDS = "\u001F";
    private static final int PARTS = 6;

    private final Workbench workbench;
    private final GroupWords words;

    /**
     * The offers of that workbench.
     *
     * @param words how its groups are written
     */
    public OfferBook(Workbench workbench, GroupWords words) {
        this.workbench = workbench;
        this.words = words;
    }

    /** An offer from its parts, as they are typed.
     *
     * @throws Refusal when a part cannot be read */
    public OfferIdea idea(String name, String group, String channel, String gift, String lift, String stock) {
        String clean = name.strip().replaceAll("[" + ENTRIES + FIELDS + "]", " ");
        if (clean.isEmpty()) {
            throw Refusal.of("strategy.offer.blank");
        }
        try {
            String many = stock.strip();
            return new OfferIdea(
                    clean,
                    group.strip(),
                    words.parse(group.strip()),
                    Channel.valueOf(channel.strip().toUpperCase(java.util.Locale.ROOT)),
                    Double.parseDouble(gift.strip().replace(',', '.')),
                    Double.parseDouble(lift.strip().replace(',', '.')),
                    many.isEmpty() || many.equals("-") ? Integer.MAX_VALUE : Integer.parseInt(many));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(org.clientele.model.text.Message.of("strategy.offer.wrong", clean), wrong);
        }
    }

    /** All offers; those whose group is gone are left out. */
    public List<OfferIdea> all() {
        List<OfferIdea> all = new ArrayList<>();
        workbench.choices().get(KEY).stream()
                .flatMap(kept -> Arrays.stream(kept.split(ENTRIES)))
                .map(entry -> entry.split(FIELDS, -1))
                .filter(parts -> parts.length == PARTS)
                .forEach(parts -> {
                    try {
                        all.add(idea(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
                    } catch (Refusal gone) {
                        // a group that was removed takes its offers along
                    }
                });
        return all;
    }

    /** Keeps these offers in place of all others.
     *
     * @throws Refusal when they are too many, or two have one name */
    public void keep(List<OfferIdea> offers) {
        if (offers.size() > MOST) {
            throw Refusal.of("strategy.offer.many", MOST);
        }
        long names = offers.stream()
                .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count();
        if (names < offers.size()) {
            throw Refusal.of("strategy.offer.twice");
        }
        List<String> entries = offers.stream()
                .map(offer -> String.join(
                        FIELDS,
                        offer.name(),
                        offer.group(),
                        offer.channel().name(),
                        Double.toString(offer.gift()),
                        Double.toString(offer.lift()),
                        offer.stock() == Integer.MAX_VALUE ? "" : Integer.toString(offer.stock())))
                .toList();
        workbench.choices().put(KEY, entries.isEmpty() ? null : String.join(ENTRIES, entries));
    }
}
