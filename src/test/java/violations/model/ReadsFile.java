package violations.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A value that reads a file. */
public final class ReadsFile {
    String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
