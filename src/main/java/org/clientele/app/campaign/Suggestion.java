package org.clientele.app.campaign;

import org.clientele.model.text.Message;

/**
 * A product that a person may like.
 *
 * @param sku the shop's product number
 * @param name the product's name
 * @param reason why, in words
 */
public record Suggestion(String sku, String name, Message reason) {}
