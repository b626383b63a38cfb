package org.clientele.store.held;

import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.LawfulBasis;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger of consents that says something of somebody.
 *
 * @param id its number
 * @param customer who it is about, {@link HeldEntries#NONE} where only an address is known
 * @param channel ordinal of the channel
 * @param slot the number of its address, {@link HeldEntries#NONE} where it names none
 * @param batch the batch that brought it
 * @param obtained minute in which it was said, {@link #UNDATED} where that is not known
 * @param expires the last day on which it holds, {@link Integer#MAX_VALUE} for ever
 * @param kind purpose, status, ground and what can be shown, as {@link #kind} packs them
 * @param says what tells it from another entry about the same
 */
public record HeldConsent(
        int id, int customer, int channel, int slot, int batch, int obtained, int expires, int kind, long says)
        implements HeldEntries.Entry {
    /** Nobody knows when it was said. */
    public static final int UNDATED = Integer.MIN_VALUE;

    private static final ConsentPurpose[] PURPOSES = ConsentPurpose.values();
    private static final ConsentStatus[] STATES = ConsentStatus.values();
    private static final LawfulBasis[] GROUNDS = LawfulBasis.values();
    private static final int BYTE = 8;
    private static final int LOW = 0xF;
    private static final int SOURCE = 1;
    private static final int PROOF = 2;
    private static final int WORDING = 4;

    /** Packs what an entry is like.
     *
     * @param told the ground that is written down, null where none is */
    static int kind(
            ConsentPurpose purpose,
            ConsentStatus status,
            @Nullable Integer told,
            boolean source,
            boolean proof,
            boolean wording) {
        int shown = (source ? SOURCE : 0) | (proof ? PROOF : 0) | (wording ? WORDING : 0);
        int ground = told == null ? LOW : told;
        return purpose.ordinal() | status.ordinal() << BYTE | ground << 2 * BYTE | shown << 3 * BYTE;
    }

    /** What it is for. */
    public ConsentPurpose purpose() {
        return PURPOSES[kind & LOW];
    }

    /** What it means. */
    public ConsentStatus status() {
        return STATES[kind >> BYTE & LOW];
    }

    /** Whether it is an agreement that opens anything the program does. */
    public boolean opens() {
        return status() == ConsentStatus.GRANTED
                && switch (purpose()) {
                    case MARKETING, SIMILAR_PRODUCTS, PROFILING -> true;
                    case SERVICE, OTHER -> false;
                };
    }

    /** Whether it says where it comes from. */
    public boolean isProven() {
        return (kind >> 3 * BYTE & (SOURCE | PROOF)) != 0;
    }

    /** The ground that is written down; else an agreement counts as written when its words and a proof are kept. */
    public LawfulBasis basis() {
        int told = kind >> 2 * BYTE & LOW;
        if (told != LOW) {
            return GROUNDS[told];
        }
        if (purpose() == ConsentPurpose.SIMILAR_PRODUCTS) {
            return LawfulBasis.SOFT_OPT_IN;
        }
        boolean written = (kind >> 3 * BYTE & (PROOF | WORDING)) == (PROOF | WORDING);
        return written ? LawfulBasis.WRITTEN_CONSENT : LawfulBasis.CONSENT;
    }
}
