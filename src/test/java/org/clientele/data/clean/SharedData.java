package org.clientele.data.clean;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Public data beside the checkout, which tests use when it is there. */
final class SharedData {
    private SharedData() {}

    /** A file of the public data; it may not be there. */
    static Path file(String path) {
        @Nullable String given = System.getProperty("clientele.data", System.getenv("clientele.data"));
        Path beside = Path.of("..", "shared", "data");
        Path root =
                given != null ? Path.of(given) : Files.exists(beside) ? beside : Path.of("..", "..", "shared", "data");
        return root.resolve(path);
    }
}
