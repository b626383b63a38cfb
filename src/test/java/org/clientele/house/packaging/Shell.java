package org.clientele.house.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Runs programs of the machine for the packaging tests. */
final class Shell {
    private Shell() {}

    /** The folder of the project. */
    static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("pom.xml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no pom.xml above the working folder");
        }
        return folder;
    }

    /** Runs a program to its end and gives what it printed. */
    static Ended run(Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("clientele", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(project().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(15, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Ended(ended ? process.exitValue() : -1, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether the machine has a program of this name. */
    static boolean has(String program) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** How a program ended.
     *
     * @param code its exit code, or -1 when it had to be stopped
     * @param printed what it printed, answers and errors together */
    record Ended(int code, String printed) {}
}
