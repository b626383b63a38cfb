package org.clientele.app.products;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clientele.app.people.Mask;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.FallBacks;
import org.clientele.app.recommend.RuleReview;
import org.clientele.app.recommend.SpokenReason;
import org.clientele.app.recommend.SuggestedProduct;
import org.clientele.app.recommend.SuggestionDesk;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;

/**
 * The shop's method made ready for one snapshot and one set of rules, to show what single people would be suggested.
 *
 * @param facts the snapshot
 * @param desk the method made ready
 * @param review what the rules do
 */
public record SuggestionCounter(Facts facts, SuggestionDesk desk, RuleReview review) {
    private static final int LATELY = 4;
    private static final int REASONS = 3;

    /** The method behind it. */
    public Algorithm algorithm() {
        return desk.algorithm();
    }

    /** One person with that many suggestions.
     *
     * @param customer dense index */
    public PersonPreview show(int customer, int most) {
        People people = facts.people();
        String name = Mask.name(people.name().get(customer));
        Set<Integer> bought = bought(customer);
        List<String> lately = new ArrayList<>();
        for (int product : bought) {
            if (lately.size() < LATELY) {
                lately.add(nameOf(product));
            }
        }
        return new PersonPreview(
                customer,
                people.id()[customer],
                name.isEmpty() ? people.number().get(customer) : name,
                people.city().get(customer),
                bought.size(),
                lately,
                desk.preview(customer, most));
    }

    /** Where suggestions come from. */
    public FallBacks fallBacks() {
        return review.fallBacks();
    }

    /** All that speaks for a suggestion to a person. */
    public List<SpokenReason> reasons(int customer, SuggestedProduct product) {
        return desk.reasons(customer, product.product(), REASONS);
    }

    /** How many different products a person bought. */
    public int boughtBy(int customer) {
        return bought(customer).size();
    }

    /** Different products that a person bought, newest first. */
    private Set<Integer> bought(int customer) {
        OrderLines lines = facts.lines();
        Set<Integer> bought = new LinkedHashSet<>();
        for (int line = lines.offset()[customer + 1] - 1; line >= lines.offset()[customer]; line--) {
            if (lines.product()[line] >= 0 && lines.counts(line)) {
                bought.add(lines.product()[line]);
            }
        }
        return bought;
    }

    private String nameOf(int product) {
        Catalogue catalogue = facts.catalogue();
        return catalogue.name().isBlank(product)
                ? catalogue.sku().get(product)
                : catalogue.name().get(product);
    }
}
