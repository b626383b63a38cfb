package org.clientele.store.db;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that people agreed to, each kept once under a number; a text is never changed and never removed. */
public final class Wordings {
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, byte[]> hashes = new HashMap<>();
    private final List<Integer> unwritten = new ArrayList<>();

    private Wordings() {}

    /** All that are kept. */
    public static Wordings read(Connection c) throws SQLException {
        Wordings wordings = new Wordings();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, content from consent_wording order by id")) {
            while (rows.next()) {
                wordings.know(rows.getInt(1), rows.getString(2));
            }
        }
        return wordings;
    }

    private void know(int id, String text) {
        texts.put(id, text);
        ids.putIfAbsent(text, id);
    }

    /** The number of a text, a new one when it is not kept yet; null for no text. */
    public @Nullable Integer of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Integer known = ids.get(text);
        if (known != null) {
            return known;
        }
        int id = texts.size() + 1;
        know(id, text);
        unwritten.add(id);
        return id;
    }

    /** The text of a number, or null. */
    public @Nullable String text(@Nullable Integer id) {
        return id == null ? null : texts.get(id);
    }

    /** The hash by which entries commit to a text; of a text that is gone, the hash of nothing. */
    byte[] hash(int id) {
        return hashes.computeIfAbsent(
                id, i -> Chain.sha256().digest(texts.getOrDefault(i, "").getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the texts that are new. */
    public void write(Connection c) throws SQLException {
        if (unwritten.isEmpty()) {
            return;
        }
        try (PreparedStatement s = c.prepareStatement("insert into consent_wording (id, content) values (?, ?)")) {
            for (int id : unwritten) {
                s.setInt(1, id);
                s.setString(2, texts.get(id));
                s.addBatch();
            }
            s.executeBatch();
        }
        unwritten.clear();
    }
}
