package org.clientele.store.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.app.workbench.MergeChoice;
import org.clientele.app.workbench.PersonRecord;
import org.clientele.model.contact.EmailKey;
import org.clientele.model.intake.Policies;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/** Writes merges: one line for each who becomes part of another, and the values of who stays. */
final class MergeRows implements RowWriter {
    /** The columns that each field of a person takes along. */
    static final Map<String, int[]> PLACES = Map.ofEntries(
            Map.entry("customer_id", new int[] {Customers.NUMBER}),
            Map.entry("email", new int[] {Customers.EMAIL}),
            Map.entry("phone", new int[] {Customers.PHONE, Customers.PHONE_RAW, Customers.TEXTABLE}),
            Map.entry("name", new int[] {Customers.NAME, Customers.GIVEN_NAME, Customers.FAMILY_NAME}),
            Map.entry("city", new int[] {Customers.CITY}),
            Map.entry("region", new int[] {Customers.REGION}),
            Map.entry("country", new int[] {Customers.COUNTRY}),
            Map.entry("postcode", new int[] {Customers.POSTCODE}),
            Map.entry("gender", new int[] {Customers.GENDER}),
            Map.entry("birthday", new int[] {Customers.BIRTHDAY}),
            Map.entry("signup_date", new int[] {Customers.SIGNUP}),
            Map.entry("language", new int[] {Customers.LANGUAGE}));

    private final Journal journal;
    private final Customers customers;
    private final Entities entities;
    private final MergedIds merged;
    private final List<MergeChoice> choices;
    private final Set<Integer> touched = new HashSet<>();

    /** Merges; a row's record is the place of its choice in the list, from 1. */
    MergeRows(Journal journal, List<MergeChoice> choices) {
        this.journal = journal;
        this.customers = new Customers(
                journal, new ColumnRules(Policies.usual()), new Customers.Marks(false, false, false), false);
        this.entities = new Entities(journal, Table.CUSTOMER);
        this.merged = journal.database().read(c -> MergedIds.read(c, journal.batch()));
        this.choices = choices;
    }

    @Override
    public void prepare(List<CleanRow> rows) {
        List<Integer> ids = new ArrayList<>();
        for (CleanRow row : rows) {
            MergeChoice choice = choice(row);
            ids.add(choice.winner());
            ids.addAll(choice.losers());
        }
        entities.refresh(ids);
    }

    private MergeChoice choice(CleanRow row) {
        return choices.get((int) row.record() - 1);
    }

    @Override
    public RowVerdict write(CleanRow row) {
        MergeChoice choice = choice(row);
        requireFree(choice.winner());
        choice.losers().forEach(this::requireFree);
        @Nullable Object[] own = entities.get(choice.winner());
        @Nullable Object[] now = own.clone();
        choice.sources().forEach((field, source) -> {
            if (source != choice.winner() && !choice.losers().contains(source)) {
                throw new IllegalArgumentException("a value of somebody else");
            }
            take(field, entities.get(source), now);
        });
        for (int loser : choice.losers()) {
            journal.add(
                    Table.CUSTOMER_MERGE,
                    0,
                    loser,
                    choice.winner(),
                    known(loser, entities.get(loser)),
                    known(choice.winner(), own));
        }
        becomes(choice.winner(), own, now);
        return RowWriter.of(RowOutcome.UPDATED);
    }

    /** Gives who stays the chosen values; what found that person goes on finding it. */
    private void becomes(int id, @Nullable Object[] before, @Nullable Object[] chosen) {
        String number = (String) before[Customers.NUMBER];
        if (number != null && !number.equals(chosen[Customers.NUMBER])) {
            customers.addKey(id, Customers.NUMBER_KEY, number);
        }
        String email = (String) before[Customers.EMAIL];
        String next = (String) chosen[Customers.EMAIL];
        if (email != null && (next == null || !EmailKey.of(email).equals(EmailKey.of(next)))) {
            customers.addKey(id, Customers.EMAIL_KEY, EmailKey.of(email));
        }
        if (!Arrays.equals(before, chosen)) {
            entities.change(id, chosen);
        }
    }

    /** A file from before a merge says of a merged row what it said then: only what is new about it counts. */
    static void forgetKnown(@Nullable Object[] own, @Nullable Object[] incoming) {
        if (Objects.equals(own[Customers.PHONE_RAW], incoming[Customers.PHONE_RAW])) {
            Arrays.fill(incoming, Customers.PHONE, Customers.TEXTABLE + 1, null);
        }
        for (int i = Customers.NAME; i < Customers.EXTRAS; i++) {
            if (Objects.equals(own[i], incoming[i])) {
                incoming[i] = null;
            }
        }
        Map<String, String> known = Image.extras((String) own[Customers.EXTRAS]);
        Map<String, String> extras = Image.extras((String) incoming[Customers.EXTRAS]);
        extras.entrySet().removeIf(e -> e.getValue().equals(known.get(e.getKey())));
        incoming[Customers.EXTRAS] = Image.extras(extras);
    }

    private void requireFree(int id) {
        if (merged.isMerged(id) || !touched.add(id)) {
            throw Refusal.of("identity.merge.already", id);
        }
    }

    private static void take(String field, @Nullable Object[] from, @Nullable Object[] to) {
        if (field.startsWith(PersonRecord.EXTRA)) {
            String name = field.substring(PersonRecord.EXTRA.length());
            Map<String, String> extras = Image.extras((String) to[Customers.EXTRAS]);
            String value = Image.extras((String) from[Customers.EXTRAS]).get(name);
            if (value == null) {
                extras.remove(name);
            } else {
                extras.put(name, value);
            }
            to[Customers.EXTRAS] = Image.extras(extras);
            return;
        }
        int[] places = PLACES.get(field);
        if (places == null) {
            throw Refusal.of("identity.merge.field", field);
        }
        Arrays.stream(places).forEach(i -> to[i] = from[i]);
    }

    /** By what a customer is drawn for comparison groups: number, else address, else telephone, else id. */
    private static String known(int id, @Nullable Object[] values) {
        if (values[Customers.NUMBER] != null) {
            return (String) values[Customers.NUMBER];
        }
        if (values[Customers.EMAIL] != null) {
            return EmailKey.of((String) values[Customers.EMAIL]);
        }
        String phone = (String) values[Customers.PHONE];
        return phone != null ? phone : "id:" + id;
    }
}
