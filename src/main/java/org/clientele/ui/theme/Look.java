package org.clientele.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.clientele.app.settings.Settings;

/** Bright or dark colours and the size of text, applied to windows while they are open. */
public final class Look {
    private static final double BASE_SIZE = 14;
    private final ObjectProperty<Settings.Look> wish;
    private final DoubleProperty textSize;
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.LIGHT);

    /** A look with that wish (light, dark, as the computer) and text size (1.0 is normal). */
    public Look(Settings.Look wish, double textSize) {
        Fonts.load();
        this.wish = new SimpleObjectProperty<>(wish);
        this.textSize = new SimpleDoubleProperty(textSize);
        InvalidationListener decide = changed -> palette.set(wishedPalette());
        this.wish.addListener(decide);
        // The computer's preferences outlive every window: they may not hold on to one.
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(decide));
        palette.set(wishedPalette());
    }

    private Palette wishedPalette() {
        return switch (wish.get()) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case SYSTEM ->
                Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT;
        };
    }

    /** What the person wishes. */
    public ObjectProperty<Settings.Look> wish() {
        return wish;
    }

    /** The size of text, 0.8 to 2.0. */
    public DoubleProperty textSize() {
        return textSize;
    }

    /** The colours now in force, for what is painted and not styled. */
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    /** Whether the colours are dark now. */
    public boolean dark() {
        return palette.get().dark();
    }

    /** Switches between light and dark. */
    public void toggle() {
        wish.set(dark() ? Settings.Look.LIGHT : Settings.Look.DARK);
    }

    /** Makes text larger or smaller by one step. */
    public void zoom(int steps) {
        double next = Math.round(textSize.get() * 10 + steps) / 10.0;
        textSize.set(Math.clamp(next, 0.8, 2.0));
    }

    /** Dresses a window in this look and keeps it so. */
    public void dress(Scene scene) {
        palette.addListener((property, before, now) -> colour(scene));
        textSize.addListener((property, before, now) -> size(scene));
        scene.rootProperty().addListener((property, before, now) -> size(scene));
        colour(scene);
        size(scene);
    }

    private void colour(Scene scene) {
        scene.setUserAgentStylesheet(
                dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(List.of(
                        sheet(dark() ? "css/dark.css" : "css/light.css"),
                        sheet("css/clientele.css"),
                        sheet("css/parts.css")));
    }

    private void size(Scene scene) {
        scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE_SIZE * textSize.get()));
    }

    private static String sheet(String resource) {
        URL url = Look.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IllegalStateException(resource + " is missing");
        }
        return url.toExternalForm();
    }
}
