package org.clientele.model.group;

import java.util.Locale;

/** Where a customer stands in the life with the shop; the stages together hold every customer once. */
public enum Stage {
    POTENTIAL,
    NEW,
    ACTIVE,
    HIGH_VALUE,
    AT_RISK,
    LAPSED;

    /** The word for this stage on the command line and in files, such as {@code high-value}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name for people. */
    public String textKey() {
        return "stage.name." + word();
    }
}
