package org.clientele.store.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.EmailKey;
import org.clientele.store.db.AddressHash;
import org.clientele.store.held.HeldEntries;
import org.clientele.store.held.HeldLedgers;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom entries of the ledgers are about: those whom they name, and whoever has the address that they name.
 *
 * <p>The ledgers keep addresses as keyed hashes. Where an entry names a person who has, or had, the address, that is known
 * in plain and whoever shares it is found by one look over the column; otherwise everybody would have to be hashed.
 */
final class Told {
    private static final Channel[] CHANNELS = Channel.values();

    private final MergedIds merged;
    private final People known;
    private final Faces faces;
    private final AddressHash hash;
    private final HeldLedgers ledgers;
    private final Map<Integer, Texts> texts = new HashMap<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    /** The addresses of somebody who is not among those known, or has other ones now. */
    private record Texts(@Nullable String email, @Nullable String phone) {}

    /**
     * Tells it of a snapshot and what has come since.
     *
     * @param known the people of the snapshot
     * @param faces those who were merged into others
     * @param fresh those who have come or changed since
     */
    Told(MergedIds merged, People known, Faces faces, Faces fresh, AddressHash hash, HeldLedgers ledgers) {
        this.merged = merged;
        this.known = known;
        this.faces = faces;
        this.hash = hash;
        this.ledgers = ledgers;
        for (Faces some : List.of(faces, fresh)) {
            for (int i = 0; i < some.ids.size(); i++) {
                texts.put(some.ids.get(i), new Texts(some.emails.get(i), some.phones.get(i)));
            }
        }
    }

    /** Those whom the newest entries name, and whoever shares an address that they name; nothing when an address is not
     * known in plain.
     *
     * @param consent the number of the first entry of the ledger of consents that is new
     * @param stop the number of the first entry of the stop list that is new */
    Optional<Set<Integer>> since(int consent, int stop) {
        Set<Integer> people = new TreeSet<>();
        boolean plain = name(ledgers.consents(), consent, people) && name(ledgers.stops(), stop, people);
        if (!plain) {
            return Optional.empty();
        }
        if (!emails.isEmpty() || !phones.isEmpty()) {
            sharers(people);
        }
        return Optional.of(people);
    }

    private boolean name(HeldEntries<?> entries, int first, Set<Integer> people) {
        for (HeldEntries.Entry entry : entries.from(first)) {
            if (entry.customer() == HeldEntries.NONE) {
                return false;
            }
            people.add(merged.of(entry.customer()));
            if (entry.slot() != HeldEntries.NONE && !isPlain(entries, entry)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlain(HeldEntries<?> entries, HeldEntries.Entry entry) {
        Channel channel = CHANNELS[entry.channel()];
        int owner = merged.of(entry.customer());
        int at = known.indexOf(owner);
        TextColumn column = channel == Channel.EMAIL ? known.email() : known.phone();
        return at >= 0 && isIt(entries, entry, channel, column.get(at))
                || isIt(entries, entry, channel, text(owner, channel))
                || isIt(entries, entry, channel, text(entry.customer(), channel));
    }

    private String text(int customer, Channel channel) {
        Texts known = texts.get(customer);
        String text = known == null ? null : channel == Channel.EMAIL ? known.email() : known.phone();
        return text == null ? "" : text;
    }

    private boolean isIt(HeldEntries<?> entries, HeldEntries.Entry entry, Channel channel, String text) {
        if (text.isEmpty() || entries.slot(entry.channel(), hash.of(channel, text)) != entry.slot()) {
            return false;
        }
        if (channel == Channel.EMAIL) {
            emails.add(EmailKey.of(text));
        } else {
            phones.add(text);
        }
        return true;
    }

    private void sharers(Set<Integer> people) {
        long[] mail = prints(emails);
        long[] numbers = prints(phones);
        for (int i = 0; i < known.size(); i++) {
            if (has(known.email(), i, mail, true) || has(known.phone(), i, numbers, false)) {
                people.add(known.id()[i]);
            }
        }
        for (int i = 0; i < faces.ids.size(); i++) {
            String email = faces.emails.get(i);
            String phone = faces.phones.get(i);
            if (email != null && emails.contains(EmailKey.of(email)) || phone != null && phones.contains(phone)) {
                people.add(faces.owner(i));
            }
        }
    }

    /** Whether a text may be one of those: by its fingerprint, so that one too many is looked at and never one too few. */
    private static boolean has(TextColumn column, int at, long[] prints, boolean folded) {
        int from = column.offset()[at];
        int to = column.offset()[at + 1];
        if (prints.length == 0 || from == to) {
            return false;
        }
        long print = 0;
        boolean plain = true;
        for (int i = from; i < to; i++) {
            byte b = column.bytes()[i];
            plain &= b > ' ' && b < 0x7F;
            print = next(print, folded && b >= 'A' && b <= 'Z' ? b + 32 : b);
        }
        return Arrays.binarySearch(prints, plain || !folded ? print : print(EmailKey.of(column.get(at)))) >= 0;
    }

    private static long[] prints(Set<String> texts) {
        return texts.stream().mapToLong(Told::print).sorted().toArray();
    }

    private static long print(String text) {
        long print = 0;
        for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            print = next(print, b);
        }
        return print;
    }

    private static long next(long print, int sign) {
        return (print + sign) * 0x9E3779B97F4A7C15L ^ print >>> 31;
    }
}
