package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands of behaviour on the sample shop, against its own file of orders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehaviourCommandsTest {
    private final CommandsUnderTest commands = new CommandsUnderTest();

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Months in which each buyer paid for an order. */
    private final Map<String, Set<String>> months = new HashMap<>();

    private final Map<String, BigDecimal> revenue = new TreeMap<>();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), bench(), 250);
        for (NamedCsvRecord row : CommandsUnderTest.rows(folder.resolve("files/orders.csv"), StandardCharsets.UTF_8)) {
            BigDecimal amount = new BigDecimal(row.getField("unit_price"))
                    .multiply(new BigDecimal(row.getField("quantity")))
                    .subtract(new BigDecimal("0" + row.getField("discount")));
            if (row.getField("status").equals("paid") && amount.signum() > 0) {
                String month = row.getField("order_time").substring(0, 7);
                months.computeIfAbsent(row.getField("customer_id"), any -> new HashSet<>())
                        .add(month);
                revenue.merge(month, amount, BigDecimal::add);
            }
        }
    }

    private Path bench() {
        return folder.resolve("bench");
    }

    @Test
    void cohorts_are_those_of_the_file() throws IOException {
        JsonNode answer = commands.json(0, "cohorts", bench());
        assertEquals(months.size(), answer.at("/people").asInt());
        for (JsonNode cohort : answer.at("/cohorts")) {
            String first = cohort.at("/from").asText().substring(0, 7);
            long size = months.values().stream()
                    .filter(set ->
                            set.stream().min(String::compareTo).orElseThrow().equals(first))
                    .count();
            assertEquals(size, cohort.at("/size").asLong(), first);
            for (JsonNode cell : cohort.at("/cells")) {
                String month = java.time.YearMonth.parse(first)
                        .plusMonths(cell.at("/since").asLong())
                        .toString();
                assertEquals(
                        months.values().stream()
                                .filter(set -> set.contains(month)
                                        && set.stream()
                                                .min(String::compareTo)
                                                .orElseThrow()
                                                .equals(first))
                                .count(),
                        cell.at("/customers").asLong(),
                        first + " " + month);
            }
        }
        assertTrue(answer.has("revenueDefinition"));
        assertEquals(0, commands.run("cohorts", bench(), "--period", "quarter", "--lang", "zh"));
        assertTrue(commands.out().contains("季度"), commands::out);
    }

    @Test
    void the_first_steps_of_orders_are_those_of_the_file() throws IOException {
        JsonNode answer = commands.json(0, "funnel", bench(), "order:1", "order:2", "--days", "3650");
        assertEquals(months.size(), answer.at("/groups/0/steps/0/customers").asInt());
        assertTrue(answer.at("/groups/0/steps/1/medianMinutes").asDouble() > 0);
        JsonNode split = commands.json(0, "funnel", bench(), "order:1", "order:2", "--compare", "stage:high-value");
        assertEquals(2, split.at("/groups").size());
        JsonNode whole = commands.json(0, "funnel", bench(), "order:1", "order:2");
        for (int step = 0; step < 2; step++) {
            int in = split.at("/groups/0/steps/" + step + "/customers").asInt();
            int others = split.at("/groups/1/steps/" + step + "/customers").asInt();
            assertEquals(whole.at("/groups/0/steps/" + step + "/customers").asInt(), in + others);
        }
        assertEquals(
                "funnel.words.doing",
                commands.json(1, "funnel", bench(), "dance", "order")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "funnel.words.unknown",
                commands.json(1, "funnel", bench(), "order/category=Nowhere", "order")
                        .at("/error/code")
                        .asText());
        assertEquals(2, commands.run("funnel", bench(), "order"));
        assertEquals(0, commands.run("funnel", bench(), "order:1", "order:2", "order:3"));
        assertTrue(commands.out().contains("Second order"), commands::out);
    }

    @Test
    void regions_of_an_overlap_add_up_to_its_groups() throws IOException {
        JsonNode answer =
                commands.json(0, "overlap", bench(), "rfm:champions", "stage:high-value", "stage:active", "rfm:loyal");
        for (JsonNode group : answer.at("/groups")) {
            int sum = 0;
            for (JsonNode region : answer.at("/regions")) {
                for (JsonNode in : region.at("/in")) {
                    sum += in.equals(group.at("/group")) ? region.at("/people").asInt() : 0;
                }
            }
            assertEquals(group.at("/people").asInt(), sum);
        }
        assertFalse(answer.has("circlesMisfit"));
        assertTrue(commands.json(0, "overlap", bench(), "rfm:champions", "stage:high-value")
                .has("circlesMisfit"));
        assertEquals(
                "overlap.number",
                commands.json(1, "overlap", bench(), "all").at("/error/code").asText());
    }

    @Test
    void trends_add_up_to_the_revenue_of_the_file() throws IOException {
        JsonNode answer = commands.json(0, "trends", bench());
        for (int t = 0; t < answer.at("/periods").size(); t++) {
            double sum = 0;
            for (JsonNode line : answer.at("/lines")) {
                sum += line.at("/figures/" + t).asDouble();
            }
            String month = answer.at("/periods/" + t).asText().substring(0, 7);
            assertEquals(revenue.getOrDefault(month, BigDecimal.ZERO).doubleValue(), sum, 0.001, month);
        }
        assertEquals(0, commands.run("trends", bench(), "--by", "brand", "--measure", "buyers", "--period", "week"));
        assertEquals(2, commands.run("trends", bench(), "--by", "mood"));
    }
}
