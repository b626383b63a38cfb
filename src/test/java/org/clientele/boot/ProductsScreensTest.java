package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.workbench.Workbench;
import org.clientele.ui.Fx;
import org.clientele.ui.products.PickedProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductsScreensTest {
    private static final int CUSTOMERS = 900;
    private final TrainRecommender training = new TrainRecommender();

    @Test
    void a_method_is_tested_against_best_sellers_and_taken_into_use_in_four_presses(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.shop(home, CUSTOMERS);
            window.click("nav-products");
            window.await("products-table");
            window.shoot("products");
            window.click("products-section-1");
            window.await("products-test");
            window.await("products-person");
            window.shoot("products-untested");
            window.click("products-test");
            window.await("products-use");
            Workbench workbench = window.window().session().current().workbench();
            assertTrue(training.kept(workbench).isEmpty());
            // The base line stands among the methods.
            window.await("products-line-popular");
            window.shoot("products-tested");
            window.click("products-use");
            Fx.until(() -> training.kept(workbench).isPresent(), "a trained method");
            Fx.until(() -> window.scene().lookup("#products-use") == null, "the method in use");
            assertTrue(window.clicks() <= 4, "presses: " + window.clicks());
            assertEquals("products", window.page());
            window.shoot("products-suggestions");
            window.click("products-details");
            window.await("products-details-popular");
            window.shoot("products-details");
            window.click("products-details");
            Fx.until(() -> said(window, "products-variety-sentence").contains("more variety"), "a measured sentence");
            scroll(window, 0.5);
            window.click("products-why-1");
            window.shoot("products-person");
            window.click("products-tune");
            Fx.until(() -> said(window, "products-tune-sentence").contains("NDCG"), "searched settings");
            scroll(window, 0.25);
            window.shoot("products-tuned");
            window.click("products-rule-variants");
            window.click("products-rule-new");
            Fx.until(() -> said(window, "products-cost-boost").contains("place"), "the cost of a rule");
            Fx.until(() -> said(window, "products-cost-boost").contains("right"), "its cost on hidden days");
            scroll(window, 0.9);
            window.shoot("products-rules");
            scroll(window, 1);
            window.shoot("products-signals");
            scroll(window, 0.5);
            String first = offer(window);
            Fx.run(() -> {
                Node row = window.scene().lookup("#products-offer-1");
                row.requestFocus();
                Event.fireEvent(row, key(KeyCode.DELETE, false, false));
            });
            Fx.until(() -> !offer(window).equals(first), "another first suggestion");
            Fx.run(() -> Event.fireEvent(window.scene().getRoot(), key(KeyCode.Z, true, false)));
            Fx.until(() -> offer(window).equals(first), "the first suggestion again");
            window.open(
                    "products",
                    new PickedProduct(window.window()
                            .session()
                            .current()
                            .facts()
                            .catalogue()
                            .id()[3]));
            Fx.until(
                    () -> {
                        Node see = window.scene().lookup("#products-buyers");
                        return see != null && !see.isDisabled();
                    },
                    "buyers");
            window.shoot("products-chosen");
            window.click("products-who");
            Fx.until(() -> enabled(window, "who-see"), "people");
            window.shoot("products-who");
            window.click("who-close");
            window.click("products-buyers");
            Fx.until(() -> window.window().shell().model().currentPage().equals("customers"), "the buyers");
        }
    }

    @Test
    void a_shop_with_few_orders_is_told_what_is_missing_and_still_gets_best_sellers(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.shop(home, 50);
            window.click("nav-products");
            window.click("products-section-1");
            window.await("products-person");
            window.click("products-test");
            window.await("products-line-popular");
            window.shoot("products-little");
            assertNull(window.scene().lookup("#products-use"), "best-sellers are in use already");
        }
    }

    /** The keys of the page: Ctrl+T tests, Ctrl+Alt+V goes to variety. */
    @Test
    void keys_test_the_methods_and_reach_variety(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.shop(home, 400);
            window.click("nav-products");
            window.await("products-table");
            press(window, "products-table", key(KeyCode.T, true, false));
            window.await("products-line-popular");
            press(window, "products-person-search", key(KeyCode.V, true, true));
            Fx.until(
                    () -> window.scene().getFocusOwner() != null
                            && "products-variety"
                                    .equals(window.scene().getFocusOwner().getId()),
                    "the slider of variety");
        }
    }

    private static void press(WindowUnderTest window, String id, KeyEvent key) {
        Fx.run(() -> Event.fireEvent(window.scene().lookup("#" + id), key));
        Fx.pulses(3);
    }

    private static KeyEvent key(KeyCode code, boolean ctrl, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, alt, false);
    }

    private static String said(WindowUnderTest window, String id) {
        return window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "";
    }

    private static String offer(WindowUnderTest window) {
        return String.valueOf(Fx.get(() -> {
            Node row = window.scene().lookup("#products-offer-1");
            return row == null ? "" : row.getAccessibleText();
        }));
    }

    private static boolean enabled(WindowUnderTest window, String id) {
        Node node = window.scene().lookup("#" + id);
        return node != null && !node.isDisabled();
    }

    private static void scroll(WindowUnderTest window, double where) {
        Fx.run(() -> {
            window.scene().getRoot().layout();
            window.scene().getRoot().lookupAll(".c-scroll").stream()
                    .filter(ScrollPane.class::isInstance)
                    .map(ScrollPane.class::cast)
                    .forEach(pane -> pane.setVvalue(where));
        });
        Fx.pulses(3);
    }
}
