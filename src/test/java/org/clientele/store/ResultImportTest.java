package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Coupon;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Results;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Contacts;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.MessageEvent;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of any tool: one row per event, replies, lines of strangers, and what they do at once. */
class ResultImportTest {
    private static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS, List.of(Field.CUSTOMER_NO, Field.CHANNEL, Field.CONSENT, Field.OBTAINED), List.of());
    private static final Shape EVENTS = new Shape(
            TableKind.RESULTS,
            List.of(Field.EXPORT_ID, Field.CUSTOMER_NO, Field.EMAIL, Field.EVENT_TYPE, Field.EVENT_TIME),
            List.of());
    private static final Shape REPLIES =
            new Shape(TableKind.RESULTS, List.of(Field.PHONE, Field.REPLY, Field.EVENT_TIME), List.of());
    private static final long SENT = LocalDate.of(2026, 11, 10).toEpochDay() * 1440 + 600;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private Workbench workbench;

    @BeforeEach
    void eightPeopleWhoAgreed() {
        workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE);
        List<CleanRow> rows = new ArrayList<>();
        List<CleanRow> said = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add(Shop.customer(
                    i + 1,
                    new @Nullable Object[] {"C" + i, "p" + i + "@example.org", Shop.mobile(i), "N", null, null, null},
                    null));
            for (Channel channel : Channel.values()) {
                said.add(Shop.row(said.size() + 1, "C" + i, channel, ConsentStatus.GRANTED, SENT - 90_000));
            }
        }
        Shop.load(workbench, Shop.CUSTOMERS, "people.csv", rows);
        Shop.load(workbench, CONSENTS, "said.csv", said);
        int[] ids = facts().people().id();
        workbench
                .campaigns()
                .record(
                        new ExportEntry(
                                "E1",
                                "Autumn",
                                Channel.EMAIL,
                                Instant.parse("2026-11-10T08:00:00Z"),
                                "a.csv",
                                "00",
                                6,
                                2,
                                "{}"),
                        Arrays.copyOf(ids, 6),
                        Arrays.copyOfRange(ids, 6, 8));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private Facts facts() {
        return workbench.facts(Checkpoint.none());
    }

    private static CleanRow event(int record, String number, @Nullable String email, String word, long after) {
        return Shop.row(record, "E1", number.isEmpty() ? null : number, email, word, SENT + after);
    }

    private BatchSummary events() {
        return Shop.load(
                workbench,
                EVENTS,
                "events.csv",
                List.of(
                        event(1, "C0", null, "delivered", 1),
                        event(2, "C0", null, "open", 30),
                        event(3, "C0", null, "click", 31),
                        event(4, "C1", null, "hard_bounce", 2),
                        event(5, "", "P2@example.org", "unsubscribe", 40),
                        event(6, "C3", null, "spamreport", 50),
                        event(7, "", "stranger@example.org", "click", 5),
                        event(8, "C4", null, "sent", 0),
                        event(9, "C5", null, "moved to the moon", 1)));
    }

    @Test
    void each_event_finds_its_person_and_strangers_are_kept_and_counted() {
        BatchSummary summary = events();
        assertEquals(7, summary.counts().created());
        assertEquals(2, summary.counts().rejected());
        Results.Rows rows = workbench.results().rows(Set.of("E1"), Checkpoint.none());
        assertEquals(7, rows.size());
        int all = 0;
        for (short did : rows.did()) {
            all |= did;
        }
        for (MessageEvent event : List.of(
                MessageEvent.SENT,
                MessageEvent.DELIVERED,
                MessageEvent.OPENED,
                MessageEvent.CLICKED,
                MessageEvent.BOUNCED,
                MessageEvent.UNSUBSCRIBED,
                MessageEvent.COMPLAINED)) {
            assertTrue((all & event.bit()) != 0, event::name);
        }
        assertEquals(1, workbench.results().strays(Set.of("E1")));
        assertEquals(0, workbench.results().strays(Set.of("E2")));
        assertEquals(0, events().counts().created(), "a second import of the same events adds nothing");
        assertEquals(1, workbench.results().strays(Set.of("E1")));
    }

    @Test
    void an_unsubscribe_and_a_complaint_hold_at_once_and_go_with_the_import() {
        int[] ids = facts().people().id();
        assertArrayEquals(new int[0], workbench.campaigns().refused(Channel.EMAIL, ids));
        long batch = events().id();
        assertArrayEquals(new int[] {ids[2], ids[3]}, workbench.campaigns().refused(Channel.EMAIL, ids));
        assertArrayEquals(new int[0], workbench.campaigns().refused(Channel.SMS, ids));
        workbench.imports().undo(batch, Checkpoint.none());
        assertArrayEquals(new int[0], workbench.campaigns().refused(Channel.EMAIL, ids));
        assertEquals(0, workbench.results().strays(Set.of("E1")));
    }

    @Test
    void a_stop_word_in_a_reply_withdraws_from_all_messages() {
        int[] ids = facts().people().id();
        Shop.load(
                workbench,
                REPLIES,
                "replies.csv",
                List.of(
                        Shop.row(1, Shop.mobile(0), "TD", SENT + 60),
                        Shop.row(2, Shop.mobile(1), "Stop please", SENT + 60),
                        Shop.row(3, Shop.mobile(2), "退订", SENT + 60),
                        Shop.row(4, Shop.mobile(3), "when do you open?", SENT + 60),
                        Shop.row(5, Shop.mobile(77), "STOP", SENT + 60)));
        for (Channel channel : Channel.values()) {
            assertArrayEquals(
                    new int[] {ids[0], ids[1], ids[2]}, workbench.campaigns().refused(channel, ids), channel::name);
        }
        // the stranger's word holds when the stranger becomes a customer, even with a yes of before
        Shop.load(
                workbench,
                Shop.CUSTOMERS,
                "late.csv",
                List.of(Shop.customer(
                        1,
                        new @Nullable Object[] {"C77", "p77@example.org", Shop.mobile(77), "N", null, null, null},
                        null)));
        Shop.load(
                workbench,
                CONSENTS,
                "late-said.csv",
                List.of(Shop.row(1, "C77", Channel.SMS, ConsentStatus.GRANTED, SENT - 5_000)));
        int late = facts().people().id()[8];
        assertArrayEquals(new int[] {late}, workbench.campaigns().refused(Channel.SMS, new int[] {late}));
    }

    @Test
    void outcomes_join_the_message_that_the_export_sent_and_no_message_counts_twice() {
        events();
        Contacts contacts = facts().contacts();
        int[] outcome = new int[8];
        int[] messages = new int[8];
        for (int c = 0; c < 8; c++) {
            for (int i = contacts.offset()[c]; i < contacts.offset()[c + 1]; i++) {
                outcome[c] |= contacts.outcome()[i];
                messages[c]++;
            }
        }
        assertArrayEquals(new int[] {1, 1, 1, 1, 1, 1, 0, 0}, messages);
        assertEquals(Outcome.OPENED.bit() | Outcome.CLICKED.bit(), outcome[0]);
        assertEquals(Outcome.BOUNCED.bit(), outcome[1]);
        assertEquals(Outcome.UNSUBSCRIBED.bit(), outcome[2]);
        assertEquals(Outcome.COMPLAINED.bit(), outcome[3]);
        assertEquals(0, outcome[4] | outcome[5]);
        byte[] arms = workbench.experiments().members("E1").arms();
        assertEquals(8, arms.length);
        int held = 0;
        for (byte arm : arms) {
            held += arm;
        }
        assertEquals(2, held);
    }

    @Test
    void a_line_that_names_no_more_than_a_coupon_finds_its_person_and_tells_that_it_was_used() {
        CouponPool pool = workbench.coupons().make("Autumn", 50_000, People.NO_DAY);
        workbench.coupons().add(pool.id(), "codes.txt", List.of("AB-1", "AB-2", "AB-3"), Checkpoint.none());
        int[] two = Arrays.copyOf(facts().people().id(), 2);
        CouponHand hand = workbench.coupons().hand("Autumn", "Late", two, CouponScene.TODAY);
        CouponScene.record(workbench, "E9", "Late", hand);
        Coupon first = workbench.coupons().issued("E9").getFirst();
        Shape coupons = new Shape(TableKind.RESULTS, List.of(Field.COUPON, Field.REVENUE, Field.EVENT_TIME), List.of());
        BatchSummary came = Shop.load(
                workbench,
                coupons,
                "shop.csv",
                List.of(
                        Shop.row(1, first.code().toLowerCase(java.util.Locale.ROOT), 990_000L, SENT + 2_000),
                        Shop.row(2, "AB-3", 10_000L, SENT + 2_000)));
        assertEquals(1, came.counts().created(), "of the third coupon nobody is known");
        Coupon used = workbench.coupons().find(first.code()).orElseThrow();
        assertEquals(first.customerId(), used.customerId());
        assertEquals((SENT + 2_000) / 1_440, used.usedOn());
        workbench.imports().undo(came.id(), Checkpoint.none());
        assertFalse(workbench.coupons().find(first.code()).orElseThrow().used(), "what was taken back was never told");
    }
}
