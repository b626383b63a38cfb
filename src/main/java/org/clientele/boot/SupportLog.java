package org.clientele.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The file that a person can send when something went wrong: what kind of fault and where in the program, never a word
 * of anybody's data.
 *
 * <p>What a fault says of itself may quote a cell or an address, so only its class and its place are written.
 */
final class SupportLog extends Formatter {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;
    private static final int FRAMES = 40;
    private static final int CAUSES = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private SupportLog() {}

    /**
     * Begins to write to a folder.
     *
     * @param root the logger whose messages are kept, with those of all below it
     * @return what writes them, to be closed at the end
     */
    static Handler into(Path folder, Logger root) throws IOException {
        Files.createDirectories(folder);
        FileHandler file = new FileHandler(folder + "/clientele-%g.log", BYTES, FILES, true);
        file.setFormatter(new SupportLog());
        file.setLevel(Level.INFO);
        file.setEncoding("UTF-8");
        root.addHandler(file);
        return file;
    }

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder();
        text.append(TIME.format(ZonedDateTime.ofInstant(entry.getInstant(), ZoneId.systemDefault())))
                .append(' ')
                .append(entry.getLevel().getName())
                .append(' ')
                .append(entry.getLoggerName())
                .append(": ")
                .append(entry.getMessage())
                .append('\n');
        Throwable fault = entry.getThrown();
        for (int depth = 0; fault != null && depth < CAUSES; fault = fault.getCause(), depth++) {
            text.append("  ").append(fault.getClass().getName()).append('\n');
            StackTraceElement[] frames = fault.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("    ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }
}
