package org.clientele.analysis.audience;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.rule.Outcome;

/** Who has already done what a campaign asks for. */
final class Answers {
    private static final Set<String> VISITS =
            Set.of("visit", "page_view", "pageview", "view", "session", "访问", "浏览", "访问网站");
    private static final int HOURS = 24;
    private static final int KEPT = 12;

    private final Facts facts;
    private final Addresses addresses;
    private final Orders orders;
    private final Kept<int[]> newest = new Kept<>(2);
    private final Kept<CustomerSet> sets = new Kept<>(KEPT);

    Answers(Facts facts, Addresses addresses, Orders orders) {
        this.facts = facts;
        this.addresses = addresses;
        this.orders = orders;
    }

    private record Asked(Channel channel, String campaign, Trial.Goal goal, int boughtSince, int nowHour) {}

    /**
     * Those who did the goal of a campaign since they last got it, or who have ordered after a day; each for the whole
     * address.
     *
     * @param campaign the campaign's name; blank for none
     * @param boughtSince an epoch day, 0 for none
     */
    CustomerSet done(Channel channel, String campaign, Trial.Goal goal, int boughtSince, int nowHour) {
        int code = facts.contacts().campaign().words().indexOf(campaign);
        if (code < 0 && boughtSince == 0) {
            return CustomerSet.none(facts.customers());
        }
        return sets.get(new Asked(channel, campaign, goal, boughtSince, nowHour), () -> {
            CustomerSet found = code < 0
                    ? CustomerSet.none(facts.customers())
                    : goal == Trial.Goal.CLICK
                            ? addresses.spread(clicked(code), channel)
                            : after(
                                    sent(code, channel, nowHour),
                                    addresses.highest(goal == Trial.Goal.VISIT ? visits() : bought(), channel));
            if (boughtSince == 0) {
                return found;
            }
            int[] since = new int[facts.customers()];
            Arrays.fill(since, (boughtSince + 1) * HOURS);
            return found.or(after(since, addresses.highest(bought(), channel)));
        });
    }

    private static CustomerSet after(int[] since, int[] did) {
        CustomerSet.Builder found = new CustomerSet.Builder(since.length);
        for (int c = 0; c < since.length; c++) {
            if (since[c] != Orders.NEVER && did[c] >= since[c]) {
                found.add(c);
            }
        }
        return found.build();
    }

    /** The hour at which each address last got a campaign. */
    private int[] sent(int campaign, Channel channel, int nowHour) {
        Contacts contacts = facts.contacts();
        int[] sent = new int[facts.customers()];
        Arrays.fill(sent, Orders.NEVER);
        for (int c = 0; c < sent.length; c++) {
            for (int i = contacts.offset()[c]; i < contacts.offset()[c + 1]; i++) {
                if (contacts.campaign().code()[i] == campaign && contacts.hour()[i] <= nowHour) {
                    sent[c] = contacts.hour()[i];
                }
            }
        }
        return addresses.highest(sent, channel);
    }

    private CustomerSet clicked(int campaign) {
        int bits = Outcome.CLICKED.bit() | Outcome.CONVERTED.bit();
        Contacts contacts = facts.contacts();
        CustomerSet.Builder found = new CustomerSet.Builder(facts.customers());
        for (int c = 0; c < facts.customers(); c++) {
            for (int i = contacts.offset()[c]; i < contacts.offset()[c + 1]; i++) {
                if (contacts.campaign().code()[i] == campaign && (contacts.outcome()[i] & bits) != 0) {
                    found.add(c);
                }
            }
        }
        return found.build();
    }

    private int[] bought() {
        return newest.get(Trial.Goal.ORDER, orders::last);
    }

    private int[] visits() {
        return newest.get(Trial.Goal.VISIT, () -> {
            Events events = facts.events();
            boolean[] visit = visits(events);
            int[] last = new int[facts.customers()];
            for (int c = 0; c < last.length; c++) {
                last[c] = Orders.NEVER;
                for (int i = events.offset()[c]; i < events.offset()[c + 1]; i++) {
                    int code = events.type().code()[i];
                    if (code != WordColumn.BLANK && visit[code]) {
                        last[c] = events.day()[i] * HOURS + events.minute()[i] / 60;
                    }
                }
            }
            return last;
        });
    }

    /** Which kinds of events are visits. */
    static boolean[] visits(Events events) {
        boolean[] visit = new boolean[events.type().words().size()];
        for (int w = 0; w < visit.length; w++) {
            visit[w] = VISITS.contains(events.type()
                    .words()
                    .get(w)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s-]+", "_"));
        }
        return visit;
    }
}
