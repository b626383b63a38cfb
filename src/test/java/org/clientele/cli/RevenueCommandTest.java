package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevenueCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    /** Three orders: 200.00 paid; 80.00 returned; 30.00 given back later. */
    private Path shop() throws IOException {
        Path bench = folder.resolve("bench");
        commands.json(0, "new", bench, "--currency", "CNY", "--country", "CN", "--zone", "UTC");
        Path file = folder.resolve("orders.csv");
        Files.write(
                file,
                List.of(
                        "order_no,order_time,customer_id,product_name,quantity,amount,status",
                        "A1,2026-03-01,C1,Tea,1,200.00,paid",
                        "A2,2026-03-02,C2,Cup,1,80.00,refunded",
                        "A3,2026-03-05,C1,Tea,1,-30.00,refunded",
                        "A4,2026-03-06,C3,Cup,1,50.00,cancelled"));
        commands.json(0, "import", bench, "orders", file);
        return bench;
    }

    private static void money(String wanted, JsonNode answer, String field) {
        assertEquals(0, new BigDecimal(wanted).compareTo(answer.at(field).decimalValue()), () -> field + answer);
    }

    @Test
    void a_definition_is_shown_chosen_kept_and_followed_by_groups_and_status() throws IOException {
        Path bench = shop();
        JsonNode shown = commands.json(0, "revenue", bench);
        money("200", shown, "/revenue12Months");
        assertEquals("ignore", shown.at("/revenueDefinition/refunds").asText());
        assertEquals(
                "Revenue: paid orders, refunds left out, tax included, CNY",
                shown.at("/revenueDefinition/sentence").asText());
        JsonNode chosen = commands.json(
                0,
                "revenue",
                bench,
                "--refunds",
                "subtract",
                "--tax",
                "without",
                "--tax-rate",
                "13",
                "--rate",
                "usd=7.1");
        money("200", chosen, "/revenue12MonthsBefore");
        // 200 / 1.13 = 176.99115…, 30 / 1.13 = 26.54867…, each rounded half up to four decimals
        money("150.4425", chosen, "/revenue12Months");
        JsonNode status = commands.json(0, "status", bench);
        assertEquals("subtract", status.at("/revenueDefinition/refunds").asText());
        assertEquals("without", status.at("/revenueDefinition/tax").asText());
        money("13", status, "/revenueDefinition/taxRate");
        money("7.1", status, "/revenueDefinition/rates/USD");
        JsonNode groups = commands.json(0, "groups", bench, "stages");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode group : groups.at("/groups")) {
            sum = sum.add(group.at("/revenue").decimalValue());
        }
        assertEquals(0, new BigDecimal("150.4425").compareTo(sum));
        assertEquals("subtract", groups.at("/revenueDefinition/refunds").asText());
        JsonNode apart = commands.json(0, "revenue", bench, "--default", "--refunds", "apart");
        money("280", apart, "/revenue12Months");
        money("110", apart, "/refunds12Months");
        assertTrue(apart.at("/revenueDefinition/rates").isEmpty());
        money("250", commands.json(0, "revenue", bench, "--default", "--cancelled", "count"), "/revenue12Months");
    }

    @Test
    void people_read_sentences_in_both_languages() throws IOException {
        Path bench = shop();
        assertEquals(0, commands.run("revenue", bench, "--refunds", "apart"));
        assertEquals("""
            Revenue of the last 12 months went from ¥200.00 to ¥280.00.
            Revenue: paid orders, refunds shown apart, tax included, CNY
            Amounts in the files: tax included
            Revenue of the last 12 months: ¥280.00
            Refunds in the same 12 months: ¥110.00
            """, commands.out());
        assertEquals(0, commands.run("revenue", bench, "--refunds", "apart"));
        assertTrue(commands.out().startsWith("This was chosen already."), commands::out);
        assertEquals(0, commands.run("status", bench, "--lang", "zh"));
        assertTrue(commands.out().contains("收入口径：已付款订单、退款单列、含税、CNY"), commands::out);
    }

    @Test
    void what_is_no_rate_is_refused_and_nothing_changes() throws IOException {
        Path bench = shop();
        JsonNode before = commands.json(0, "revenue", bench).at("/revenueDefinition");
        for (String line : List.of(
                "--tax-rate 119 revenue.input.tax",
                "--tax-rate some revenue.input.tax",
                "--rate USD revenue.cli.rate.form",
                "--rate SHELLS=2 revenue.input.currency",
                "--rate USD=-1 revenue.input.rate",
                "--rate USD=0 revenue.input.rate",
                "--rate CNY=2 store.convention.own")) {
            String[] words = line.split(" ");
            JsonNode answer = commands.json(1, "revenue", bench, "--refunds", "subtract", words[0], words[1]);
            assertEquals(words[2], answer.at("/error/code").asText());
        }
        assertEquals(before, commands.json(0, "revenue", bench).at("/revenueDefinition"));
    }

    @Test
    void a_word_that_is_no_choice_is_bad_usage() throws IOException {
        assertEquals(
                "cli.usage.choice",
                commands.json(2, "revenue", "bench", "--refunds", "maybe")
                        .at("/error/code")
                        .asText());
    }
}
