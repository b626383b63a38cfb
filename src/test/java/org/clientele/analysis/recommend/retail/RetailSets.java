package org.clientele.analysis.recommend.retail;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.recommend.Purchases;

/**
 * Public shops as the retail protocol wants them: baskets are sets of products, ordered by time, then id; only people
 * with two or more baskets.
 */
final class RetailSets {
    private static final Set<String> SERVICES = Set.of("POST", "DOT", "M", "C2", "BANK CHARGES", "PADS");

    private RetailSets() {}

    /** One basket. */
    private record Basket(String time, String id, Set<String> products) {}

    /** UCI Online Retail without cancelled invoices, returns, gifts and service codes. */
    static Purchases onlineRetail() {
        Map<String, Map<String, Basket>> people = new HashMap<>();
        Path file = PublicData.file("retail/online-retail/online_retail.csv.gz");
        PublicData.rows(file, cells -> {
            String invoice = cells.get(0);
            String code = cells.get(1);
            String person = cells.get(6);
            if (!person.isEmpty()
                    && !invoice.startsWith("C")
                    && !SERVICES.contains(code)
                    && Double.parseDouble(cells.get(3)) > 0
                    && Double.parseDouble(cells.get(5)) > 0) {
                put(people, person, invoice, cells.get(4), code);
            }
        });
        return purchases(
                people, time -> (int) LocalDate.parse(time.substring(0, 10)).toEpochDay());
    }

    /** Ta-Feng as prepared by "A Next Basket Recommendation Reality Check"; its days are numbers of baskets. */
    static Purchases taFeng() {
        Map<String, Map<String, Basket>> people = new HashMap<>();
        PublicData.rows(
                PublicData.file("retail/tafeng/tafeng_baskets.csv.gz"),
                cells -> put(
                        people,
                        cells.get(0),
                        cells.get(1),
                        String.format(java.util.Locale.ROOT, "%08d", Integer.parseInt(cells.get(1))),
                        cells.get(2)));
        return purchases(people, Integer::parseInt);
    }

    /** The sample of Complete Journey. */
    static Purchases completeJourney() {
        Map<String, Map<String, Basket>> people = new HashMap<>();
        PublicData.rows(
                PublicData.file("retail/completejourney/transactions_sample.csv.gz"),
                cells -> put(people, cells.get(0), cells.get(2), cells.get(10), cells.get(3)));
        return purchases(
                people, time -> (int) LocalDate.parse(time.substring(0, 10)).toEpochDay());
    }

    private static void put(
            Map<String, Map<String, Basket>> people, String person, String id, String time, String product) {
        people.computeIfAbsent(person, p -> new HashMap<>())
                .computeIfAbsent(id, i -> new Basket(time, i, new TreeSet<>()))
                .products()
                .add(product);
    }

    private static Purchases purchases(Map<String, Map<String, Basket>> people, ToIntFunction<String> day) {
        Map<String, Integer> products = new HashMap<>();
        List<int[]> lines = new ArrayList<>();
        List<Integer> ends = new ArrayList<>(List.of(0));
        int order = 0;
        for (Map<String, Basket> person : new TreeMap<>(people).values()) {
            List<Basket> baskets = new ArrayList<>(person.values());
            if (baskets.size() < 2) {
                continue;
            }
            baskets.sort(Comparator.comparing(Basket::time).thenComparing(Basket::id));
            for (Basket basket : baskets) {
                order++;
                for (String product : basket.products()) {
                    int number = products.computeIfAbsent(product, p -> products.size());
                    lines.add(new int[] {number, day.applyAsInt(basket.time()), order});
                }
            }
            ends.add(lines.size());
        }
        int[] item = lines.stream().mapToInt(l -> l[0]).toArray();
        int[] days = lines.stream().mapToInt(l -> l[1]).toArray();
        int[] orders = lines.stream().mapToInt(l -> l[2]).toArray();
        return new Purchases(products.size(), ends.stream().mapToInt(e -> e).toArray(), item, days, orders);
    }
}
