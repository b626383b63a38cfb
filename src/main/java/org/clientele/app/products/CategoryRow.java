package org.clientele.app.products;

/**
 * One category of products and what it sold.
 *
 * @param category its number, -1 for products without one
 * @param name its name, empty for products without one
 * @param products how many products it has
 * @param buyers how many people bought from it
 * @param revenue what was paid for its products, in ten-thousandths
 */
public record CategoryRow(int category, String name, int products, int buyers, long revenue) {}
