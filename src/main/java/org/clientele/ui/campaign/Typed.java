package org.clientele.ui.campaign;

import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** Fields into which only numbers can be typed. */
final class Typed {
    private static final Pattern MONEY = Pattern.compile("\\d{0,6}(?:[.,]\\d{0,4})?");

    private Typed() {}

    /** Whole numbers of at most that many digits. */
    static void digits(TextField field, int most) {
        only(field, Pattern.compile("(?:[1-9]\\d{0," + (most - 1) + "})?"));
    }

    /** Small amounts of money with up to four decimals. */
    static void money(TextField field) {
        only(field, MONEY);
    }

    /** JavaFX drops a change for which its filter answers null. */
    @SuppressWarnings("NullAway")
    private static void only(TextField field, Pattern pattern) {
        field.setTextFormatter(new TextFormatter<String>(
                change -> pattern.matcher(change.getControlNewText()).matches() ? change : null));
    }
}
