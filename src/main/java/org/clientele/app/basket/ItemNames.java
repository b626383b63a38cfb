package org.clientele.app.basket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.analysis.basket.Level;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;

/**
 * What items are called.
 *
 * @param level what they are
 * @param names what people call each
 * @param codes product numbers; for categories the same as the names
 * @param categories category of each; empty where there is none
 */
public record ItemNames(Level level, List<String> names, List<String> codes, List<String> categories) {
    public ItemNames {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        categories = List.copyOf(categories);
    }

    /** The items of a snapshot. */
    public static ItemNames of(Facts facts, Level level) {
        Catalogue catalogue = facts.catalogue();
        if (level == Level.CATEGORY) {
            List<String> words = catalogue.category().words();
            return new ItemNames(level, words, words, words);
        }
        List<String> names = new ArrayList<>(catalogue.size());
        List<String> codes = new ArrayList<>(catalogue.size());
        List<String> categories = new ArrayList<>(catalogue.size());
        for (int product = 0; product < catalogue.size(); product++) {
            String sku = catalogue.sku().get(product);
            String name = catalogue.name().get(product);
            names.add(name.isEmpty() ? sku : name);
            codes.add(sku);
            categories.add(catalogue.category().get(product));
        }
        return new ItemNames(level, names, codes, categories);
    }

    /** Items of a file, which have a name and nothing else. */
    public static ItemNames plain(List<String> names) {
        return new ItemNames(
                Level.PRODUCT, names, names, names.stream().map(name -> "").toList());
    }

    /** Names of several items. */
    public List<String> names(int[] items) {
        return Arrays.stream(items).mapToObj(names::get).toList();
    }

    /** Which items are meant by a text: its name, its number or its category holds it. */
    public boolean[] meant(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        boolean[] meant = new boolean[names.size()];
        for (int i = 0; i < meant.length; i++) {
            meant[i] = holds(names.get(i), wanted) || holds(codes.get(i), wanted) || holds(categories.get(i), wanted);
        }
        return meant;
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
