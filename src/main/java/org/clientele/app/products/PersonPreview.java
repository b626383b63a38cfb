package org.clientele.app.products;

import java.util.List;
import org.clientele.app.recommend.SuggestedProduct;

/**
 * One person, masked, with what is suggested and why.
 *
 * @param customer the dense index in the snapshot
 * @param customerId the lasting id
 * @param name the masked name, or the customer number where there is no name
 * @param city city, empty where unknown
 * @param bought how many different products the person bought
 * @param lately names of the products bought last, newest first
 * @param suggestions what is suggested, best first
 */
public record PersonPreview(
        int customer,
        int customerId,
        String name,
        String city,
        int bought,
        List<String> lately,
        List<SuggestedProduct> suggestions) {
    public PersonPreview {
        lately = List.copyOf(lately);
        suggestions = List.copyOf(suggestions);
    }
}
