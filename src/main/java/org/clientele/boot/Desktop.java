package org.clientele.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.clientele.app.settings.Settings;
import org.clientele.app.settings.SettingsFile;
import org.clientele.ui.kit.job.FxJobRunner;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** The desktop program: one window, opened with the settings of last time. */
public final class Desktop extends Application {
    private @Nullable Window window;
    private @Nullable FxJobRunner runner;

    /** Held, so that its handler is not forgotten. */
    private static final Logger OWN = Logger.getLogger("org.clientele");

    @Override
    public void start(Stage stage) {
        SettingsFile file = SettingsFile.ofThisUser();
        keepLog(file.folder());
        Settings settings = file.read();
        String wanted = settings.language().isEmpty() ? Locale.getDefault().getLanguage() : settings.language();
        Language language = new Language(wanted.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        Look look = new Look(settings.look(), settings.textSize());
        FxJobRunner jobs = new FxJobRunner();
        runner = jobs;
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Path home = Path.of(System.getProperty("user.home", "."), "Clientele");
        Window made =
                new Window(new Assembly(nowhere, nowhere), new Window.Frame(language, look), jobs, jobs.tasks(), home);
        window = made;
        made.remember(file);
        stage.getIcons().add(new Image(Desktop.class.getResourceAsStream("/icons/clientele-256.png")));
        made.shell().show(stage, settings.width(), settings.height());
        stage.widthProperty().addListener((property, before, now) -> made.resized(stage.getWidth(), stage.getHeight()));
        stage.heightProperty()
                .addListener((property, before, now) -> made.resized(stage.getWidth(), stage.getHeight()));
        if (getParameters().getRaw().contains(Main.SMOKE)) {
            reportFirstPicture();
        } else if (!settings.recent().isEmpty()
                && Files.isDirectory(settings.recent().getFirst())) {
            made.open(settings.recent().getFirst());
        }
    }

    /** Faults that nobody handled are kept for support like the others; without a place to keep them the program runs on. */
    private static void keepLog(Path settings) {
        try {
            SupportLog.into(settings.resolve("log"), OWN);
        } catch (IOException noPlace) {
            OWN.log(Level.INFO, "no place to keep a log", noPlace);
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> OWN.log(Level.SEVERE, "a fault that nobody handled", fault));
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        if (runner != null) {
            runner.close();
        }
    }

    private static void reportFirstPicture() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == 2) {
                    stop();
                    long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
                    IO.println("First window after " + (System.currentTimeMillis() - begun) + " ms");
                    Platform.exit();
                }
            }
        }.start();
    }
}
