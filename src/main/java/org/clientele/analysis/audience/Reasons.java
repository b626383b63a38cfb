package org.clientele.analysis.audience;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.trade.OrderStatus;

/** For each reason that a person carries alone, everybody it holds for, whatever the group. */
final class Reasons {
    private static final Set<String> NOT_CUSTOMER_COLUMNS = Set.of(
            "test",
            "is_test",
            "test_account",
            "staff",
            "is_staff",
            "employee",
            "is_employee",
            "deceased",
            "is_deceased",
            "测试",
            "测试账号",
            "员工",
            "内部员工",
            "已故",
            "去世");
    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "x", "✓", "✔", "是", "对", "有");

    private final Facts facts;
    private final Addresses addresses;
    private final int n;

    Reasons(Facts facts, Addresses addresses) {
        this.facts = facts;
        this.addresses = addresses;
        this.n = facts.customers();
    }

    /** Test accounts, staff and the deceased, if a column of the customers says so. */
    CustomerSet notCustomers() {
        CustomerSet found = CustomerSet.none(n);
        for (Map.Entry<String, WordColumn> extra : facts.people().extras().entrySet()) {
            String name = extra.getKey().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            if (NOT_CUSTOMER_COLUMNS.contains(name)) {
                found = found.or(yes(extra.getValue()));
            }
        }
        return found;
    }

    private static CustomerSet yes(WordColumn column) {
        boolean[] says = new boolean[column.words().size()];
        for (int w = 0; w < says.length; w++) {
            says[w] = YES.contains(column.words().get(w).strip().toLowerCase(Locale.ROOT));
        }
        CustomerSet.Builder set = new CustomerSet.Builder(column.size());
        for (int c = 0; c < column.size(); c++) {
            int code = column.code()[c];
            if (code != WordColumn.BLANK && says[code]) {
                set.add(c);
            }
        }
        return set.build();
    }

    /** Those whom no message of that channel can reach. */
    CustomerSet withoutAddress(Channel channel, boolean plainMailboxOnly) {
        People people = facts.people();
        CustomerSet reachable = switch (channel) {
            case EMAIL -> people.mailable();
            case SMS -> people.textable();
        };
        CustomerSet.Builder bad = new CustomerSet.Builder(n);
        reachable.forEach(c -> {
            boolean good = switch (channel) {
                case EMAIL -> usable(people.email().get(c), plainMailboxOnly);
                case SMS -> !people.phone().isBlank(c);
            };
            if (!good) {
                bad.add(c);
            }
        });
        return reachable.not().or(bad.build());
    }

    /** Whether a tool can take that address, and a spreadsheet cannot take it for a formula that starts a program. */
    static boolean usable(String email, boolean plainMailboxOnly) {
        if (email.isEmpty()) {
            return false;
        }
        if ("=+-@".indexOf(email.charAt(0)) >= 0 && email.chars().anyMatch(c -> "|!'\"/*(),;".indexOf(c) >= 0)) {
            return false;
        }
        int at = email.lastIndexOf('@');
        return at > 0 && (!plainMailboxOnly || email.chars().limit(at).allMatch(c -> c < 128));
    }

    /** Those on the stop list of that channel, or who share the address with somebody who has said no. */
    CustomerSet stopped(Channel channel) {
        CustomerSet.Builder refused = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            ConsentStatus status = facts.permissions().status(channel, c);
            if (status == ConsentStatus.DENIED || status == ConsentStatus.WITHDRAWN) {
                refused.add(c);
            }
        }
        return addresses.spread(facts.permissions().stopped(channel).or(refused.build()), channel);
    }

    /** Those who complained or sent an order back in the days before the data date (or today, when that is earlier). */
    CustomerSet complained(Channel channel, int today) {
        int end = facts.dataDay() == People.NO_DAY ? today : Math.min(today, facts.dataDay());
        int from = end - AudienceSpec.COOL_DOWN_DAYS;
        int[] complaint = facts.contacts().complained();
        OrderLines lines = facts.lines();
        byte refunded = (byte) OrderStatus.REFUNDED.ordinal();
        CustomerSet.Builder found = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            if (complaint[c] != People.NO_DAY && complaint[c] > from) {
                found.add(c);
            }
            for (int i = lines.offset()[c + 1] - 1; i >= lines.offset()[c] && lines.day()[i] > from; i--) {
                if (lines.status()[i] == refunded) {
                    found.add(c);
                    break;
                }
            }
        }
        return addresses.spread(found.build(), channel);
    }

    /** Those whose address has had its fill: any limit is reached by what was sent to it in the hours before now. */
    CustomerSet capped(Channel channel, Caps caps, int nowHour) {
        CustomerSet found = CustomerSet.none(n);
        for (Cap cap : caps.sameChannel()) {
            found = found.or(capped(cap, nowHour, channel.ordinal(), addresses.mates(channel)));
        }
        for (Cap cap : caps.allChannels()) {
            found = found.or(capped(cap, nowHour, -1, addresses.units()));
        }
        return found;
    }

    private CustomerSet capped(Cap cap, int nowHour, int channel, int[] mate) {
        Contacts contacts = facts.contacts();
        int[] count = new int[n];
        for (int c = 0; c < n; c++) {
            for (int i = contacts.offset()[c + 1] - 1; i >= contacts.offset()[c]; i--) {
                if (nowHour - contacts.hour()[i] >= cap.hours()) {
                    break;
                }
                if (channel < 0 || contacts.channel()[i] == channel) {
                    count[mate[c]]++;
                }
            }
        }
        CustomerSet.Builder full = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            if (count[mate[c]] >= cap.messages()) {
                full.add(c);
            }
        }
        return full.build();
    }
}
