package org.clientele.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Shape;
import org.jspecify.annotations.Nullable;

/** Measures the store: {@code StoreLoad FOLDER CUSTOMERS LINES} imports, reads and takes back, and prints rows a second. */
final class StoreLoad {
    private StoreLoad() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int customers = Integer.parseInt(arguments[1]);
        int lines = Integer.parseInt(arguments[2]);
        Random random = new Random(1);
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            time("customers", customers, () -> load(workbench, Shop.CUSTOMERS, "c.csv", customers, i -> customer(i)));
            int[] order = {0, 0, 0};
            RowMaker maker = i -> {
                if (i % 4 == 1) {
                    order[0]++;
                    order[1] = random.nextInt(customers);
                    order[2] = 28_000_000 + random.nextInt(1_000_000);
                }
                int product = random.nextInt(400);
                return Shop.row(
                        i,
                        "O" + order[0],
                        (long) order[2],
                        "C" + order[1],
                        null,
                        "S" + product,
                        "Tea " + product,
                        1000L,
                        10_000L * (1 + product % 20),
                        null,
                        "web");
            };
            time("lines", lines, () -> load(workbench, Shop.ORDERS, "o.csv", lines, maker));
            Facts[] facts = new Facts[1];
            time("facts", lines, () -> facts[0] = workbench.facts(Checkpoint.none()));
            int more = lines / 20;
            time("more lines", more, () -> load(workbench, Shop.ORDERS, "p.csv", more, maker));
            time("delta", more, () -> facts[0] = workbench.facts(Checkpoint.none()));
            long newest = workbench.imports().batches().getFirst().id();
            time("undo", more, () -> workbench.imports().undo(newest, Checkpoint.none()));
            IO.println("file " + size(folder.resolve("workbench.mv.db")) + " MB, snapshot "
                    + size(folder.resolve("cache/facts.bin")) + " MB");
        }
        time("open", lines, () -> {
            try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
                workbench.facts(Checkpoint.none());
            }
        });
    }

    private interface RowMaker {
        CleanRow row(int record);
    }

    private static CleanRow customer(int i) {
        int n = i - 1;
        return Shop.customer(
                i,
                new @Nullable Object[] {
                    "C" + n, "person" + n + "@example.org", Shop.mobile(n), "Name " + n, "Malmö", 20_000 + n % 500, null
                },
                "gold");
    }

    private static void load(Workbench workbench, Shape shape, String file, int rows, RowMaker maker) {
        try (ImportBatch batch = workbench
                .imports()
                .begin(
                        Shop.origin(shape.kind(), file, rows),
                        shape,
                        org.clientele.model.intake.Policies.usual(),
                        Checkpoint.none())) {
            List<CleanRow> chunk = new ArrayList<>();
            for (int i = 1; i <= rows; i++) {
                chunk.add(maker.row(i));
                if (chunk.size() == 1000) {
                    batch.write(chunk);
                    chunk.clear();
                }
            }
            batch.write(chunk);
            batch.commit(Checkpoint.none());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file) >> 20;
        } catch (java.io.IOException gone) {
            return -1;
        }
    }

    private static void time(String what, int rows, Runnable work) {
        java.lang.management.OperatingSystemMXBean system =
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long cpu = ((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        double cpuSeconds = (((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime() - cpu) / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        IO.println(String.format(
                Locale.ROOT,
                "%-12s %,9d rows %6.1f s %6.1f CPU-s %,9.0f rows/CPU-s, heap %d MB",
                what,
                rows,
                seconds,
                cpuSeconds,
                rows / cpuSeconds,
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20));
    }
}
