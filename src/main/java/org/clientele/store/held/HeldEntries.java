package org.clientele.store.held;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.clientele.store.index.KeyIndex;

/**
 * The entries of a ledger in their order, found by the person and by the address that they are about.
 *
 * @param <E> what an entry says
 */
public final class HeldEntries<E extends HeldEntries.Entry> {
    /** Stands for nobody and for no address. */
    public static final int NONE = KeyIndex.NONE;

    private final List<E> entries = new ArrayList<>();
    private final KeyIndex people = KeyIndex.narrow();
    private final KeyIndex addresses = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final Links byPerson = new Links();
    private final Links bySlot = new Links();
    private int last;

    HeldEntries() {}

    /** An entry. */
    public interface Entry {
        /** Its number. */
        int id();

        /** Who it is about, {@link #NONE} where only an address is known. */
        int customer();

        /** Ordinal of its channel. */
        int channel();

        /** The number of its address, {@link #NONE} where it names none. */
        int slot();
    }

    /** For each thing the last entry about it, and for each entry the one about the same thing before it. */
    private static final class Links {
        private int[] newest = new int[64];
        private int[] before = new int[64];

        void add(int thing, int entry) {
            before = roomFor(before, entry);
            before[entry] = NONE;
            if (thing != NONE) {
                newest = roomFor(newest, thing);
                before[entry] = newest[thing] - 1;
                newest[thing] = entry + 1;
            }
        }

        private static int[] roomFor(int[] array, int at) {
            return at < array.length ? array : Arrays.copyOf(array, Math.max(at + 1, array.length * 3 / 2));
        }

        int newest(int thing) {
            return thing < 0 || thing >= newest.length ? NONE : newest[thing] - 1;
        }
    }

    void add(E entry) {
        int at = entries.size();
        entries.add(entry);
        int person =
                entry.customer() == NONE ? NONE : people.putIfAbsent(key.start().and(entry.customer()), people.size());
        byPerson.add(person, at);
        bySlot.add(entry.slot(), at);
        last = entry.id();
    }

    /** Says up to which number the ledger was read, where the last entries say nothing of anybody. */
    void readUpTo(int id) {
        last = Math.max(last, id);
    }

    /** The number of the last entry that was read. */
    int last() {
        return last;
    }

    /** The number of an address, a new one where no entry has named it yet. */
    int slotFor(int channel, byte[] address) {
        return addresses.putIfAbsent(key.start().and(channel).and(address), addresses.size());
    }

    /** The number of an address, {@link #NONE} where no entry names it. */
    public int slot(int channel, byte[] address) {
        return addresses.get(key.start().and(channel).and(address));
    }

    /** All entries, in their order. */
    public List<E> all() {
        return entries;
    }

    /** How many there are. */
    public int size() {
        return entries.size();
    }

    /** The entries from that number on, in their order. */
    public List<E> from(int id) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (entries.get(middle).id() < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return entries.subList(low, entries.size());
    }

    /** The entries that name a customer, newest first. */
    public void ofCustomer(int customer, Consumer<E> each) {
        follow(byPerson, byPerson.newest(people.get(key.start().and(customer))), each);
    }

    /** The entries that name the address of that number, newest first. */
    public void ofSlot(int slot, Consumer<E> each) {
        follow(bySlot, bySlot.newest(slot), each);
    }

    private void follow(Links links, int newest, Consumer<E> each) {
        for (int at = newest; at != NONE; at = links.before[at]) {
            each.accept(entries.get(at));
        }
    }
}
