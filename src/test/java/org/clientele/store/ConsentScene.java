package org.clientele.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentEvent;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.Evidence;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.store.db.ChainCheck;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** People with permissions, for tests of the ledgers. */
final class ConsentScene {
    static final Shape CONSENTS = new Shape(
            TableKind.CONSENTS,
            List.of(
                    Field.CUSTOMER_NO,
                    Field.EMAIL,
                    Field.CHANNEL,
                    Field.CONSENT,
                    Field.OBTAINED,
                    Field.SOURCE,
                    Field.WORDING),
            List.of());
    static final Shape STOPS = new Shape(TableKind.STOPS, List.of(Field.EMAIL), List.of());
    static final long NOW = LocalDate.of(2026, 11, 22).toEpochDay() * 1440 + 11 * 60;
    static final PersonLedger.Note NOTE = new PersonLedger.Note("by hand", "asked by phone", "tester");

    private ConsentScene() {}

    /** A workbench with that many people. */
    static Workbench people(Path folder, int n) {
        Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE);
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

    static BatchSummary append(Workbench workbench, ConsentEvent... events) {
        return workbench.consents().append(List.of(events), NOTE, Checkpoint.none());
    }

    static ConsentEvent event(int customer, Channel channel, ConsentAct act, long minute, Evidence evidence) {
        return new ConsentEvent(
                customer,
                "",
                channel,
                ConsentPurpose.MARKETING,
                act,
                LawfulBasis.CONSENT,
                java.time.LocalDateTime.ofEpochSecond(minute * 60, 0, java.time.ZoneOffset.UTC),
                null,
                evidence);
    }

    static ConsentEvent grant(int customer, long minute) {
        return event(customer, Channel.EMAIL, ConsentAct.GRANT, minute, Evidence.from("web form"));
    }

    static ConsentEvent withdraw(int customer, long minute) {
        return event(customer, Channel.EMAIL, ConsentAct.WITHDRAW, minute, Evidence.from("letter"));
    }

    static int[] ids(Workbench workbench) {
        return workbench.facts(Checkpoint.none()).people().id();
    }

    /** Whether that customer may be written to, by the snapshot; the last check must say the same. */
    static boolean open(Workbench workbench, int id) {
        var facts = workbench.facts(Checkpoint.none());
        int index = facts.people().indexOf(id);
        boolean open = facts.permissions().granted(Channel.EMAIL).contains(index)
                && !facts.permissions().stopped(Channel.EMAIL).contains(index);
        boolean refused = workbench.campaigns().refused(Channel.EMAIL, new int[] {id}).length == 1;
        if (open == refused) {
            throw new AssertionError("snapshot and last check disagree on " + id);
        }
        return open;
    }

    /** Changes the closed database of a workbench behind its back, and takes away what would notice or mend that. */
    static void tamper(Path folder, String... commands) throws Exception {
        try (Connection c = Shop.plainSql(folder);
                Statement s = c.createStatement()) {
            for (String command : commands) {
                s.execute(command);
            }
        }
        Files.deleteIfExists(folder.resolve("state.json"));
        try (Stream<Path> files = Files.walk(folder.resolve("backups"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What a check of the closed database finds. */
    static ChainCheck.Finding check(Path folder, Table table) throws SQLException {
        try (Connection c = Shop.plainSql(folder)) {
            return ChainCheck.of(c, table);
        }
    }
}
