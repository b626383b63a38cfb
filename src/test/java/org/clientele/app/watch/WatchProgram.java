package org.clientele.app.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.clientele.app.intake.FileTables;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.store.H2Workbenches;

/** The program that a test kills while it watches: {@code WatchProgram WORKBENCH FILE}. */
final class WatchProgram {
    private WatchProgram() {}

    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        try (Workbench workbench = new H2Workbenches(clock).open(Path.of(arguments[0]), Checkpoint.none())) {
            WatchDesk desk = new WatchDesk(workbench, new FileTables(), clock, Texts.of(Locale.ENGLISH)::text);
            desk.add(Path.of(arguments[1]), TableKind.EVENTS);
            IO.println("begin");
            desk.look(true, Checkpoint.none());
            IO.println("end");
        }
    }
}
