package org.clientele.model.campaign;

/**
 * What a campaign gives with its message, and how visits that come of it are marked.
 *
 * @param pool the pool from which each person gets a coupon of their own; empty for none
 * @param link the page the message leads to; empty for none
 * @param source the utm_source of links; empty for no marks
 * @param medium the utm_medium of links; empty for the channel's usual
 */
public record Offer(String pool, String link, String source, String medium) {
    /** Nothing but the message. */
    public static Offer none() {
        return new Offer("", "", "", "");
    }
}
