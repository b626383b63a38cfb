package org.clientele.store.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.Character.UnicodeScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.facts.PeopleBuilder;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/** Reads customers into a snapshot, and remembers by which addresses they are reached. */
final class PersonRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PULSE = 0x3fff;
    private static final int AT_ONCE = 500;

    private final Connection c;
    private final Before before;
    private final MergedIds merged;
    private final Checkpoint checkpoint;
    private final FactsBuilder facts;
    private final Faces faces;
    private final List<@Nullable String> emails = new ArrayList<>();
    private final List<@Nullable String> phones = new ArrayList<>();
    private int[] ids = new int[1024];

    PersonRows(Connection c, Before before, MergedIds merged, Checkpoint checkpoint, FactsBuilder facts) {
        this.c = c;
        this.before = before;
        this.merged = merged;
        this.checkpoint = checkpoint;
        this.facts = facts;
        this.faces = new Faces(merged);
    }

    /** Reads all customers. */
    void all() throws SQLException {
        from(0);
    }

    /** Reads the customers from that number on. */
    void from(int first) throws SQLException {
        read("id >= " + first);
    }

    /** Reads the customers with these numbers, which are ascending. */
    void these(Collection<Integer> numbers) throws SQLException {
        for (String list : FactsReader.lists(numbers, AT_ONCE)) {
            read("id in (" + list + ")");
        }
    }

    /** Whether somebody who was read was merged into another. */
    boolean metMerged() {
        return !faces.ids.isEmpty();
    }

    /** How many customers were read, without the merged. */
    int size() {
        return emails.size();
    }

    private void read(String which) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, " + String.join(", ", Table.CUSTOMER.columns())
                        + " from customer where " + which + " and batch <> " + before.batch() + " order by id")) {
            while (rows.next()) {
                int id = rows.getInt(1);
                @Nullable Object[] values = before.values(rows, Table.CUSTOMER, id);
                if (merged.isMerged(id)) {
                    faces.add(id, (String) values[1], (String) values[2]);
                    continue;
                }
                person(facts.people(), id, values);
                facts.people().formerly(merged.formerly(id));
                add(id, (String) values[1], (String) values[2]);
                if ((size() & PULSE) == 0) {
                    checkpoint.check();
                }
            }
        }
    }

    private void add(int id, @Nullable String email, @Nullable String phone) {
        if (emails.size() == ids.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        ids[emails.size()] = id;
        emails.add(email);
        phones.add(phone);
    }

    /** Works out what holds for those who were read. */
    void reachOfSome(ReachFold fold) throws SQLException {
        reach(fold, Faces.read(c, before.batch()));
    }

    /** Works out what holds for everybody: those of a snapshot, and those who were read. */
    void reachOfAll(ReachFold fold, People known) throws SQLException {
        PersonRows everybody = new PersonRows(c, before, merged, checkpoint, facts);
        int at = 0;
        for (int i = 0; i < known.size(); i++) {
            if (at < size() && ids[at] == known.id()[i]) {
                everybody.add(ids[at], emails.get(at), phones.get(at));
                at++;
            } else {
                everybody.add(
                        known.id()[i],
                        text(known.email().get(i)),
                        text(known.phone().get(i)));
            }
        }
        for (; at < size(); at++) {
            everybody.add(ids[at], emails.get(at), phones.get(at));
        }
        everybody.reachOfSome(fold);
    }

    private static @Nullable String text(String held) {
        return held.isEmpty() ? null : held;
    }

    private void reach(ReachFold fold, Faces merges) {
        int n = size();
        ReachFold.Reach reach = fold.of(Arrays.copyOf(ids, n), emails, phones, merges);
        for (Channel channel : Channel.values()) {
            for (int i = 0; i < n; i++) {
                ConsentStatus status = reach.status()[channel.ordinal()][i];
                if (status != ConsentStatus.UNKNOWN) {
                    int lane = channel.ordinal();
                    facts.reach().consent(ids[i], channel, status, reach.sinceDay(lane, i), reach.basis()[lane][i]);
                }
                if (reach.stopped()[channel.ordinal()][i]) {
                    facts.reach().stop(ids[i], channel);
                }
            }
        }
        ConsentStatus[] profiled = reach.status()[ReachFold.Reach.PROFILING];
        for (int i = 0; i < n; i++) {
            if (profiled[i] != ConsentStatus.UNKNOWN) {
                facts.reach().profiling(ids[i], profiled[i]);
            }
        }
    }

    private static void person(PeopleBuilder people, int id, @Nullable Object[] v) {
        String email = (String) v[1];
        String phone = (String) v[2];
        people.next(id)
                .called((String) v[0], fullName((String) v[5], (String) v[6], (String) v[7]))
                .reached(email, email != null, phone, phone != null && Boolean.TRUE.equals(v[4]))
                .livesIn((String) v[8], (String) v[9], (String) v[10])
                .dated(day(v[14]), day(v[13]))
                .extras(extras(v));
    }

    /** Custom fields, and the standard fields that have no column of their own. */
    private static Map<String, String> extras(@Nullable Object[] v) {
        Map<String, String> extras = new LinkedHashMap<>();
        String[] names = {"postcode", "gender", "language"};
        int[] places = {11, 12, 15};
        for (int i = 0; i < names.length; i++) {
            if (v[places[i]] != null) {
                extras.put(names[i], (String) v[places[i]]);
            }
        }
        String own = (String) v[16];
        if (own != null) {
            try {
                JSON.readTree(own)
                        .properties()
                        .forEach(e -> extras.put(e.getKey(), e.getValue().asText()));
            } catch (JacksonException damaged) {
                throw new IllegalStateException(damaged);
            }
        }
        return extras;
    }

    private static int day(@Nullable Object value) {
        return value == null ? People.NO_DAY : (Integer) value;
    }

    /** One text for the name: as given, else given and family name in the order of their script. */
    static @Nullable String fullName(@Nullable String whole, @Nullable String given, @Nullable String family) {
        if (whole != null) {
            return whole;
        }
        if (given == null || family == null) {
            return given == null ? family : given;
        }
        boolean han = family.codePoints().allMatch(p -> UnicodeScript.of(p) == UnicodeScript.HAN);
        return han ? family + given : given + " " + family;
    }
}
