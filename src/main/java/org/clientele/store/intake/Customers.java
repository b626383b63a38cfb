package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.clientele.model.contact.EmailKey;
import org.clientele.model.table.RowOutcome;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Recognises customers and brings them up to date.
 *
 * <p>An equal customer number or an equal e-mail key is the same person; a telephone number decides only where neither
 * is given. A customer number, once known, is never replaced: a second number of the same person is kept as a further
 * key, and so is an address that was replaced, so that the same file finds the same people again.
 */
final class Customers {
    static final int NUMBER = 0;
    static final int EMAIL = 1;
    static final int PHONE = 2;
    static final int PHONE_RAW = 3;
    static final int TEXTABLE = 4;
    static final int NAME = 5;
    static final int GIVEN_NAME = 6;
    static final int FAMILY_NAME = 7;
    static final int CITY = 8;
    static final int REGION = 9;
    static final int COUNTRY = 10;
    static final int POSTCODE = 11;
    static final int GENDER = 12;
    static final int BIRTHDAY = 13;
    static final int SIGNUP = 14;
    static final int LANGUAGE = 15;
    static final int EXTRAS = 16;

    static final int COLUMNS = Table.CUSTOMER.columns().size();
    private static final int[] FILLABLE = {NUMBER, EMAIL, PHONE, NAME, CITY, REGION, COUNTRY};
    private static final int NAME_PLACE = 3;
    private static final int[] LOADED = {NUMBER, EMAIL, PHONE, NAME, GIVEN_NAME, FAMILY_NAME, CITY, REGION, COUNTRY};
    private static final int NUMBER_KEY = 0;
    private static final int EMAIL_KEY = 1;

    private final Journal journal;
    private final Entities entities;
    private final MergedIds merged;
    private final KeyIndex numbers = new KeyIndex();
    private final KeyIndex emails = new KeyIndex();
    private final KeyIndex phones = new KeyIndex();
    private final KeyIndex further = new KeyIndex();
    private final KeyIndex.Key key = new KeyIndex.Key();
    /** Per customer, a bit for each of {@link #FILLABLE} that is blank, so that orders need not read the customer. */
    private byte[] blanks = new byte[1024];

    Customers(Journal journal) {
        this.journal = journal;
        this.entities = new Entities(journal, Table.CUSTOMER);
        this.merged = journal.database().read(c -> MergedIds.read(c, journal.batch()));
        journal.database().read(c -> {
            load(c);
            return true;
        });
    }

    /** The customer with these marks, or {@link KeyIndex#NONE}; of people who were merged the one they belong to now. */
    int find(Who who) {
        return owner(findOwn(who));
    }

    /** The customer to whom the marks belong by themselves, merged or not. */
    private int findOwn(Who who) {
        int id = byNumber(who);
        if (id == KeyIndex.NONE && who.emailKey() != null) {
            id = emails.get(key.of(who.emailKey()));
        }
        String e164 = who.e164();
        if (id == KeyIndex.NONE && who.number() == null && who.emailKey() == null && e164 != null) {
            id = phones.get(key.of(e164));
        }
        return id;
    }

    /** Whether the number and the e-mail address belong to two different customers. */
    boolean isTwoPeople(Who who) {
        int byNumber = byNumber(who);
        if (byNumber == KeyIndex.NONE || who.emailKey() == null) {
            return false;
        }
        int byEmail = emails.get(key.of(who.emailKey()));
        return byEmail != KeyIndex.NONE && owner(byEmail) != owner(byNumber);
    }

    /** Reads these customers in one go, since they are about to be compared. */
    void refresh(Collection<Integer> ids) {
        entities.refresh(ids);
    }

    /** Makes a customer. */
    int create(long record, Who who, @Nullable Object[] values) {
        int id = entities.create(record, values);
        register(id, who);
        noteBlanks(id, values);
        return id;
    }

    /** Brings a customer up to date: every cell that is not blank and differs. */
    RowOutcome update(int id, Who who, @Nullable Object[] incoming) {
        @Nullable Object[] before = entities.get(id);
        @Nullable Object[] now = before.clone();
        int own = findOwn(who);
        if (own != KeyIndex.NONE && own != id) {
            // A file from before the merge says of this row what it said then: only what is new about it counts.
            forgetKnown(entities.get(own), incoming);
        }
        boolean numberKept = keepNumber(id, now, who);
        boolean addressKept = replaceEmail(id, now, who);
        replacePhone(now, incoming);
        for (int i = NAME; i < COLUMNS; i++) {
            if (incoming[i] != null) {
                now[i] = i == EXTRAS ? joined((String) now[i], (String) incoming[i]) : incoming[i];
            }
        }
        boolean changed = settle(id, who, before, now);
        return changed || numberKept || addressKept ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
    }

    /** Fills what is blank at a customer known from before with what an order says. */
    void fill(int id, Who who, @Nullable Object[] incoming) {
        if (who.number() != null && numbers.get(key.of(who.number())) == KeyIndex.NONE && !blank(id, 0)) {
            addKey(id, NUMBER_KEY, who.number());
        }
        if (who.emailKey() != null && emails.get(key.of(who.emailKey())) == KeyIndex.NONE && !blank(id, 1)) {
            addKey(id, EMAIL_KEY, who.emailKey());
        }
        boolean filling = false;
        for (int i = 0; i < FILLABLE.length; i++) {
            filling |= incoming[FILLABLE[i]] != null && blank(id, i);
        }
        if (!filling) {
            return;
        }
        @Nullable Object[] before = entities.get(id);
        @Nullable Object[] now = before.clone();
        if (now[NUMBER] == null) {
            keepNumber(id, now, who);
        }
        if (now[EMAIL] == null) {
            replaceEmail(id, now, who);
        }
        if (now[PHONE] == null) {
            replacePhone(now, incoming);
        }
        for (int i : new int[] {NAME, CITY, REGION, COUNTRY}) {
            boolean named = i == NAME && (now[GIVEN_NAME] != null || now[FAMILY_NAME] != null);
            now[i] = now[i] == null && !named ? incoming[i] : now[i];
        }
        settle(id, who, before, now);
    }

    private boolean settle(int id, Who who, @Nullable Object[] before, @Nullable Object[] now) {
        if (Arrays.equals(before, now)) {
            return false;
        }
        entities.change(id, now);
        String e164 = who.e164();
        if (e164 != null && e164.equals(now[PHONE])) {
            phones.putIfAbsent(key.of(e164), id);
        }
        noteBlanks(id, now);
        return true;
    }

    private int owner(int id) {
        return id == KeyIndex.NONE ? id : merged.of(id);
    }

    private static void forgetKnown(@Nullable Object[] own, @Nullable Object[] incoming) {
        if (Objects.equals(own[PHONE_RAW], incoming[PHONE_RAW])) {
            Arrays.fill(incoming, PHONE, TEXTABLE + 1, null);
        }
        for (int i = NAME; i < EXTRAS; i++) {
            if (Objects.equals(own[i], incoming[i])) {
                incoming[i] = null;
            }
        }
        Map<String, String> known = Image.extras((String) own[EXTRAS]);
        Map<String, String> extras = Image.extras((String) incoming[EXTRAS]);
        extras.entrySet().removeIf(e -> e.getValue().equals(known.get(e.getKey())));
        incoming[EXTRAS] = Image.extras(extras);
    }

    /** Gives a customer the values that were chosen when others were merged into it; what finds it goes on finding it. */
    void becomes(int id, @Nullable Object[] chosen) {
        @Nullable Object[] before = entities.get(id);
        String number = (String) before[NUMBER];
        if (number != null && !number.equals(chosen[NUMBER])) {
            addKey(id, NUMBER_KEY, number);
        }
        String email = (String) before[EMAIL];
        if (email != null
                && !EmailKey.of(email).equals(chosen[EMAIL] == null ? "" : EmailKey.of((String) chosen[EMAIL]))) {
            addKey(id, EMAIL_KEY, EmailKey.of(email));
        }
        if (!Arrays.equals(before, chosen)) {
            entities.change(id, chosen);
        }
    }

    /** The data columns of a customer as they are now. */
    @Nullable
    Object[] values(int id) {
        return entities.get(id);
    }

    private int byNumber(Who who) {
        return who.number() == null ? KeyIndex.NONE : numbers.get(key.of(who.number()));
    }

    private boolean keepNumber(int id, @Nullable Object[] now, Who who) {
        if (who.number() == null || numbers.get(key.of(who.number())) != KeyIndex.NONE) {
            return false;
        }
        if (now[NUMBER] == null) {
            now[NUMBER] = who.number();
            numbers.putIfAbsent(key.of(who.number()), id);
            return false;
        }
        return addKey(id, NUMBER_KEY, who.number());
    }

    private boolean replaceEmail(int id, @Nullable Object[] now, Who who) {
        if (who.email() == null || who.emailKey() == null) {
            return false;
        }
        String held = (String) now[EMAIL];
        if (held != null && merged.isMerged(emails.get(key.of(who.emailKey())))) {
            return false;
        }
        String heldKey = held == null ? null : EmailKey.of(held);
        if (who.emailKey().equals(heldKey) || owner(emails.putIfAbsent(key.of(who.emailKey()), id)) != id) {
            return false;
        }
        now[EMAIL] = who.email();
        return heldKey != null && addKey(id, EMAIL_KEY, heldKey);
    }

    private static void replacePhone(@Nullable Object[] now, @Nullable Object[] incoming) {
        if (incoming[PHONE_RAW] != null
                && (now[PHONE] == null || incoming[PHONE] != null)
                && !Objects.equals(now[PHONE], incoming[PHONE])) {
            System.arraycopy(incoming, PHONE, now, PHONE, 3);
        } else if (now[PHONE] == null && now[PHONE_RAW] == null) {
            now[PHONE_RAW] = incoming[PHONE_RAW];
        }
    }

    /** Keeps a further key of a customer, once. */
    private boolean addKey(int id, int kind, String text) {
        (kind == NUMBER_KEY ? numbers : emails).putIfAbsent(key.of(text), id);
        key.start().and(kind).and(text);
        if (further.get(key) != KeyIndex.NONE) {
            return false;
        }
        further.putIfAbsent(key, id);
        journal.add(Table.CUSTOMER_KEY, 0, id, kind, text);
        return true;
    }

    /** Custom fields with more custom fields, which win. */
    static @Nullable String joined(@Nullable String before, @Nullable String more) {
        Map<String, String> extras = Image.extras(before);
        extras.putAll(Image.extras(more));
        return Image.extras(extras);
    }

    private void register(int id, Who who) {
        if (who.number() != null) {
            numbers.putIfAbsent(key.of(who.number()), id);
        }
        if (who.emailKey() != null) {
            emails.putIfAbsent(key.of(who.emailKey()), id);
        }
        String e164 = who.e164();
        if (e164 != null) {
            phones.putIfAbsent(key.of(e164), id);
        }
    }

    private boolean blank(int id, int place) {
        return id < blanks.length && (blanks[id] >> place & 1) != 0;
    }

    private void noteBlanks(int id, @Nullable Object[] values) {
        if (id >= blanks.length) {
            blanks = Arrays.copyOf(blanks, Math.max(id + 1, blanks.length * 2));
        }
        int bits = 0;
        for (int i = 0; i < FILLABLE.length; i++) {
            bits |= values[FILLABLE[i]] == null ? 1 << i : 0;
        }
        if (values[GIVEN_NAME] != null || values[FAMILY_NAME] != null) {
            bits &= ~(1 << NAME_PLACE);
        }
        blanks[id] = (byte) bits;
    }

    private void load(Connection c) throws SQLException {
        String columns = String.join(", ", Table.CUSTOMER.columns());
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, " + columns + " from customer order by id")) {
            @Nullable Object[] values = new @Nullable Object[COLUMNS];
            while (rows.next()) {
                int id = rows.getInt(1);
                for (int i : LOADED) {
                    values[i] = rows.getObject(i + 2);
                }
                String email = (String) values[EMAIL];
                if (values[NUMBER] != null) {
                    numbers.putIfAbsent(key.of((String) values[NUMBER]), id);
                }
                if (email != null) {
                    emails.putIfAbsent(key.of(EmailKey.of(email)), id);
                }
                if (values[PHONE] != null) {
                    phones.putIfAbsent(key.of((String) values[PHONE]), id);
                }
                noteBlanks(id, values);
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select customer_id, kind, key_text from customer_key order by id")) {
            while (rows.next()) {
                int id = rows.getInt(1);
                int kind = rows.getInt(2);
                String text = rows.getString(3);
                (kind == NUMBER_KEY ? numbers : emails).putIfAbsent(key.of(text), id);
                further.putIfAbsent(key.start().and(kind).and(text), id);
            }
        }
    }
}
