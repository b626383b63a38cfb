package org.clientele.analysis.audience;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.campaign.Exclusion;
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

    private static final Set<String> OPEN_TICKET_COLUMNS = Set.of(
            "open_ticket", "ticket_open", "has_open_ticket", "open_case", "open_complaint", "未结工单", "工单未结", "投诉处理中");
    private static final Set<String> TICKET_OPENED =
            Set.of("ticket", "ticket_opened", "ticket_created", "support_ticket", "提交工单", "工单创建");
    private static final Set<String> TICKET_CLOSED =
            Set.of("ticket_closed", "ticket_solved", "ticket_resolved", "工单关闭", "工单完成");
    private static final int KEPT = 48;

    private final Facts facts;
    private final Addresses addresses;
    private final int n;
    private final Kept<CustomerSet> sets = new Kept<>(KEPT);
    private final Kept<int[]> troubles = new Kept<>(Channel.values().length);

    Reasons(Facts facts, Addresses addresses) {
        this.facts = facts;
        this.addresses = addresses;
        this.n = facts.customers();
    }

    private record Asked(Exclusion reason, Object... by) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && reason == asked.reason && Arrays.equals(by, asked.by);
        }

        @Override
        public int hashCode() {
            return 31 * reason.hashCode() + Arrays.hashCode(by);
        }
    }

    /** Test accounts, staff and the deceased, if a column of the customers says so. */
    CustomerSet notCustomers() {
        return sets.get(new Asked(Exclusion.NOT_A_CUSTOMER), () -> saying(NOT_CUSTOMER_COLUMNS));
    }

    /** Those of whom one of these columns says yes. */
    private CustomerSet saying(Set<String> columns) {
        CustomerSet found = CustomerSet.none(n);
        for (Map.Entry<String, WordColumn> extra : facts.people().extras().entrySet()) {
            if (columns.contains(plain(extra.getKey()))) {
                found = found.or(yes(extra.getValue()));
            }
        }
        return found;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
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
        return sets.get(
                new Asked(Exclusion.NO_ADDRESS, channel, plainMailboxOnly),
                () -> unreachable(channel, plainMailboxOnly));
    }

    private CustomerSet unreachable(Channel channel, boolean plainMailboxOnly) {
        People people = facts.people();
        CustomerSet reachable = switch (channel) {
            case EMAIL -> people.mailable();
            case SMS -> people.textable();
        };
        CustomerSet.Builder bad = new CustomerSet.Builder(n);
        reachable.forEach(c -> {
            boolean good = switch (channel) {
                case EMAIL ->
                    letters(people.email(), c) || usable(people.email().get(c), plainMailboxOnly);
                case SMS -> !people.phone().isBlank(c);
            };
            if (!good) {
                bad.add(c);
            }
        });
        return reachable.not().or(bad.build());
    }

    /** Whether an address consists of nothing but plain letters, digits, dots and signs that no tool stumbles over. */
    private static boolean letters(TextColumn column, int row) {
        byte[] bytes = column.bytes();
        int from = column.offset()[row];
        int to = column.offset()[row + 1];
        int at = -1;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '@') {
                at = i;
            } else if (!(b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.')
                    && (i == from || b != '-' && b != '_' && b != '+')) {
                return false;
            }
        }
        return at > from;
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
        return sets.get(new Asked(Exclusion.STOPPED, channel), () -> refusing(channel));
    }

    private CustomerSet refusing(Channel channel) {
        CustomerSet.Builder refused = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            ConsentStatus status = facts.permissions().status(channel, c);
            if (status == ConsentStatus.DENIED || status == ConsentStatus.WITHDRAWN) {
                refused.add(c);
            }
        }
        return addresses.spread(facts.permissions().stopped(channel).or(refused.build()), channel);
    }

    /**
     * Those to be left in peace: they complained or sent an order back in the days before the data date (or today, when
     * that is earlier), or wait for the answer to a question.
     */
    CustomerSet inPeace(Channel channel, int today, int days) {
        return sets.get(new Asked(Exclusion.COMPLAINED, channel, today, days), () -> {
            int end = facts.dataDay() == People.NO_DAY ? today : Math.min(today, facts.dataDay());
            int[] trouble = troubles.get(channel, () -> addresses.highest(trouble(), channel));
            CustomerSet.Builder found = new CustomerSet.Builder(n);
            for (int c = 0; c < n; c++) {
                if (trouble[c] > end - days) {
                    found.add(c);
                }
            }
            CustomerSet waiting = addresses.spread(openTicket(), channel);
            return days == 0 ? waiting : found.build().or(waiting);
        });
    }

    /** The day of the newest complaint or returned order of each customer. */
    private int[] trouble() {
        int[] trouble = facts.contacts().complained().clone();
        OrderLines lines = facts.lines();
        byte refunded = (byte) OrderStatus.REFUNDED.ordinal();
        for (int c = 0; c < n; c++) {
            for (int i = lines.offset()[c + 1] - 1; i >= lines.offset()[c] && lines.day()[i] > trouble[c]; i--) {
                if (lines.status()[i] == refunded) {
                    trouble[c] = lines.day()[i];
                }
            }
        }
        return trouble;
    }

    /** Those with an open ticket: a column says so, or one was opened and none closed since. */
    private CustomerSet openTicket() {
        Events events = facts.events();
        byte[] turns = new byte[events.type().words().size()];
        for (int w = 0; w < turns.length; w++) {
            String word = plain(events.type().words().get(w));
            turns[w] = (byte) (TICKET_OPENED.contains(word) ? 1 : TICKET_CLOSED.contains(word) ? -1 : 0);
        }
        CustomerSet.Builder open = new CustomerSet.Builder(n);
        for (int c = 0; c < n; c++) {
            int now = 0;
            for (int i = events.offset()[c + 1] - 1; i >= events.offset()[c] && now == 0; i--) {
                int code = events.type().code()[i];
                now = code == WordColumn.BLANK ? 0 : turns[code];
            }
            if (now > 0) {
                open.add(c);
            }
        }
        return open.build().or(saying(OPEN_TICKET_COLUMNS));
    }
}
