package org.clientele.data.read;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the public test data that is never part of the project: tests that use it are skipped where it is not. */
final class PublicData {
    private PublicData() {}

    /** A folder of the data, or the test ends here with a message. */
    static Path folder(String path) {
        Path folder = root().resolve(path);
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> "skipped: no public data in " + folder + " (set -Dclientele.data)");
        return folder;
    }

    private static Path root() {
        String named = System.getProperty("clientele.data", System.getenv("clientele.data"));
        if (named != null) return Path.of(named);
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path beside = p.resolveSibling("shared").resolve("data");
            if (p.getParent() != null && Files.isDirectory(beside)) return beside;
        }
        return Path.of("../shared/data");
    }
}
