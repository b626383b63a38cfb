package violations.app;

import org.clientele.model.house.Allowed;

/** A class that may have its name, and nothing else. */
@Allowed(rule = "names", reason = "Shows that an exception lifts one rule and no other.")
public final class ExcusedHelper {
    @SuppressWarnings("NonFinalStaticField")
    private static int count;

    private ExcusedHelper() {}

    static int next() {
        return ++count;
    }
}
