package org.clientele.ui.products;

import java.util.List;
import org.clientele.app.products.FindProduct;
import org.clientele.app.session.Session;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Find;
import org.clientele.ui.kit.desk.Finder;
import org.clientele.ui.theme.Icon;

/** Offers products to the find box by name or product number. */
public final class ProductFinder implements Finder {
    private final Session session;
    private final Desk desk;

    /** Products of the workbench that is shown. */
    public ProductFinder(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    @Override
    public List<Find> find(String typed, int most) {
        return session.facts()
                .map(facts -> new FindProduct(facts.catalogue())
                        .find(typed, most).stream().map(this::line).toList())
                .orElse(List.of());
    }

    private Find line(FindProduct.Hit hit) {
        return new Find(
                Icon.PRODUCTS,
                Verbatim.of(hit.name()),
                hit.category().isEmpty()
                        ? Verbatim.of(hit.sku())
                        : Message.of("products.find", hit.category(), hit.sku()),
                Find.Rank.PRODUCT,
                () -> desk.open("products", new PickedProduct(hit.id())));
    }
}
