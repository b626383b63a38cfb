package org.clientele.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.analysis.audience.Lawful;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.ContactRules;
import org.clientele.model.contact.Gate;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/** Measures the ledgers of permission: {@code ConsentLoad FOLDER CUSTOMERS}, one agreement each. Nothing here asserts. */
final class ConsentLoad {
    private ConsentLoad() {}

    private interface RowMaker {
        CleanRow make(int i);
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int n = Integer.parseInt(arguments[1]);
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            time(
                    "customers",
                    () -> load(
                            workbench,
                            Shop.CUSTOMERS,
                            "c.csv",
                            n,
                            i -> Shop.customer(
                                    i,
                                    new @Nullable Object[] {
                                        "C" + i, "p" + i + "@example.org", null, "N", null, null, null
                                    },
                                    null)));
            time(
                    "consents",
                    () -> load(
                            workbench,
                            ConsentScene.CONSENTS,
                            "k.csv",
                            n,
                            i -> Shop.row(
                                    i,
                                    "C" + i,
                                    "p" + i + "@example.org",
                                    Channel.EMAIL,
                                    i % 7 == 0 ? ConsentStatus.WITHDRAWN : ConsentStatus.GRANTED,
                                    ConsentScene.NOW - i % 500_000,
                                    "web form",
                                    "Yes, write to me.")));
            Facts[] facts = new Facts[1];
            time("facts, in full", () -> facts[0] = workbench.facts(Checkpoint.none()));
            Lawful lawful = new Lawful(facts[0], new Gate(ContactRules.usual()));
            time("gate as sets", () -> lawful.notLawful(Channel.EMAIL, (int) (ConsentScene.NOW / 1440)));
            int[] ids = facts[0].people().id();
            time(
                    "one withdrawal",
                    () -> workbench
                            .person()
                            .withdraw(ids[1], Set.of(Channel.EMAIL), ConsentScene.NOTE, Checkpoint.none()));
            time("facts, delta with a consent", () -> facts[0] = workbench.facts(Checkpoint.none()));
            time(
                    "one customer",
                    () -> load(
                            workbench,
                            Shop.CUSTOMERS,
                            "d.csv",
                            1,
                            i -> Shop.customer(
                                    i,
                                    new @Nullable Object[] {"D", "d@example.org", null, "N", null, null, null},
                                    null)));
            time("facts, delta without", () -> facts[0] = workbench.facts(Checkpoint.none()));
            time("verify", () -> workbench.consents().verify(Checkpoint.none()));
            int[] open = facts[0].permissions().granted(Channel.EMAIL).toArray();
            int[] sent = new int[open.length];
            for (int i = 0; i < open.length; i++) {
                sent[i] = ids[open[i]];
            }
            ExportEntry entry = new ExportEntry(
                    "X1",
                    "Autumn",
                    Channel.EMAIL,
                    Instant.parse("2026-11-22T09:30:00Z"),
                    "a.csv",
                    "00",
                    open.length,
                    0,
                    "{}");
            time("export logged", () -> workbench.campaigns().record(entry, sent, new int[0]));
            time("history of one", () -> workbench.consents().history(ids[1], Checkpoint.none()));
            time("facts again", () -> workbench.facts(Checkpoint.none()));
        }
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            time("facts from the cache", () -> workbench.facts(Checkpoint.none()));
        }
    }

    private static void load(Workbench workbench, Shape shape, String file, int rows, RowMaker maker) {
        try (ImportBatch batch = workbench
                .imports()
                .begin(
                        Shop.origin(shape.kind(), file, rows),
                        shape,
                        org.clientele.model.intake.Policies.usual(),
                        Checkpoint.none())) {
            List<CleanRow> some = new ArrayList<>();
            for (int i = 1; i <= rows; i++) {
                some.add(maker.make(i));
                if (some.size() == 1_000 || i == rows) {
                    batch.write(some);
                    some.clear();
                }
            }
            batch.commit(Checkpoint.none());
        }
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        IO.println(String.format(Locale.ROOT, "%-30s %8.2f s", what, (System.nanoTime() - start) / 1e9));
    }
}
