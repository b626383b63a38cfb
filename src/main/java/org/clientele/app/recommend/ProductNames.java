package org.clientele.app.recommend;

import org.clientele.facts.Catalogue;

/** What products are called: by name, or by number where they have none. */
record ProductNames(Catalogue catalogue) {
    String of(int product) {
        return catalogue.name().isBlank(product)
                ? catalogue.sku().get(product)
                : catalogue.name().get(product);
    }
}
