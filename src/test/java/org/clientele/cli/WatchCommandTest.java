package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.app.intake.FileTables;
import org.clientele.app.notice.Texts;
import org.clientele.app.watch.Signals;
import org.clientele.store.H2Workbenches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    private static final String ORDERS = "order_id,date,customer_id,sku,quantity,amount\n";

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final List<String> comes = new ArrayList<>();

    private Path file() {
        return temp.resolve("orders.csv");
    }

    private static String order(int number) {
        return "O" + number + ",2026-11-03,C" + number + ",S1,1,10.50\n";
    }

    /** Each wait takes half a second, and something is added to the file. */
    private Signals signals() {
        return new Signals() {
            @Override
            public void follow(Set<Path> folders) {
                assertTrue(folders.contains(temp));
            }

            @Override
            public void await(Duration most) {
                now = now.plusMillis(500);
                if (!comes.isEmpty()) {
                    add(comes.removeFirst());
                }
            }

            @Override
            public void close() {}
        };
    }

    private void add(String rows) {
        try {
            Files.writeString(file(), rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        CliContext context = new CliContext(
                new H2Workbenches(clock),
                locale -> Texts.of(locale)::text,
                clock,
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new CommandTree(
                        context,
                        "test",
                        List.of(new NewCommand(context), new WatchCommand(context, new FileTables(), this::signals)))
                .run(arguments);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void each_import_is_a_line_of_json_and_the_next_run_goes_on_where_this_one_ended() throws Exception {
        String bench = temp.resolve("bench").toString();
        assertEquals(0, run("new", bench, "--name", "Shop", "--zone", "UTC", "--country", "GB", "--currency", "GBP"));
        add(ORDERS + order(1) + "O2,2026");
        assertEquals(0, run("watch", bench, file().toString(), "--kind", "orders", "--once", "--json"));
        assertEquals(2, lines().size());
        assertEquals(1, lines().getFirst().at("/batch/created").asInt());
        assertEquals(
                "orders.csv (watched)", lines().getFirst().at("/batch/file").asText());
        assertTrue(lines().getLast().at("/ok").asBoolean());
        assertEquals(1, lines().getLast().at("/imports").asInt());

        comes.addAll(List.of("-11-03,C2,S1,1,10.50\n", "", order(3), "", ""));
        assertEquals(0, run("watch", bench, file().toString(), "--kind", "orders", "--seconds", "4", "--json"));
        List<JsonNode> more = lines();
        assertEquals(2, more.getLast().at("/imports").asInt(), out::toString);
        assertFalse(more.getFirst().at("/anew").asBoolean());
        assertEquals(1, more.getFirst().at("/batch/created").asInt());

        add("O4,never,C4,S1,1,1\n");
        assertEquals(1, run("watch", bench, file().toString(), "--kind", "orders", "--once", "--json"));
        assertEquals(1, lines().getFirst().at("/batch/rejected").asInt());
        assertTrue(Files.exists(Path.of(lines().getFirst().at("/rejects").asText())));
        assertEquals("watch.fault.rows", lines().getLast().at("/error/code").asText());
    }
}
