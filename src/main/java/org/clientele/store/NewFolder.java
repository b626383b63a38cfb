package org.clientele.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientele.store.folder.WorkbenchFolder;

/**
 * A folder that was made for a workbench that did not come about.
 *
 * @param folder what was made
 */
record NewFolder(WorkbenchFolder folder) {
    /** Removes what was made: the parts, the lock, the candidate. The folder itself stays when something else is in it. */
    void remove() {
        try {
            Files.deleteIfExists(folder.lock());
            Files.deleteIfExists(folder.candidate());
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder.root(), Files::isDirectory)) {
                for (Path part : parts) {
                    Files.delete(part);
                }
            }
            Files.deleteIfExists(folder.root());
        } catch (IOException somethingIsInIt) {
            // the refusal that is on its way says more
        }
    }
}
