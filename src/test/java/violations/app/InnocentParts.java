package violations.app;

/** An enum with seven parameters, to which the compiler adds two. */
enum InnocentParts {
    ONE("a", "b", "c", "d", "e", "f", "g");

    private final String sum;

    InnocentParts(String a, String b, String c, String d, String e, String f, String g) {
        this.sum = a + b + c + d + e + f + g;
    }

    String sum() {
        return sum;
    }
}
