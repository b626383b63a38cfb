package org.clientele.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clientele.ui.kit.desk.FileChoice;
import org.clientele.ui.kit.desk.FileWanted;
import org.jspecify.annotations.Nullable;

/** Stands in for a person before the file windows of the system: answers what was laid ready, or closes the window. */
public final class AnsweredFiles implements FileChoice {
    private final Deque<Path> ready = new ArrayDeque<>();
    private final List<FileWanted> asked = new ArrayList<>();

    /** Lays the next answer ready. */
    public void lay(Path answer) {
        ready.add(answer);
    }

    /** What was asked for, in order; each was one press in a window of the system. */
    public List<FileWanted> asked() {
        return asked;
    }

    private @Nullable Path answer(FileWanted wanted) {
        asked.add(wanted);
        return ready.poll();
    }

    @Override
    public @Nullable Path open(FileWanted wanted) {
        return answer(wanted);
    }

    @Override
    public List<Path> several(FileWanted wanted) {
        Path one = answer(wanted);
        return one == null ? List.of() : List.of(one);
    }

    @Override
    public @Nullable Path save(FileWanted wanted) {
        return answer(wanted);
    }

    @Override
    public @Nullable Path folder(FileWanted wanted) {
        return answer(wanted);
    }
}
