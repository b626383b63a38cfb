package org.clientele.analysis.recommend.league;

/** What suggestions are for. */
public enum Mode {
    /** Something the person has never bought: bought products are neither suggested nor counted as right. */
    DISCOVER_NEW,
    /** Anything, also what they have bought before. */
    BUY_AGAIN
}
