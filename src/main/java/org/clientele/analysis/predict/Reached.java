package org.clientele.analysis.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.WordColumn;

/**
 * How often people of a kind are in a list, for fields that must not decide who is chosen.
 *
 * @param key the key of the field; {@code age} for age by birthday
 * @param parts the kinds of people, the largest first; for ages in their order
 */
public record Reached(String key, List<Part> parts) {
    private static final int FEWEST = 30;
    private static final int MOST_PARTS = 12;
    private static final double FAIR = 0.8;
    private static final double Z = 1.959963984540054;
    private static final double LEAST_LISTED = 10;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int[] AGES = {25, 45, 65};
    private static final List<String> BANDS = List.of("<25", "25–44", "45–64", "≥65");

    /**
     * One kind of people.
     *
     * @param word what they are
     * @param listed how many are in the list
     * @param people how many there are
     */
    public record Part(String word, int listed, int people) {
        /** The share of them that is in the list. */
        public double share() {
            return people == 0 ? 0 : (double) listed / people;
        }
    }

    /** What can be said of it. */
    public enum Verdict {
        /** The kinds are reached about alike. */
        ALIKE,
        /** One kind is reached clearly less than another. */
        GAP,
        /** There are too few people to tell. */
        UNCLEAR
    }

    public Reached {
        parts = List.copyOf(parts);
    }

    /** How the first so many of some people reach each kind among all of these people. */
    public static List<Reached> of(Facts facts, int[] people, int listed) {
        List<Reached> all = new ArrayList<>();
        for (Map.Entry<String, WordColumn> extra : facts.people().extras().entrySet()) {
            String key = "field:" + extra.getKey();
            if (LeakGuard.isProtected(key)) {
                WordColumn words = extra.getValue();
                add(key, words.words(), words.code(), people, listed, all);
            }
        }
        int[] birthday = facts.people().birthday();
        int[] band = new int[birthday.length];
        for (int c = 0; c < band.length; c++) {
            band[c] = birthday[c] == People.NO_DAY ? WordColumn.BLANK : band(facts.dataDay() - birthday[c]);
        }
        add("age", BANDS, band, people, listed, all);
        return all;
    }

    private static int band(int days) {
        int band = 0;
        while (band < AGES.length && days / DAYS_A_YEAR >= AGES[band]) {
            band++;
        }
        return band;
    }

    private static void add(String key, List<String> words, int[] code, int[] people, int listed, List<Reached> into) {
        int[] all = new int[words.size()];
        int[] here = new int[words.size()];
        for (int i = 0; i < people.length; i++) {
            int at = code[people[i]];
            if (at >= 0) {
                all[at]++;
                here[at] += i < listed ? 1 : 0;
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < all.length; k++) {
            if (all[k] >= FEWEST) {
                parts.add(new Part(words.get(k), here[k], all[k]));
            }
        }
        if (!key.equals("age")) {
            parts.sort((a, b) -> Integer.compare(b.people(), a.people()));
        }
        if (parts.size() > 1) {
            into.add(new Reached(key, parts.subList(0, Math.min(MOST_PARTS, parts.size()))));
        }
    }

    /** The kind that is reached least. */
    public Part least() {
        return parts.stream().reduce((a, b) -> b.share() < a.share() ? b : a).orElseThrow();
    }

    /** The kind that is reached most. */
    public Part most() {
        return parts.stream().reduce((a, b) -> b.share() > a.share() ? b : a).orElseThrow();
    }

    /** The reach ratio: how often the least reached are in the list, for each time the most reached are. */
    public double ratio() {
        return most().listed() == 0 ? 1 : least().share() / most().share();
    }

    /** Whether the gap is beyond four fifths, when its likely range is looked at as well (log ratio, 95 %). */
    public Verdict verdict() {
        Part a = most();
        Part b = least();
        if (a.listed() < LEAST_LISTED || b.share() > 0 && b.listed() < LEAST_LISTED) {
            return Verdict.UNCLEAR;
        }
        if (b.listed() == 0) {
            // with none listed the ratio has no logarithm; three in n is the upper end of the range then (95 %)
            return 3.0 / b.people() / a.share() < FAIR ? Verdict.GAP : Verdict.UNCLEAR;
        }
        double half =
                Z * Math.sqrt((1 - a.share()) / (a.people() * a.share()) + (1 - b.share()) / (b.people() * b.share()));
        double low = Math.log(ratio()) - half;
        double high = Math.log(ratio()) + half;
        double line = Math.log(FAIR);
        return high < line ? Verdict.GAP : low > line ? Verdict.ALIKE : Verdict.UNCLEAR;
    }
}
