package org.clientele.analysis.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The table that long tests write to target/recommenders-neural.md: method, data, measure, published, ours, seconds. */
public final class PublishedFigures {
    private static final Path FILE = Path.of("target", "recommenders-neural.md");

    private PublishedFigures() {}

    /** Adds a row and prints it.
     *
     * @param what method and data, with a bar between
     * @param since the nanosecond at which it began */
    public static void row(String what, String measure, String published, String ours, long since) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.0f |%n",
                what,
                measure,
                published,
                ours,
                (System.nanoTime() - since) / 1e9);
        System.out.print(row);
        try {
            if (!Files.exists(FILE)) {
                Files.createDirectories(FILE.getParent());
                Files.writeString(
                        FILE,
                        "| method | data | measure | published | ours | seconds |\n|---|---|---|---|---|---|\n",
                        StandardCharsets.UTF_8);
            }
            Files.writeString(FILE, row, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
