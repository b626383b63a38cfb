package org.clientele.facts;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.model.trade.RevenueDefinition;

/**
 * Writes a snapshot as blocks of memory and reads it back without parsing: every column is one block that is copied.
 *
 * <p>The caller maps a file of {@link #size} bytes; the layout begins with a mark, the layout's own version and the
 * whole length, so that a file cut short or written by another version is not taken for a snapshot.
 */
public final class SnapshotCodec {
    private static final long MARK = 0x434C4945_53_4E_4150L;
    private static final long LAYOUT = 4;

    private SnapshotCodec() {}

    /** How many bytes {@link #write} needs. */
    public static long size(Facts facts) {
        Blocks counting = Blocks.counting();
        put(counting, facts, 0);
        return counting.position();
    }

    /** Writes the snapshot into memory of at least {@link #size} bytes. */
    public static void write(Facts facts, MemorySegment target) {
        put(Blocks.writing(target), facts, size(facts));
    }

    /** The data version of the snapshot in that memory, or -1 when it holds no whole snapshot of this layout. */
    public static long versionIn(MemorySegment source) {
        if (source.byteSize() < 32) {
            return -1;
        }
        Blocks blocks = Blocks.reading(source);
        boolean whole = blocks.number() == MARK && blocks.number() == LAYOUT && blocks.number() == source.byteSize();
        return whole ? blocks.number() : -1;
    }

    /** The snapshot in that memory.
     *
     * @throws IllegalArgumentException when {@link #versionIn} says that there is none */
    public static Facts read(MemorySegment source) {
        long version = versionIn(source);
        if (version < 0) {
            throw new IllegalArgumentException("no snapshot of this layout");
        }
        Blocks in = Blocks.reading(source);
        for (int i = 0; i < 4; i++) {
            in.number();
        }
        int dataDay = (int) in.number();
        People people = readPeople(in);
        Catalogue catalogue = new Catalogue(
                in.ints(), in.text(), in.text(), in.words(), in.words(), in.longs(), in.longs(), in.ints());
        OrderLines lines = new OrderLines(
                in.ints(),
                in.ints(),
                in.shorts(),
                in.ints(),
                in.ints(),
                in.ints(),
                in.longs(),
                in.bytes(),
                in.bytes(),
                in.words());
        Events events = new Events(in.ints(), in.ints(), in.shorts(), in.words(), in.ints(), in.longs());
        int n = people.size();
        Permissions permissions = new Permissions(
                in.bytes(),
                in.bytes(),
                in.ints(),
                in.ints(),
                CustomerSet.ofWords(n, in.longs()),
                CustomerSet.ofWords(n, in.longs()),
                new Permissions.Grounds(in.bytes(), in.bytes(), in.bytes()));
        Contacts contacts = new Contacts(in.ints(), in.ints(), in.bytes(), in.words(), in.bytes(), in.ints());
        return new Facts(version, dataDay, people, catalogue, lines, events, permissions, contacts, readRevenue(in));
    }

    private static RevenueBasis readRevenue(Blocks in) {
        TextColumn words = in.text();
        TextColumn currencies = in.text();
        int[] lines = in.ints();
        Map<String, Integer> unrated = new LinkedHashMap<>();
        for (int i = 0; i < lines.length; i++) {
            unrated.put(currencies.get(i), lines[i]);
        }
        return new RevenueBasis(RevenueDefinition.of(words.get(0)), words.get(1), unrated, (int) in.number());
    }

    private static People readPeople(Blocks in) {
        int[] id = in.ints();
        TextColumn number = in.text();
        TextColumn name = in.text();
        TextColumn email = in.text();
        TextColumn phone = in.text();
        CustomerSet mailable = CustomerSet.ofWords(id.length, in.longs());
        CustomerSet textable = CustomerSet.ofWords(id.length, in.longs());
        WordColumn city = in.words();
        WordColumn region = in.words();
        WordColumn country = in.words();
        int[] signup = in.ints();
        int[] birthday = in.ints();
        TextColumn formerly = in.text();
        TextColumn names = in.text();
        Map<String, WordColumn> extras = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            extras.put(names.get(i), in.words());
        }
        return new People(
                id, number, name, email, phone, mailable, textable, city, region, country, signup, birthday, formerly,
                extras);
    }

    private static void put(Blocks out, Facts facts, long size) {
        out.number(MARK);
        out.number(LAYOUT);
        out.number(size);
        out.number(facts.version());
        out.number(facts.dataDay());
        People people = facts.people();
        out.ints(people.id());
        out.text(people.number());
        out.text(people.name());
        out.text(people.email());
        out.text(people.phone());
        out.longs(people.mailable().toWords());
        out.longs(people.textable().toWords());
        out.words(people.city());
        out.words(people.region());
        out.words(people.country());
        out.ints(people.signupDay());
        out.ints(people.birthday());
        out.text(people.formerly());
        List<String> names = new ArrayList<>(people.extras().keySet());
        out.text(TextColumn.of(names));
        people.extras().values().forEach(out::words);
        Catalogue catalogue = facts.catalogue();
        out.ints(catalogue.id());
        out.text(catalogue.sku());
        out.text(catalogue.name());
        out.words(catalogue.category());
        out.words(catalogue.brand());
        out.longs(catalogue.price());
        out.longs(catalogue.cost());
        out.ints(catalogue.stock());
        OrderLines lines = facts.lines();
        out.ints(lines.offset());
        out.ints(lines.day());
        out.shorts(lines.minute());
        out.ints(lines.order());
        out.ints(lines.product());
        out.ints(lines.quantity());
        out.longs(lines.amount());
        out.bytes(lines.status());
        out.bytes(lines.part());
        out.words(lines.salesChannel());
        Events events = facts.events();
        out.ints(events.offset());
        out.ints(events.day());
        out.shorts(events.minute());
        out.words(events.type());
        out.ints(events.product());
        out.longs(events.value());
        Permissions permissions = facts.permissions();
        out.bytes(permissions.email());
        out.bytes(permissions.sms());
        out.ints(permissions.emailSince());
        out.ints(permissions.smsSince());
        out.longs(permissions.emailStop().toWords());
        out.longs(permissions.smsStop().toWords());
        out.bytes(permissions.grounds().email());
        out.bytes(permissions.grounds().sms());
        out.bytes(permissions.grounds().profiling());
        Contacts contacts = facts.contacts();
        out.ints(contacts.offset());
        out.ints(contacts.hour());
        out.bytes(contacts.channel());
        out.words(contacts.campaign());
        out.bytes(contacts.outcome());
        out.ints(contacts.complained());
        RevenueBasis revenue = facts.revenue();
        out.text(TextColumn.of(List.of(revenue.definition().text(), revenue.currency())));
        out.text(TextColumn.of(List.copyOf(revenue.unrated().keySet())));
        out.ints(revenue.unrated().values().stream().mapToInt(count -> count).toArray());
        out.number(revenue.untaxed());
    }
}
