package violations.app.campaign;

import java.nio.file.Path;
import org.clientele.data.write.PendingFile;

/** A list that leaves without anybody asking whether it may. */
public final class BackDoor {
    void leave(Path file, String addresses) {
        try (PendingFile pending = PendingFile.beside(file, true)) {
            pending.write(addresses);
            pending.putInPlace();
        }
    }
}
