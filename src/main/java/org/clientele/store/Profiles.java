package org.clientele.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import org.clientele.app.workbench.Profile;
import org.clientele.store.db.Settings;

/** The profile of a workbench, kept as settings. */
final class Profiles {
    private static final String NAME = "profile.name";
    private static final String ZONE = "profile.zone";
    private static final String COUNTRY = "profile.country";
    private static final String CURRENCY = "profile.currency";

    private Profiles() {}

    static Profile read(Connection c) throws SQLException {
        return new Profile(
                Settings.get(c, NAME).orElse(""),
                ZoneId.of(Settings.get(c, ZONE).orElse("UTC")),
                Settings.get(c, COUNTRY).orElse(""),
                Settings.get(c, CURRENCY).orElse(""));
    }

    static void write(Connection c, Profile profile) throws SQLException {
        Settings.put(c, NAME, profile.name());
        Settings.put(c, ZONE, profile.zone().getId());
        Settings.put(c, COUNTRY, profile.country());
        Settings.put(c, CURRENCY, profile.currency());
    }
}
