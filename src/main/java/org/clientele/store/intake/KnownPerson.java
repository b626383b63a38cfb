package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.AddressHash;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/**
 * A customer with the keyed hashes of the addresses it is reached by.
 *
 * @param faces its own id first, then those of whoever was merged into it
 * @param keys the hashes by channel, its own first
 */
record KnownPerson(int[] faces, Map<Channel, List<byte[]>> keys) {
    /** Somebody of whom nothing is known. */
    static final KnownPerson NOBODY = new KnownPerson(new int[0], Map.of());

    /** The customer of that id.
     *
     * @throws Refusal when there is none */
    static KnownPerson of(Connection c, int id) throws SQLException {
        MergedIds merged = MergedIds.read(c, -1);
        int[] faces = IntStream.concat(
                        IntStream.of(id),
                        merged.losers().stream()
                                .mapToInt(i -> i)
                                .filter(loser -> merged.of(loser) == id)
                                .sorted())
                .toArray();
        Map<Channel, List<byte[]>> keys = new EnumMap<>(Channel.class);
        AddressHash hash = AddressHash.of(c);
        try (PreparedStatement s = c.prepareStatement("select email, phone from customer where id = ?")) {
            for (int face : faces) {
                s.setInt(1, face);
                try (ResultSet rows = s.executeQuery()) {
                    if (!rows.next()) {
                        if (face == id) {
                            throw Refusal.of("store.person.gone");
                        }
                        continue;
                    }
                    add(keys, Channel.EMAIL, hash, rows.getString(1));
                    add(keys, Channel.SMS, hash, rows.getString(2));
                }
                if (face == id) {
                    keys.computeIfAbsent(Channel.EMAIL, ch -> new ArrayList<>());
                    keys.computeIfAbsent(Channel.SMS, ch -> new ArrayList<>());
                }
            }
        }
        return new KnownPerson(faces, keys);
    }

    private static void add(Map<Channel, List<byte[]>> keys, Channel channel, AddressHash hash, @Nullable String text) {
        if (text != null) {
            keys.computeIfAbsent(channel, ch -> new ArrayList<>()).add(hash.of(channel, text));
        }
    }

    /** The hash of the first address of a channel, or null. */
    byte @Nullable [] address(Channel channel) {
        List<byte[]> all = addresses(channel);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The hashes of all addresses of a channel. */
    List<byte[]> addresses(Channel channel) {
        return keys.getOrDefault(channel, List.of());
    }
}
