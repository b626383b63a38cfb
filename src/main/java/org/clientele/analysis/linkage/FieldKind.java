package org.clientele.analysis.linkage;

/** How the values of a field are written the same way and compared. */
public enum FieldKind {
    /** A given or a family name. */
    NAME(0.3),
    /** Words: an address, a town, a title. */
    TEXT(0.6),
    /** Letters and digits that stand for something: a postcode, a number of a card. */
    CODE(0.5),
    /** A day, as 1987-02-28 or 19870228. */
    DATE(0.25),
    /** An amount or a count. */
    NUMBER(0.6),
    /** An e-mail address. */
    EMAIL(0.9),
    /** A telephone number. */
    PHONE(0.9);

    private final double mostDifferent;

    FieldKind(double mostDifferent) {
        this.mostDifferent = mostDifferent;
    }

    /**
     * The largest share of true pairs that is believed to differ in such a field: people change their address and their
     * telephone, but hardly their birthday. Without that bound, where nobody is twice, the learning would take people who
     * merely share a name for the same.
     */
    public double mostDifferent() {
        return mostDifferent;
    }
}
