package org.clientele.analysis.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.util.Arrays;
import org.clientele.analysis.fixture.LargeShop;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Predictions of large shops: everybody is in the list once, and the pace is printed. */
@Tag("long")
class LargePredictionTest {
    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void many_customers(int customers) {
        Facts facts = LargeShop.facts(customers);
        double start = seconds();
        long clock = System.nanoTime();
        PredictResult result = Predict.run(facts, PredictSpec.of(PredictTarget.BUY, 60), Checkpoint.none());
        System.out.printf(
                "prediction of %,d customers: %.1f s of one processor, %.1f s by the clock, made by %s%n",
                customers, seconds() - start, (System.nanoTime() - clock) / 1e9, result.used());
        assertNotNull(result.tested());
        assertEquals(customers, Arrays.stream(result.people()).distinct().count());
    }

    private static double seconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
