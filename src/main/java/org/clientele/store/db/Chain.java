package org.clientele.store.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chains the entries of a ledger by their hashes, so that none can be changed, removed or moved unnoticed.
 *
 * <p>Commitment = SHA-256(salt, what the entry says); hash = SHA-256(hash before, number, commitment). What an entry says
 * can be blanked together with its salt: the chain stays whole, and nothing can be guessed back. The end of the chain is
 * also kept as a setting, so that nothing can be cut off unnoticed. For one thread.
 */
public final class Chain {
    /** The columns that stand behind the data columns of a chained table. */
    public static final List<String> COLUMNS =
            List.of("recorded_at", "actor", "salt", "commitment", "prev_hash", "hash");

    private static final int SALT = 16;
    private static final int RESERVE = 4096;
    private static final int STEP = 1_000;

    private final Table table;
    private final Wordings wordings;
    private final MessageDigest sha = sha256();
    private final SecureRandom random = new SecureRandom();
    private final byte[] salts = new byte[RESERVE];
    private int salted = RESERVE;
    private byte[] last;

    /**
     * What chains an entry to the one before.
     *
     * @param before the hash of the entry before
     */
    public record Link(byte[] salt, byte[] commitment, byte[] before, byte[] hash) {}

    /** The end of a chain.
     *
     * @param id the number of the last entry, 0 when there is none */
    public record End(long id, byte[] hash) {
        /** Whether it is the same end. */
        public boolean same(End other) {
            return id == other.id && Arrays.equals(hash, other.hash);
        }
    }

    private Chain(Table table, Wordings wordings, byte[] last) {
        this.table = table;
        this.wordings = wordings;
        this.last = last;
    }

    /** A chain, to be gone through from its first entry on. */
    public static Chain fromTheStart(Table table, Wordings wordings) {
        return new Chain(table, wordings, start(table));
    }

    /** A chain, to be gone on with behind its last entry. */
    public static Chain atItsEnd(Connection c, Table table, Wordings wordings) throws SQLException {
        return new Chain(table, wordings, end(c, table).hash());
    }

    /** The same chain at the same place, with the texts that are kept now. */
    Chain knowing(Wordings now) {
        return new Chain(table, now, last);
    }

    /** The hash before the first entry. */
    private static byte[] start(Table table) {
        return sha256().digest(table.sql().getBytes(StandardCharsets.UTF_8));
    }

    /** What an entry says, as columns in the order in which they are committed to. */
    public static List<String> payload(Table table) {
        List<String> columns = new ArrayList<>(List.of("batch", "record"));
        columns.addAll(table.columns());
        columns.addAll(COLUMNS.subList(0, 2));
        return columns;
    }

    /** The last entry that is there. */
    public static End end(Connection c, Table table) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select id, hash from " + table.sql() + " order by id desc fetch first row only")) {
            return rows.next() ? new End(rows.getLong(1), orNothing(rows.getBytes(2))) : new End(0, start(table));
        }
    }

    private static byte[] orNothing(byte @Nullable [] hash) {
        return hash == null ? new byte[0] : hash;
    }

    /** Notes where the chain ends now. */
    public static void mark(Connection c, Table table) throws SQLException {
        End end = end(c, table);
        Settings.put(c, "chain." + table.sql(), end.id() + ":" + HexFormat.of().formatHex(end.hash()));
    }

    /** Where the chain ended when that was noted last. */
    public static Optional<End> marked(Connection c, Table table) throws SQLException {
        return Settings.get(c, "chain." + table.sql()).map(text -> {
            int colon = text.indexOf(':');
            return new End(
                    Long.parseLong(text.substring(0, colon)), HexFormat.of().parseHex(text.substring(colon + 1)));
        });
    }

    /** Chains the next entry.
     *
     * @param id its number
     * @param says the values of {@link #payload} */
    public Link next(long id, @Nullable Object[] says) {
        byte[] salt = salt();
        byte[] commitment = commitment(salt, says);
        byte[] before = last;
        last = hash(before, id, commitment);
        return new Link(salt, commitment, before, last);
    }

    /** Goes over an entry that is there and says whether it is what it was when it was chained.
     *
     * @param says the values of {@link #payload}, or null when they were blanked with the salt */
    public boolean goes(long id, @Nullable Link link, @Nullable Object @Nullable [] says) {
        if (link == null || !Arrays.equals(link.before(), last)) {
            return false;
        }
        if (says != null && !Arrays.equals(commitment(link.salt(), says), link.commitment())) {
            return false;
        }
        last = hash(last, id, link.commitment());
        return Arrays.equals(last, link.hash());
    }

    /** Where it stands now, behind the entry of that number. */
    public End standing(long id) {
        return new End(id, last);
    }

    private byte[] hash(byte[] before, long id, byte[] commitment) {
        sha.update(before);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
        return sha.digest(commitment);
    }

    private byte[] salt() {
        if (salted + SALT > RESERVE) {
            random.nextBytes(salts);
            salted = 0;
        }
        salted += SALT;
        return Arrays.copyOfRange(salts, salted - SALT, salted);
    }

    /** Each value with its kind and length, so that no two entries read the same; a wording by the hash of its text. */
    private byte[] commitment(byte[] salt, @Nullable Object[] says) {
        sha.update(salt);
        int wording = table.columns().indexOf("wording_id") + 2;
        for (int i = 0; i < says.length; i++) {
            Object value = i == wording && wording > 1 && says[i] != null
                    ? wordings.hash(((Number) says[i]).intValue())
                    : says[i];
            switch (value) {
                case null -> sha.update((byte) 0);
                case Number number -> {
                    sha.update((byte) 1);
                    sha.update(ByteBuffer.allocate(Long.BYTES)
                            .putLong(number.longValue())
                            .array());
                }
                case byte[] bytes -> sized((byte) 2, bytes);
                default -> sized((byte) 3, value.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return sha.digest();
    }

    private void sized(byte kind, byte[] bytes) {
        sha.update(kind);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Chains what a workbench held before there were chains, when its schema has room for them; part of an upgrade. */
    static void chainAll(Connection c) throws SQLException {
        String room = "select count(*) from information_schema.columns where table_schema = 'PUBLIC'"
                + " and column_name = 'PREV_HASH' and lower(table_name) = '";
        for (Table table : Table.values()) {
            if (table.isChained() && Database.number(c, room + table.sql() + "'") == 1) {
                chainAll(c, table);
                mark(c, table);
            }
        }
    }

    private static void chainAll(Connection c, Table table) throws SQLException {
        Wordings wordings = Wordings.read(c);
        Chain chain = fromTheStart(table, wordings);
        List<String> payload = payload(table);
        String read = "select id, " + String.join(", ", payload) + " from " + table.sql()
                + " where hash is null and id > ? order by id fetch first " + STEP + " rows only";
        String write = "update " + table.sql() + " set salt = ?, commitment = ?, prev_hash = ?, hash = ? where id = ?";
        try (PreparedStatement from = c.prepareStatement(read);
                PreparedStatement to = c.prepareStatement(write)) {
            int after = 0;
            boolean more = true;
            while (more) {
                more = false;
                from.setInt(1, after);
                try (ResultSet rows = from.executeQuery()) {
                    while (rows.next()) {
                        more = true;
                        after = rows.getInt(1);
                        Link link = chain.next(after, values(rows, 2, payload.size()));
                        to.setBytes(1, link.salt());
                        to.setBytes(2, link.commitment());
                        to.setBytes(3, link.before());
                        to.setBytes(4, link.hash());
                        to.setInt(5, after);
                        to.addBatch();
                    }
                }
                if (more) {
                    to.executeBatch();
                    c.commit();
                }
            }
        }
    }

    /** So many values of a row from that column on. */
    public static @Nullable Object[] values(ResultSet rows, int from, int count) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = rows.getObject(from + i);
        }
        return values;
    }
}
