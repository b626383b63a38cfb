package org.clientele.analysis.recommend.serve;

/** Why a product is suggested to a person. */
public enum Ground {
    /** From what the person has bought. */
    HISTORY,
    /** A best-seller in the person's city. */
    CITY,
    /** A best-seller in the person's country. */
    COUNTRY,
    /** A best-seller among people who say the same of themselves. */
    PEOPLE_LIKE,
    /** A best-seller of the category that the person has looked at or bought most. */
    CATEGORY,
    /** A best-seller of the whole shop. */
    EVERYWHERE,
    /** New in the shop, and given a place for that. */
    NEW,
    /** Chosen by the shop to be shown. */
    CHOSEN,
    /** Whatever is left, because nothing better may be shown. */
    REST
}
