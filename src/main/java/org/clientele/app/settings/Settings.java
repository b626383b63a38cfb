package org.clientele.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the program remembers between two starts.
 *
 * @param language "en" or "zh"; empty: as the computer
 * @param look light, dark or as the computer
 * @param textSize 0.8 to 2.0, 1.0 being normal
 * @param recent workbenches opened lately, newest first
 * @param width width of the window
 * @param height height of the window
 */
public record Settings(String language, Look look, double textSize, List<Path> recent, double width, double height) {
    /** How many workbenches are remembered. */
    public static final int RECENT = 8;

    /** Bright or dark colours. */
    public enum Look {
        LIGHT,
        DARK,
        SYSTEM
    }

    public Settings {
        recent = List.copyOf(recent);
        textSize = Double.isFinite(textSize) ? Math.clamp(textSize, 0.8, 2.0) : 1.0;
        width = Double.isFinite(width) ? Math.clamp(width, 640, 10_000) : 1280;
        height = Double.isFinite(height) ? Math.clamp(height, 480, 10_000) : 800;
    }

    /** The settings of a first start. */
    public static Settings first() {
        return new Settings("", Look.SYSTEM, 1.0, List.of(), 1280, 800);
    }

    /** The same with another language. */
    public Settings withLanguage(String other) {
        return new Settings(other, look, textSize, recent, width, height);
    }

    /** The same with other colours. */
    public Settings withLook(Look other) {
        return new Settings(language, other, textSize, recent, width, height);
    }

    /** The same with another text size. */
    public Settings withTextSize(double other) {
        return new Settings(language, look, other, recent, width, height);
    }

    /** The same with this workbench as the newest of the recent ones. */
    public Settings withOpened(Path workbench) {
        List<Path> newest = Stream.concat(Stream.of(workbench), recent.stream().filter(path -> !path.equals(workbench)))
                .limit(RECENT)
                .toList();
        return new Settings(language, look, textSize, newest, width, height);
    }

    /** The same with another window size. */
    public Settings withSize(double newWidth, double newHeight) {
        return new Settings(language, look, textSize, recent, newWidth, newHeight);
    }
}
