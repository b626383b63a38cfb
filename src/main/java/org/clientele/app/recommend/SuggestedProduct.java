package org.clientele.app.recommend;

import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.model.text.Message;

/**
 * One product suggested to one person.
 *
 * @param product the product's row in the catalogue
 * @param sku the shop's product number
 * @param name the product's name
 * @param ground why it is suggested
 * @param reason that in words, said about the person
 * @param address that in words, said to the person
 * @param boughtBoth how many people bought this and the product that speaks most for it; 0 where none does
 * @param share the part that this product has of all that speaks for it, 0.4 for 40 %; 0 where none does
 * @param strength of a hundred suggestions that the shop makes, so many are weaker; -1 for those not made from a history
 */
public record SuggestedProduct(
        int product,
        String sku,
        String name,
        Ground ground,
        Message reason,
        Message address,
        int boughtBoth,
        double share,
        int strength) {}
