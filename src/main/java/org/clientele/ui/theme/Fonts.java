package org.clientele.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** The program's own type, which has Latin and Chinese letters in regular and bold on every computer. */
public final class Fonts {
    /** The family name, as style sheets know it. */
    public static final String FAMILY = "Clientele Sans";

    private Fonts() {}

    /** Makes the type known to JavaFX; doing it twice does no harm. */
    public static void load() {
        load("fonts/ClienteleSans-Regular.ttf");
        load("fonts/ClienteleSans-Bold.ttf");
    }

    private static void load(String resource) {
        try (InputStream in = Fonts.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null || Font.loadFont(in, 14) == null) {
                throw new IllegalStateException(resource + " is missing or no font");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
