package violations.facts;

import java.time.LocalDate;

/** A snapshot that looks at the clock. */
public final class ReadsClock {
    LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }
}
