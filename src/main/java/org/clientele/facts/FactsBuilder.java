package org.clientele.facts;

import java.util.Map;
import org.clientele.model.trade.RevenueDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Makes a snapshot from rows: a first one from all rows, or a next one from an earlier snapshot and new rows.
 *
 * <p>On a base, order lines and events are only added to. Customers and products are taken over when none is given here,
 * and otherwise must be given in full, the base's customers and products first and in the same places (nobody of the
 * base may be missing; use a full build when somebody is). Permissions and contacts always have to be given in full,
 * unless {@link #keepReach} says that they are as in the base.
 */
public final class FactsBuilder {
    private final long version;
    private final @Nullable Facts base;
    private final PeopleBuilder people = new PeopleBuilder();
    private final CatalogueBuilder catalogue = new CatalogueBuilder();
    private final LinesBuilder lines = new LinesBuilder();
    private final EventsBuilder events = new EventsBuilder();
    private final ReachBuilder reach = new ReachBuilder();
    private boolean sameReach;
    private RevenueBasis revenue = RevenueBasis.standard();
    private OrderSums sums = OrderSums.none();

    private FactsBuilder(long version, @Nullable Facts base) {
        this.version = version;
        this.base = base;
        if (base != null) {
            this.revenue = base.revenue();
        }
    }

    /** A snapshot of that data version from all rows. */
    public static FactsBuilder full(long version) {
        return new FactsBuilder(version, null);
    }

    /** A snapshot of that data version from an earlier one and what has come since. */
    public static FactsBuilder delta(long version, Facts base) {
        return new FactsBuilder(version, base);
    }

    /** Takes customers. */
    public PeopleBuilder people() {
        return people;
    }

    /** Takes products. */
    public CatalogueBuilder catalogue() {
        return catalogue;
    }

    /** Takes order lines. */
    public LinesBuilder lines() {
        return lines;
    }

    /** Takes events. */
    public EventsBuilder events() {
        return events;
    }

    /** Takes permissions, stops and contacts. */
    public ReachBuilder reach() {
        return reach;
    }

    /** Says what counts as revenue, and what orders say of themselves; without this, the standard definition counts.
     *
     * @throws IllegalArgumentException when the base was made by another definition */
    public FactsBuilder revenue(RevenueDefinition definition, String currency, OrderSums ofOrders) {
        RevenueBasis fresh = new RevenueBasis(definition, currency, Map.of(), 0);
        if (base != null
                && !(base.revenue().definition().equals(definition)
                        && base.revenue().currency().equals(currency))) {
            throw new IllegalArgumentException("the base follows another definition of revenue: build in full");
        }
        revenue = base == null ? fresh : base.revenue();
        sums = ofOrders;
        return this;
    }

    /** Says that permissions, stops and contacts are those of the base; only when no customer has come. */
    public FactsBuilder keepReach() {
        sameReach = true;
        return this;
    }

    /** The snapshot. */
    public Facts build() {
        Facts from = base;
        People allPeople = from != null && people.size() == 0 ? from.people() : people.build();
        if (from != null) {
            requireSamePlaces(from.people().id(), allPeople.id());
        }
        IdIndex customers = new IdIndex(allPeople.id());
        int n = allPeople.size();
        boolean sameProducts = from != null && catalogue.size() == 0;
        Catalogue unpriced = catalogue.build(none());
        int[] productIds = sameProducts && from != null ? from.catalogue().id() : unpriced.id();
        if (from != null) {
            requireSamePlaces(from.catalogue().id(), productIds);
        }
        IdIndex products = new IdIndex(productIds);
        OrderLines allLines = from != null && lines.size() == 0 && n == from.customers()
                ? from.lines()
                : lines.build(
                        new LinesBuilder.Places(customers, n, products),
                        from == null ? null : from.lines(),
                        revenue,
                        sums);
        Events allEvents = from != null && events.size() == 0 && n == from.customers()
                ? from.events()
                : events.build(customers, n, products, from == null ? null : from.events());
        Catalogue allProducts = sameProducts && from != null ? from.catalogue() : catalogue.build(allLines);
        boolean same = from != null && sameReach && n == from.customers();
        return new Facts(
                version,
                Math.max(newest(allLines.day()), newest(allEvents.day())),
                allPeople,
                allProducts,
                allLines,
                allEvents,
                same && from != null ? from.permissions() : reach.permissions(customers, n),
                same && from != null ? from.contacts() : reach.contacts(customers, n),
                lines.basis(revenue));
    }

    private static void requireSamePlaces(int[] before, int[] now) {
        if (now.length < before.length || !java.util.Arrays.equals(before, 0, before.length, now, 0, before.length)) {
            throw new IllegalArgumentException("a row of the base is missing: build in full");
        }
    }

    private static int newest(int[] days) {
        int newest = People.NO_DAY;
        for (int day : days) {
            newest = Math.max(newest, day);
        }
        return newest;
    }

    private static OrderLines none() {
        return OrderLines.standard(
                new int[1],
                new int[0],
                new short[0],
                new int[0],
                new int[0],
                new int[0],
                new long[0],
                new byte[0],
                new WordColumn(new int[0], java.util.List.of()));
    }
}
