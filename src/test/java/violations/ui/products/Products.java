package violations.ui.products;

/** Another area of the screen. */
public final class Products {
    /** How many. */
    public int count() {
        return 2;
    }
}
