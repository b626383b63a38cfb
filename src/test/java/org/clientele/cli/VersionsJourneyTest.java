package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four versions and nobody: through the real export into a file each, out of another tool's mouth, and back. What results
 * say is held against arithmetic on the files alone.
 */
class VersionsJourneyTest {
    private static final int PEOPLE = 1_500;
    private static final double EXACT = 1e-9;
    private static final double Z = 1.959963984540054;
    private static final Clock SENT = Clock.fixed(Instant.parse("2026-06-10T09:30:00Z"), ZoneOffset.UTC);
    private static final Clock READ = Clock.fixed(Instant.parse("2026-07-20T09:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, Double> RATE = Map.of("A", 0.10, "B", 0.16, "C", 0.30, "D", 0.12, "control", 0.08);

    private final CommandsUnderTest then = new CommandsUnderTest(SENT);
    private final CommandsUnderTest now = new CommandsUnderTest(READ);
    private final Map<String, String> armOf = new TreeMap<>();
    private final Set<String> clicked = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Map<String, Double> spent = new HashMap<>();
    private String mark = "";

    /** Somebody's count, mean and variance of what they did. */
    private record Sum(double n, double mean, double variance) {}

    @Test
    void versions_and_nobody_come_back_as_they_were_sent_and_are_read_one_way(@TempDir Path folder) throws IOException {
        Path bench = folder.resolve("bench");
        shop(folder, bench);
        List<Path> files = export(folder, bench);
        assertEquals(4, files.size());
        now.json(0, "results", bench, "import", answers(folder, files));
        now.json(0, "import", bench, "orders", orders(folder));
        JsonNode show = now.json(0, "results", bench, "show", mark);
        assertEquals(0, show.at("/unmatched").asInt());
        Map<String, String> names = new HashMap<>();
        for (JsonNode arm : show.at("/arms")) {
            String name = arm.at("/control").asBoolean()
                    ? "control"
                    : arm.at("/arm").asText().replace("Version ", "");
            names.put(arm.at("/arm").asText(), name);
            assertEquals(count(name), arm.at("/people").asInt());
            assertEquals(clicks(name), arm.at("/clicked").asInt(), name);
            assertEquals(share(name).mean() * count(name), arm.at("/ordered").asDouble(), EXACT);
            assertEquals(left(name), arm.at("/unsubscribed").asInt(), name);
        }
        int seen = 0;
        for (JsonNode effect : show.at("/effects")) {
            String arm = effect.at("/arm").asText();
            boolean share = effect.at("/measure").asText().equals("order");
            if (share && !arm.equals("all")) {
                plain(effect, share(called(names, arm)), share("control"));
                seen++;
            } else if (effect.at("/measure").asText().equals("revenue") && !arm.equals("all")) {
                assertTrue(effect.at("/cutAt").asDouble() >= 60);
                plain(effect, amount(called(names, arm)), amount("control"));
                seen++;
            }
        }
        assertEquals(8, seen);
        List<JsonNode> pairs = new ArrayList<>();
        for (JsonNode pair : show.at("/versions")) {
            if (pair.at("/measure").asText().equals("order")) {
                plain(
                        pair,
                        share(called(names, pair.at("/arm").asText())),
                        share(called(names, pair.at("/against").asText())));
                pairs.add(pair);
            }
        }
        assertEquals(6, pairs.size());
        JsonNode experiment = now.json(0, "experiment", bench, "list").at("/experiments/0");
        holm(pairs, experiment);
        oneReading(show, experiment);
    }

    /** The list of experiments says of the goal what the page of results says. */
    private static void oneReading(JsonNode show, JsonNode experiment) {
        assertEquals(show.at("/verdict").asText(), experiment.at("/verdict").asText());
        assertEquals(show.at("/split/p").asDouble(), experiment.at("/splitP").asDouble(), 0);
        Map<String, List<JsonNode>> mine = new LinkedHashMap<>();
        for (String part : List.of("effects", "versions")) {
            for (JsonNode effect : show.at("/" + part)) {
                if (effect.at("/measure").asText().equals("order")
                        && !effect.at("/arm").asText().equals("all")) {
                    mine.computeIfAbsent(part, key -> new ArrayList<>()).add(effect);
                }
            }
        }
        Map<String, String> called = Map.of("effects", "againstNobody", "versions", "between");
        mine.forEach((part, effects) -> {
            JsonNode theirs = experiment.at("/" + called.get(part));
            assertEquals(effects.size(), theirs.size());
            for (int i = 0; i < effects.size(); i++) {
                for (String key : List.of("difference", "low", "high", "anytimeLow", "anytimeHigh")) {
                    assertEquals(
                            effects.get(i).at("/" + key).asDouble(),
                            theirs.get(i).at("/" + key).asDouble(),
                            0,
                            part + " " + key);
                }
                assertEquals(
                        effects.get(i).at("/pAdjusted").asDouble(),
                        theirs.get(i).at("/adjustedP").asDouble(),
                        0);
                assertEquals(
                        effects.get(i).at("/verdict").asText(),
                        theirs.get(i).at("/verdict").asText());
            }
        });
    }

    private static void plain(JsonNode effect, Sum with, Sum without) {
        double difference = with.mean() - without.mean();
        double half = Z * Math.sqrt(with.variance() / with.n() + without.variance() / without.n());
        assertEquals(with.n(), effect.at("/people").asDouble());
        assertEquals(without.n(), effect.at("/controlPeople").asDouble());
        assertEquals(difference, effect.at("/difference").asDouble(), EXACT);
        // the library's quantile is right to nine digits
        assertEquals(difference - half, effect.at("/low").asDouble(), 1e-8 * Math.max(1, half));
        assertEquals(difference + half, effect.at("/high").asDouble(), 1e-8 * Math.max(1, half));
    }

    /** Holm's steps on the plain p-values: the smallest times six, the next times five, never falling. */
    private static void holm(List<JsonNode> pairs, JsonNode experiment) {
        double[] people = pairs.stream()
                .mapToDouble(pair -> pair.at("/people").asDouble()
                        + pair.at("/controlPeople").asDouble())
                .toArray();
        double[] p = new double[pairs.size()];
        for (int i = 0; i < p.length; i++) {
            JsonNode pair = pairs.get(i);
            double error = (pair.at("/high").asDouble() - pair.at("/low").asDouble()) / 2 / Z;
            double planned = experiment
                            .at("/arms/"
                                    + experiment.at("/between/" + i + "/base").asInt() + "/planned")
                            .asDouble()
                    + experiment
                            .at("/arms/"
                                    + experiment.at("/between/" + i + "/arm").asInt() + "/planned")
                            .asDouble();
            double log = -2 * Math.log(0.05);
            double rho2 = (log + Math.log1p(log)) / planned;
            double spread = people[i] * rho2 + 1;
            double s = Math.pow(pair.at("/difference").asDouble() / error, 2) * people[i];
            p[i] = Math.min(1, Math.sqrt(spread) * Math.exp(-rho2 * s / (2 * spread)));
        }
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < p.length; i++) {
            double most = 0;
            for (int k = 0; k < sorted.length && sorted[k] <= p[i]; k++) {
                most = Math.max(most, Math.min(1, (sorted.length - k) * sorted[k]));
            }
            assertEquals(most, pairs.get(i).at("/pAdjusted").asDouble(), 1e-6);
        }
    }

    private static String called(Map<String, String> names, String arm) {
        return java.util.Objects.requireNonNull(names.get(arm), arm);
    }

    // ---- the shop and the export ----

    private void shop(Path folder, Path bench) throws IOException {
        List<String> customers = new ArrayList<>(List.of("customer_id,name,email"));
        List<String> consents = new ArrayList<>(List.of("customer_id,channel,consent,date"));
        List<String> orders = new ArrayList<>(List.of("order_id,order_time,customer_id,sku,quantity,amount,status"));
        for (int i = 0; i < PEOPLE; i++) {
            customers.add("N" + i + ",Name " + i + ",p" + i + "@example.org");
            consents.add("N" + i + ",email,yes,2026-05-01");
            orders.add("P" + i + ",2026-04-0" + (1 + i % 9) + " 10:00,N" + i + ",S1,1,20,paid");
        }
        then.json(0, "new", bench, "--country", "SE", "--currency", "EUR", "--zone", "UTC");
        then.json(0, "import", bench, "customers", Files.write(folder.resolve("customers.csv"), customers));
        then.json(0, "import", bench, "consents", Files.write(folder.resolve("consents.csv"), consents));
        then.json(0, "import", bench, "orders", Files.write(folder.resolve("before.csv"), orders));
        then.json(0, "coupons", bench, "Summer", "--make", PEOPLE, "--prefix", "SUM");
    }

    private List<Path> export(Path folder, Path bench) throws IOException {
        JsonNode answer = then.json(
                0,
                "campaign",
                bench,
                "--group",
                "all",
                "--channel",
                "email",
                "--name",
                "Summer",
                "--control",
                "0.2",
                "--global-control",
                "0",
                "--version",
                "=0.25",
                "--version",
                "=0.25",
                "--version",
                "=0.25",
                "--coupons",
                "Summer",
                "--split",
                "version",
                "--output",
                folder.resolve("summer.csv"),
                "--reason",
                "a test");
        mark = answer.at("/exportId").asText();
        List<Path> files = new ArrayList<>();
        answer.at("/files").forEach(file -> files.add(Path.of(file.asText())));
        return files;
    }

    // ---- what the tool and the shop tell ----

    /** A tool's own log: of a third of the people by the mark of the export, of a third by coupon, of a third by address. */
    private Path answers(Path folder, List<Path> files) throws IOException {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>(List.of("Export ID,Customer ID,Campaign,Coupon,Email,Event,Event time"));
        for (Path file : files) {
            for (NamedCsvRecord row : CommandsUnderTest.rows(file, StandardCharsets.UTF_8)) {
                String who = row.getField("customer_id");
                armOf.put(who, row.getField("version"));
                String by = switch (lines.size() % 3) {
                    case 0 -> mark + "," + who + ",,,";
                    case 1 -> ",,," + row.getField("coupon") + ",";
                    default -> ",,Summer,," + row.getField("email");
                };
                lines.add(by + ",delivered,2026-06-10 11:00");
                if (random.nextInt(5) == 0) {
                    lines.add(by + ",click,2026-06-10 12:00");
                    clicked.add(who);
                }
                if (random.nextInt(60) == 0) {
                    lines.add(by + ",unsubscribe,2026-06-11 12:00");
                    left.add(who);
                }
            }
        }
        for (int i = 0; i < PEOPLE; i++) {
            armOf.putIfAbsent("N" + i, "control");
        }
        return Files.write(folder.resolve("tool.csv"), lines);
    }

    private Path orders(Path folder) throws IOException {
        Random random = new Random(6);
        List<String> lines = new ArrayList<>(List.of("order_id,order_time,customer_id,sku,quantity,amount,status"));
        int order = 0;
        for (Map.Entry<String, String> person : armOf.entrySet()) {
            String end = "," + person.getKey() + ",S1,1,";
            if (random.nextDouble() < RATE.getOrDefault(person.getValue(), 0.0)) {
                int amount = 10 + random.nextInt(50);
                lines.add("Q" + order++ + ",2026-06-" + (12 + random.nextInt(10)) + " 15:00" + end + amount + ",paid");
                spent.put(person.getKey(), (double) amount);
            } else if (random.nextInt(10) == 0) {
                // in the morning before the message went out, and when the days are over
                lines.add("Q" + order++ + ",2026-06-10 08:00" + end + "99,paid");
                lines.add("Q" + order++ + ",2026-06-24 18:00" + end + "99,paid");
            }
        }
        // nobody's amount is above the cut: many spent the most
        for (Map.Entry<String, Double> each : spent.entrySet()) {
            if (each.getValue() > 52) {
                double rest = 60 - each.getValue();
                lines.add("Q" + order++ + ",2026-06-23 09:00," + each.getKey() + ",S1,1," + rest + ",paid");
                each.setValue(60.0);
            }
        }
        lines.add("Q" + order + ",2026-07-19 12:00,N0,S1,1,5,paid");
        return Files.write(folder.resolve("after.csv"), lines);
    }

    // ---- plain arithmetic ----

    private int count(String arm) {
        return (int) armOf.values().stream().filter(arm::equals).count();
    }

    private int clicks(String arm) {
        return (int) clicked.stream().filter(who -> arm.equals(armOf.get(who))).count();
    }

    private int left(String arm) {
        return (int) left.stream().filter(who -> arm.equals(armOf.get(who))).count();
    }

    private Sum share(String arm) {
        double n = count(arm);
        double p = spent.keySet().stream()
                        .filter(who -> arm.equals(armOf.get(who)))
                        .count()
                / n;
        return new Sum(n, p, p * (1 - p));
    }

    private Sum amount(String arm) {
        double n = count(arm);
        double sum = 0;
        double squares = 0;
        for (Map.Entry<String, Double> each : spent.entrySet()) {
            if (arm.equals(armOf.get(each.getKey()))) {
                sum += each.getValue();
                squares += each.getValue() * each.getValue();
            }
        }
        return new Sum(n, sum / n, (squares - sum * sum / n) / (n - 1));
    }
}
