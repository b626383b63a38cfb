package violations.app;

/** A service that needs too much. */
public final class ManyParts {
    private final String sum;

    ManyParts(String a, String b, String c, String d, String e, String f, String g, String h) {
        this.sum = a + b + c + d + e + f + g + h;
    }

    String sum() {
        return sum;
    }
}
