package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's data is where it belongs and nowhere else: no log, no note of the state, no file left in passing. */
class CanaryTest {
    private static final Set<String> HOLD_PEOPLE = Set.of("workbench.mv.db", "backups", "cache", "exports");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();
    private final List<String> logged = new CopyOnWriteArrayList<>();

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void dataOfPeopleIsFoundInTheWorkbenchOnly() throws IOException {
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        List<String> passing = passing();
        try {
            work();
        } finally {
            root.removeHandler(ear);
        }
        assertEquals(
                List.of(),
                logged.stream()
                        .filter(l -> l.toLowerCase(java.util.Locale.ROOT).contains("canary"))
                        .toList());
        assertEquals(passing, passing(), "copies that were made to read a file are gone");
        Path bench = folder.resolve("bench");
        List<String> elsewhere = new ArrayList<>();
        boolean cacheSeen = false;
        try (Stream<Path> files = Files.walk(bench)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean spills = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("anary");
                String part = bench.relativize(file).getName(0).toString();
                cacheSeen |= spills;
                if (spills && !HOLD_PEOPLE.contains(part)) {
                    elsewhere.add(bench.relativize(file).toString());
                }
            }
        }
        assertTrue(cacheSeen, "the search finds nothing where there is something");
        assertEquals(List.of(), elsewhere);
    }

    private void work() throws IOException {
        Path bench = folder.resolve("bench");
        commands.json(0, "new", bench, "--country", "GB", "--currency", "GBP", "--zone", "UTC");
        String header = "customer_id,name,email,phone,signup_date,Note\n";
        String good = "1,Canary One,canary1@secret.example,+447400123451,2026-01-03,canary note\n"
                + "2,Canary Two,canary2@secret.example,+447400123452,2026-01-04,canary note\n";
        String bad = "3,Canary Three,canary3@@secret,canary phone,soon canary,canary note\n";
        commands.json(0, "import", bench, "customers", file("people.csv", header + good));
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((header + good.replace("One", "Canary Uno")).getBytes(StandardCharsets.UTF_8));
        }
        commands.json(0, "import", bench, "customers", packed);
        commands.run("import", bench, "customers", file("bad.csv", header + good + bad));
        commands.run("import", bench, "customers", file("bad2.csv", header + bad), "--skip-bad");
        commands.run("import", bench, "customers", file("canary.csv", "canary,canary2\ncanary,\"canary\n"));
        commands.run("import", bench, "orders", file("orders.csv", "order_id,customer_id,amount\n1,Canary,canary\n"));
        commands.run("edit", bench, "customers", "--column", "city", "--to", "canary", "--all");
        commands.run("quality", bench);
        commands.run("duplicates", bench);
        commands.run("backup", bench);
        commands.run("check", bench);
        commands.run("undo", bench);
        commands.run("status", bench);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The private copies in the folder for temporary files. */
    private static List<String> passing() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> n.startsWith("clientele-read-"))
                    .sorted()
                    .toList();
        }
    }
}
