package org.clientele.model.campaign;

import java.util.Locale;

/** What a message is for; consent is given for a purpose and covers no other. */
public enum Purpose {
    MARKETING;

    /** The word for this purpose in files, such as {@code marketing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
