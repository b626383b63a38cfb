package org.clientele.analysis.recommend;

/** What a person did with a product; only purchases count as right when recommenders are tested on a shop. */
public enum Signal {
    /** Bought it: an order line that counts. */
    PURCHASE,
    /** Gave it a rating. */
    RATING,
    /** Liked it or put it on a wish list. */
    LIKE,
    /** Put it into the cart. */
    CART,
    /** Looked at it. */
    VIEW,
    /** Clicked on it. */
    CLICK
}
