package org.clientele.ui.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.clientele.app.jobs.Job;
import org.clientele.model.text.Message;

/** Shows a file in the computer's own window of its folder, where the computer can. */
final class FolderWindow {
    private static final long PATIENCE_SECONDS = 3;

    private FolderWindow() {}

    /** The work of showing it; false when this computer cannot. */
    static Job<Boolean> show(Path file) {
        return new Job<>(Message.of("campaignview.show"), at -> {
            try {
                Process opener = new ProcessBuilder(command(file, System.getProperty("os.name", "")))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                // The file window of Windows ends with 1 when it worked; one that stays open is a good sign too.
                boolean windows = isWindows(System.getProperty("os.name", ""));
                return !opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || windows || opener.exitValue() == 0;
            } catch (IOException none) {
                return false;
            }
        });
    }

    /** What a computer of that system is asked to run. */
    static List<String> command(Path file, String system) {
        String path = file.toAbsolutePath().toString();
        if (isWindows(system)) {
            return List.of("explorer.exe", "/select,", path);
        }
        if (system.toLowerCase(Locale.ROOT).contains("mac")) {
            return List.of("open", "-R", path);
        }
        Path folder = file.toAbsolutePath().getParent();
        return List.of("xdg-open", folder == null ? path : folder.toString());
    }

    private static boolean isWindows(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
