package org.clientele.model.group;

import java.util.Locale;

/** The named groups of recency, frequency and money that together hold every customer once (semantics: RFM). */
public enum RfmGroup {
    CHAMPIONS,
    LOYAL,
    POTENTIAL_LOYALISTS,
    NEW,
    PROMISING,
    NEEDS_ATTENTION,
    ABOUT_TO_SLEEP,
    CANT_LOSE,
    AT_RISK,
    HIBERNATING,
    PROSPECTS;

    /** The word for this group on the command line and in files, such as {@code at-risk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name for people. */
    public String textKey() {
        return "rfm.group." + word();
    }
}
