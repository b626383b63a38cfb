package org.clientele.analysis.audience;

import java.util.Arrays;
import java.util.function.UnaryOperator;
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
    private final People people;
    private final int[] mailbox;
    private final int[] line;
    private final int[] unit;
    private final CustomerSet sharedMailbox;
    private final CustomerSet sharedLine;
    private final CustomerSet sharedUnit;

    private Addresses(People people, int[] mailbox, int[] line, int[] unit) {
        this.people = people;
        this.mailbox = mailbox;
        this.line = line;
        this.unit = unit;
        this.sharedMailbox = shared(mailbox);
        this.sharedLine = shared(line);
        this.sharedUnit = shared(unit);
    }

    /** Finds the shared addresses of all customers. */
    static Addresses of(People people, Checkpoint checkpoint) {
        int[] mailbox = Sharing.first(people.email(), true, EmailKey::of, checkpoint);
        int[] line = Sharing.first(people.phone(), false, UnaryOperator.identity(), checkpoint);
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
        return new Addresses(people, mailbox, line, unit);
    }

    /** Whether other people have the same addresses, numbers and former names, so that all this holds for them too. */
    boolean holdFor(People others) {
        return Arrays.equals(people.id(), others.id())
                && same(people.email(), others.email())
                && same(people.phone(), others.phone())
                && same(people.number(), others.number())
                && same(people.formerly(), others.formerly());
    }

    private static boolean same(TextColumn a, TextColumn b) {
        return Arrays.equals(a.offset(), b.offset()) && Arrays.equals(a.bytes(), b.bytes());
    }

    /** The people they were found among. */
    People people() {
        return people;
    }

    /** The lowest customer with the same address of that channel; the customer itself when nobody shares it. */
    int[] mates(Channel channel) {
        return switch (channel) {
            case EMAIL -> mailbox;
            case SMS -> line;
        };
    }

    /** Everybody who shares an address of that channel with somebody. */
    CustomerSet sharing(Channel channel) {
        return switch (channel) {
            case EMAIL -> sharedMailbox;
            case SMS -> sharedLine;
        };
    }

    /** The lowest customer of the unit of each customer. */
    int[] units() {
        return unit;
    }

    /** The set with everybody who shares an address of that channel with one of its people. */
    CustomerSet spread(CustomerSet set, Channel channel) {
        return spread(set, mates(channel), sharing(channel));
    }

    /** The set with everybody of the units of its people. */
    CustomerSet spreadOverUnits(CustomerSet set) {
        return spread(set, unit, sharedUnit);
    }

    private static CustomerSet spread(CustomerSet set, int[] mate, CustomerSet sharing) {
        CustomerSet touching = set.and(sharing);
        if (touching.isEmpty()) {
            return set;
        }
        boolean[] hit = new boolean[mate.length];
        touching.forEach(c -> hit[mate[c]] = true);
        CustomerSet.Builder more = new CustomerSet.Builder(mate.length);
        sharing.forEach(c -> {
            if (hit[mate[c]]) {
                more.add(c);
            }
        });
        return set.or(more.build());
    }

    /** For each customer the highest of the values of all who share its address of that channel. */
    int[] highest(int[] value, Channel channel) {
        return highest(value, mates(channel), sharing(channel));
    }

    private static int[] highest(int[] value, int[] mate, CustomerSet sharing) {
        int[] highest = value.clone();
        sharing.forEach(c -> highest[mate[c]] = Math.max(highest[mate[c]], value[c]));
        sharing.forEach(c -> highest[c] = highest[mate[c]]);
        return highest;
    }

    private static CustomerSet shared(int[] mate) {
        CustomerSet.Builder shared = new CustomerSet.Builder(mate.length);
        for (int c = 0; c < mate.length; c++) {
            if (mate[c] != c) {
                shared.add(c);
                shared.add(mate[c]);
            }
        }
        return shared.build();
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
