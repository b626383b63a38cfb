package org.clientele.analysis.basket;

import org.clientele.facts.Facts;

/** What an item of a basket is. */
public enum Level {
    /** A product. */
    PRODUCT,
    /** A category of products; what has none is left out. */
    CATEGORY;

    /** How many items of this kind there are. */
    public int items(Facts facts) {
        return this == PRODUCT
                ? facts.catalogue().size()
                : facts.catalogue().category().words().size();
    }

    /** The item of an order line, or −1 where it is of none. */
    public int item(Facts facts, int line) {
        int product = facts.lines().product()[line];
        return this == PRODUCT || product < 0
                ? product
                : facts.catalogue().category().code()[product];
    }
}
