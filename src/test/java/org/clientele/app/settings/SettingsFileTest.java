package org.clientele.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void what_is_written_is_read_again() {
        Settings settings = new Settings(
                "zh", Settings.Look.DARK, 1.3, List.of(Path.of("a b", "春季=店#1"), Path.of("c\\d")), 1440, 900);
        SettingsFile file = new SettingsFile(folder.resolve("deep").resolve("er"));
        file.write(settings);
        assertEquals(settings, file.read());
    }

    @Test
    void a_first_start_and_a_broken_file_give_the_first_settings() throws IOException {
        assertEquals(Settings.first(), new SettingsFile(folder).read());
        Files.writeString(folder.resolve("settings.properties"), "textSize=huge\nlook=\\uZZ");
        assertEquals(Settings.first(), new SettingsFile(folder).read());
        Files.writeString(folder.resolve("settings.properties"), "textSize=NaN\nwidth=3\nlook=pink");
        assertEquals(1.0, new SettingsFile(folder).read().textSize());
        assertEquals(640, new SettingsFile(folder).read().width());
    }

    @Test
    void the_newest_workbench_comes_first_and_eight_are_kept() {
        Settings settings = Settings.first();
        for (int i : IntStream.range(0, 12).toArray()) {
            settings = settings.withOpened(Path.of("w" + i));
        }
        settings = settings.withOpened(Path.of("w9"));
        assertEquals(
                List.of("w9", "w11", "w10", "w8", "w7", "w6", "w5", "w4"),
                settings.recent().stream().map(Path::toString).toList());
    }

    @Test
    void each_system_has_its_own_folder() {
        Path home = Path.of("home");
        assertEquals(Path.of("x", "clientele"), SettingsFile.folder(Map.of("XDG_CONFIG_HOME", "x"), "Linux", home));
        assertEquals(home.resolve(".config").resolve("clientele"), SettingsFile.folder(Map.of(), "Linux", home));
        assertEquals(Path.of("roam", "Clientele"), SettingsFile.folder(Map.of("APPDATA", "roam"), "Windows 11", home));
        assertEquals(
                home.resolve("Library").resolve("Application Support").resolve("Clientele"),
                SettingsFile.folder(Map.of(), "Mac OS X", home));
    }
}
