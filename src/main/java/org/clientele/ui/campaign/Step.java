package org.clientele.ui.campaign;

import java.util.Locale;

/** The steps from a group to a file. */
enum Step {
    WHO,
    WHAT,
    CHANNEL,
    TEST,
    CHECK,
    EXPORT;

    /** The key of its name. */
    String textKey() {
        return "campaignview.step." + name().toLowerCase(Locale.ROOT);
    }

    /** The key of what is decided here, in one sentence. */
    String questionKey() {
        return "campaignview.question." + name().toLowerCase(Locale.ROOT);
    }
}
