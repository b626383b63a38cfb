package org.clientele.store;

import java.nio.file.Path;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;

/** The program that {@link KillTest} kills: {@code CutOffImport FOLDER import|undo ROWS}. */
final class CutOffImport {
    /** The seed of the import that is cut off. */
    static final long SEED = 77;

    /** How many customers order. */
    static final int CUSTOMERS = 1500;

    private CutOffImport() {}

    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[2]);
        try (Workbench workbench = Shop.workbenches().open(Path.of(arguments[0]), Checkpoint.none())) {
            IO.println("begin");
            if (arguments[1].equals("import")) {
                Shop.load(workbench, Shop.ORDERS, "cut.csv", Shop.orders(SEED, rows, CUSTOMERS));
            } else {
                workbench
                        .imports()
                        .undo(workbench.imports().batches().getFirst().id(), Checkpoint.none());
            }
            IO.println("end");
        }
    }
}
