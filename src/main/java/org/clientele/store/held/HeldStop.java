package org.clientele.store.held;

import org.clientele.store.db.Acts;

/**
 * An entry of the stop list that stops somebody, or lifts another.
 *
 * @param id its number
 * @param customer who it is about, {@link HeldEntries#NONE} where only an address is known
 * @param channel ordinal of the channel
 * @param slot the number of its address, {@link HeldEntries#NONE} where it names none
 * @param batch the batch that brought it
 * @param act what it does
 * @param lifts the number of the entry that it lifts, 0 where none
 */
public record HeldStop(int id, int customer, int channel, int slot, int batch, int act, int lifts)
        implements HeldEntries.Entry {
    /** Whether it stops somebody. */
    public boolean stops() {
        return act == Acts.STOP;
    }
}
