package org.clientele.model.contact;

import java.util.Locale;

/**
 * What an entry of the ledger of consents says has happened. The order is kept in files: only ever add at the end.
 *
 * <p>The last two are about the ledger itself: entries of a person were blanked on request, or all entries of an import
 * were taken back because they were brought in by mistake.
 */
public enum ConsentAct {
    GRANT(ConsentStatus.GRANTED),
    DENY(ConsentStatus.DENIED),
    WITHDRAW(ConsentStatus.WITHDRAWN),
    OBJECT(ConsentStatus.WITHDRAWN),
    EXPIRE(ConsentStatus.EXPIRED),
    RESTRICT(ConsentStatus.WITHDRAWN),
    IMPORT_UNKNOWN(ConsentStatus.UNKNOWN),
    ERASE(ConsentStatus.UNKNOWN),
    TAKE_BACK(ConsentStatus.UNKNOWN);

    private final ConsentStatus status;

    ConsentAct(ConsentStatus status) {
        this.status = status;
    }

    /** What the entry means for whoever it is about. */
    public ConsentStatus status() {
        return status;
    }

    /** Whether a person can have done it, so that it can be added to the ledger. */
    public boolean isSaid() {
        return this != ERASE && this != TAKE_BACK;
    }

    /** The act that a status in a list of people stands for. */
    public static ConsentAct of(ConsentStatus status) {
        return switch (status) {
            case UNKNOWN -> IMPORT_UNKNOWN;
            case GRANTED -> GRANT;
            case DENIED -> DENY;
            case WITHDRAWN -> WITHDRAW;
            case EXPIRED -> EXPIRE;
        };
    }

    /** Its word in files and answers, such as {@code withdraw}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
