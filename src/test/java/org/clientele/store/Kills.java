package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the program {@link CutOffImport} and ends it in the middle of its work. */
final class Kills {
    /** How a program is ended. */
    enum By {
        /** At once, as when the power of one process goes out: SIGKILL. */
        KILL,
        /** As when somebody logs out: SIGTERM. */
        TERM
    }

    private Kills() {}

    /** Runs the whole work and gives how long it took, until the program had ended. */
    static long whole(Path folder, String what, int rows, String... flags) throws IOException, InterruptedException {
        Process process = start(folder, what, rows, flags);
        try (BufferedReader out = process.inputReader()) {
            assertEquals("begin", out.readLine());
            long start = System.nanoTime();
            assertEquals("end", out.readLine());
            assertEquals(0, process.waitFor());
            return System.nanoTime() - start;
        }
    }

    /** Ends the program so long after its work began. */
    static void cutOff(Path folder, String what, int rows, long afterNanos, By by)
            throws IOException, InterruptedException {
        Process process = start(folder, what, rows);
        try (BufferedReader out = process.inputReader()) {
            assertEquals("begin", out.readLine());
            if (!process.waitFor(afterNanos, TimeUnit.NANOSECONDS)) {
                switch (by) {
                    case KILL -> process.destroyForcibly();
                    case TERM -> process.destroy();
                }
                process.waitFor();
            }
        }
    }

    /** Kills the program as soon as its note beside the database says that it imports, however fast the machine is.
     *
     * @return whether it was killed while it said so */
    static boolean cutOffWhileImporting(Path folder, int rows) throws IOException, InterruptedException {
        Process process = start(folder, "import", rows);
        try (BufferedReader out = process.inputReader()) {
            assertEquals("begin", out.readLine());
            while (!importing(folder) && !process.waitFor(2, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
            process.waitFor();
        }
        return importing(folder);
    }

    private static boolean importing(Path folder) throws IOException {
        String state = Files.readString(folder.resolve("state.json"));
        return state.contains("IMPORTING") && state.contains("restorePoint");
    }

    /** Starts the program. */
    static Process start(Path folder, String what, int rows, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dh2.maxOpenTransactions=65535"));
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                CutOffImport.class.getName(),
                folder.toString(),
                what,
                Integer.toString(rows)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Copies a folder with everything in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Deletes a folder with everything in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    /** Files of a workbench that are only there while something is being written. */
    static List<String> halfFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".tmp")
                            || name.endsWith(".newFile")
                            || name.endsWith(".tempFile")
                            || name.startsWith("candidate")
                            || name.startsWith("doubtful"))
                    .sorted()
                    .toList();
        }
    }
}
