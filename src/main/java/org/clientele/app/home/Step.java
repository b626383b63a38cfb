package org.clientele.app.home;

import java.util.Locale;

/** The six steps from a spreadsheet to a campaign list, in order. */
public enum Step {
    DATA,
    GROUPS,
    IDEA,
    AUDIENCE,
    CHECK,
    EXPORT;

    /** The key of its name for people. */
    public String textKey() {
        return "home.step." + name().toLowerCase(Locale.ROOT);
    }
}
