package org.clientele.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clientele.app.jobs.Job;
import org.clientele.data.sample.SampleShop;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Makes the files of the sample shop in a folder. */
public final class MakeSample {
    /** A file of the sample shop and the kind of table in it. */
    public record SampleFile(String name, TableKind kind) {}

    /** How much was made. */
    public record Made(int customers, int products, int orders, int orderLines, int events) {}

    /** The files in the order in which they are best imported. */
    public static final List<SampleFile> FILES = List.of(
            new SampleFile("customers.xlsx", TableKind.CUSTOMERS),
            new SampleFile("products.tsv", TableKind.PRODUCTS),
            new SampleFile("orders.csv", TableKind.ORDERS),
            new SampleFile("events.csv.gz", TableKind.EVENTS),
            new SampleFile("consents.csv", TableKind.CONSENTS),
            new SampleFile("stops.csv", TableKind.STOPS),
            new SampleFile("results.csv", TableKind.RESULTS));

    /**
     * The shop of that seed.
     *
     * @param customers 1 to 2,000,000
     */
    public Job<Made> files(long seed, int customers, Path folder) {
        return new Job<>(Message.of("sample.job.files"), checkpoint -> {
            if (customers < 1 || customers > 2_000_000) {
                throw Refusal.of("sample.refused.customers", customers);
            }
            try {
                SampleShop.Made made = new SampleShop(seed, customers).write(folder, checkpoint);
                return new Made(made.customers(), made.products(), made.orders(), made.orderLines(), made.events());
            } catch (IOException fault) {
                throw new Refusal(Message.of("sample.refused.folder", folder.toString()), fault);
            }
        });
    }
}
