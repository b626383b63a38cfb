package org.clientele.analysis.recommend.spec;

/** Whose most similar people are counted when people are compared. */
public enum Neighbourhood {
    /** Those of the person who gets suggestions. */
    LISTENER,
    /** Those of the person whose purchases are suggested: nobody who resembles everybody speaks to everybody. */
    SPEAKER
}
