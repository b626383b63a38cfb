package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Contacts;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.Permissions;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consents, stops, results and exports: who may be written to. */
class ReachTest {
    private static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS,
            List.of(
                    Field.CUSTOMER_NO,
                    Field.EMAIL,
                    Field.CHANNEL,
                    Field.PURPOSE,
                    Field.CONSENT,
                    Field.OBTAINED,
                    Field.EXPIRES,
                    Field.SOURCE),
            List.of());
    private static final Shape STOPS =
            new Shape(TableKind.STOPS, List.of(Field.EMAIL, Field.PHONE, Field.CUSTOMER_NO), List.of());
    private static final Shape RESULTS = new Shape(
            TableKind.RESULTS,
            List.of(Field.CAMPAIGN, Field.EMAIL, Field.ARM, Field.SENT_TIME, Field.UNSUBSCRIBED, Field.COMPLAINED),
            List.of());
    private static final Shape EVENTS =
            new Shape(TableKind.EVENTS, List.of(Field.EVENT_TYPE, Field.EVENT_TIME, Field.EMAIL, Field.SKU), List.of());
    private static final long NOW_MINUTE = LocalDate.of(2026, 11, 22).toEpochDay() * 1440 + 11 * 60;
    private static final int TODAY = (int) LocalDate.of(2026, 11, 22).toEpochDay();

    @TempDir
    Path temp;

    private Workbench people(int n) {
        Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE);
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(Shop.customer(
                    i + 1,
                    new @Nullable Object[] {"C" + i, "p" + i + "@example.org", Shop.mobile(i), "N", null, null, null},
                    null));
        }
        Shop.load(workbench, Shop.CUSTOMERS, "people.csv", rows);
        return workbench;
    }

    private record Said(
            ConsentStatus status,
            @Nullable Long minute,
            boolean marketing,
            @Nullable Integer expires,
            @Nullable String source) {}

    /** The rule again, told the slow way: sort by time, refusals after agreements, and let the last one speak; after a
     * refusal nothing counts until somebody agrees and it is known where. */
    private static ConsentStatus expected(List<Said> all) {
        List<Said> counting = new ArrayList<>(all.stream()
                .filter(s -> s.status() != ConsentStatus.UNKNOWN)
                .filter(s -> s.status() != ConsentStatus.GRANTED || s.marketing())
                .toList());
        if (counting.isEmpty()) {
            return ConsentStatus.UNKNOWN;
        }
        counting.sort(java.util.Comparator.comparingLong(ReachTest::time)
                .thenComparing(s -> s.status() != ConsentStatus.GRANTED));
        Said last = counting.getLast();
        for (int i = counting.size() - 1; i >= 0; i--) {
            Said said = counting.get(i);
            if (said.status() != ConsentStatus.GRANTED) {
                long refused = time(said);
                boolean proven = counting.stream()
                        .anyMatch(s -> s.source() != null && s.status() == ConsentStatus.GRANTED && time(s) > refused);
                last = proven ? last : said;
                break;
            }
        }
        boolean over = last.expires() != null && last.expires() < TODAY;
        return last.status() == ConsentStatus.GRANTED && over ? ConsentStatus.EXPIRED : last.status();
    }

    private static long time(Said said) {
        if (said.minute() != null) {
            return said.minute();
        }
        return said.status() == ConsentStatus.GRANTED ? Long.MIN_VALUE : NOW_MINUTE;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_newest_word_counts_and_no_beats_yes_at_the_same_time(long seed) {
        int n = 300;
        Random random = new Random(seed);
        List<List<Said>> said = new ArrayList<>();
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Said> mine = new ArrayList<>();
            ConsentStatus refusal = random.nextBoolean() ? ConsentStatus.DENIED : ConsentStatus.WITHDRAWN;
            for (int k = random.nextInt(5); k > 0; k--) {
                ConsentStatus status = switch (random.nextInt(5)) {
                    case 0, 1, 2 -> ConsentStatus.GRANTED;
                    case 3 -> refusal;
                    default -> ConsentStatus.UNKNOWN;
                };
                Long minute = random.nextInt(5) == 0 ? null : NOW_MINUTE - 1440L * (1 + random.nextInt(3));
                boolean marketing = random.nextInt(6) > 0;
                boolean grant = status == ConsentStatus.GRANTED;
                Integer expires = grant ? TODAY + (random.nextInt(4) == 0 && minute != null ? -1 : 5) : null;
                String source = grant && random.nextInt(3) > 0 ? "web form" : null;
                mine.add(new Said(status, minute, marketing, expires, source));
                boolean byNumber = random.nextBoolean();
                rows.add(Shop.row(
                        rows.size() + 1,
                        byNumber ? "C" + i : null,
                        byNumber ? null : "P" + i + "@Example.org",
                        Channel.EMAIL,
                        marketing ? "Marketing" : "delivery",
                        status,
                        minute,
                        expires,
                        source));
            }
            said.add(mine);
        }
        try (Workbench workbench = people(n)) {
            BatchSummary batch = Shop.load(workbench, CONSENTS, "consents.csv", rows);
            assertEquals(0, batch.counts().rejected());
            Permissions permissions = workbench.facts(Checkpoint.none()).permissions();
            int[] ids = workbench.facts(Checkpoint.none()).people().id();
            List<Integer> refused = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                List<Said> mine = said.get(i);
                boolean tied = mine.stream()
                                .filter(s -> s.status() == ConsentStatus.GRANTED && s.marketing())
                                .map(s -> time(s) + ":" + s.expires())
                                .distinct()
                                .count()
                        != mine.stream()
                                .filter(s -> s.status() == ConsentStatus.GRANTED && s.marketing())
                                .map(ReachTest::time)
                                .distinct()
                                .count();
                if (!tied) {
                    assertEquals(expected(mine), permissions.status(Channel.EMAIL, i), mine::toString);
                }
                assertEquals(ConsentStatus.UNKNOWN, permissions.status(Channel.SMS, i));
                if (permissions.status(Channel.EMAIL, i) != ConsentStatus.GRANTED) {
                    refused.add(ids[i]);
                }
            }
            assertArrayEquals(
                    refused.stream().mapToInt(r -> r).toArray(),
                    workbench.campaigns().refused(Channel.EMAIL, ids));
            assertEquals(
                    batch.counts().created(),
                    Shop.load(workbench, CONSENTS, "again.csv", rows).counts().unchanged()
                            - batch.counts().unchanged());
        }
    }

    @Test
    void a_stop_holds_for_people_who_come_later_and_their_address_is_not_kept() throws Exception {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE)) {
            BatchSummary stops = Shop.load(
                    workbench,
                    STOPS,
                    "stops.csv",
                    List.of(
                            Shop.row(1, "Never.Again@Example.ORG", null, null),
                            Shop.row(2, null, Shop.mobile(5), null),
                            Shop.row(3, null, null, "C99"),
                            Shop.row(4, null, null, null)));
            assertEquals(2, stops.counts().created());
            assertEquals(2, stops.counts().rejected());
        }
        String bytes = Files.readString(temp.resolve("shop/workbench.mv.db"), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.toLowerCase(java.util.Locale.ROOT).contains("never.again"));
        assertFalse(bytes.contains("70100000"));
        try (Workbench workbench = Shop.workbenches().open(temp.resolve("shop"), Checkpoint.none())) {
            Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "c.csv",
                    List.of(
                            Shop.customer(
                                    1,
                                    new @Nullable Object[] {"A", "never.again@example.org", null, null, null, null, null
                                    },
                                    null),
                            Shop.customer(
                                    2,
                                    new @Nullable Object[] {"B", "b@example.org", Shop.mobile(5), null, null, null, null
                                    },
                                    null)));
            Permissions permissions = workbench.facts(Checkpoint.none()).permissions();
            assertArrayEquals(new int[] {0}, permissions.emailStop().toArray());
            assertArrayEquals(new int[] {1}, permissions.smsStop().toArray());
            // a new address does not wash a stop off a person
            Shop.load(workbench, STOPS, "s2.csv", List.of(Shop.row(1, "b@example.org", null, null)));
            Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "d.csv",
                    List.of(Shop.customer(
                            1, new @Nullable Object[] {"B", "new@example.org", null, null, null, null, null}, null)));
            Facts facts = workbench.facts(Checkpoint.none());
            assertEquals("new@example.org", facts.people().email().get(1));
            assertArrayEquals(new int[] {0, 1}, facts.permissions().emailStop().toArray());
        }
    }

    @Test
    void an_agreement_stays_with_its_address() {
        try (Workbench workbench = people(1)) {
            Shop.load(workbench, CONSENTS, "c.csv", List.of(grant("p0@example.org")));
            assertEquals(0, workbench.campaigns().refused(Channel.EMAIL, ids(workbench)).length);
            Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "d.csv",
                    List.of(Shop.customer(
                            1,
                            new @Nullable Object[] {"C0", "other@example.org", null, null, null, null, null},
                            null)));
            assertEquals(1, workbench.campaigns().refused(Channel.EMAIL, ids(workbench)).length);
        }
    }

    private static CleanRow grant(String email) {
        return Shop.row(
                1, null, email, Channel.EMAIL, null, ConsentStatus.GRANTED, NOW_MINUTE - 10_000, (Integer) null, null);
    }

    private static int[] ids(Workbench workbench) {
        return workbench.facts(Checkpoint.none()).people().id();
    }

    @Test
    void results_give_contacts_and_withdraw_and_complain() {
        try (Workbench workbench = people(4)) {
            Shop.load(
                    workbench,
                    CONSENTS,
                    "c.csv",
                    List.of(grant("p0@example.org"), grant("p1@example.org"), grant("p2@example.org")));
            BatchSummary results = Shop.load(
                    workbench,
                    RESULTS,
                    "r.csv",
                    List.of(
                            Shop.row(1, "Spring", "p0@example.org", "sent", NOW_MINUTE - 120, false, false),
                            Shop.row(2, "Spring", "p1@example.org", "sent", NOW_MINUTE - 120, true, false),
                            Shop.row(3, "Spring", "p2@example.org", "sent", NOW_MINUTE - 120, false, true),
                            Shop.row(4, "Spring", "p3@example.org", "Control", NOW_MINUTE - 120, null, null),
                            Shop.row(5, "Spring", "stranger@example.org", "sent", NOW_MINUTE - 120, true, null),
                            Shop.row(6, "Spring", "somebody@example.org", "sent", NOW_MINUTE - 120, null, null)));
            assertEquals(5, results.counts().created());
            assertEquals(1, results.counts().rejected());
            Facts facts = workbench.facts(Checkpoint.none());
            Contacts contacts = facts.contacts();
            assertArrayEquals(new int[] {0, 1, 2, 3, 3}, contacts.offset());
            assertEquals((int) ((NOW_MINUTE - 120) / 60), contacts.hour()[0]);
            assertArrayEquals(new int[] {People.NO_DAY, People.NO_DAY, TODAY, People.NO_DAY}, contacts.complained());
            assertEquals(ConsentStatus.WITHDRAWN, facts.permissions().status(Channel.EMAIL, 1));
            assertArrayEquals(new int[] {2}, facts.permissions().emailStop().toArray());
            int[] ids = facts.people().id();
            assertArrayEquals(
                    new int[] {ids[1], ids[2], ids[3]}, workbench.campaigns().refused(Channel.EMAIL, ids));
        }
    }

    @Test
    void an_export_with_one_forbidden_person_is_not_recorded_at_all() {
        try (Workbench workbench = people(4)) {
            Shop.load(workbench, CONSENTS, "c.csv", List.of(grant("p0@example.org"), grant("p1@example.org")));
            int[] ids = ids(workbench);
            long version = workbench.version();
            ExportEntry entry = new ExportEntry(
                    "X1", "Autumn", Channel.EMAIL, Instant.parse("2026-11-22T09:30:00Z"), "a.csv", "00", 2, 1, "{}");
            Refusal refusal =
                    assertThrows(Refusal.class, () -> workbench.campaigns().record(entry, ids, new int[0]));
            assertEquals("store.export.refused", refusal.sentence().key());
            assertEquals(List.of(), workbench.campaigns().exports());
            assertEquals(version, workbench.version());
            workbench.campaigns().record(entry, new int[] {ids[0], ids[1]}, new int[] {ids[2]});
            assertEquals(List.of(entry), workbench.campaigns().exports());
            Contacts contacts = workbench.facts(Checkpoint.none()).contacts();
            assertArrayEquals(new int[] {0, 1, 2, 2, 2}, contacts.offset());
            assertEquals((int) (((long) TODAY * 1440 + 10 * 60 + 30) / 60), contacts.hour()[0]);
            // people of an export stay when their import is taken back
            workbench.imports().undo(1, Checkpoint.none());
            assertArrayEquals(new int[] {ids[0], ids[1], ids[2]}, ids(workbench));
        }
        try (Workbench again = Shop.workbenches().open(temp.resolve("shop"), Checkpoint.none())) {
            assertEquals(1, again.campaigns().exports().size());
        }
    }

    @Test
    void an_export_a_stop_and_an_unknown_id_are_refused_by_the_last_check() {
        try (Workbench workbench = people(2)) {
            Shop.load(workbench, CONSENTS, "c.csv", List.of(grant("p0@example.org"), grant("p1@example.org")));
            int[] ids = ids(workbench);
            assertEquals(0, workbench.campaigns().refused(Channel.EMAIL, ids).length);
            assertArrayEquals(ids, workbench.campaigns().refused(Channel.SMS, ids));
            Shop.load(workbench, STOPS, "s.csv", List.of(Shop.row(1, "p1@example.org", null, null)));
            assertArrayEquals(new int[] {ids[1], 4711}, workbench.campaigns().refused(Channel.EMAIL, new int[] {
                4711, ids[1], ids[0]
            }));
        }
    }

    @Test
    void events_of_known_people_are_kept_once() {
        try (Workbench workbench = people(2)) {
            List<CleanRow> rows = List.of(
                    Shop.row(1, "view", NOW_MINUTE, "p0@example.org", "S1"),
                    Shop.row(2, "view", NOW_MINUTE, "p0@example.org", "S1"),
                    Shop.row(3, "visit", NOW_MINUTE - 5, "p1@example.org", null),
                    Shop.row(4, "visit", NOW_MINUTE, "nobody@example.org", null));
            BatchSummary events = Shop.load(workbench, EVENTS, "e.csv", rows);
            assertEquals(3, events.counts().created());
            assertEquals(1, events.counts().rejected());
            assertEquals(3, Shop.load(workbench, EVENTS, "f.csv", rows).counts().unchanged());
            Facts facts = workbench.facts(Checkpoint.none());
            assertArrayEquals(new int[] {0, 2, 3}, facts.events().offset());
            assertEquals(TODAY, facts.dataDay());
            assertTrue(facts.events().product()[0] >= 0 && facts.events().product()[2] == -1);
        }
    }
}
