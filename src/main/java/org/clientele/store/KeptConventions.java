package org.clientele.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.workbench.Conventions;
import org.clientele.app.workbench.Profile;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.store.db.ConventionRows;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.snapshot.RevenueTotals;

/** The conventions of an open workbench, kept in its database. */
final class KeptConventions implements Conventions {
    private final Database database;
    private final Runnable settle;
    private volatile Profile profile;
    private volatile RevenueDefinition revenue;

    /** The conventions of a database.
     *
     * @param settle called after each change of the data version */
    KeptConventions(Database database, Runnable settle) {
        this.database = database;
        this.settle = settle;
        this.profile = database.read(ConventionRows::profile);
        this.revenue = database.read(ConventionRows::revenue);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public RevenueDefinition revenue() {
        return revenue;
    }

    @Override
    public void change(Profile next, RevenueDefinition definition) {
        Profile now = profile;
        if (next.equals(now) && definition.equals(revenue)) {
            return;
        }
        if (!next.zone().equals(now.zone()) && zoneIsFixed()) {
            throw Refusal.of("store.convention.zone", now.zone().getId());
        }
        if (!next.currency().equals(now.currency()) && !definition.rates().isEmpty()) {
            throw Refusal.of("store.convention.rates", now.currency());
        }
        if (definition.rates().containsKey(next.currency())) {
            throw Refusal.of("store.convention.own", next.currency());
        }
        boolean figures = !definition.equals(revenue)
                || !next.currency().equals(now.currency())
                || !next.zone().equals(now.zone());
        database.change(c -> {
            ConventionRows.write(c, next);
            ConventionRows.write(c, definition);
            if (figures) {
                Settings.raiseVersion(c);
            }
        });
        profile = next;
        revenue = definition;
        settle.run();
    }

    @Override
    public boolean zoneIsFixed() {
        return database.number("select count(*) from import_batch where state <> 'UNDONE'") > 0;
    }

    @Override
    public List<String> otherCurrencies() {
        return database.read(this::otherCurrencies);
    }

    private List<String> otherCurrencies(Connection c) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select distinct currency from sales_order where currency is not null order by 1")) {
            while (rows.next()) {
                if (!rows.getString(1).equals(profile.currency())) {
                    all.add(rows.getString(1));
                }
            }
        }
        return all;
    }

    @Override
    public List<Total> totals(List<RevenueDefinition> definitions, int sinceDay, int untilDay, Checkpoint checkpoint) {
        return database.read(
                c -> new RevenueTotals(c, profile.currency(), checkpoint).of(definitions, sinceDay, untilDay));
    }
}
