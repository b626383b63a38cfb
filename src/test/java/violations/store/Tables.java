package violations.store;

/** Something of the store that the rooms below must not see. */
public final class Tables {
    /** A name. */
    public String name() {
        return "orders";
    }
}
