package violations.attic;

/** Lives in a room that the house does not have. */
public final class OutOfPlace {
    private OutOfPlace() {}
}
