package org.clientele.analysis.recommend.serve;

/**
 * Who should hear about a product: the people with the highest scores for it.
 *
 * @param product the product
 * @param people the customers, the surest first
 * @param score what the method gives the product for each; comparable only within one method
 * @param because the bought product of each that speaks most for it, -1 where none does
 * @param share the part that it has of all that speaks for the product, 0 to 1
 * @param suited how many people the method has a score for who may hear of it
 * @param hidden how many people it is hidden from, most of them because they have it
 */
public record Hearers(int product, int[] people, float[] score, int[] because, float[] share, int suited, int hidden) {}
