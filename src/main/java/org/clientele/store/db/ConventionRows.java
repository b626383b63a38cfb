package org.clientele.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import org.clientele.app.workbench.Profile;
import org.clientele.model.trade.RevenueDefinition;

/** The conventions of a workbench, its profile and its definition of revenue, kept as settings. */
public final class ConventionRows {
    private static final String NAME = "profile.name";
    private static final String ZONE = "profile.zone";
    private static final String COUNTRY = "profile.country";
    private static final String CURRENCY = "profile.currency";
    private static final String REVENUE = "revenue.definition";

    private ConventionRows() {}

    /** What the workbench is about. */
    public static Profile profile(Connection c) throws SQLException {
        return new Profile(
                Settings.get(c, NAME).orElse(""),
                ZoneId.of(Settings.get(c, ZONE).orElse("UTC")),
                Settings.get(c, COUNTRY).orElse(""),
                Settings.get(c, CURRENCY).orElse(""));
    }

    /** Keeps what the workbench is about. */
    public static void write(Connection c, Profile profile) throws SQLException {
        Settings.put(c, NAME, profile.name());
        Settings.put(c, ZONE, profile.zone().getId());
        Settings.put(c, COUNTRY, profile.country());
        Settings.put(c, CURRENCY, profile.currency());
    }

    /** What counts as revenue; the standard definition until one is chosen. */
    public static RevenueDefinition revenue(Connection c) throws SQLException {
        return Settings.get(c, REVENUE).map(RevenueDefinition::of).orElse(RevenueDefinition.standard());
    }

    /** Keeps what counts as revenue. */
    public static void write(Connection c, RevenueDefinition definition) throws SQLException {
        Settings.put(c, REVENUE, definition.text());
    }
}
