package org.clientele.model.contact;

import java.util.Locale;

/** Why it is lawful to write to somebody. The order is kept in files: only ever add at the end. */
public enum LawfulBasis {
    /** The person agreed. */
    CONSENT,
    /** The person agreed in writing, and words and proof of it are kept. */
    WRITTEN_CONSENT,
    /** The person has bought, and hears of similar products until saying no. */
    SOFT_OPT_IN,
    /** The message is part of what the person has ordered. */
    CONTRACT,
    /** The sender's own interest, where the law lets that be enough. */
    LEGIT_INTEREST,
    /** The person agreed to exactly this, apart from everything else. */
    SEPARATE_CONSENT;

    /** Its word in files and answers, such as {@code soft-opt-in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
