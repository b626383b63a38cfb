package org.clientele.model.rule;

/** What became of a message that was sent. */
public enum Outcome {
    /** It was sent. */
    SENT,
    /** It was opened. */
    OPENED,
    /** Something in it was clicked. */
    CLICKED,
    /** It led to a purchase. */
    CONVERTED,
    /** It did not arrive. */
    BOUNCED,
    /** It was answered by leaving the list. */
    UNSUBSCRIBED,
    /** It was complained about. */
    COMPLAINED;

    /** The bit that stands for it where the outcomes of a message are kept as one number; none for being sent. */
    public int bit() {
        return this == SENT ? 0 : 1 << (ordinal() - 1);
    }
}
