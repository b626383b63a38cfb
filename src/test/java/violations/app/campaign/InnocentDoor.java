package violations.app.campaign;

import java.nio.file.Path;
import org.clientele.app.workbench.Campaigns;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.data.write.PendingFile;

/** A list that leaves when the gate has let it. */
public final class InnocentDoor {
    void leave(Campaigns campaigns, ExportEntry entry, int[] people, Path file, String addresses) {
        try (PendingFile pending = PendingFile.beside(file, true)) {
            pending.write(addresses);
            campaigns.record(entry, people, new int[0]);
            pending.putInPlace();
        }
    }
}
