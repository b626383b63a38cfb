package org.clientele.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import org.clientele.app.jobs.Job;
import org.clientele.data.sample.SampleShop;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Makes the files of the sample shop in a folder. */
public final class MakeSample {
    /**
     * The shop of that seed.
     *
     * @param customers 1 to 2,000,000
     */
    public Job<SampleShop.Made> files(long seed, int customers, Path folder) {
        return new Job<>(Message.of("sample.job.files"), checkpoint -> {
            if (customers < 1 || customers > 2_000_000) {
                throw Refusal.of("sample.refused.customers", customers);
            }
            try {
                return new SampleShop(seed, customers).write(folder, checkpoint);
            } catch (IOException fault) {
                throw new Refusal(Message.of("sample.refused.folder", folder.toString()), fault);
            }
        });
    }
}
