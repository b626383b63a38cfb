package org.clientele.boot;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Starts Clientele: the desktop without arguments, the command line with them. */
public final class Main {
    /** Opens the window, says how long the first picture took, and ends: for installers and tests. */
    static final String SMOKE = "--smoke";

    /** Held, so that its level is not forgotten: JavaFX warns at every start that it runs from the class path. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /** Libraries and faults say nothing on the command line, unless this property asks for it. */
    private static final String TRACE = "clientele.trace";

    private Main() {}

    public static void main(String[] arguments) {
        JAVAFX.setLevel(Level.SEVERE);
        List<String> words = Arrays.asList(arguments);
        if (words.isEmpty() && !hasDisplay()) {
            System.exit(withoutDisplay());
        } else if (words.isEmpty() || words.equals(List.of(SMOKE))) {
            Application.launch(Desktop.class, arguments);
        } else {
            if (!Boolean.getBoolean(TRACE)) {
                Logger.getLogger("").setLevel(Level.OFF);
            }
            System.exit(new Assembly(out(), err()).commands().run(arguments));
        }
    }

    /** Whether a window can be shown here: always but on a Linux machine without X or Wayland. */
    private static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || "Headless".equals(System.getProperty("glass.platform"))
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private static int withoutDisplay() {
        Assembly assembly = new Assembly(out(), err());
        return assembly.demoWithoutDisplay();
    }

    private static PrintWriter out() {
        return new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    }

    private static PrintWriter err() {
        return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    }
}
