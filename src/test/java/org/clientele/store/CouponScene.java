package org.clientele.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.app.workbench.Conducted;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;

/** A workbench whose people may all be written to, and exports that give them coupons. */
final class CouponScene {
    static final int TODAY = (int) LocalDate.of(2026, 11, 22).toEpochDay();
    private static final Shape MAILBOXES =
            new Shape(TableKind.CUSTOMERS, List.of(Field.CUSTOMER_NO, Field.EMAIL), List.of());
    private static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS, List.of(Field.CUSTOMER_NO, Field.CHANNEL, Field.CONSENT, Field.OBTAINED), List.of());

    private CouponScene() {}

    static void fill(Workbench workbench, int people) {
        List<CleanRow> mailboxes = new ArrayList<>();
        List<CleanRow> consents = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            mailboxes.add(Shop.row(i, "C" + i, "person" + i + "@example.org"));
            consents.add(Shop.row(i, "C" + i, Channel.EMAIL, ConsentStatus.GRANTED, 29_000_000L));
        }
        Shop.load(workbench, MAILBOXES, "m.csv", mailboxes);
        Shop.load(workbench, CONSENTS, "a.csv", consents);
    }

    static int[] ids(Workbench workbench) {
        return workbench.facts(Checkpoint.none()).people().id();
    }

    /** Codes that no other beginning gives. */
    static List<String> codes(String beginning, int count) {
        return IntStream.range(0, count).mapToObj(i -> beginning + "-" + i).toList();
    }

    static CouponHand record(Workbench workbench, String export, String campaign, CouponHand hand) {
        workbench
                .campaigns()
                .record(
                        new ExportEntry(
                                export,
                                campaign,
                                Channel.EMAIL,
                                Shop.CLOCK.instant(),
                                "f.csv",
                                "00",
                                hand.people().length,
                                0,
                                "{}"),
                        new int[][] {hand.people(), new int[0]},
                        Conducted.nothing(),
                        hand);
        return hand;
    }

    /** The program that is cut off: adds codes and gives them out in turn, and says what it has given out. */
    static void giveOut(Workbench workbench, int rounds) {
        int[] all = ids(workbench);
        CouponPool pool = workbench.coupons().make("Autumn", 0, People.NO_DAY);
        for (int i = 0; i < rounds; i++) {
            // More than a part, so that a lot can be cut off between its parts.
            workbench.coupons().add(pool.id(), "r" + i, codes("R" + i + "Z", 3_500), Checkpoint.none());
            CouponHand hand = workbench.coupons().hand("Autumn", "campaign " + i, all, TODAY);
            record(workbench, "E" + i, "campaign " + i, hand);
            for (int p = 0; p < hand.people().length; p++) {
                IO.println("given " + hand.people()[p] + " " + hand.codes().get(p));
            }
            IO.println("round " + i);
        }
    }
}
