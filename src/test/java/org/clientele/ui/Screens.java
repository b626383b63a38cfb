package org.clientele.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.clientele.app.settings.Settings;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Look;

/**
 * Pictures of screens for people to look at, and clicks on them that are counted. With {@code -Dclientele.screens=2} the
 * pictures are of twice the size.
 */
public final class Screens {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final int SCALE = Integer.getInteger("clientele.screens", 1);
    private int clicks;

    /** Takes pictures of a scene in both languages, light and dark. */
    public static void shootAll(String name, Scene scene, Language language, Look look) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            for (Settings.Look wish : new Settings.Look[] {Settings.Look.LIGHT, Settings.Look.DARK}) {
                shoot(name, scene, language, look, locale, wish);
            }
        }
    }

    /** Takes two pictures that show both languages and both looks: English in the light, Chinese in the dark. */
    public static void shootBoth(String name, Scene scene, Language language, Look look) {
        shoot(name, scene, language, look, Locale.ENGLISH, Settings.Look.LIGHT);
        shoot(name, scene, language, look, Locale.SIMPLIFIED_CHINESE, Settings.Look.DARK);
    }

    private static void shoot(
            String name, Scene scene, Language language, Look look, Locale locale, Settings.Look wish) {
        Fx.run(() -> {
            language.use(locale);
            look.wish().set(wish);
        });
        Fx.pulses(3);
        shoot(name, scene, language, look);
    }

    /** Takes a picture of a scene as it is and gives the file. */
    public static Path shoot(String name, Scene scene, Language language, Look look) {
        return Fx.get(() -> {
            Path file = FOLDER.resolve(
                    name + "-" + (language.chinese() ? "zh" : "en") + "-" + (look.dark() ? "dark" : "light") + ".png");
            Parent root = scene.getRoot();
            // The picture a scroll pane keeps of its content is that of the window, not of this size.
            root.lookupAll(".viewport").forEach(node -> node.setCache(false));
            root.applyCss();
            root.layout();
            root.applyCss();
            root.layout();
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(SCALE, SCALE));
            parameters.setFill(look.palette().get().ground());
            write(root.snapshot(parameters, null), file);
            return file;
        });
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        try {
            PngFile.write(file, pixels, width, height);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Presses the button with that id and counts it as a click. */
    public void click(Scene scene, String id) {
        Fx.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node node = scene.lookup("#" + id);
            if (!(node instanceof ButtonBase button)) {
                throw new AssertionError("no button #" + id);
            }
            if (button.isDisabled()) {
                throw new AssertionError("button #" + id + " cannot be pressed now");
            }
            button.fire();
            clicks++;
        });
        Fx.pulses(2);
    }

    /** How many clicks it took so far. */
    public int clicks() {
        return clicks;
    }
}
