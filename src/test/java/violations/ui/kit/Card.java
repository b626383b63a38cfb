package violations.ui.kit;

/** A shared part of screens. */
public final class Card {
    /** The title. */
    public String title() {
        return "Groups";
    }
}
