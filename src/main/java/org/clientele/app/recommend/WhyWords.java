package org.clientele.app.recommend;

import org.clientele.analysis.recommend.ItemFeatures.Feature;
import org.clientele.analysis.recommend.Why;
import org.clientele.facts.Catalogue;
import org.clientele.model.text.Message;

/** Says why a product is suggested, about the person and to the person. */
final class WhyWords {
    private final Catalogue catalogue;

    WhyWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Said about the person. */
    Message reason(Why why) {
        return words("why.reason.", why);
    }

    /** Said to the person. */
    Message address(Why why) {
        return words("why.address.", why);
    }

    /** That a product they bought or looked at speaks for it, said about the person. */
    static Message reason(boolean looked, String name) {
        return Message.of(looked ? "why.reason.looked" : "recommend.reason.bought", name);
    }

    /** That a product they bought or looked at speaks for it, said to the person. */
    static Message address(boolean looked, String name) {
        return Message.of(looked ? "why.address.looked" : "recommend.address.bought", name);
    }

    private Message words(String said, Why why) {
        return switch (why) {
            case Why.Alike(Feature feature) -> Message.of(said + "alike", feature(feature));
            case Why.Due(int usualDays, int days) -> Message.of(said + "due", usualDays, days);
            case Why.Rising(int lately, int usually, int days) -> Message.of("why.rising", lately, days, usually);
            case Why.BestSeller() -> Message.of("recommend.reason.everywhere");
            case Why.Next(int product, int times) -> Message.of(said + "next", name(product), times);
        };
    }

    private static Message feature(Feature feature) {
        return switch (feature.kind()) {
            case WORD -> Message.of("why.feature.word", feature.name());
            case CATEGORY -> Message.of("why.feature.category", feature.name());
            case BRAND -> Message.of("why.feature.brand", feature.name());
            case PRICE -> Message.of("why.feature.price", feature.name());
            case PICTURE -> Message.of("why.feature.picture");
            case FIELD -> Message.of("why.feature.field", feature.field(), feature.name());
        };
    }

    private String name(int product) {
        return catalogue.name().isBlank(product)
                ? catalogue.sku().get(product)
                : catalogue.name().get(product);
    }
}
