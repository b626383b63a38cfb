package org.clientele.data.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleShopTest {
    @Test
    void theSameSeedMakesTheSameShop(@TempDir Path folder) throws IOException {
        SampleShop.Made made = new SampleShop(7, 300).write(folder.resolve("a"), Checkpoint.none());
        new SampleShop(7, 300).write(folder.resolve("b"), Checkpoint.none());
        new SampleShop(8, 300).write(folder.resolve("c"), Checkpoint.none());
        for (String file : List.of("orders.csv", "products.tsv", "consents.csv", "stops.csv", "results.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a").resolve(file)),
                    Files.readAllBytes(folder.resolve("b").resolve(file)),
                    file);
        }
        assertNotEquals(
                Files.readString(folder.resolve("a/orders.csv")), Files.readString(folder.resolve("c/orders.csv")));
        assertEquals(
                made.orderLines() + 1L,
                Files.readAllLines(folder.resolve("a/orders.csv")).size());
        assertEquals(400, made.products());
    }

    @Test
    void telephonesAreValidMobilesAndAddressesReserved() throws NumberParseException {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        Set<String> seen = new HashSet<>();
        int given = 0;
        for (int i = 0; i < 5000; i++) {
            SamplePerson person = SamplePerson.of(7, i);
            if (!person.phone().isEmpty()) {
                given++;
                PhoneNumber number = phones.parse(person.phone(), "CN");
                PhoneNumberType type = phones.getNumberType(number);
                assertTrue(phones.isValidNumber(number), person.phone());
                assertTrue(
                        type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE, person.phone());
                assertTrue(seen.add(person.phone()), "nobody shares a number");
            }
            assertTrue(
                    person.email().isEmpty() || person.email().matches("[a-z0-9.]+@(mail\\.)?example\\.(com|org|net)"),
                    person.email());
        }
        assertTrue(given > 3000);
    }

    @Test
    void theTruthThatWasPlantedIsThere() {
        SampleCatalogue catalogue = new SampleCatalogue(7);
        SampleOrders orders = new SampleOrders(7, catalogue);
        Map<Integer, int[]> withPartner = new HashMap<>();
        long own = 0;
        long all = 0;
        long november = 0;
        long february = 0;
        for (int i = 0; i < 3000; i++) {
            SamplePerson person = SamplePerson.of(7, i);
            for (SampleOrders.Order order : orders.of(person)) {
                november += order.at().getMonthValue() == 11 ? 1 : 0;
                february += order.at().getMonthValue() == 2 ? 1 : 0;
                Set<Integer> basket = new HashSet<>();
                order.lines().forEach(line -> basket.add(line.item()));
                for (int item : basket) {
                    int category = catalogue.items().get(item).category();
                    own += category == person.taste().first || category == person.taste().second ? 1 : 0;
                    all++;
                    int partner = catalogue.partner(item);
                    if (partner >= 0) {
                        int[] counts = withPartner.computeIfAbsent(item, k -> new int[2]);
                        counts[0]++;
                        counts[1] += basket.contains(partner) ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(own > 0.85 * all, "tastes: " + own + " of " + all);
        assertTrue(november > 1.3 * february, "season");
        assertEquals(12, withPartner.size(), "bundles");
        Set<Integer> seconds = new HashSet<>();
        for (int[] pair : SampleCatalogue.bundles()) {
            seconds.add(pair[1]);
        }
        withPartner.forEach((item, counts) -> assertTrue(
                counts[1] > (seconds.contains(item) ? 0.25 : 0.45) * counts[0] - 2 * Math.sqrt(counts[0]),
                () -> item + ": " + counts[1] + " of " + counts[0]));
    }

    @Test
    void consentsAreWrittenAsAChineseShopWrites(@TempDir Path folder) throws IOException {
        new SampleShop(7, 400).write(folder, Checkpoint.none());
        List<String> lines = Files.readAllLines(folder.resolve("consents.csv"), Charset.forName("GB18030"));
        assertTrue(lines.getFirst().startsWith("客户编号,渠道"));
        assertTrue(lines.stream().anyMatch(line -> line.contains("退订")));
        assertTrue(lines.stream().filter(line -> line.contains(",同意,")).count() > 200);
    }
}
