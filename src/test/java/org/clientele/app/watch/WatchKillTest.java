package org.clientele.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clientele.model.table.TableKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed while rows come in by themselves: afterwards each has come in once. */
class WatchKillTest {
    private static final int ROWS = 400;

    @TempDir
    Path temp;

    private static String rows(int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            // every third row is literally the one before it
            int n = i - i % 3 / 2;
            text.append("C").append(1 + n % WatchedShop.PEOPLE).append(",view,2026-11-20 ");
            text.append(String.format("%02d:%02d", n / 60 % 24, n % 60))
                    .append(",S")
                    .append(n % 7)
                    .append('\n');
        }
        return text.toString();
    }

    private void killed(Path shop, Path file, long afterMillis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dh2.maxOpenTransactions=65535",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchProgram.class.getName(),
                        shop.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertEquals("begin", out.readLine());
            if (!process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
        }
    }

    private void battery(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        Path folder = temp.resolve("shop");
        Path file = temp.resolve("in").resolve("events.csv");
        int written = 0;
        try (WatchedShop shop = new WatchedShop(folder)) {
            shop.write(file, WatchedShop.HEADER + rows(0, ROWS));
            written += ROWS;
        }
        for (int i = 0; i < kills; i++) {
            killed(folder, file, random.nextInt(900));
            int more = 1 + random.nextInt(ROWS);
            Files.writeString(file, rows(written, more), StandardOpenOption.APPEND);
            written += more;
        }
        try (WatchedShop shop = WatchedShop.opened(folder)) {
            shop.watching().add(file, TableKind.EVENTS);
            shop.look();
            assertEquals(List.of(), shop.look());
            assertEquals(written, shop.facts().events().size());
        }
    }

    @Test
    void killed_twice_nothing_is_lost_and_nothing_comes_twice() throws Exception {
        battery(2, 5);
    }

    @Tag("long")
    @Test
    void killed_many_times_nothing_is_lost_and_nothing_comes_twice() throws Exception {
        battery(25, 6);
    }
}
