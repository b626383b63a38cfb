package org.clientele.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The file that settings are kept in; losing it loses nothing but taste. */
public final class SettingsFile {
    private static final Logger LOG = System.getLogger(SettingsFile.class.getName());
    private final Path file;

    /** Settings in that folder, which is made when needed. */
    public SettingsFile(Path folder) {
        this.file = folder.resolve("settings.properties");
    }

    /** The folder it is in. */
    public Path folder() {
        return java.util.Objects.requireNonNull(file.getParent());
    }

    /** The folder in which programs of this user keep their settings. */
    public static Path folder(Map<String, String> environment, String system, Path home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("Clientele");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Clientele");
        }
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (xdg.isBlank() ? home.resolve(".config") : Path.of(xdg)).resolve("clientele");
    }

    /** The settings file of the user who runs the program. */
    public static SettingsFile ofThisUser() {
        return new SettingsFile(folder(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ""))));
    }

    /** The kept settings; those of a first start where there are none or they cannot be read. */
    public Settings read() {
        Settings first = Settings.first();
        if (!Files.isRegularFile(file)) {
            return first;
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "settings could not be read and start anew", unreadable);
            return first;
        }
        List<Path> recent = new ArrayList<>();
        for (int i = 0; i < Settings.RECENT; i++) {
            String path = kept.getProperty("recent." + i, "");
            try {
                if (!path.isBlank()) {
                    recent.add(Path.of(path));
                }
            } catch (InvalidPathException elsewhere) {
                LOG.log(Level.DEBUG, "a recent path of another system was dropped", elsewhere);
            }
        }
        return new Settings(
                kept.getProperty("language", first.language()),
                look(kept.getProperty("look", "")),
                number(kept, "textSize", first.textSize()),
                recent,
                number(kept, "width", first.width()),
                number(kept, "height", first.height()));
    }

    private static Settings.Look look(String kept) {
        for (Settings.Look look : Settings.Look.values()) {
            if (look.name().equalsIgnoreCase(kept)) {
                return look;
            }
        }
        return Settings.Look.SYSTEM;
    }

    private static double number(Properties kept, String key, double otherwise) {
        try {
            return Double.parseDouble(kept.getProperty(key, ""));
        } catch (NumberFormatException absent) {
            return otherwise;
        }
    }

    /** Keeps the settings, whole or not at all; a full disk is logged and loses nothing else. */
    public void write(Settings settings) {
        StringBuilder out = new StringBuilder();
        line(out, "language", settings.language());
        line(out, "look", settings.look().name().toLowerCase(Locale.ROOT));
        line(out, "textSize", Double.toString(settings.textSize()));
        line(out, "width", Double.toString(settings.width()));
        line(out, "height", Double.toString(settings.height()));
        for (int i = 0; i < settings.recent().size(); i++) {
            line(out, "recent." + i, settings.recent().get(i).toString());
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, out, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            LOG.log(Level.WARNING, "settings could not be kept", full);
        }
    }

    private static void line(StringBuilder out, String key, String value) {
        out.append(key)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }
}
