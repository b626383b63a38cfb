package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.ui.Fx;
import org.clientele.ui.products.ProductsViewModel.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasketsScreensTest {
    @Test
    void what_goes_together_becomes_a_group_in_three_presses(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.shop(home, 2_500);
            window.click("nav-products");
            window.click("products-section-2");
            window.await("baskets-table");
            Fx.until(() -> rows(window, "#baskets-table") > 0, "rules");
            window.shoot("baskets-list");
            choose(window, "#baskets-table");
            window.await("picked-use");
            assertTrue(window.clicks() <= 3, "presses: " + window.clicks());
            window.shoot("baskets-chosen");
            window.click("baskets-hear");
            Fx.until(() -> window.scene().lookup("#picked-use") != null, "who should hear");
            window.click("picked-clear");
            window.click("baskets-front-1");
            window.await("baskets-network");
            window.shoot("baskets-picture");
            window.click("baskets-front-2");
            window.await("baskets-after-table");
            window.click("baskets-level-1");
            window.await("baskets-after-table");
            choose(window, "#baskets-after-table");
            window.shoot("baskets-after");
            window.click("baskets-front-0");
            window.click("baskets-scope-1");
            window.await("baskets-table");
            Fx.until(() -> rows(window, "#baskets-table") > 0, "rules of categories");
            window.shoot("baskets-categories");
            choose(window, "#baskets-table");
            window.await("baskets-rule");
            window.click("baskets-rule");
            Fx.until(() -> window.page().equals("groups"), "the rule");
            window.shoot("baskets-rule");
        }
    }

    @Test
    void a_shop_with_few_orders_is_told_so_and_can_look_all_the_same(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.shop(home, 50);
            window.click("nav-products");
            window.click("products-section-2");
            window.await("baskets-anyway");
            window.shoot("baskets-little");
            window.open("products", Section.PRODUCTS);
            window.await("products-table");
            window.open("products", Section.TOGETHER);
            window.click("baskets-anyway");
            window.await("baskets-table");
            Fx.run(() -> window.scene()
                    .lookup("#baskets-table")
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            assertEquals("products", window.page());
            window.shoot("baskets-none");
        }
    }

    private static int rows(WindowUnderTest window, String table) {
        return window.scene().lookup(table) instanceof TableView<?> shown
                ? shown.getItems().size()
                : 0;
    }

    private static void choose(WindowUnderTest window, String table) {
        Fx.run(() -> {
            if (window.scene().lookup(table) instanceof TableView<?> shown) {
                shown.getSelectionModel().select(0);
            }
        });
    }
}
