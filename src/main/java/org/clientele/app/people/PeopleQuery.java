package org.clientele.app.people;

import java.util.Optional;
import org.clientele.facts.CustomerSet;

/**
 * Which customers a list shows and in what order.
 *
 * @param search words that name, number or e-mail contains, or the last four or more digits of the phone; empty for all
 * @param sort what the list is ordered by
 * @param descending whether from large to small
 * @param among only these, such as the people of a group
 */
public record PeopleQuery(String search, Sort sort, boolean descending, Optional<CustomerSet> among) {
    /** What a list can be ordered by. */
    public enum Sort {
        NAME,
        NUMBER,
        CITY,
        LAST_ORDER,
        ORDERS,
        MONEY,
        USUAL_GAP,
        STAGE
    }

    /** Everyone, those who spent most first. */
    public static PeopleQuery everyone() {
        return new PeopleQuery("", Sort.MONEY, true, Optional.empty());
    }

    /** Only these people, those who spent most first. */
    public static PeopleQuery of(CustomerSet among) {
        return new PeopleQuery("", Sort.MONEY, true, Optional.of(among));
    }
}
