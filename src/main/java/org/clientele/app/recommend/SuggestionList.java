package org.clientele.app.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.clientele.analysis.recommend.Why;
import org.clientele.analysis.recommend.serve.Ground;
import org.clientele.analysis.recommend.serve.Strength;
import org.clientele.analysis.recommend.serve.Suggester;
import org.clientele.analysis.recommend.serve.Suggestions;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/** The products suggested to each of some people, with names and reasons, made when they are looked at. */
public final class SuggestionList {
    private final Facts facts;
    private final Suggester suggester;
    private final Suggestions suggestions;
    private final Algorithm algorithm;
    private final Strength strength;
    private final ProductNames names;

    SuggestionList(Facts facts, Suggester suggester, Suggestions suggestions, Algorithm algorithm, Strength strength) {
        this.facts = facts;
        this.suggester = suggester;
        this.suggestions = suggestions;
        this.algorithm = algorithm;
        this.strength = strength;
        this.names = new ProductNames(facts.catalogue());
    }

    /** The recommender they come from. */
    public Algorithm algorithm() {
        return algorithm;
    }

    /** The people, ascending by their place in the snapshot. */
    public int[] people() {
        return suggestions.people().clone();
    }

    /** How many were asked for each. */
    public int perPerson() {
        return suggestions.k();
    }

    /** The suggested products by dense index, those of person p of {@link #people} from {@code p · perPerson}, -1 for none. */
    public int[] products() {
        return suggestions.item().clone();
    }

    /** How many people have at least one suggestion of their own taste, not only best-sellers. */
    public int personal() {
        int personal = 0;
        for (int p = 0; p < suggestions.people().length; p++) {
            if (suggestions.count(p) > 0 && suggestions.ground(p, 0) == Ground.HISTORY) {
                personal++;
            }
        }
        return personal;
    }

    /** Where the suggestions of this list come from. */
    public FallBacks fallBacks() {
        return FallBacks.of(suggestions);
    }

    /** How many people have fewer suggestions than were asked for. */
    public int shortLists() {
        return suggestions.shortLists();
    }

    /** What is suggested to that customer, best first; empty for somebody who is not in the list. */
    public List<SuggestedProduct> of(int customer) {
        int p = Arrays.binarySearch(suggestions.people(), customer);
        if (p < 0) {
            return List.of();
        }
        List<SuggestedProduct> products = new ArrayList<>();
        IntFunction<Optional<Why>> whys = suggester.whys(customer);
        for (int r = 0; r < suggestions.count(p); r++) {
            products.add(product(customer, p, r, whys));
        }
        return products;
    }

    private SuggestedProduct product(int customer, int p, int r, IntFunction<Optional<Why>> whys) {
        Catalogue catalogue = facts.catalogue();
        int at = p * suggestions.k() + r;
        int product = suggestions.item()[at];
        int because = suggestions.because()[at];
        Ground ground = suggestions.ground(p, r);
        // That it is like something is said only where no product of theirs can be named.
        Optional<Why> why = ground != Ground.HISTORY
                ? Optional.empty()
                : whys.apply(product).filter(said -> because < 0 || !(said instanceof Why.Alike));
        WhyWords words = new WhyWords(catalogue);
        boolean looked = because >= 0 && !suggester.bought(customer, because);
        Message reason = switch (ground) {
            case HISTORY ->
                why.map(words::reason)
                        .orElseGet(() -> because < 0
                                ? Message.of("recommend.reason.taste")
                                : WhyWords.reason(looked, names.of(because)));
            case CITY ->
                Message.of("recommend.reason.city", facts.people().city().get(customer));
            case COUNTRY -> Message.of("why.country", facts.people().country().get(customer));
            case PEOPLE_LIKE -> Message.of("why.people-like");
            case CATEGORY ->
                Message.of("recommend.reason.category", catalogue.category().get(product));
            case EVERYWHERE -> Message.of("recommend.reason.everywhere");
            case NEW -> Message.of("suggest.reason.new");
            case CHOSEN -> Message.of("suggest.reason.chosen");
            case REST -> Message.of("suggest.reason.rest");
        };
        Message address = ground != Ground.HISTORY
                ? reason
                : why.map(words::address)
                        .orElseGet(() -> because < 0
                                ? Message.of("recommend.address.taste")
                                : WhyWords.address(looked, names.of(because)));
        return new SuggestedProduct(
                product,
                catalogue.sku().get(product),
                names.of(product),
                ground,
                reason,
                address,
                because < 0 ? 0 : suggester.boughtBoth(because, product),
                suggestions.share()[at],
                ground == Ground.HISTORY ? strength.of(suggestions.score()[at]) : -1);
    }
}
