package org.clientele.app.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.serve.ServingRules.Group;
import org.clientele.analysis.recommend.serve.ServingRules.Price;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.WordColumn;

/**
 * What may be suggested in a shop and what is preferred, kept with its workbench and used wherever products are suggested.
 *
 * @param boughtWithinDays hides what the person bought so many days ago or later; 0 hides nothing,
 *     {@link ServingRules#EVER} all
 * @param hideOutOfStock hides products with no piece in stock
 * @param maxPerCategory at most that many of one category for each person; 0 for no limit
 * @param onePerParent at most one of products that differ only in size or colour
 * @param price what a product may cost
 * @param minMargin least part of the price that is left after the cost; {@link ServingRules#ANY_MARGIN} for no limit
 * @param scope categories and brands
 * @param picks single products
 * @param variety how much products are to differ from each other, from 0 to below 1
 * @param floor a group of products that gets a part of the places
 */
public record SuggestionRules(
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
    /** A category or brand that the shop does not have (any more). */
    private static final int UNKNOWN = Integer.MIN_VALUE;

    /**
     * Categories and brands by their names.
     *
     * @param onlyCategories only these; empty for all
     * @param neverCategories none of these
     * @param onlyBrands only these; empty for all
     * @param neverBrands none of these
     */
    public record Scope(
            List<String> onlyCategories,
            List<String> neverCategories,
            List<String> onlyBrands,
            List<String> neverBrands) {
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
     * One product that one person is never to see, by their lasting ids.
     *
     * @param customerId the person
     * @param productId the product
     */
    public record Never(int customerId, int productId) {}

    /**
     * Single products by lasting id.
     *
     * @param blocked never suggested to anybody
     * @param forPerson never suggested to one person
     * @param boosted preferred for the few places of new and chosen products
     * @param boostNew whether new products are preferred likewise
     */
    public record Picks(List<Integer> blocked, List<Never> forPerson, List<Integer> boosted, boolean boostNew) {
        /** None. */
        public static final Picks NONE = new Picks(List.of(), List.of(), List.of(), false);

        public Picks {
            blocked = List.copyOf(blocked);
            forPerson = List.copyOf(forPerson);
            boosted = List.copyOf(boosted);
        }
    }

    /**
     * A part of all places that goes to a group of products at least.
     *
     * @param group which products
     * @param name the category or brand, empty for the long tail
     * @param share 0.2 for 20 %; 0 for no floor
     */
    public record Floor(Group group, String name, double share) {
        /** No floor. */
        public static final Floor NONE = new Floor(Group.LONG_TAIL, "", 0);
    }

    /** The first rules, with blocked products by lasting id. */
    public SuggestionRules(int boughtWithinDays, boolean hideOutOfStock, int maxPerCategory, List<Integer> blocked) {
        this(
                boughtWithinDays,
                hideOutOfStock,
                maxPerCategory,
                false,
                Price.ANY,
                ServingRules.ANY_MARGIN,
                Scope.ALL,
                new Picks(blocked, List.of(), List.of(), false),
                0,
                Floor.NONE);
    }

    /** Only products new to the person and in stock. */
    public static SuggestionRules standard() {
        ServingRules standard = ServingRules.standard();
        return new SuggestionRules(
                standard.boughtWithinDays(), standard.hideOutOfStock(), standard.maxPerCategory(), List.of());
    }

    /** The rules that are kept with a workbench, or the standard ones. */
    public static SuggestionRules of(Workbench workbench) {
        return new RuleShelf(workbench.shelf()).kept().orElseGet(SuggestionRules::standard);
    }

    /** Keeps these rules with a workbench. */
    public void keep(Workbench workbench) {
        new RuleShelf(workbench.shelf()).keep(this);
    }

    /** Products that are never suggested, by lasting id. */
    public List<Integer> blocked() {
        return picks.blocked();
    }

    /** The rules for the people and products of a snapshot; those that are no longer there are left out. */
    public ServingRules of(Facts facts) {
        int[] ids = facts.catalogue().id();
        WordColumn category = facts.catalogue().category();
        WordColumn brand = facts.catalogue().brand();
        List<ServingRules.Never> never = new ArrayList<>();
        for (Never one : picks.forPerson()) {
            int customer = facts.people().indexOf(one.customerId());
            int product = Arrays.binarySearch(ids, one.productId());
            if (customer >= 0 && product >= 0) {
                never.add(new ServingRules.Never(customer, product));
            }
        }
        int code = floor.group() == Group.BRAND ? code(brand, floor.name()) : code(category, floor.name());
        return new ServingRules(
                boughtWithinDays,
                hideOutOfStock,
                maxPerCategory,
                onePerParent,
                price,
                minMargin,
                new ServingRules.Scope(
                        codes(category, scope.onlyCategories()),
                        codes(category, scope.neverCategories()),
                        codes(brand, scope.onlyBrands()),
                        codes(brand, scope.neverBrands())),
                new ServingRules.Picks(rows(ids, picks.blocked()), never, rows(ids, picks.boosted()), picks.boostNew()),
                variety,
                floor.share() == 0
                        ? ServingRules.Floor.NONE
                        : new ServingRules.Floor(floor.group(), code, floor.share()));
    }

    private static List<Integer> rows(int[] ids, List<Integer> wanted) {
        return wanted.stream()
                .map(id -> Arrays.binarySearch(ids, id))
                .filter(row -> row >= 0)
                .toList();
    }

    private static List<Integer> codes(WordColumn column, List<String> names) {
        return names.stream().map(name -> code(column, name)).toList();
    }

    private static int code(WordColumn column, String name) {
        int code = column.words().indexOf(name);
        return code < 0 ? UNKNOWN : code;
    }

    /** The same, but what was bought is hidden for that many days. */
    public SuggestionRules withBoughtWithin(int days) {
        return with(days, hideOutOfStock, maxPerCategory, onePerParent);
    }

    /** The same, but products out of stock are hidden or not. */
    public SuggestionRules withHideOutOfStock(boolean hide) {
        return with(boughtWithinDays, hide, maxPerCategory, onePerParent);
    }

    /** The same with another limit per category. */
    public SuggestionRules withMaxPerCategory(int most) {
        return with(boughtWithinDays, hideOutOfStock, most, onePerParent);
    }

    /** The same, with or without one of several sizes and colours only. */
    public SuggestionRules withOnePerParent(boolean one) {
        return with(boughtWithinDays, hideOutOfStock, maxPerCategory, one);
    }

    /** The same with another price band. */
    public SuggestionRules withPrice(Price band) {
        return with(band, minMargin, scope, picks);
    }

    /** The same with another least margin. */
    public SuggestionRules withMinMargin(double margin) {
        return with(price, margin, scope, picks);
    }

    /** The same with other categories and brands. */
    public SuggestionRules withScope(Scope other) {
        return with(price, minMargin, other, picks);
    }

    /** The same with another variety. */
    public SuggestionRules withVariety(double other) {
        return with(other, floor);
    }

    /** The same with another floor. */
    public SuggestionRules withFloor(Floor other) {
        return with(variety, other);
    }

    /** The same, with or without places for new products. */
    public SuggestionRules withBoostNew(boolean boost) {
        return with(new Picks(picks.blocked(), picks.forPerson(), picks.boosted(), boost));
    }

    /** The same, but that product is never suggested. */
    public SuggestionRules blocking(int productId) {
        return with(new Picks(
                more(picks.blocked(), productId),
                picks.forPerson(),
                less(picks.boosted(), productId),
                picks.boostNew()));
    }

    /** The same, but that product may be suggested. */
    public SuggestionRules allowing(int productId) {
        return with(new Picks(less(picks.blocked(), productId), picks.forPerson(), picks.boosted(), picks.boostNew()));
    }

    /** The same, but that person is never to see that product. */
    public SuggestionRules blocking(Never one) {
        return with(new Picks(picks.blocked(), more(picks.forPerson(), one), picks.boosted(), picks.boostNew()));
    }

    /** The same, but that person may see that product. */
    public SuggestionRules allowing(Never one) {
        return with(new Picks(picks.blocked(), less(picks.forPerson(), one), picks.boosted(), picks.boostNew()));
    }

    /** The same, but every product that was kept from single people may be suggested to them. */
    public SuggestionRules withoutPersons() {
        return with(new Picks(picks.blocked(), List.of(), picks.boosted(), picks.boostNew()));
    }

    /** The same, but that product is preferred. */
    public SuggestionRules boosting(int productId) {
        return with(new Picks(
                less(picks.blocked(), productId),
                picks.forPerson(),
                more(picks.boosted(), productId),
                picks.boostNew()));
    }

    /** The same, but that product is not preferred. */
    public SuggestionRules calming(int productId) {
        return with(new Picks(picks.blocked(), picks.forPerson(), less(picks.boosted(), productId), picks.boostNew()));
    }

    private static <T> List<T> more(List<T> list, T one) {
        if (list.contains(one)) {
            return list;
        }
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static <T> List<T> less(List<T> list, T one) {
        return list.stream().filter(each -> !each.equals(one)).toList();
    }

    private SuggestionRules with(int days, boolean stock, int most, boolean one) {
        return new SuggestionRules(days, stock, most, one, price, minMargin, scope, picks, variety, floor);
    }

    private SuggestionRules with(Picks other) {
        return with(price, minMargin, scope, other);
    }

    private SuggestionRules with(double varied, Floor least) {
        return new SuggestionRules(
                boughtWithinDays,
                hideOutOfStock,
                maxPerCategory,
                onePerParent,
                price,
                minMargin,
                scope,
                picks,
                varied,
                least);
    }

    private SuggestionRules with(Price band, double margin, Scope where, Picks single) {
        return new SuggestionRules(
                boughtWithinDays,
                hideOutOfStock,
                maxPerCategory,
                onePerParent,
                band,
                margin,
                where,
                single,
                variety,
                floor);
    }
}
