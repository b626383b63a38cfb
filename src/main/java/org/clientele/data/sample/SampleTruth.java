package org.clientele.data.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes down what is true of the sample shop, so that a method's answer can be held against it. */
final class SampleTruth {
    /** People in a hundred of the past campaign who got no message. */
    static final int CONTROL_PERCENT = 20;

    /** How many of a thousand buy without the message. */
    static final int BASE_PER_MILLE = 60;

    /** How many of a thousand buy with the message. */
    static final int TREATED_PER_MILLE = 140;

    private SampleTruth() {}

    static void write(Path folder, long seed, int customers, SampleCatalogue catalogue) throws IOException {
        try (CsvWriter csv = SampleShop.writer(
                Files.newOutputStream(folder.resolve("customers.csv")), StandardCharsets.UTF_8, ',')) {
            csv.writeRecord("customer_id", "taste", "habit");
            for (int i = 0; i < customers; i++) {
                SamplePerson person = SamplePerson.of(seed, i);
                csv.writeRecord(
                        person.number(), person.taste().word(), person.habit().word());
            }
        }
        try (CsvWriter csv =
                SampleShop.writer(Files.newOutputStream(folder.resolve("bundles.csv")), StandardCharsets.UTF_8, ',')) {
            csv.writeRecord("first_sku", "then_sku", "share");
            for (int[] pair : SampleCatalogue.bundles()) {
                csv.writeRecord(
                        catalogue.items().get(pair[0]).sku(),
                        catalogue.items().get(pair[1]).sku(),
                        "0.45");
            }
        }
        Files.write(
                folder.resolve("effects.csv"),
                List.of(
                        "campaign,control_share,bought_without,bought_with",
                        "Spring tea 2026,0.%d,0.%03d,0.%03d"
                                .formatted(CONTROL_PERCENT, BASE_PER_MILLE, TREATED_PER_MILLE)),
                StandardCharsets.UTF_8);
    }
}
