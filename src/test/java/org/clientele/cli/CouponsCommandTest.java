package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientele.model.campaign.CouponCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coupons from a file or made here, given out by a campaign, and found again. */
class CouponsCommandTest {
    private final CommandsUnderTest commands = new CommandsUnderTest();

    @TempDir
    private Path folder;

    private String refusal(Object... words) throws IOException {
        return commands.json(1, words).at("/error/code").asText();
    }

    @Test
    void a_campaign_takes_a_code_for_each_person_and_is_refused_while_the_pool_is_short() throws IOException {
        Path bench = folder.resolve("shop");
        commands.shop(folder.resolve("files"), bench, 300);
        Path list = folder.resolve("codes.txt");
        Files.writeString(list, "SPRING-1\nSPRING-2\n\nspring 1\nSPRING-3\n");
        JsonNode pools = commands.json(0, "coupons", bench, "Spring", "--import", list, "--worth", "12.50");
        assertEquals(3, pools.at("/pools/0/free").asInt(), pools::toString);
        assertEquals(1, pools.at("/added/twice").asInt());
        assertEquals(
                "12.5",
                pools.at("/pools/0/worth").decimalValue().stripTrailingZeros().toPlainString());
        Path file = folder.resolve("a.csv");
        Object[] campaign = {
            "campaign",
            bench,
            "--group",
            "all",
            "--channel",
            "email",
            "--output",
            file,
            "--coupons",
            "spring",
            "--link",
            "https://shop.example/sale?x=1#top",
            "--best-hour",
            "--reason",
            "a test"
        };
        JsonNode refused = commands.json(1, campaign);
        assertEquals("coupon.trouble.short", refused.at("/error/code").asText());
        int net = refused.at("/net").asInt();
        assertTrue(
                refused.at("/error/sentence").asText().contains(" " + (net - 3) + " codes short"), refused::toString);
        assertTrue(!Files.exists(file));
        JsonNode made =
                commands.json(0, "coupons", bench, "Spring", "--make", "500", "--prefix", "tea-", "--length", "9");
        assertEquals(500, made.at("/added/codes").asInt());
        assertEquals(503, made.at("/pools/0/free").asInt());
        JsonNode done = commands.json(0, campaign);
        assertEquals(net, done.at("/coupons/reserved").asInt(), done::toString);
        assertEquals(503 - net, done.at("/coupons/left").asInt());
        Set<String> codes = new HashSet<>();
        List<NamedCsvRecord> rows = CommandsUnderTest.rows(file, java.nio.charset.StandardCharsets.UTF_8);
        for (NamedCsvRecord row : rows) {
            String code = row.getField("coupon");
            assertTrue(codes.add(code), code);
            assertTrue(code.startsWith("SPRING-") || CouponCode.holds(code.substring("TEA-".length())), code);
            URI link = URI.create(row.getField("link"));
            assertEquals("top", link.getFragment());
            assertTrue(link.getQuery().startsWith("x=1&utm_source="), link.getQuery());
            assertTrue(link.getQuery().endsWith("&utm_medium=email&utm_campaign=a"), link.getQuery());
            int hour = Integer.parseInt(row.getField("send_hour"));
            assertTrue(hour >= 9 && hour < 20, "hour " + hour);
        }
        assertEquals(net, codes.size());
        NamedCsvRecord one = rows.getLast();
        JsonNode found = commands.json(
                0, "coupons", bench, "--find", one.getField("coupon").toLowerCase(java.util.Locale.ROOT));
        assertEquals(
                one.getField("customer_id"), found.at("/coupons/0/customer").asText());
        assertEquals(one.getField("export_id"), found.at("/coupons/0/exports/0").asText());
        assertEquals(net, found.at("/pools/0/reserved").asInt());
    }

    @Test
    void what_cannot_be_done_is_said() throws IOException {
        Path bench = folder.resolve("w");
        assertEquals(0, commands.run("new", bench));
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "id,券码\n1,AA\n2,BB\n");
        JsonNode read = commands.json(0, "coupons", bench, "P", "--import", table, "--until", "2026-12-31");
        assertEquals(2, read.at("/pools/0/codes").asInt(), read::toString);
        assertEquals("2026-12-31", read.at("/pools/0/until").asText());
        Files.writeString(table, "id,words\n1,CC\n2,DD\n");
        assertEquals("coupon.column", refusal("coupons", bench, "Q", "--import", table));
        assertEquals(1, commands.json(0, "coupons", bench).at("/pools").size(), "no empty pool is left");
        assertEquals(
                4,
                commands.json(0, "coupons", bench, "P", "--import", table, "--column", "Words")
                        .at("/pools/0/codes")
                        .asInt());
        Files.writeString(table, "X1\nX2\nX3\n");
        assertEquals(
                7,
                commands.json(0, "coupons", bench, "P", "--import", table)
                        .at("/pools/0/codes")
                        .asInt());
        assertEquals("coupon.guessable", refusal("coupons", bench, "P", "--make", "100000", "--length", "6"));
        assertEquals("coupon.cli.which", refusal("coupons", bench, "--make", "5"));
        assertEquals("coupon.unknown", refusal("coupons", bench, "--find", "nothing"));
        assertEquals("coupon.trouble.unknown", refusal("coupons", bench, "R"));
        assertEquals("coupon.cli.day", refusal("coupons", bench, "P", "--until", "soon"));
        assertTrue(commands.json(0, "coupons", bench, "P", "--retire")
                .at("/pools/0/retired")
                .asBoolean());
        JsonNode back = commands.json(0, "coupons", bench, "P", "--bring-back", "--withdraw", "aa");
        assertEquals(6, back.at("/pools/0/free").asInt());
        assertEquals(1, back.at("/pools/0/withdrawn").asInt());
        assertEquals(0, commands.run("coupons", bench, "--lang", "zh"));
        assertTrue(commands.out().contains("可用 6"), commands::out);
    }
}
