package org.clientele.data.target;

/** Which columns stand in a file beyond those that its target knows. */
public enum Extras {
    /** None. */
    NONE,
    /** What was planned for each person: version, hour, coupon, link. The text is merged already. */
    PLANNED,
    /** What was planned, and the product suggestions: for people, who may use them otherwise. */
    SUGGESTED,
    /** What was planned, suggestions, and the fields of the text, which the target fills in itself. */
    FIELDS,
    /** Only the fields of the text, in their order: the variables of a template that the target keeps. */
    VARIABLES
}
