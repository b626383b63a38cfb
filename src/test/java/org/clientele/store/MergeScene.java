package org.clientele.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.app.identity.MergePeople;
import org.clientele.app.identity.MergeRules;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** People to merge, and what tests of merges look at. */
abstract class MergeScene {
    static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS,
            List.of(Field.EMAIL, Field.CHANNEL, Field.CONSENT, Field.OBTAINED, Field.SOURCE),
            List.of());
    static final Shape STOPS = new Shape(TableKind.STOPS, List.of(Field.EMAIL), List.of());
    static final Shape EVENTS =
            new Shape(TableKind.EVENTS, List.of(Field.EVENT_TYPE, Field.EVENT_TIME, Field.EMAIL), List.of());
    static final long MINUTE = 29_700_000L;

    @TempDir
    Path temp;

    Path folder() {
        return temp.resolve("shop");
    }

    Workbench create() {
        return Shop.workbenches().create(folder(), Shop.PROFILE);
    }

    Workbench open() {
        return Shop.workbenches().open(folder(), Checkpoint.none());
    }

    static CleanRow person(int n, @Nullable String name, @Nullable String city, @Nullable String loyalty) {
        return Shop.customer(
                n, new @Nullable Object[] {"C" + n, "p" + n + "@example.org", null, name, city, null, null}, loyalty);
    }

    static void people(Workbench workbench, int n) {
        Shop.load(
                workbench,
                Shop.CUSTOMERS,
                "people.csv",
                IntStream.rangeClosed(1, n)
                        .mapToObj(i -> person(i, "Name " + i, i % 2 == 0 ? "Malmö" : null, null))
                        .toList());
    }

    static BatchSummary merge(Workbench workbench, MergeRules rules, Integer... ids) throws Exception {
        return new MergePeople(workbench, "tester")
                .merge(List.of(List.of(ids)), rules)
                .work()
                .run(Checkpoint.none())
                .batch();
    }

    static BatchSummary merge(Workbench workbench, Integer... ids) throws Exception {
        return merge(workbench, MergeRules.standard(), ids);
    }

    static Facts facts(Workbench workbench) {
        return workbench.facts(Checkpoint.none());
    }

    String dump() throws Exception {
        return OrderedDump.of(folder()).without("not_same").sha256();
    }

    static ExportEntry export() {
        return new ExportEntry(
                "X1", "Autumn", Channel.EMAIL, Instant.parse("2026-11-22T09:30:00Z"), "a.csv", "00", 2, 1, "{}");
    }

    static CleanRow order(int record, String number, int customer) {
        return Shop.row(
                record, number, MINUTE + record, "C" + customer, null, "S1", "Tea", 1_000L, 50_000L, null, "web");
    }

    static void consent(Workbench workbench, String email, ConsentStatus status, long minute) {
        Shop.load(
                workbench,
                CONSENTS,
                "consent " + email + status + minute,
                List.of(Shop.row(1, email, Channel.EMAIL, status, minute, "web form")));
    }

    static ConsentStatus status(Workbench workbench, int id) {
        Facts facts = facts(workbench);
        return facts.permissions().status(Channel.EMAIL, facts.people().indexOf(id));
    }
}
