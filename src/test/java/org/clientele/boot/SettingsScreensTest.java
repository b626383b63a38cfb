package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsScreensTest {
    private static RevenueDefinition definition(WindowUnderTest window) {
        return window.window().session().current().facts().revenue().definition();
    }

    private static boolean settled(WindowUnderTest window) {
        return window.scene().lookup("#settings-revenue-now") instanceof Label label && label.getOpacity() == 1;
    }

    private static <T extends Node> T part(WindowUnderTest window, Class<T> type, String id) {
        window.await(id);
        return type.cast(Objects.requireNonNull(Fx.get(() -> window.scene().lookup("#" + id))));
    }

    /** What the figure of the last twelve months reads now; asked on the screen's thread. */
    private static String figure(WindowUnderTest window) {
        return window.scene().lookup("#settings-revenue-now") instanceof Label label ? label.getText() : "";
    }

    private static void press(WindowUnderTest window, KeyCode code) {
        Fx.run(() -> window.scene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false)));
        Fx.pulses(3);
    }

    @Test
    void settings_hold_at_once_show_their_consequence_and_are_undone(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            press(window, KeyCode.COMMA);
            assertEquals("settings", window.page());
            window.await("settings-home");
            window.open("home");
            window.shop(home, 300);
            window.await("home-revenue");
            window.click("home-revenue");
            window.await("settings-revenue-now");
            assertEquals("settings", window.page());
            Fx.until(() -> !figure(window).isEmpty(), "the figure");
            String before = Objects.requireNonNull(Fx.get(() -> figure(window)));
            window.shoot("settings-revenue");
            revenue(window, before);
            region(window);
            search(window);
        }
    }

    private static void revenue(WindowUnderTest window, String before) {
        window.click("settings-refunds-2");
        Fx.until(() -> definition(window).refunds() == Refunds.APART, "the definition");
        Fx.until(() -> !figure(window).equals(before), "another figure");
        TextField code = part(window, TextField.class, "settings-rate-code");
        TextField rate = part(window, TextField.class, "settings-rate-new");
        Fx.run(() -> {
            code.setText("usd");
            rate.setText("7.1");
        });
        window.click("settings-rate-add");
        Fx.until(() -> definition(window).rates().containsKey("USD"), "the rate");
        window.click("settings-tax-1");
        Fx.until(() -> !definition(window).tax().inRevenue(), "tax taken out");
        Fx.until(() -> settled(window), "what each choice would make");
        window.shoot("settings-revenue-changed");
        press(window, KeyCode.Z);
        Fx.until(() -> definition(window).tax().inRevenue(), "tax is back");
        press(window, KeyCode.Z);
        Fx.until(() -> definition(window).rates().isEmpty(), "the rate is gone");
        window.click("settings-refunds-default");
        Fx.until(() -> definition(window).equals(RevenueDefinition.standard()), "the default");
        Fx.until(() -> figure(window).equals(before), "the figure of before");
    }

    private static void region(WindowUnderTest window) {
        window.click("settings-section-region");
        TextField name = part(window, TextField.class, "settings-name-field");
        Fx.run(() -> {
            name.setText("Tea house");
            name.fireEvent(new ActionEvent());
        });
        Fx.until(
                () -> "Tea house"
                        .equals(window.window().shell().model().workbench().get()),
                "the name");
        ComboBox<?> zone = part(window, ComboBox.class, "settings-zone-choice");
        Fx.until(zone::isDisabled, "the zone of orders is fixed");
        window.shoot("settings-region");
        window.click("settings-section-look");
        window.click("settings-look-1");
        assertEquals(true, Fx.get(() -> window.window().shell().kit().look().dark()));
    }

    private static void search(WindowUnderTest window) {
        TextField search = part(window, TextField.class, "settings-search");
        Fx.run(() -> search.setText("tax"));
        window.await("settings-taxrate-field");
        Fx.until(() -> window.scene().lookup("#settings-refunds-0") == null, "only what is searched for");
        window.shoot("settings-search");
        Fx.run(() -> search.setText("税率"));
        Fx.until(() -> window.scene().lookup("#settings-taxrate-field") == null, "not in English");
        Fx.run(() -> window.window().shell().kit().language().use(Locale.SIMPLIFIED_CHINESE));
        window.await("settings-taxrate-field");
    }
}
