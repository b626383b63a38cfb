package org.clientele.analysis.recommend.serve;

/** The kinds of rules that decide what may be suggested; each has a cost that can be measured. */
public enum ServingRule {
    /** Hides what the person has bought. */
    BOUGHT,
    /** Hides what is out of stock. */
    STOCK,
    /** Keeps prices within a band. */
    PRICE,
    /** Keeps prices near those the person usually pays. */
    USUAL_PRICE,
    /** Hides what leaves too little margin. */
    MARGIN,
    /** Keeps to some categories and brands, or away from them. */
    SCOPE,
    /** Hides products that are never to be suggested. */
    BLOCKED,
    /** Hides products that are never to be suggested to one person. */
    FOR_PERSON,
    /** At most so many of one category. */
    CATEGORY_QUOTA,
    /** One of several sizes and colours. */
    VARIANTS,
    /** Gives a few places to new and chosen products. */
    BOOST,
    /** Gives a part of the places to a group of products. */
    FLOOR,
    /** Prefers products that differ from each other. */
    VARIETY
}
