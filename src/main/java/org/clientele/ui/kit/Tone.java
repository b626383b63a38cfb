package org.clientele.ui.kit;

import java.util.Locale;
import org.clientele.ui.theme.Icon;

/** What a badge, chip or banner means; shape and words say it too, never colour alone. */
public enum Tone {
    NEUTRAL(Icon.INFORMATION),
    ACCENT(Icon.INFORMATION),
    GOOD(Icon.CHECK_CIRCLE),
    WARN(Icon.WARNING),
    BAD(Icon.DANGER);

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    /** The icon that goes with it. */
    public Icon icon() {
        return icon;
    }

    /** Its style class. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
