package org.clientele.app.products;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.facts.Catalogue;

/** Finds a few products at once while somebody types a name or product number; case, accents and width do not matter. */
public final class FindProduct {
    private final Catalogue catalogue;

    /** Finding in that catalogue. */
    public FindProduct(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A product that was found.
     *
     * @param id lasting id
     * @param sku the shop's product number
     * @param name name, or the product number where it has none
     * @param category name of its category, empty where it has none
     */
    public record Hit(int id, String sku, String name, String category) {}

    /**
     * The first few that match, those whose name begins with what was typed first.
     *
     * @param typed what was typed; a blank finds nothing
     * @param most how many at most
     */
    public List<Hit> find(String typed, int most) {
        String wanted = folded(typed.strip());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Hit> best = new ArrayList<>();
        List<Hit> rest = new ArrayList<>();
        for (int product = 0; product < catalogue.size() && best.size() < most; product++) {
            String name = folded(catalogue.name().get(product));
            if (name.startsWith(wanted)) {
                best.add(hit(product));
            } else if (rest.size() < most
                    && (name.contains(wanted)
                            || folded(catalogue.sku().get(product)).contains(wanted))) {
                rest.add(hit(product));
            }
        }
        best.addAll(rest);
        return List.copyOf(best.size() > most ? best.subList(0, most) : best);
    }

    private Hit hit(int product) {
        String sku = catalogue.sku().get(product);
        String name = catalogue.name().get(product);
        return new Hit(
                catalogue.id()[product],
                sku,
                name.isEmpty() ? sku : name,
                catalogue.category().get(product));
    }

    /** The text as it is compared: lower case, no accents, full width as half width. */
    public static String folded(String text) {
        boolean plain = text.chars().allMatch(c -> c < 128);
        return (plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", ""))
                .toLowerCase(Locale.ROOT);
    }
}
