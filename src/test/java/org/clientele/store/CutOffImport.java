package org.clientele.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clientele.app.care.Backup;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.clientele.store.db.Migrations;
import org.clientele.store.folder.WorkbenchFolder;
import org.jspecify.annotations.Nullable;

/** The program that tests cut off: {@code CutOffImport FOLDER WORK ROWS}. */
final class CutOffImport {
    /** The seed of the import that is cut off. */
    static final long SEED = 77;

    /** How many customers order. */
    static final int CUSTOMERS = 1500;

    private CutOffImport() {}

    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[2]);
        switch (arguments[1]) {
            case "import" ->
                opened(
                        folder,
                        workbench -> Shop.load(workbench, Shop.ORDERS, "cut.csv", Shop.orders(SEED, rows, CUSTOMERS)));
            case "undo" ->
                opened(
                        folder,
                        workbench -> workbench
                                .imports()
                                .undo(workbench.imports().batches().getFirst().id(), Checkpoint.none()));
            case "backup" -> opened(folder, workbench -> new H2Care(Shop.CLOCK).backUp(workbench, Checkpoint.none()));
            case "along" ->
                opened(
                        folder,
                        workbench -> new H2Care(Shop.CLOCK)
                                .takeAlong(workbench, folder.resolve("exports/along.zip"), true, Checkpoint.none()));
            case "coupons" -> opened(folder, workbench -> CouponScene.giveOut(workbench, rows));
            case "wait" -> opened(folder, workbench -> IO.readln());
            case "memory" -> opened(folder, CutOffImport::untilMemoryIsFull);
            case "restore" -> {
                H2Care care = new H2Care(Shop.CLOCK);
                String byHand = care.backups(folder).stream()
                        .filter(backup -> backup.kind() == Backup.Kind.BY_HAND)
                        .findFirst()
                        .orElseThrow()
                        .name();
                IO.println("begin");
                care.restore(folder, byHand, Checkpoint.none());
                IO.println("end");
            }
            case "upgrade" -> {
                IO.println("begin");
                new H2Workbenches(Shop.CLOCK, later(rows))
                        .open(folder, Checkpoint.none())
                        .close();
                IO.println("end");
            }
            case "compact" -> {
                Database database = Database.open(new WorkbenchFolder(folder).databaseName());
                IO.println("begin");
                database.closeCompact();
                IO.println("end");
            }
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    /** Imports ever more people until the memory is full; what it then says is what the workbench still holds. */
    private static void untilMemoryIsFull(Workbench workbench) {
        try (ImportBatch batch = workbench
                .imports()
                .begin(
                        Shop.origin(TableKind.CUSTOMERS, "endless.csv", 1_000),
                        Shop.CUSTOMERS,
                        Policies.usual(),
                        Checkpoint.none())) {
            for (int i = 0; ; i++) {
                batch.write(people(i));
            }
        } catch (OutOfMemoryError full) {
            IO.println("out of memory");
        } catch (Refusal told) {
            IO.println(
                    told.sentence().key().equals("store.memory.full")
                            ? "out of memory"
                            : told.sentence().key());
        }
        IO.println(workbench.imports().batches().size() + " imports");
    }

    private static List<CleanRow> people(int part) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String number = "M" + part + "-" + i;
            rows.add(Shop.customer(
                    i + 1,
                    new @Nullable Object[] {
                        number, number + "@example.org", null, "Name of " + number, null, 20_000, null
                    },
                    null));
        }
        return rows;
    }

    private interface Work {
        void on(Workbench workbench);
    }

    private static void opened(Path folder, Work work) {
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            IO.println("begin");
            work.on(workbench);
            IO.println("end");
        }
    }

    /** The program's schema and one after it, whose step takes its time. */
    static Migrations later(int steps) {
        List<String> scripts = new ArrayList<>(Migrations.ofProgram().scripts());
        StringBuilder step = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            step.append("alter table order_line add column later").append(i).append(" int default 0;\n");
        }
        scripts.add(step.toString());
        return new Migrations(scripts);
    }
}
