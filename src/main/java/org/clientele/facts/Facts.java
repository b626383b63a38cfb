package org.clientele.facts;

/**
 * The whole snapshot: every analysis reads this and nothing else, so counts are exact and fast.
 *
 * @param version the data version it shows; increases with each batch
 * @param dataDay the data date: epoch day of the newest imported behaviour, {@link People#NO_DAY} when there is none
 * @param people the customers; all customer indexes are rows of this
 * @param catalogue the products; all product indexes are rows of this
 * @param lines order lines by customer
 * @param events events by customer
 * @param permissions who may be written to
 * @param contacts what was sent to whom
 * @param revenue what the amounts mean
 */
public record Facts(
        long version,
        int dataDay,
        People people,
        Catalogue catalogue,
        OrderLines lines,
        Events events,
        Permissions permissions,
        Contacts contacts,
        RevenueBasis revenue) {
    /** How many customers there are. */
    public int customers() {
        return people.size();
    }
}
