package org.clientele.analysis.recommend.serve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What may be suggested, and what is to be preferred.
 *
 * @param boughtWithinDays hides what the person bought so many days ago or later; 0 hides nothing, {@link #EVER} all
 * @param hideOutOfStock hides products with no piece in stock; unknown stock is shown
 * @param maxPerCategory at most that many of one category for each person; 0 for no limit
 * @param onePerParent at most one of products that differ only in size or colour
 * @param price what a product may cost
 * @param minMargin least (price − cost) / price, 0.2 for 20 %; {@link #ANY_MARGIN} for no limit; unknown cost is shown
 * @param scope categories and brands
 * @param picks single products, hidden or preferred
 * @param variety how much products are to differ from each other, from 0 (not at all) to below 1
 * @param floor a group of products that gets a part of the places
 */
public record ServingRules(
        int boughtWithinDays,
        boolean hideOutOfStock,
        int maxPerCategory,
        boolean onePerParent,
        Price price,
        double minMargin,
        Scope scope,
        Picks picks,
        double variety,
        Floor floor) {
    /** Hides everything the person has ever bought. */
    public static final int EVER = Integer.MAX_VALUE;

    /** No limit of margin. */
    public static final double ANY_MARGIN = -1;

    /** At most this part of all places goes to new and chosen products that would not have had them. */
    public static final double MOST_BOOSTED = 0.1;

    /**
     * What a product may cost; products without a price are shown.
     *
     * @param least in ten-thousandths; 0 for no limit
     * @param most in ten-thousandths; 0 for no limit
     * @param usual at most this many times, and at least this part of, the median price of what the person bought; 0 for
     *     no limit
     */
    public record Price(long least, long most, double usual) {
        /** Anything. */
        public static final Price ANY = new Price(0, 0, 0);

        public Price {
            if (least < 0 || most < 0 || usual != 0 && !(usual > 1)) {
                throw new IllegalArgumentException("a price band");
            }
        }
    }

    /**
     * Categories and brands by their codes in the catalogue.
     *
     * @param onlyCategories only these; empty for all
     * @param neverCategories none of these
     * @param onlyBrands only these; empty for all
     * @param neverBrands none of these
     */
    public record Scope(
            List<Integer> onlyCategories,
            List<Integer> neverCategories,
            List<Integer> onlyBrands,
            List<Integer> neverBrands) {
        /** Everything. */
        public static final Scope ALL = new Scope(List.of(), List.of(), List.of(), List.of());

        public Scope {
            onlyCategories = List.copyOf(onlyCategories);
            neverCategories = List.copyOf(neverCategories);
            onlyBrands = List.copyOf(onlyBrands);
            neverBrands = List.copyOf(neverBrands);
        }
    }

    /**
     * One product that one person is never to see.
     *
     * @param customer dense index
     * @param product dense index
     */
    public record Never(int customer, int product) {}

    /**
     * Single products by dense index.
     *
     * @param blocked never suggested to anybody
     * @param forPerson never suggested to one person
     * @param boosted preferred for the few places of new and chosen products
     * @param boostNew whether products sold for the first time in the last {@link #NEW_DAYS} days, or not yet, are
     *     preferred likewise
     */
    public record Picks(List<Integer> blocked, List<Never> forPerson, List<Integer> boosted, boolean boostNew) {
        /** A product is new for so many days. */
        public static final int NEW_DAYS = 30;

        /** None. */
        public static final Picks NONE = new Picks(List.of(), List.of(), List.of(), false);

        public Picks {
            blocked = List.copyOf(blocked);
            forPerson = List.copyOf(forPerson);
            boosted = List.copyOf(boosted);
        }
    }

    /** Which products a floor is for. */
    public enum Group {
        /** Products outside of the fewest that make up 80 % of purchases. */
        LONG_TAIL,
        /** Products of one category. */
        CATEGORY,
        /** Products of one brand. */
        BRAND
    }

    /**
     * A part of all places that goes to a group of products at least.
     *
     * @param group which products
     * @param code the category or brand by its code
     * @param share 0.2 for 20 %; 0 for no floor
     */
    public record Floor(Group group, int code, double share) {
        /** No floor. */
        public static final Floor NONE = new Floor(Group.LONG_TAIL, -1, 0);

        public Floor {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share of places: " + share);
            }
        }
    }

    public ServingRules {
        if (boughtWithinDays < 0 || maxPerCategory < 0) {
            throw new IllegalArgumentException("negative limit");
        }
        if (!(variety >= 0 && variety < 1)) {
            throw new IllegalArgumentException("variety: " + variety);
        }
        if (!(minMargin == ANY_MARGIN || minMargin > -1 && minMargin < 1)) {
            throw new IllegalArgumentException("margin: " + minMargin);
        }
    }

    /** The first rules, with products that are blocked by dense index. */
    public ServingRules(int boughtWithinDays, boolean hideOutOfStock, int maxPerCategory, List<Integer> blocked) {
        this(
                boughtWithinDays,
                hideOutOfStock,
                maxPerCategory,
                false,
                Price.ANY,
                ANY_MARGIN,
                Scope.ALL,
                new Picks(blocked, List.of(), List.of(), false),
                0,
                Floor.NONE);
    }

    /** Only products new to the person and in stock. */
    public static ServingRules standard() {
        return new ServingRules(EVER, true, 0, List.of());
    }

    /** No rule at all. */
    public static ServingRules none() {
        return new ServingRules(0, false, 0, List.of());
    }

    /** Whether a product last bought on that day is hidden. */
    boolean hides(int lastBought, int asOf) {
        return boughtWithinDays == EVER || boughtWithinDays > 0 && asOf - lastBought < boughtWithinDays;
    }

    /** Whether lists are simply the best that are open: nothing depends on what else is in the list. */
    boolean plain() {
        return maxPerCategory == 0 && !onePerParent && variety == 0 && floor.share() == 0 && !is(ServingRule.BOOST);
    }

    /** The rules that ask for something. */
    public Set<ServingRule> active() {
        Set<ServingRule> active = EnumSet.noneOf(ServingRule.class);
        for (ServingRule rule : ServingRule.values()) {
            if (is(rule)) {
                active.add(rule);
            }
        }
        return active;
    }

    private boolean is(ServingRule rule) {
        return switch (rule) {
            case BOUGHT -> boughtWithinDays > 0;
            case STOCK -> hideOutOfStock;
            case PRICE -> price.least() > 0 || price.most() > 0;
            case USUAL_PRICE -> price.usual() > 0;
            case MARGIN -> minMargin != ANY_MARGIN;
            case SCOPE -> !scope.equals(Scope.ALL);
            case BLOCKED -> !picks.blocked().isEmpty();
            case FOR_PERSON -> !picks.forPerson().isEmpty();
            case CATEGORY_QUOTA -> maxPerCategory > 0;
            case VARIANTS -> onePerParent;
            case BOOST -> picks.boostNew() || !picks.boosted().isEmpty();
            case FLOOR -> floor.share() > 0;
            case VARIETY -> variety > 0;
        };
    }

    /** The same rules but one. */
    public ServingRules without(ServingRule rule) {
        Picks p = picks;
        return switch (rule) {
            case BOUGHT -> with(0, hideOutOfStock, maxPerCategory, onePerParent, price, minMargin);
            case STOCK -> with(boughtWithinDays, false, maxPerCategory, onePerParent, price, minMargin);
            case CATEGORY_QUOTA -> with(boughtWithinDays, hideOutOfStock, 0, onePerParent, price, minMargin);
            case VARIANTS -> with(boughtWithinDays, hideOutOfStock, maxPerCategory, false, price, minMargin);
            case PRICE -> with(new Price(0, 0, price.usual()), minMargin);
            case USUAL_PRICE -> with(new Price(price.least(), price.most(), 0), minMargin);
            case MARGIN -> with(price, ANY_MARGIN);
            case SCOPE -> with(Scope.ALL, p, variety, floor);
            case BLOCKED -> with(scope, new Picks(List.of(), p.forPerson(), p.boosted(), p.boostNew()), variety, floor);
            case FOR_PERSON ->
                with(scope, new Picks(p.blocked(), List.of(), p.boosted(), p.boostNew()), variety, floor);
            case BOOST -> with(scope, new Picks(p.blocked(), p.forPerson(), List.of(), false), variety, floor);
            case FLOOR -> with(scope, p, variety, Floor.NONE);
            case VARIETY -> with(scope, p, 0, floor);
        };
    }

    /** The same with other variety. */
    public ServingRules withVariety(double other) {
        return with(scope, picks, other, floor);
    }

    /** The rules as they are, and then each time without one of those that are active, in the order of the kinds. */
    public List<ServingRules> eachWithoutOne() {
        List<ServingRules> all = new ArrayList<>();
        all.add(this);
        active().forEach(rule -> all.add(without(rule)));
        return all;
    }

    private ServingRules with(Price band, double margin) {
        return with(boughtWithinDays, hideOutOfStock, maxPerCategory, onePerParent, band, margin);
    }

    private ServingRules with(int days, boolean stock, int most, boolean variants, Price band, double margin) {
        return new ServingRules(days, stock, most, variants, band, margin, scope, picks, variety, floor);
    }

    private ServingRules with(Scope where, Picks single, double varied, Floor least) {
        return new ServingRules(
                boughtWithinDays,
                hideOutOfStock,
                maxPerCategory,
                onePerParent,
                price,
                minMargin,
                where,
                single,
                varied,
                least);
    }
}
