package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.clientele.model.contact.EmailKey;
import org.clientele.model.table.Field;
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
    static final int AS_OF = 17;

    static final int COLUMNS = Table.CUSTOMER.columns().size();

    /** The words by which files name the columns; the empty word where no single column of a file fills it. */
    private static final String[] WORDS = words(
            Field.CUSTOMER_NO,
            Field.EMAIL,
            Field.PHONE,
            null,
            null,
            Field.NAME,
            Field.GIVEN_NAME,
            Field.FAMILY_NAME,
            Field.CITY,
            Field.REGION,
            Field.COUNTRY,
            Field.POSTCODE,
            Field.GENDER,
            Field.BIRTHDAY,
            Field.SIGNUP_DATE,
            Field.LANGUAGE,
            null,
            Field.UPDATED_AT);

    private static final int[] FILLABLE = {
        NUMBER,
        EMAIL,
        PHONE,
        NAME,
        CITY,
        REGION,
        COUNTRY,
        GIVEN_NAME,
        FAMILY_NAME,
        POSTCODE,
        GENDER,
        BIRTHDAY,
        SIGNUP,
        LANGUAGE
    };
    private static final int FIRST_ATTRIBUTE = 3;
    private static final int NAME_PLACE = 3;
    static final int NUMBER_KEY = 0;
    static final int EMAIL_KEY = 1;

    private final Journal journal;
    private final ColumnRules rules;
    private final Marks marks;
    private final boolean fills;
    private final Entities entities;
    private final MergedIds merged;
    private final KeyIndex numbers = KeyIndex.wide();
    private final KeyIndex emails = KeyIndex.wide();
    private final KeyIndex phones = KeyIndex.wide();
    private final KeyIndex further = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    /** Per customer, a bit for each of {@link #FILLABLE} that is blank, so that orders need not read the customer. */
    private short[] blanks = new short[1024];

    /** By which marks a file names its people; the others are not looked up. */
    record Marks(boolean number, boolean email, boolean phone) {}

    /** The customers there are.
     *
     * @param marks by which they will be looked for
     * @param fills whether blanks of known customers will be filled from files about something else */
    Customers(Journal journal, ColumnRules rules, Marks marks, boolean fills) {
        this.journal = journal;
        this.rules = rules;
        this.marks = marks;
        this.fills = fills;
        this.entities = new Entities(journal, Table.CUSTOMER);
        this.merged = journal.database().read(c -> MergedIds.read(c, journal.batch()));
        journal.database().read(c -> {
            load(c);
            return true;
        });
    }

    static String[] words(@Nullable Field... fields) {
        return Arrays.stream(fields)
                .map(field -> field == null ? "" : field.key())
                .toArray(String[]::new);
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

    /** Brings a customer up to date: every cell that is not blank, differs, and may be written. */
    RowOutcome update(int id, Who who, @Nullable Object[] incoming) {
        @Nullable Object[] before = entities.get(id);
        @Nullable Object[] now = before.clone();
        int own = merged.isEmpty() ? id : findOwn(who);
        if (own != KeyIndex.NONE && own != id) {
            MergeRows.forgetKnown(entities.get(own), incoming);
        }
        boolean newer = isNewer((Integer) before[AS_OF], (Integer) incoming[AS_OF]);
        boolean keyKept = rules.touches(WORDS[NUMBER]) && keepNumber(id, now, who);
        if (rules.writes(WORDS[EMAIL], before[EMAIL] == null, newer)) {
            keyKept |= replaceEmail(id, now, who);
        }
        if (rules.writes(WORDS[PHONE], before[PHONE_RAW] == null, newer)) {
            replacePhone(now, incoming);
        }
        for (int i = NAME; i < EXTRAS; i++) {
            if (incoming[i] != null && rules.writes(WORDS[i], before[i] == null, newer)) {
                now[i] = incoming[i];
            }
        }
        now[EXTRAS] = rules.extras((String) before[EXTRAS], (String) incoming[EXTRAS], newer);
        if (newer && rules.touches(WORDS[AS_OF])) {
            now[AS_OF] = incoming[AS_OF];
        }
        boolean changed = settle(id, who, before, now);
        return changed || keyKept ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
    }

    /** Whether a row is from after what is held; what is held without a date is older than any. */
    static boolean isNewer(@Nullable Integer held, @Nullable Integer incoming) {
        return incoming != null && (held == null || incoming > held);
    }

    /** Fills what is blank at a customer known from before with what an order says. */
    void fill(int id, Who who, @Nullable Object[] incoming) {
        if (who.number() != null && numbers.get(key.of(who.number())) == KeyIndex.NONE && !blank(id, 0)) {
            addKey(id, NUMBER_KEY, who.number());
        }
        if (who.emailKey() != null && emails.get(key.of(who.emailKey())) == KeyIndex.NONE && !blank(id, 1)) {
            addKey(id, EMAIL_KEY, who.emailKey());
        }
        boolean filling = incoming[EXTRAS] != null;
        for (int i = 0; i < FILLABLE.length; i++) {
            filling |= incoming[FILLABLE[i]] != null && blank(id, i);
        }
        if (!filling) {
            return;
        }
        @Nullable Object[] before = entities.get(id);
        @Nullable Object[] now = before.clone();
        if (now[NUMBER] == null && rules.touches(WORDS[NUMBER])) {
            keepNumber(id, now, who);
        }
        if (now[EMAIL] == null && rules.touches(WORDS[EMAIL])) {
            replaceEmail(id, now, who);
        }
        if (now[PHONE] == null && rules.touches(WORDS[PHONE])) {
            replacePhone(now, incoming);
        }
        boolean named = now[GIVEN_NAME] != null || now[FAMILY_NAME] != null;
        for (int i = FIRST_ATTRIBUTE; i < FILLABLE.length; i++) {
            int column = FILLABLE[i];
            if (now[column] == null && !(column == NAME && named) && rules.touches(WORDS[column])) {
                now[column] = incoming[column];
            }
        }
        now[EXTRAS] = rules.filled((String) before[EXTRAS], (String) incoming[EXTRAS]);
        settle(id, who, before, now);
    }

    private boolean settle(int id, Who who, @Nullable Object[] before, @Nullable Object[] now) {
        if (Arrays.equals(before, now)) {
            return false;
        }
        entities.change(id, now);
        count(before, now);
        String e164 = who.e164();
        if (e164 != null && e164.equals(now[PHONE])) {
            phones.putIfAbsent(key.of(e164), id);
        }
        noteBlanks(id, now);
        return true;
    }

    private void count(@Nullable Object[] before, @Nullable Object[] now) {
        for (int i = 0; i < COLUMNS; i++) {
            if (!WORDS[i].isEmpty() && !Objects.equals(before[i], now[i])) {
                rules.count(WORDS[i]);
            }
        }
        if (Objects.equals(before[PHONE], now[PHONE]) && !Objects.equals(before[PHONE_RAW], now[PHONE_RAW])) {
            rules.count(WORDS[PHONE]);
        }
        rules.countExtras((String) before[EXTRAS], (String) now[EXTRAS]);
    }

    private int owner(int id) {
        return id == KeyIndex.NONE ? id : merged.of(id);
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
        rules.count(WORDS[NUMBER]);
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
    boolean addKey(int id, int kind, String text) {
        (kind == NUMBER_KEY ? numbers : emails).putIfAbsent(key.of(text), id);
        key.start().and(kind).and(text);
        if (further.get(key) != KeyIndex.NONE) {
            return false;
        }
        further.putIfAbsent(key, id);
        journal.add(Table.CUSTOMER_KEY, 0, id, kind, text);
        return true;
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
        if (!fills) {
            return;
        }
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
        blanks[id] = (short) bits;
    }

    private void load(Connection c) throws SQLException {
        int keys = PHONE + 1;
        int last = fills ? EXTRAS : keys;
        String columns = String.join(", ", Table.CUSTOMER.columns().subList(0, last));
        @Nullable Object[] values = new @Nullable Object[COLUMNS];
        Rows.each(c, "select id, " + columns + " from customer", journal.checkpoint(), row -> {
            int id = row.getInt(1);
            for (int i = 0; i < last; i++) {
                values[i] = i < keys ? row.getString(i + 2) : row.getObject(i + 2);
            }
            String email = (String) values[EMAIL];
            if (marks.number() && values[NUMBER] != null) {
                numbers.putIfAbsent(key.of((String) values[NUMBER]), id);
            }
            if (marks.email() && email != null) {
                emails.putIfAbsent(key.of(EmailKey.of(email)), id);
            }
            if (marks.phone() && values[PHONE] != null) {
                phones.putIfAbsent(key.of((String) values[PHONE]), id);
            }
            noteBlanks(id, values);
        });
        Rows.each(c, "select customer_id, kind, key_text from customer_key", journal.checkpoint(), row -> {
            int id = row.getInt(1);
            int kind = row.getInt(2);
            String text = row.getString(3);
            (kind == NUMBER_KEY ? numbers : emails).putIfAbsent(key.of(text), id);
            further.putIfAbsent(key.start().and(kind).and(text), id);
        });
    }
}
