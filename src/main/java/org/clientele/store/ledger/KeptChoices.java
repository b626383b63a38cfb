package org.clientele.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clientele.app.workbench.Choices;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.jspecify.annotations.Nullable;

/** The choices of a workbench, kept as settings in pieces that fit one setting. */
public final class KeptChoices implements Choices {
    private static final int PIECE = 4000;

    private final Database database;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** The choices in a database. */
    public KeptChoices(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String name) {
        return known.computeIfAbsent(name, asked -> database.read(c -> read(c, asked)));
    }

    private static Optional<String> read(Connection c, String name) throws SQLException {
        StringBuilder content = new StringBuilder();
        for (int piece = 0; ; piece++) {
            Optional<String> next = Settings.get(c, piece(name, piece));
            if (next.isEmpty()) {
                return piece == 0 ? Optional.empty() : Optional.of(content.toString());
            }
            content.append(next.orElseThrow());
        }
    }

    @Override
    public void put(String name, @Nullable String content) {
        database.change(c -> {
            try (PreparedStatement s = c.prepareStatement("delete from setting where name = ? or name like ?")) {
                s.setString(1, piece(name, 0));
                s.setString(2, piece(name, 0) + "#%");
                s.executeUpdate();
            }
            String all = content == null ? "" : content;
            int from = 0;
            for (int piece = 0; from < all.length(); piece++) {
                int to = Math.min(all.length(), from + PIECE);
                // A character of two halves stays whole.
                to -= to < all.length() && Character.isHighSurrogate(all.charAt(to - 1)) ? 1 : 0;
                Settings.put(c, piece(name, piece), all.substring(from, to));
                from = to;
            }
        });
        known.put(name, content == null || content.isEmpty() ? Optional.empty() : Optional.of(content));
    }

    private static String piece(String name, int number) {
        return "choice." + name + (number == 0 ? "" : "#" + number);
    }
}
