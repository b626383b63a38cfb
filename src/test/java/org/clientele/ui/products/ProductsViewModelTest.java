package org.clientele.ui.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.products.CategoryRow;
import org.clientele.app.products.FindProduct;
import org.clientele.app.products.ProductRow;
import org.clientele.app.products.ProductTable;
import org.clientele.facts.Facts;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.kit.chart.ChartModel;
import org.clientele.ui.products.ProductsViewModel.Choice;
import org.clientele.ui.products.ProductsViewModel.Section;
import org.junit.jupiter.api.Test;

class ProductsViewModelTest {
    private final Shop shop = new Shop();
    private final ProductsViewModel model =
            new ProductsViewModel(shop.session(), new DirectJobRunner(Checkpoint.none()), shop);

    private ProductTable opened() {
        shop.open(Shop.facts(80, 1));
        model.seen();
        return Objects.requireNonNull(model.table().latest().get());
    }

    @Test
    void nothing_is_counted_before_somebody_looks() {
        assertFalse(model.isOpen().get());
        shop.open(Shop.facts(80, 1));
        assertTrue(model.isOpen().get());
        assertNull(model.table().latest().get());
        model.seen();
        assertEquals(60, model.rows().size());
        shop.becomes(Shop.facts(90, 2));
        assertEquals(90, Objects.requireNonNull(model.table().latest().get()).buyers());
        shop.session().close();
        assertFalse(model.isOpen().get());
        assertTrue(model.rows().isEmpty());
    }

    @Test
    void the_search_looks_at_names_numbers_and_categories() {
        opened();
        model.search().set("tHING 42");
        assertEquals(List.of("Thing 42"), names());
        model.search().set("p17");
        assertEquals(List.of("Thing 17"), names());
        model.search().set("C9");
        assertEquals(4, model.rows().size());
        model.search().set("nothing of the kind");
        assertTrue(model.rows().isEmpty());
    }

    private List<String> names() {
        return model.rows().stream().map(row -> row.identity().name()).toList();
    }

    @Test
    void a_bar_lists_the_products_of_its_category_and_leads_to_its_buyers() {
        ProductTable table = opened();
        ChartModel.Bars bars = assertInstanceOf(ChartModel.Bars.class, model.chart(table));
        assertEquals(10, bars.names().size());
        model.chooseCategory(2);
        CategoryRow category = table.categories().get(2);
        assertEquals(4, model.rows().size());
        model.rows()
                .forEach(row -> assertEquals(category.category(), row.identity().category()));
        model.seeBuyers();
        assertEquals(List.of("customers"), shop.opened());
        Picked picked = assertInstanceOf(Picked.class, shop.given());
        Segment.FixedList list = assertInstanceOf(Segment.FixedList.class, picked.segment());
        Facts facts = shop.facts();
        TreeSet<Integer> people = new TreeSet<>();
        for (int c = 0; c < facts.customers(); c++) {
            for (int line = facts.lines().offset()[c]; line < facts.lines().offset()[c + 1]; line++) {
                if (facts.catalogue().category().code()[facts.lines().product()[line]] == category.category()) {
                    people.add(c + 1);
                }
            }
        }
        assertEquals(List.copyOf(people), list.customerIds());
        assertEquals(category.buyers(), list.customerIds().size());
    }

    @Test
    void a_product_is_chosen_within_its_category_and_cleared_with_it() {
        opened();
        model.chooseCategory(0);
        ProductRow row = model.rows().getFirst();
        model.choose(row);
        assertEquals(4, model.rows().size());
        assertEquals(row.buyers(), model.choice().get().people());
        assertEquals("products.choice.product", model.choiceSentence().key());
        model.seeBuyers();
        Segment.FixedList list = (Segment.FixedList) ((Picked) shop.given()).segment();
        assertEquals(row.buyers(), list.customerIds().size());
        model.chooseNothing();
        assertEquals(60, model.rows().size());
        assertInstanceOf(Choice.Nothing.class, model.choice().get());
    }

    @Test
    void a_product_from_the_find_box_stands_alone_and_chosen() {
        shop.open(Shop.facts(80, 1));
        model.section().set(Section.SUGGESTIONS);
        FindProduct.Hit hit =
                new FindProduct(shop.facts().catalogue()).find("thing 33", 5).getFirst();
        model.show(new PickedProduct(hit.id()));
        assertEquals(Section.PRODUCTS, model.section().get());
        assertEquals(List.of("Thing 33"), names());
        Choice.OneProduct chosen =
                assertInstanceOf(Choice.OneProduct.class, model.choice().get());
        assertEquals(hit.id(), chosen.row().identity().id());
    }

    @Test
    void the_find_box_offers_beginnings_first() {
        shop.open(Shop.facts(80, 1));
        FindProduct find = new FindProduct(shop.facts().catalogue());
        assertEquals(3, find.find("thing", 3).size());
        assertEquals("P7", find.find("p7", 3).getFirst().sku());
        assertTrue(find.find("  ", 3).isEmpty());
    }
}
