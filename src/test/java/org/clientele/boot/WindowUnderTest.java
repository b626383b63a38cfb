package org.clientele.boot;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.clientele.app.sample.ShopCopies;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.job.FxJobRunner;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** The whole window on a machine without a screen: for journeys through it and pictures of it. */
public final class WindowUnderTest implements AutoCloseable {
    private final Language language = Fx.get(() -> new Language(Locale.ENGLISH));
    private final Look look = Fx.get(() -> new Look(Settings.Look.LIGHT, 1));
    private final FxJobRunner jobs = Fx.get(FxJobRunner::new);
    private final Screens screens = new Screens();
    private final Window window;
    private final Scene scene;

    /** A window whose new workbenches are made in that folder. */
    public WindowUnderTest(Path home) {
        window = Fx.get(() -> new Window(
                new Assembly(nowhere(), nowhere()), new Window.Frame(language, look), jobs, jobs.tasks(), home));
        scene = Fx.get(() -> window.shell().scene(1280, 800));
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }

    /** Shows a sample shop of so many customers, as of now, in its folder below that one. */
    public Session.Shown shop(Path within, int customers) {
        Session.Shown shown =
                ShopCopies.shown(within.resolve("Spring Shop"), 7, customers, Clock.system(ZoneId.systemDefault()));
        Fx.run(() -> window.session().show(shown));
        return shown;
    }

    /** Presses a button once it is there and can be pressed, and counts it. */
    public void click(String id) {
        Fx.until(
                () -> {
                    Node node = look(id);
                    return node != null && !node.isDisabled();
                },
                "#" + id);
        screens.click(scene, id);
    }

    /** The part with that id; parts of a scroll pane are there only once the scene is laid out. */
    private @Nullable Node look(String id) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.lookup("#" + id);
    }

    /** Waits until a part is there; a picture of what was there instead is left when it does not come. */
    public void await(String id) {
        try {
            Fx.until(() -> look(id) != null, "#" + id);
        } catch (AssertionError late) {
            Screens.shoot("waited-in-vain", scene, language, look);
            throw late;
        }
    }

    /** Presses without counting it as a step of a journey. */
    public void open(String page) {
        Fx.run(() -> window.shell().model().open(page));
        Fx.pulses(3);
    }

    /** Opens a page with something to show. */
    public void open(String page, Object subject) {
        Fx.run(() -> window.shell().model().open(page, subject));
        Fx.pulses(3);
    }

    /** Takes pictures in both languages, light and dark. */
    public void shoot(String name) {
        Screens.shootAll(name, scene, language, look);
        Fx.run(() -> {
            language.use(Locale.ENGLISH);
            look.wish().set(Settings.Look.LIGHT);
        });
        Fx.pulses(2);
    }

    /** How many presses were counted. */
    public int clicks() {
        return screens.clicks();
    }

    /** The window's scene. */
    public Scene scene() {
        return scene;
    }

    /** The shell's page in front. */
    public String page() {
        return Objects.requireNonNull(Fx.get(() -> window.shell().model().currentPage()));
    }

    /** The window. */
    Window window() {
        return window;
    }

    @Override
    public void close() {
        Fx.run(window::close);
        jobs.close();
    }
}
