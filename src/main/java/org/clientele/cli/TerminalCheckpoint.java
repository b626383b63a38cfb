package org.clientele.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Shows the progress of a command on a terminal, one line that is written over. */
final class TerminalCheckpoint implements Checkpoint {
    private static final int WIDTH = 78;
    private final PrintWriter err;
    private final Function<Message, String> words;
    private final boolean shown;
    private String step = "";
    private int percent = -1;

    TerminalCheckpoint(PrintWriter err, Function<Message, String> words, boolean shown) {
        this.err = err;
        this.words = words;
        this.shown = shown;
    }

    @Override
    public synchronized void progress(double fraction) {
        int now = (int) (fraction * 100);
        if (shown && now != percent) {
            percent = now;
            draw();
        }
    }

    @Override
    public synchronized void step(Message message) {
        if (shown) {
            step = words.apply(message);
            percent = -1;
            draw();
        }
    }

    @Override
    public void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new org.clientele.model.run.Cancelled();
        }
    }

    private void draw() {
        String line = percent < 0 ? step : step + " " + percent + "%";
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        err.print("\r" + cut + " ".repeat(WIDTH - cut.length()) + "\r");
        err.flush();
    }
}
