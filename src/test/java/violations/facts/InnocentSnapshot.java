package violations.facts;

import java.time.LocalDate;
import java.util.Random;

/** A snapshot that gets its day and its seed from outside, as it should. */
public final class InnocentSnapshot {
    LocalDate tomorrow(LocalDate today) {
        return today.plusDays(1);
    }

    int draw(long seed) {
        return new Random(seed).nextInt();
    }
}
