package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.notice.Texts;
import org.clientele.app.recommend.Algorithm;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.session.Session;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journey 6: why this product for this person? And the pictures of the page of customers. */
class CustomersJourneyTest {
    private static final int CUSTOMERS = 600;
    private int presses;

    private void press(WindowUnderTest window, KeyCode code, boolean ctrl) {
        Fx.run(() -> {
            Node focus = window.scene().getFocusOwner();
            KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false);
            Event.fireEvent(focus == null ? window.scene().getRoot() : focus, key);
        });
        Fx.pulses(3);
        presses++;
    }

    private static <T extends Node> T find(WindowUnderTest window, String id, Class<T> type) {
        return type.cast(Fx.get(() -> window.scene().lookup("#" + id)));
    }

    /** Somebody who has bought often, agreed to e-mail, and has a name that nobody else has. */
    private static int somebody(Facts facts) {
        OrderLines lines = facts.lines();
        for (int c = 0; c < facts.customers(); c++) {
            String name = facts.people().name().get(c);
            int same = 0;
            for (int other = 0; other < facts.customers(); other++) {
                same += facts.people().name().get(other).contains(name) ? 1 : 0;
            }
            boolean agreed = facts.permissions().status(Channel.EMAIL, c) == ConsentStatus.GRANTED;
            if (same == 1 && agreed && lines.offset()[c + 1] - lines.offset()[c] >= 8) {
                return c;
            }
        }
        throw new AssertionError("nobody has bought enough");
    }

    private static List<String> bought(Facts facts, int customer) {
        OrderLines lines = facts.lines();
        Catalogue catalogue = facts.catalogue();
        return java.util.stream.IntStream.range(lines.offset()[customer], lines.offset()[customer + 1])
                .filter(line -> lines.product()[line] >= 0)
                .mapToObj(line -> catalogue.name().get(lines.product()[line]))
                .toList();
    }

    @Test
    void twoKeysAndANameTellWhyAProductSuitsAPerson(@TempDir Path home) throws Exception {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            Session.Shown shop = window.shop(home, CUSTOMERS);
            new TrainRecommender()
                    .job(shop.workbench(), Algorithm.ITEM_KNN.standard(), 7)
                    .work()
                    .run(Checkpoint.none());
            int customer = somebody(shop.facts());

            press(window, KeyCode.K, true);
            Fx.run(() -> find(window, "find-typed", TextField.class)
                    .setText(shop.facts().people().name().get(customer)));
            press(window, KeyCode.ENTER, false);
            window.await("customer-reason-1");

            window.click("customer-reasons-1");
            assertTrue(presses + window.clicks() <= 4, "presses: " + (presses + window.clicks()));
            Texts english = Texts.of(Locale.ENGLISH);
            List<String> because = bought(shop.facts(), customer).stream()
                    .map(product -> english.text(Message.of("recommend.reason.bought", product)))
                    .toList();
            String reason = Fx.get(
                    () -> find(window, "customer-reason-1", Labeled.class).getText());
            assertTrue(because.stream().anyMatch(reason::startsWith), reason);
            // The opened reason begins with a product that the person bought, and the product can be taken away.
            Fx.until(
                    () -> window.scene().getRoot().lookupAll(".c-muted").stream()
                            .filter(Labeled.class::isInstance)
                            .map(node -> ((Labeled) node).getText())
                            .anyMatch(text -> text != null
                                    && text.contains("of what speaks for it")
                                    && bought(shop.facts(), customer).stream().anyMatch(text::startsWith)),
                    "the opened reason");
            assertTrue(Fx.get(() -> window.scene().lookup("#customer-never-1")) != null, "it can be taken away");
            window.shoot("customer-card");

            window.await("customer-why-1");
            scroll(window, 1);
            window.shoot("customer-card-below");
            scroll(window, 0);
            window.click("customer-proof-email");
            window.await("customer-proof");
            window.await("customer-withdraw");
            window.shoot("customer-proof");
            window.click("customer-withdraw");
            window.await("dialog-agree");
            window.shoot("customer-withdraw");
            window.click("dialog-agree");
            Fx.until(() -> window.scene().lookup("#customer-withdraw-email") == null, "the light to close");
            Fx.until(() -> window.scene().lookup("#customer-withdraw") == null, "the open proof to follow");
            Fx.run(() -> find(window, "customer-card", Node.class).requestFocus());
            press(window, KeyCode.E, false);
            window.await("customer-field-city");
            window.shoot("customer-edit");
        }
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

    @Test
    void theListNarrowsOpensAndComesBack(@TempDir Path home) throws Exception {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("customers");
            window.await("customers-home");
            window.shoot("customers-closed");
            Session.Shown shop = window.shop(home, CUSTOMERS);
            Picked atRisk = new Picked(new Segment.InStage(Stage.AT_RISK), Message.of(Stage.AT_RISK.textKey()));
            window.open("customers", atRisk);
            window.await("customers-table");
            int few = rows(window);
            assertTrue(few > 0 && few < CUSTOMERS, "rows: " + few);
            window.shoot("customers-filtered");
            Fx.run(() -> find(window, "customers-search", TextField.class).setText("nobody at all"));
            window.await("customers-widen");
            window.shoot("customers-none");
            window.click("customers-widen");
            window.await("customers-table");
            assertEquals(few, rows(window));
            Fx.run(() -> find(window, "customers-table", TableView.class).requestFocus());
            press(window, KeyCode.ENTER, false);
            window.await("customer-next");
            window.await("customer-reason-1");
            window.shoot("customer-card-untrained");
            press(window, KeyCode.J, false);
            press(window, KeyCode.ESCAPE, false);
            window.await("customers-table");
            assertEquals(
                    1,
                    Fx.get(() -> find(window, "customers-table", TableView.class)
                            .getSelectionModel()
                            .getSelectedIndex()));
            window.open("customers", new Picked(new Segment.Everyone(), Message.of("customers.everyone")));
            Fx.until(() -> rows(window) == CUSTOMERS, "everybody");
            window.shoot("customers");
            window.click("customers-save");
            window.await("naming-name");
            Fx.run(() -> find(window, "naming-name", TextField.class).setText("Everyone in spring"));
            window.shoot("customers-save");
            window.click("naming-save");
            Fx.until(() -> !shop.workbench().groups().all().isEmpty(), "the group");
            assertEquals(CUSTOMERS, shop.workbench().groups().all().getFirst().size());
            Fx.until(() -> window.scene().lookup("#naming-name") == null, "the dialog to close");
            press(window, KeyCode.K, true);
            Fx.run(() -> find(window, "find-typed", TextField.class).setText("li"));
            Fx.until(() -> find(window, "find-list", ListView.class).getItems().size() > 3, "finds");
            window.shoot("customers-find");
        }
    }

    private static int rows(WindowUnderTest window) {
        return Fx.get(() -> window.scene().lookup("#customers-table") instanceof TableView<?> table
                ? table.getItems().size()
                : 0);
    }
}
