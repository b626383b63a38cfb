package org.clientele.data.target;

/**
 * A column that a target knows.
 *
 * @param header its heading, exactly as the target wants it
 * @param slot what it holds
 * @param form the form of it
 */
public record Place(String header, Slot slot, Form form) {
    /** A column of that heading that holds it as it is. */
    static Place of(String header, Slot slot) {
        return new Place(header, slot, Form.AS_IS);
    }

    /** Where the further columns stand. */
    static Place extras() {
        return new Place("", Slot.EXTRAS, Form.AS_IS);
    }
}
