package org.clientele.facts;

import java.util.Map;
import org.clientele.model.trade.RevenueDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Makes a snapshot from rows: a first one from all rows, or a next one from an earlier snapshot and what has changed.
 *
 * <p>On a base, order lines and events are only added to, apart from lines that are restated, and of customers only those
 * are given who are new or have changed (nobody of the base may be missing; use a full build when somebody is). Products
 * are taken over when none is given here, and otherwise must be given in full, the base's first and in the same places.
 * Permissions and contacts have to be given in full, unless {@link #keepPermissions} or {@link #keepContacts} says that
 * they are as in the base; then permissions are given of the customers who are given.
 */
public final class FactsBuilder {
    private final long version;
    private final @Nullable Facts base;
    private final PeopleBuilder people = new PeopleBuilder();
    private final CatalogueBuilder catalogue = new CatalogueBuilder();
    private final LinesBuilder lines = new LinesBuilder();
    private final EventsBuilder events = new EventsBuilder();
    private final ReachBuilder reach = new ReachBuilder();
    private boolean samePermissions;
    private boolean sameContacts;
    private int[] unpriced = new int[0];
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

    /** Says that permissions, stops and contacts are those of the base. */
    public FactsBuilder keepReach() {
        return keepPermissions().keepContacts();
    }

    /** Says that permissions and stops are those of the base, apart from those of the customers given here. */
    public FactsBuilder keepPermissions() {
        samePermissions = true;
        return this;
    }

    /** Says that contacts are those of the base. */
    public FactsBuilder keepContacts() {
        sameContacts = true;
        return this;
    }

    /** Says which products of the base, by their lasting ids, have no list price; used when no product is given. */
    public FactsBuilder unpriced(int[] ids) {
        unpriced = ids;
        return this;
    }

    /** The snapshot. */
    public Facts build() {
        return base == null ? whole() : grown(base);
    }

    private Facts whole() {
        People allPeople = people.build();
        IdIndex customers = new IdIndex(allPeople.id());
        int n = allPeople.size();
        IdIndex products = new IdIndex(catalogue.ids());
        OrderLines allLines = lines.build(new LinesBuilder.Places(customers, n, products), revenue, sums);
        Events allEvents = events.build(customers, n, products);
        return new Facts(
                version,
                newest(newest(People.NO_DAY, allLines.day()), allEvents.day()),
                allPeople,
                catalogue.build(allLines),
                allLines,
                allEvents,
                reach.permissions(customers, n),
                reach.contacts(customers, n),
                lines.basis(revenue));
    }

    private Facts grown(Facts from) {
        People given = people.build();
        RowPatch patch = new RowPatch(from.people().id(), given.id());
        People allPeople = patch.people(from.people(), given);
        IdIndex customers = new IdIndex(allPeople.id());
        int n = patch.size();
        boolean sameProducts = catalogue.size() == 0;
        int[] productIds = sameProducts ? from.catalogue().id() : catalogue.ids();
        requireSamePlaces(from.catalogue().id(), productIds);
        IdIndex products = new IdIndex(productIds);
        OrderLines newLines = lines.build(new LinesBuilder.Places(customers, n, products), revenue, sums);
        OrderLines allLines =
                lines.isEmpty() && n == from.customers() ? from.lines() : lines.merged(from.lines(), newLines);
        Events newEvents = events.build(customers, n, products);
        Events allEvents = newEvents.size() == 0 && n == from.customers()
                ? from.events()
                : EventsBuilder.merged(from.events(), newEvents);
        return new Facts(
                version,
                newest(newest(from.dataDay(), newLines.day()), newEvents.day()),
                allPeople,
                sameProducts ? repriced(from, allLines, newLines) : catalogue.build(allLines),
                allLines,
                allEvents,
                samePermissions
                        ? reach.permissions(customers, n, from.permissions(), patch.places())
                        : reach.permissions(customers, n),
                sameContacts ? ReachBuilder.contacts(n, from.contacts()) : reach.contacts(customers, n),
                lines.basis(revenue));
    }

    /** The products of the base; those without list price have been bought since, so that their median has moved. */
    private Catalogue repriced(Facts from, OrderLines allLines, OrderLines newLines) {
        Catalogue old = from.catalogue();
        if (unpriced.length == 0 || lines.isEmpty()) {
            return old;
        }
        boolean[] touched = new boolean[old.size()];
        lines.mark(touched, from.lines(), newLines);
        boolean[] wanted = new boolean[old.size()];
        IdIndex products = new IdIndex(old.id());
        for (int id : unpriced) {
            int at = products.of(id);
            if (at >= 0) {
                wanted[at] = touched[at];
            }
        }
        long[] prices = old.price().clone();
        PaidPrices.fill(prices, wanted, allLines);
        return new Catalogue(
                old.id(), old.sku(), old.name(), old.category(), old.brand(), prices, old.cost(), old.stock());
    }

    private static void requireSamePlaces(int[] before, int[] now) {
        if (now.length < before.length || !java.util.Arrays.equals(before, 0, before.length, now, 0, before.length)) {
            throw new IllegalArgumentException("a row of the base is missing: build in full");
        }
    }

    private static int newest(int known, int[] days) {
        int newest = known;
        for (int day : days) {
            newest = Math.max(newest, day);
        }
        return newest;
    }
}
