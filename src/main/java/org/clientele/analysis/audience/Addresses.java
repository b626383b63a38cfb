package org.clientele.analysis.audience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.EmailKey;
import org.clientele.model.run.Checkpoint;

/**
 * Who shares a mailbox or a telephone number with whom.
 *
 * <p>Two people behind one address get one message and fall into the same arm. A <em>unit</em> is everybody who is
 * connected by shared addresses of either kind, so that nobody is in the comparison group by e-mail and out of it by
 * SMS.
 */
final class Addresses {
    private static final int OFTEN = 4_096;

    private final int[] mailbox;
    private final int[] line;
    private final int[] unit;

    private Addresses(int[] mailbox, int[] line, int[] unit) {
        this.mailbox = mailbox;
        this.line = line;
        this.unit = unit;
    }

    /** Finds the shared addresses of all customers. */
    static Addresses of(People people, Checkpoint checkpoint) {
        int[] mailbox = shared(people.email(), true, checkpoint);
        int[] line = shared(people.phone(), false, checkpoint);
        int[] unit = new int[people.size()];
        for (int c = 0; c < unit.length; c++) {
            unit[c] = c;
        }
        for (int c = 0; c < unit.length; c++) {
            join(unit, c, mailbox[c]);
            join(unit, c, line[c]);
        }
        for (int c = 0; c < unit.length; c++) {
            unit[c] = root(unit, c);
        }
        return new Addresses(mailbox, line, unit);
    }

    /** The lowest customer with the same address of that channel; the customer itself when nobody shares it. */
    int[] mates(Channel channel) {
        return switch (channel) {
            case EMAIL -> mailbox;
            case SMS -> line;
        };
    }

    /** The lowest customer of the unit of each customer. */
    int[] units() {
        return unit;
    }

    /** What stands for each unit in the draw, kept at the unit's lowest customer: the customer number that comes first in
     * plain text order; of people without number the address. */
    String[] unitNames(People people) {
        String[] names = new String[unit.length];
        for (int c = 0; c < unit.length; c++) {
            String number = people.number().get(c);
            String known = names[unit[c]];
            if (!number.isEmpty() && (known == null || number.compareTo(known) < 0)) {
                names[unit[c]] = number;
            }
        }
        for (int c = 0; c < unit.length; c++) {
            if (names[unit[c]] == null) {
                String email = people.email().get(c);
                String address = email.isEmpty() ? people.phone().get(c) : EmailKey.of(email);
                names[unit[c]] = address.isEmpty() ? "id:" + people.id()[c] : address;
            }
        }
        return names;
    }

    /** By what else the people of each unit were drawn before some of them were merged, kept at the unit's lowest
     * customer; units of nobody merged are left out. */
    Map<Integer, List<String>> formerNames(People people) {
        Map<Integer, List<String>> names = new HashMap<>();
        for (int c = 0; c < unit.length; c++) {
            if (!people.formerly().isBlank(c)) {
                names.computeIfAbsent(unit[c], u -> new ArrayList<>())
                        .addAll(List.of(people.formerly().get(c).split("\n")));
            }
        }
        return names;
    }

    /** The set with everybody who shares an address of that channel with one of its people. */
    CustomerSet spread(CustomerSet set, Channel channel) {
        if (set.isEmpty()) {
            return set;
        }
        int[] mate = mates(channel);
        boolean[] hit = new boolean[mate.length];
        set.forEach(c -> hit[mate[c]] = true);
        CustomerSet.Builder all = new CustomerSet.Builder(mate.length);
        for (int c = 0; c < mate.length; c++) {
            if (hit[mate[c]]) {
                all.add(c);
            }
        }
        return all.build();
    }

    private static int[] shared(TextColumn column, boolean email, Checkpoint checkpoint) {
        int n = column.size();
        int[] lowest = new int[n];
        Map<String, Integer> first = HashMap.newHashMap(n);
        for (int c = 0; c < n; c++) {
            if (c % OFTEN == 0) {
                checkpoint.check();
            }
            lowest[c] = c;
            if (!column.isBlank(c)) {
                String address = column.get(c);
                Integer other = first.putIfAbsent(email ? EmailKey.of(address) : address, c);
                if (other != null) {
                    lowest[c] = other;
                }
            }
        }
        return lowest;
    }

    private static void join(int[] parent, int a, int b) {
        int rootA = root(parent, a);
        int rootB = root(parent, b);
        // The lowest customer becomes the root, so that the result does not depend on the order of joining.
        if (rootA < rootB) {
            parent[rootB] = rootA;
        } else {
            parent[rootA] = rootB;
        }
    }

    private static int root(int[] parent, int c) {
        int at = c;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
