package org.clientele.app.basket;

import org.clientele.analysis.basket.Baskets;

/**
 * Baskets that came from files.
 *
 * @param baskets the baskets
 * @param names what their items are called
 * @param unusable how many lines held no item
 */
public record Transactions(Baskets baskets, ItemNames names, long unusable) {}
