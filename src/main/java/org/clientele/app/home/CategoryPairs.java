package org.clientele.app.home;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.WordColumn;

/** Finds the category that goes best with another one, among the people who have only bought the other one so far. */
final class CategoryPairs {
    private static final int CATEGORIES = 60;

    private final Facts facts;
    private final int[] busiest;
    private final CustomerSet[] buyers;
    private final int everybody;

    /** What goes together in that snapshot; among the sixty categories with the most buyers. */
    CategoryPairs(Facts facts) {
        this.facts = facts;
        int words = facts.catalogue().category().words().size();
        CustomerSet.Builder[] builders = new CustomerSet.Builder[words];
        Arrays.setAll(builders, w -> new CustomerSet.Builder(facts.customers()));
        boolean[] bought = new boolean[facts.customers()];
        OrderLines lines = facts.lines();
        for (int c = 0; c < facts.customers(); c++) {
            for (int line = lines.offset()[c]; line < lines.offset()[c + 1]; line++) {
                if (lines.counts(line)) {
                    bought[c] = true;
                    int category = category(line);
                    if (category != WordColumn.BLANK) {
                        builders[category].add(c);
                    }
                }
            }
        }
        this.everybody =
                (int) IntStream.range(0, bought.length).filter(c -> bought[c]).count();
        CustomerSet[] all =
                Arrays.stream(builders).map(CustomerSet.Builder::build).toArray(CustomerSet[]::new);
        this.busiest = IntStream.range(0, words)
                .boxed()
                .sorted((a, b) -> all[a].size() == all[b].size()
                        ? Integer.compare(a, b)
                        : Integer.compare(all[b].size(), all[a].size()))
                .limit(CATEGORIES)
                .mapToInt(Integer::intValue)
                .toArray();
        this.buyers = Arrays.stream(busiest).mapToObj(w -> all[w]).toArray(CustomerSet[]::new);
    }

    private int category(int line) {
        int product = facts.lines().product()[line];
        return product < 0 ? WordColumn.BLANK : facts.catalogue().category().code()[product];
    }

    /**
     * A category and what goes with it.
     *
     * @param has what they have bought, and nothing else
     * @param lacks what goes well with it
     * @param people who they are
     * @param both how many people bought both
     * @param lift how many times as likely whoever bought the first has bought the second, compared with any buyer
     */
    record Pair(String has, String lacks, CustomerSet people, int both, double lift) {}

    /**
     * The pair that promises the most buyers: people with only the one category times the share of its buyers who have the
     * other as well.
     *
     * @param leastLift how strong it must be
     * @param leastBoth how many people must have bought both
     */
    Optional<Pair> best(double leastLift, int leastBoth) {
        Pair best = null;
        double most = 0;
        CustomerSet[] only = only();
        for (int a = 0; a < busiest.length; a++) {
            for (int b = 0; b < busiest.length && !only[a].isEmpty(); b++) {
                int both = a == b ? 0 : buyers[a].sizeOfAnd(buyers[b]);
                if (both < Math.max(1, leastBoth)) {
                    continue;
                }
                double share = (double) both / buyers[a].size();
                double lift = share * everybody / buyers[b].size();
                double promise = share * only[a].size();
                if (lift >= leastLift && promise > most) {
                    most = promise;
                    best = new Pair(word(a), word(b), only[a], both, lift);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private String word(int place) {
        return facts.catalogue().category().words().get(busiest[place]);
    }

    /** Those who bought in one category and in no other. */
    private CustomerSet[] only() {
        int words = facts.catalogue().category().words().size();
        CustomerSet.Builder[] builders = new CustomerSet.Builder[words];
        Arrays.setAll(builders, w -> new CustomerSet.Builder(facts.customers()));
        OrderLines lines = facts.lines();
        for (int c = 0; c < facts.customers(); c++) {
            int single = WordColumn.BLANK;
            boolean several = false;
            for (int line = lines.offset()[c]; line < lines.offset()[c + 1]; line++) {
                if (lines.counts(line)) {
                    int category = category(line);
                    several |= category == WordColumn.BLANK || single != WordColumn.BLANK && single != category;
                    single = category;
                }
            }
            if (!several && single != WordColumn.BLANK) {
                builders[single].add(c);
            }
        }
        return Arrays.stream(busiest).mapToObj(w -> builders[w].build()).toArray(CustomerSet[]::new);
    }
}
