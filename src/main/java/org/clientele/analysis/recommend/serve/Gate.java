package org.clientele.analysis.recommend.serve;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clientele.analysis.recommend.History;
import org.clientele.facts.Catalogue;

/** Keeps closed what the rules hide, for everybody and for each person. */
final class Gate {
    private final ServingRules rules;
    private final Catalogue catalogue;
    private final boolean[] closed;
    private final Map<ServingRule, Integer> counts = new EnumMap<>(ServingRule.class);
    private final Map<Integer, int[]> never = new HashMap<>();
    private int unknownCost;

    Gate(Catalogue catalogue, ServingRules rules) {
        this.rules = rules;
        this.catalogue = catalogue;
        closed = new boolean[catalogue.size()];
        Set<Integer> blocked = new HashSet<>(rules.picks().blocked());
        for (int i = 0; i < closed.length; i++) {
            close(i, blocked.contains(i), ServingRule.BLOCKED);
            close(i, rules.hideOutOfStock() && catalogue.stock()[i] == 0, ServingRule.STOCK);
            close(i, outOfBand(i), ServingRule.PRICE);
            close(i, lean(i), ServingRule.MARGIN);
            close(i, outOfScope(i), ServingRule.SCOPE);
        }
        for (ServingRules.Never one : rules.picks().forPerson()) {
            never.merge(one.customer(), new int[] {one.product()}, (had, more) -> {
                int[] both = Arrays.copyOf(had, had.length + 1);
                both[had.length] = more[0];
                return both;
            });
        }
    }

    private void close(int product, boolean hidden, ServingRule rule) {
        if (hidden) {
            closed[product] = true;
            counts.merge(rule, 1, Integer::sum);
        }
    }

    private boolean outOfBand(int i) {
        long price = catalogue.price()[i];
        ServingRules.Price band = rules.price();
        return price > 0 && (price < band.least() || band.most() > 0 && price > band.most());
    }

    private boolean lean(int i) {
        if (rules.minMargin() == ServingRules.ANY_MARGIN || catalogue.price()[i] <= 0) {
            return false;
        }
        if (catalogue.cost()[i] < 0) {
            unknownCost++;
            return false;
        }
        double price = catalogue.price()[i];
        return (price - catalogue.cost()[i]) / price < rules.minMargin();
    }

    private boolean outOfScope(int i) {
        ServingRules.Scope scope = rules.scope();
        return out(catalogue.category().code()[i], scope.onlyCategories(), scope.neverCategories())
                || out(catalogue.brand().code()[i], scope.onlyBrands(), scope.neverBrands());
    }

    private static boolean out(int code, List<Integer> only, List<Integer> never) {
        return !only.isEmpty() && !only.contains(code) || never.contains(code);
    }

    /** How many products a rule hides from everybody. */
    int closedBy(ServingRule rule) {
        return counts.getOrDefault(rule, 0);
    }

    /** How many products the floor of margin lets through because their cost is not known. */
    int unknownCost() {
        return unknownCost;
    }

    /** Whether a product is hidden from everybody. */
    boolean isClosed(int product) {
        return closed[product];
    }

    /** Whether a product is hidden from one person. */
    boolean isClosed(int person, History history, int product) {
        if (closed[product]) {
            return true;
        }
        int at = Arrays.binarySearch(history.item(), product);
        if (at >= 0 && history.bought(at) && rules.hides(history.day()[at], history.asOf())) {
            return true;
        }
        for (int hidden : never.getOrDefault(person, new int[0])) {
            if (hidden == product) {
                return true;
            }
        }
        double usual = usual(history);
        return usual > 0 && unusual(product, usual);
    }

    /** Sets the scores of all that is hidden from a person to minus infinity. */
    void close(int person, History history, float[] scores) {
        for (int i = 0; i < closed.length; i++) {
            if (closed[i]) {
                scores[i] = Float.NEGATIVE_INFINITY;
            }
        }
        for (int i = 0; i < history.size(); i++) {
            if (history.bought(i) && rules.hides(history.day()[i], history.asOf())) {
                scores[history.item()[i]] = Float.NEGATIVE_INFINITY;
            }
        }
        if (!never.isEmpty()) {
            for (int hidden : never.getOrDefault(person, new int[0])) {
                scores[hidden] = Float.NEGATIVE_INFINITY;
            }
        }
        double usual = usual(history);
        for (int i = 0; usual > 0 && i < scores.length; i++) {
            if (unusual(i, usual)) {
                scores[i] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    private boolean unusual(int product, double usual) {
        double price = catalogue.price()[product];
        double factor = rules.price().usual();
        return price > 0 && (price > usual * factor || price < usual / factor);
    }

    /** The median price of what a person bought; 0 when no price is known or none is asked for. */
    private double usual(History history) {
        if (rules.price().usual() == 0) {
            return 0;
        }
        long[] prices = IntStream.range(0, history.size())
                .filter(history::bought)
                .mapToLong(i -> catalogue.price()[history.item()[i]])
                .filter(price -> price > 0)
                .sorted()
                .toArray();
        int n = prices.length;
        return n == 0 ? 0 : (prices[(n - 1) / 2] + prices[n / 2]) / 2.0;
    }
}
