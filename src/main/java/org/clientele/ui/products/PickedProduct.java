package org.clientele.ui.products;

/**
 * One product that was picked in one place to be looked at in the list of products.
 *
 * @param productId the product's lasting id
 */
public record PickedProduct(int productId) {}
