package org.clientele.analysis.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.numeric.SparseRows;

/** Public data of shops: the last basket of each person with two or more is hidden, all earlier ones are known.
 *
 * @param train how many earlier baskets of each person had each product
 * @param last the products of the last basket of each person */
public record PublicBaskets(Interactions train, SparseRows last) {
    private static final Set<String> SERVICES = Set.of("POST", "DOT", "M", "C2", "BANK CHARGES", "PADS");

    /** A basket while it is read. */
    private record Basket(String when, String name, Set<String> products) {}

    /** UCI Online Retail: invoices that are not cancelled, lines with pieces and a price, no services. */
    public static PublicBaskets onlineRetail() {
        Map<String, Map<String, Basket>> people = new TreeMap<>();
        PublicData.rows(PublicData.file("retail/online-retail/online_retail.csv.gz"), row -> {
            boolean counts = !row.get(6).isEmpty()
                    && !row.get(0).startsWith("C")
                    && Double.parseDouble(row.get(3)) > 0
                    && Double.parseDouble(row.get(5)) > 0
                    && !SERVICES.contains(row.get(1));
            if (counts) {
                people.computeIfAbsent(row.get(6), person -> new HashMap<>())
                        .computeIfAbsent(row.get(0), name -> new Basket(row.get(4), name, new TreeSet<>()))
                        .products()
                        .add(row.get(1));
            }
        });
        return of(people);
    }

    /** Ta-Feng as prepared for "A next basket recommendation reality check". */
    public static PublicBaskets taFeng() {
        Map<String, Map<String, Basket>> people = new TreeMap<>();
        PublicData.rows(PublicData.file("retail/tafeng/tafeng_baskets.csv.gz"), row -> {
            String number = "0".repeat(6 - row.get(1).length()) + row.get(1);
            people.computeIfAbsent(row.get(0), person -> new HashMap<>())
                    .computeIfAbsent(row.get(3) + number, name -> new Basket(name, name, new TreeSet<>()))
                    .products()
                    .add(row.get(2));
        });
        return of(people);
    }

    /** All of the last basket is to be found, and anything may be suggested. */
    public FullSplit anything() {
        return new FullSplit(train, last, nothing(), true);
    }

    /** What is new in the last basket is to be found, and only new products may be suggested. */
    public FullSplit newProducts() {
        List<int[]> fresh = new ArrayList<>();
        for (int u = 0; u < last.rows(); u++) {
            for (int e = last.start()[u]; e < last.start()[u + 1]; e++) {
                if (train.byUser().find(u, last.index()[e]) < 0) {
                    fresh.add(new int[] {u, last.index()[e]});
                }
            }
        }
        return new FullSplit(
                train, interactions(last.rows(), last.columns(), fresh).byUser(), nothing(), false);
    }

    private SparseRows nothing() {
        return interactions(train.users(), train.items(), List.of()).byUser();
    }

    private static PublicBaskets of(Map<String, Map<String, Basket>> people) {
        Map<String, Integer> items = new HashMap<>();
        List<int[]> known = new ArrayList<>();
        List<int[]> hidden = new ArrayList<>();
        int users = 0;
        for (Map<String, Basket> own : people.values()) {
            List<Basket> baskets = own.values().stream()
                    .sorted(Comparator.comparing(Basket::when).thenComparing(Basket::name))
                    .toList();
            if (baskets.size() < 2) {
                continue;
            }
            for (int b = 0; b < baskets.size(); b++) {
                for (String product : baskets.get(b).products()) {
                    int item = items.computeIfAbsent(product, name -> items.size());
                    (b == baskets.size() - 1 ? hidden : known).add(new int[] {users, item});
                }
            }
            users++;
        }
        Interactions last = interactions(users, items.size(), hidden);
        return new PublicBaskets(interactions(users, items.size(), known), last.byUser());
    }

    private static Interactions interactions(int users, int items, List<int[]> pairs) {
        int[] user = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        int[] item = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        return Interactions.of(users, items, user, item, null, null);
    }
}
