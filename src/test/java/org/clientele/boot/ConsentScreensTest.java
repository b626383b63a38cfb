package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.TextField;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentScreensTest {
    private static Session session(WindowUnderTest window) {
        return window.window().session();
    }

    private static Facts facts(WindowUnderTest window) {
        return Objects.requireNonNull(Fx.get(() -> session(window).facts().orElseThrow()));
    }

    private static void type(WindowUnderTest window, String id, String text) {
        Fx.run(() -> {
            if (window.scene().lookup("#" + id) instanceof TextField field) {
                field.setText(text);
                field.fireEvent(new javafx.event.ActionEvent());
            } else {
                throw new AssertionError("no field #" + id);
            }
        });
        Fx.pulses(2);
    }

    private static void scroll(WindowUnderTest window, double to) {
        Fx.run(() -> window.scene().getRoot().lookupAll(".c-scroll").forEach(node -> {
            if (node instanceof javafx.scene.control.ScrollPane pane && pane.isVisible()) {
                pane.setVvalue(to);
            }
        }));
        Fx.pulses(2);
    }

    private static int granted(Facts facts) {
        for (int c = 0; c < facts.customers(); c++) {
            if (facts.permissions().status(Channel.EMAIL, c) == ConsentStatus.GRANTED
                    && !facts.permissions().stopped(Channel.EMAIL).contains(c)
                    && facts.people().mailable().contains(c)
                    && !facts.people().number().get(c).isEmpty()) {
                return c;
            }
        }
        throw new AssertionError("nobody has agreed");
    }

    @Test
    void somebody_is_found_withdrawn_and_stopped_on_one_page(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("consent");
            window.await("consent-home");
            window.open("home");
            window.shop(home, 300);
            window.await("home-revenue");
            window.open("consent");
            window.await("consent-open-0");
            Workbench workbench = session(window).current().workbench();
            Fx.until(() -> workbench.consents().verdict().isPresent(), "checked in the background");
            assertTrue(workbench.consents().verdict().orElseThrow().whole());
            int person = granted(facts(window));
            String number = facts(window).people().number().get(person);
            int id = facts(window).people().id()[person];
            window.await("consent-find");
            type(window, "consent-find", number);
            window.await("consent-hit-" + id);
            window.click("consent-hit-" + id);
            window.await("consent-withdraw-0");
            Fx.pulses(4);
            window.shoot("consent");
            scroll(window, 0.62);
            window.shoot("consent-person");
            scroll(window, 1);
            window.shoot("consent-rules");
            window.click("consent-withdraw-0");
            Fx.until(
                    () -> facts(window).permissions().status(Channel.EMAIL, person) == ConsentStatus.WITHDRAWN,
                    "withdrawn");
            // a slip is taken back by an entry, which grants nothing anew
            Fx.until(() -> window.window().shell().model().undoName().get() != null, "something to undo");
            long before = workbench.consents().size().consents();
            Fx.run(() -> window.window().shell().model().undo());
            Fx.until(
                    () -> facts(window).permissions().status(Channel.EMAIL, person) == ConsentStatus.GRANTED,
                    "taken back");
            assertEquals(before + 1, workbench.consents().size().consents());
            window.click("consent-stop-add");
            window.await("consent-stop-agree");
            type(window, "consent-stop-address", facts(window).people().email().get(person));
            type(window, "consent-stop-reason", "letter");
            window.shoot("consent-stop");
            window.click("consent-stop-agree");
            Fx.until(() -> facts(window).permissions().stopped(Channel.EMAIL).contains(person), "stopped at once");
            Consents.Stop stop = workbench.consents().stopsOf(id).getFirst();
            window.await("consent-lift-" + stop.id());
            window.click("consent-lift-" + stop.id());
            window.await("consent-lift-agree");
            window.click("consent-lift-agree");
            assertTrue(facts(window).permissions().stopped(Channel.EMAIL).contains(person), "no reason, no lift");
            type(window, "consent-lift-reason", "asked to hear from us again");
            window.click("consent-lift-agree");
            Fx.until(() -> !facts(window).permissions().stopped(Channel.EMAIL).contains(person), "lifted");
            assertTrue(workbench.consents().verify(Checkpoint.none()).whole());
            window.click("consent-card");
            assertEquals("customers", window.page());
        }
    }
}
