package org.clientele.model.campaign;

import java.util.Locale;

/** Why somebody of the group does not get the message, in the fixed order in which the reasons are tried. */
public enum Exclusion {
    NOT_A_CUSTOMER("audience.reason.not-a-customer"),
    NO_ADDRESS("audience.reason.no-address"),
    NO_CONSENT("audience.reason.no-consent"),
    NOT_LAWFUL("audience.reason.not-lawful"),
    STOPPED("audience.reason.stopped"),
    UNDER_AGE("audience.reason.under-age"),
    GLOBAL_CONTROL("audience.reason.global-control"),
    COMPLAINED("audience.reason.complained"),
    CAPPED("audience.reason.capped"),
    ANSWERED("audience.reason.answered"),
    PRIORITY("audience.reason.priority"),
    SAME_ADDRESS("audience.reason.same-address"),
    CONTROL("audience.reason.control"),
    NO_GAIN("audience.reason.no-gain"),
    LIMIT("audience.reason.limit"),
    BUDGET("audience.reason.budget"),
    COUPONS("audience.reason.coupons");

    private final String textKey;

    Exclusion(String textKey) {
        this.textKey = textKey;
    }

    /** The word for this reason in files, such as {@code no-consent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its sentence, which takes the number of people. */
    public String textKey() {
        return textKey;
    }

    /** The key of its name without a number, such as "No permission". */
    public String nameKey() {
        return "reach.reason." + word();
    }
}
