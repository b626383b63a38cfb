package violations.model;

/** A value that prints. */
public final class Logs {
    void say() {
        System.out.println("seen");
    }
}
