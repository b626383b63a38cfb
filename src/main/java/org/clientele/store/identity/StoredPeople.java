package org.clientele.store.identity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.clientele.app.workbench.MergedPerson;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.app.workbench.UnmergeReport;
import org.jspecify.annotations.Nullable;

/** Reads what is stored about single customers, for people to look at. */
public final class StoredPeople {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_BATCH = -1;

    private final Supplier<ZoneId> zone;

    /** Reads days in that time zone. */
    public StoredPeople(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    /** These customers in that order; those that are not there, or belong to another, are left out. */
    public List<PersonRecord> records(Connection c, Collection<Integer> ids) throws SQLException {
        MergedIds merged = MergedIds.read(c, NO_BATCH);
        Map<Integer, PersonRecord> found = new HashMap<>();
        try (PreparedStatement s = c.prepareStatement("select p.id, p.changed, p.number, p.email, p.phone, p.phone_raw,"
                + " p.name, p.given_name, p.family_name, p.city, p.region, p.country, p.postcode, p.gender, p.birthday,"
                + " p.signup, p.language, p.extras, p.as_of, b.ended_at from customer p"
                + " left join import_batch b on b.id = p.changed where p.id = any(?)")) {
            s.setArray(1, c.createArrayOf("integer", ids.toArray(Integer[]::new)));
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    if (!merged.isMerged(rows.getInt(1))) {
                        found.put(rows.getInt(1), record(rows));
                    }
                }
            }
        }
        List<PersonRecord> records = new ArrayList<>();
        for (int id : ids) {
            PersonRecord record = found.get(id);
            if (record != null) {
                records.add(record);
            }
        }
        return records;
    }

    private PersonRecord record(ResultSet rows) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "name", name(rows.getString(7), rows.getString(8), rows.getString(9)));
        put(values, "email", rows.getString(4));
        put(values, "phone", rows.getString(5) == null ? rows.getString(6) : rows.getString(5));
        put(values, "customer_id", rows.getString(3));
        put(values, "birthday", day(rows, 15));
        put(values, "gender", rows.getString(14));
        put(values, "postcode", rows.getString(13));
        put(values, "city", rows.getString(10));
        put(values, "region", rows.getString(11));
        put(values, "country", rows.getString(12));
        put(values, "language", rows.getString(17));
        put(values, "signup_date", day(rows, 16));
        extras(rows.getString(18)).forEach((name, value) -> values.put(PersonRecord.EXTRA + name, value));
        Integer asOf = (Integer) rows.getObject(19);
        long ended = rows.getLong(20);
        int written = (int)
                LocalDate.ofInstant(Instant.ofEpochMilli(ended), zone.get()).toEpochDay();
        return new PersonRecord(rows.getInt(1), values, asOf == null ? written : asOf, rows.getInt(2));
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(field, value);
        }
    }

    private static @Nullable String day(ResultSet rows, int column) throws SQLException {
        Integer day = (Integer) rows.getObject(column);
        return day == null ? null : LocalDate.ofEpochDay(day).toString();
    }

    /** One text for the name: as given, else given and family name in the order of their script. */
    private static @Nullable String name(@Nullable String whole, @Nullable String given, @Nullable String family) {
        if (whole != null || given == null || family == null) {
            return whole != null ? whole : given == null ? family : given;
        }
        boolean han = family.codePoints().allMatch(p -> Character.UnicodeScript.of(p) == Character.UnicodeScript.HAN);
        return han ? family + given : given + " " + family;
    }

    private static Map<String, String> extras(@Nullable String text) {
        Map<String, String> extras = new TreeMap<>();
        if (text != null) {
            try {
                JSON.readTree(text)
                        .properties()
                        .forEach(e -> extras.put(e.getKey(), e.getValue().asText()));
            } catch (JacksonException damaged) {
                throw new IllegalStateException(damaged);
            }
        }
        return extras;
    }

    /** Everybody who is merged into somebody, the newest merges first. */
    public List<MergedPerson> merged(Connection c) throws SQLException {
        MergedIds merged = MergedIds.read(c, NO_BATCH);
        List<int[]> links = new ArrayList<>();
        Map<Integer, String> titles = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select loser, batch from customer_merge order by batch desc, id")) {
            while (rows.next()) {
                links.add(new int[] {rows.getInt(1), rows.getInt(2)});
            }
        }
        titles(c, titles);
        List<MergedPerson> people = new ArrayList<>();
        for (int[] link : links) {
            int into = merged.of(link[0]);
            people.add(new MergedPerson(
                    link[0],
                    titles.getOrDefault(link[0], "#" + link[0]),
                    into,
                    titles.getOrDefault(into, "#" + into),
                    link[1]));
        }
        return people;
    }

    private static void titles(Connection c, Map<Integer, String> titles) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select id, name, given_name, family_name, email, number, phone from customer where id in"
                                + " (select loser from customer_merge union select winner from customer_merge)")) {
            while (rows.next()) {
                String name = name(rows.getString(2), rows.getString(3), rows.getString(4));
                for (int i = 5; name == null && i <= 7; i++) {
                    name = rows.getString(i);
                }
                if (name != null) {
                    titles.put(rows.getInt(1), name);
                }
            }
        }
    }

    /** What has been written for these people after a batch. */
    public List<UnmergeReport.Later> later(Connection c, Set<Integer> ids, long batch) throws SQLException {
        Map<Integer, int[]> counts = new TreeMap<>();
        count(c, "sales_order", ids, batch, 0, counts);
        for (String table : List.of("event", "campaign_result", "consent", "stop_entry")) {
            count(c, table, ids, batch, 1, counts);
        }
        Map<Integer, String> titles = new HashMap<>();
        titles(c, titles);
        List<UnmergeReport.Later> later = new ArrayList<>();
        counts.forEach(
                (id, n) -> later.add(new UnmergeReport.Later(id, titles.getOrDefault(id, "#" + id), n[0], n[1])));
        return later;
    }

    private static void count(
            Connection c, String table, Set<Integer> ids, long batch, int place, Map<Integer, int[]> counts)
            throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select customer_id, count(*) from " + table
                + " where batch > ? and customer_id = any(?)"
                + " and batch in (select id from import_batch where state <> 'UNDONE') group by customer_id")) {
            s.setLong(1, batch);
            s.setArray(2, c.createArrayOf("integer", ids.toArray(Integer[]::new)));
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    counts.computeIfAbsent(rows.getInt(1), i -> new int[2])[place] += rows.getInt(2);
                }
            }
        }
    }
}
